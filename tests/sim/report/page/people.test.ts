import assert from "node:assert/strict";
import { test } from "node:test";
import { asPosts, freed, hours, missingByYear } from "../../../../sim/report/page/src/derive/hours";
import { byGroup, found, nameOf } from "../../../../sim/report/page/src/derive/inputs";
import { texts } from "../../../../sim/report/page/src/text";
import type { Input, Option } from "../../../../sim/report/page/src/study";
import { study } from "./sample";

const nobody = { routine: 0, projects: 0, effort: 0, tasks: 0, free: 0, missing: 0, carried: 0, there: 0, posts: 1 };
const of = (team: object) => ({ teams: { "a/admins": { ...nobody, ...team } } }) as unknown as Option;

test("freed hours are all accounted for", () => {
  const today = of({ routine: 900, missing: 50, free: 50, there: 900 });
  const then = of({ routine: 500, tasks: 100, effort: 20, projects: 30, free: 250, there: 900 });
  assert.deepEqual(freed(study(), then, today), { freed: 400, tasks: 120, projects: 30, lessMissing: 50, free: 200, other: 0 });
});

test("free hours are as many posts as would work them", () => {
  const all = hours(study(), of({ posts: 4, there: 12000, free: 1500 }));
  assert.equal(asPosts(all.free, all), 0.5);
  assert.equal(asPosts(0, hours(study(), { teams: {} } as unknown as Option)), 0);
});

test("what nobody did adds up to what is missing and the projects left at the end", () => {
  const missing = Array.from({ length: 24 }, (_, month) => (month < 12 ? 2 : 1));
  const option = of({ missing: 36, carried: 10, series: { missing } });
  assert.deepEqual([...missingByYear(study(), option)], [["2007", 24], ["2008", 12 + 10]]);
});

const input = (path: string, value: string, source = ""): Input => ({
  path, value, source, low: "", high: "", as_of: "", file: "city.yaml", line: 7,
});
const inputs = [input("sites.a.pue", "1.9"), input("sites.b.pue", "1.8", "measured"), input("models.x.price", "1900 EUR")];

test("inputs are found by all words in any order", () => {
  assert.deepEqual(found(inputs, "PUE sites", "all").map(({ path }) => path), ["sites.a.pue", "sites.b.pue"]);
  assert.deepEqual(found(inputs, "city.yaml:7 measured", "all").map(({ path }) => path), ["sites.b.pue"]);
});

test("assumptions are inputs without a source", () => {
  assert.deepEqual(found(inputs, "pue", "assumption").map(({ path }) => path), ["sites.a.pue"]);
  assert.deepEqual([...byGroup(found(inputs, "", "source")).keys()], ["sites"]);
});

test("inputs have names in both languages, by which they are found", () => {
  const called = (path: string, language: "de" | "en") => nameOf(input(path, ""), texts[language].inputNames, texts[language].basis.since);
  assert.equal(called("sites.a.electricity", "de"), "Strompreis");
  assert.equal(called("sites.a.electricity.path.2009-01", "en"), "price of electricity › from 2009-01");
  assert.equal(called("sites.a.staff.network.cost", "de"), "Personal › Netz › Gehalt, Personalkosten");
  assert.equal(called("horizon", "en"), "time looked at");
  assert.equal(called("sites.a.something", "de"), "");
  const named = (each: Input) => nameOf(each, texts.de.inputNames, texts.de.basis.since);
  assert.deepEqual(found(inputs, "preis", "all", named).map(({ path }) => path), ["models.x.price"]);
});

test("both languages name the same keys", () => {
  assert.deepEqual(Object.keys(texts.de.inputNames), Object.keys(texts.en.inputNames));
});
