import assert from "node:assert/strict";
import { test } from "node:test";
import { quantity } from "../../../../sim/report/page/src/derive/quantity";
import { Format } from "../../../../sim/report/page/src/format";
import { texts } from "../../../../sim/report/page/src/text";

const german = (text: string) => quantity(text, new Format("de"), texts.de.quantities).replaceAll("\u00a0", " ");
const english = (text: string) => quantity(text, new Format("en"), texts.en.quantities).replaceAll("\u00a0", " ");

test("numbers with a unit are written in the way of the language", () => {
  const given = ["14,000 EUR", "0.11 EUR/kWh", "4.3 %/year", "12 kEUR", "58 kEUR/year", "3 days", "1 hours/year", "2.4 hours/year", "-1 %/year"];
  const inGerman = ["14.000 €", "0,11 €/kWh", "4,3 %/Jahr", "12.000 €", "58.000 €/Jahr", "3 Tage", "1 Stunde/Jahr", "2,4 Stunden/Jahr", "\u22121 %/Jahr"];
  const inEnglish = ["€14,000", "€0.11/kWh", "4.3 %/year", "€12,000", "€58,000/year", "3 days", "1 hour/year", "2.4 hours/year", "\u22121 %/year"];
  assert.deepEqual(given.map(german), inGerman);
  assert.deepEqual(given.map(english), inEnglish);
});

test("a list of numbers is one of numbers", () => {
  assert.equal(german("64 W, 84.5 W"), "64 W; 84,5 W");
  assert.equal(german("idle 60 W, full 145.5 W"), "Leerlauf 60 W; Volllast 145,5 W");
});

test("numbers without a unit are grouped, unless they may be years", () => {
  assert.deepEqual(["500000", "76_218", "51.05", "2006"].map(german), ["500.000", "76.218", "51,05", "2006"]);
});

test("dates, ids and free text stay", () => {
  for (const text of ["2008-01-01", "drs-2002", "10.04 LTS", "last 3 days", "", "1.2.3", "5 EUR/thing"]) assert.equal(german(text), text);
});
