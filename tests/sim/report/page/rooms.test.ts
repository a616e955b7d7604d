import assert from "node:assert/strict";
import test from "node:test";
import { daysFrom, yearsOf } from "../../../../sim/report/page/src/derive/dates";
import { byYear, dailyBand, ran } from "../../../../sim/report/page/src/derive/days";
import { fill, timeLeft, whileKept, yearEnds } from "../../../../sim/report/page/src/derive/fill";
import { incidentKinds, marks, sumsByYear, unservedByCause } from "../../../../sim/report/page/src/derive/misfortune";
import { cut, siteNames } from "../../../../sim/report/page/src/derive/names";
import type { Incident, Option, SiteResult, Study } from "../../../../sim/report/page/src/study";

const site = (more: object) => ({ closed: "", ...more }) as unknown as SiteResult;

test("days of CPU use are half percents, and a gap where no server ran", () => {
  const days = { first: "2008-02-28", mean: [3, -1, 200], p95: [4, -1, 200], highest: [5, -1, 200] };
  assert.deepEqual(dailyBand(days, "mean").map(([, value]) => value), [1.5, null, 100]);
  assert.deepEqual(
    dailyBand(days, "highest").map(([at]) => new Date(at).toISOString().slice(0, 10)),
    ["2008-02-28", "2008-02-29", "2008-03-01"],
  );
});

test("a study that begins at noon has its first day at midnight", () => {
  assert.equal(daysFrom("2007-01-01 12:00", 1)[0], Date.UTC(2007, 0, 1));
});

test("a site ran from the first to the last day with a server", () => {
  const days = { first: "2008-02-27", mean: [-1, 3, -1, 5, -1], p95: [], highest: [] };
  assert.deepEqual(ran(days), { first: "2008-02-28", last: "2008-03-01" });
  assert.equal(ran({ first: "2008-02-27", mean: [-1], p95: [], highest: [] }), null);
});

test("the year of days has the mean of their means and the highest of the others", () => {
  const days = { first: "2007-12-30", mean: [10, 20, -1], p95: [30, 20, -1], highest: [40, 60, -1] };
  assert.deepEqual(byYear(days), [
    { year: 2007, mean: 7.5, p95: 15, highest: 30 },
    { year: 2008, mean: null, p95: null, highest: null },
  ]);
});

test("a room is full in percent of what it has at the time, and no share once it is given up", () => {
  const months = ["2007-11", "2007-12", "2008-01"];
  const room = site({
    closed: "2008-01",
    series: { rack_units: [10, 20, 0], rack_units_room: [40, 80, 80], memory_peak: [50, 0, 0], memory_installed: [8, 0, 0] },
  });
  assert.deepEqual(fill(room, "racks", months), [25, 25, null]);
  assert.deepEqual(fill(room, "memory", months), [50, null, null]);
  assert.deepEqual(whileKept(site({}), months, [1, 2, 3]), [1, 2, 3]);
});

test("of each year its last month stands for it, the last year's may be any", () => {
  assert.deepEqual(yearEnds(["2007-11", "2007-12", "2008-01", "2008-02"]), [
    { year: "2007", month: 1 },
    { year: "2008", month: 3 },
  ]);
  assert.deepEqual(yearsOf(["2007-12", "2008-01", "2008-02"]), ["2007", "2008"]);
});

test("the time left counts from the end of the study and is unknown where nothing is in sight", () => {
  const never = { date: "", projected: false };
  const full = { racks: never, power: { date: "2012-07", projected: false }, memory: never, storage: { date: "2015-01", projected: true }, cpu: never };
  const [row] = timeLeft({ sites: { hall: site({ full }) } } as unknown as Option, "2013-01-01");
  assert.equal(row.full.racks.years, null);
  assert.ok(Math.abs(row.full.storage.years! - 2) < 0.01);
  assert.ok(row.full.power.years! < 0);
});

test("unserved work is summed by cause, the most first, and services without any are left out", () => {
  const services = {
    a: { unserved: 2, demanded: 100, cause: "being moved" },
    b: { unserved: 5, demanded: 50, cause: "no server free" },
    c: { unserved: 1, demanded: 0, cause: "being moved" },
    d: { unserved: 0, demanded: 9, cause: "" },
  };
  assert.deepEqual(unservedByCause({ services } as unknown as Option), [
    { cause: "no server free", unserved: 5, services: 1 },
    { cause: "being moved", unserved: 3, services: 2 },
  ]);
});

const incident = (kind: string, date: string, last: string, times: number): Incident =>
  ({ kind, date, last, times, site: "hall", subject: "x", text: "" });

test("incidents count as often as they happened", () => {
  const all = [incident("no line", "2007-01-01", "2007-01-01", 1), incident("room full", "2007-01-01", "2007-02-01", 5), incident("no line", "2007-03-01", "2007-03-01", 2)];
  assert.deepEqual(incidentKinds(all), [{ kind: "room full", times: 5 }, { kind: "no line", times: 3 }]);
});

test("incidents of a kind that would lie on one another are one mark with all of them", () => {
  const day = 86_400_000;
  const all = [
    incident("no line", "2007-01-04", "2007-01-04", 1),
    incident("no line", "2007-01-01 10:00", "2007-01-02", 2),
    incident("room full", "2007-01-01", "2007-01-01", 1),
    incident("no line", "2008-01-01", "2008-01-01", 1),
  ];
  const shown = marks(all, 3 * day);
  assert.deepEqual(shown.map(({ kind, times }) => [kind, times]), [["room full", 1], ["no line", 3], ["no line", 1]]);
  assert.equal(shown[1].last, Date.UTC(2007, 0, 4));
});

test("months add up to years", () => {
  assert.deepEqual([...sumsByYear(["2007-11", "2007-12", "2008-01"], [1, 2, 4])], [["2007", 3], ["2008", 4]]);
});

test("sites are called by what stands before the comma while that tells them apart", () => {
  const named = (...names: string[]) => ({ sites: Object.fromEntries(names.map((name, i) => [`s${i}`, { name }])) }) as unknown as Study;
  assert.deepEqual(siteNames(named("Dresden, annexe", "Leipzig, hall")), { s0: "Dresden", s1: "Leipzig" });
  assert.deepEqual(siteNames(named("Leipzig, hall", "Leipzig, cellar")), { s0: "Leipzig, hall", s1: "Leipzig, cellar" });
  assert.equal([...siteNames(named("🏢".repeat(10_000))).s0].length, 28);
  assert.equal(cut("short"), "short");
});
