import assert from "node:assert/strict";
import test from "node:test";
import { gantt, migrations } from "../../../../sim/report/page/src/derive/moves";
import { outwards, places, use } from "../../../../sim/report/page/src/derive/network";
import { hoursDown, obstacles, recovery, stillDown, withoutCopy } from "../../../../sim/report/page/src/derive/outages";
import { wherePartnersRun, whereServicesRun } from "../../../../sim/report/page/src/derive/states";
import type { LinkResult, Move, Option, Outage, State, Step, Study } from "../../../../sim/report/page/src/study";

const outage = (longest: number, more: Partial<Outage> = {}): Outage =>
  ({ longest, still_down: 0, beyond_rto: 0, beyond_rpo: 0, obstacle: "", ...more }) as Outage;

test("a service is back when its last instance is, and never if one is not", () => {
  assert.equal(hoursDown(outage(90)), 1.5);
  assert.equal(hoursDown(outage(90, { still_down: 1 })), null);
});

test("services that are down fall step by step to those that never come back", () => {
  const all = [outage(120), outage(60), outage(120), outage(5, { still_down: 1 })];
  assert.deepEqual(stillDown(all), [[0, 4], [1, 3], [2, 1]]);
  assert.deepEqual(stillDown([]), [[0, 0]]);
  assert.deepEqual(stillDown([outage(0)]), [[0, 0]]);
});

test("a drill is summed over services", () => {
  const all = [outage(120, { beyond_rto: 3 }), outage(60, { restarted: 1, beyond_rpo: 1, obstacle: "residency" }), outage(1, { still_down: 1, beyond_rto: 1 })];
  assert.deepEqual(recovery(all), { hit: 3, inTime: 1, late: 2, never: 1, oldData: 1, last: 2 });
  assert.equal(recovery([]).last, null);
  assert.equal(recovery([outage(120)]).oldData, null, "nothing was restarted from older data");
  assert.deepEqual(obstacles(all), [{ obstacle: "residency", services: 1 }]);
});

test("what a drill hits and could not restart elsewhere has no copy, or no room for it", () => {
  const all = ["no copy of its data elsewhere", "the room with the copy was given up", "no server free", ""].map((obstacle) => outage(1, { obstacle }));
  assert.deepEqual(withoutCopy(all), all.slice(0, 2));
});

const step = (measure: string, began: string, ended: string): Step => ({ measure, began, ended }) as Step;
const move = (began: string, ended: string, more: Partial<Move> = {}): Move =>
  ({ measure: "gather", service: "mail", from: "a", to: "b", instances: 2, began, ended, ...more });

test("measures stand in the order in which they began, those that never did last", () => {
  const bars = gantt([step("z", "", ""), step("b", "2008-01-01", ""), step("a", "2008-01-01", "2008-02-01")], [], "2009-01-01");
  assert.deepEqual(bars.map((bar) => bar.step.measure), ["a", "b", "z"]);
  assert.ok(Number.isNaN(bars[2].began) && Number.isNaN(bars[1].ended));
});

test("transfers of a measure less than a week apart are one span, one that never arrived lasts until the end", () => {
  const moves = [move("2007-06-01 20:00", "2007-06-02"), move("2007-06-07", "2007-06-08"), move("2007-08-01", ""), move("2007-06-01", "2007-06-01", { measure: "other" })];
  const [bar] = gantt([step("gather", "2007-06-01", "")], moves, "2009-01-01");
  assert.deepEqual(bar.transfers.map(({ instances }) => instances), [4, 2]);
  assert.equal(bar.transfers[1].ended, Date.UTC(2009, 0, 1));
});

test("moves are summed by measure and way; one that did not arrive leaves the end open", () => {
  const moves = [move("2007-06-02", "2007-06-03"), move("2007-06-01", "2007-06-02", { service: "files" }), move("2007-07-01", "", { to: "c" })];
  assert.deepEqual(migrations(moves), [
    { measure: "gather", from: "a", to: "b", services: 2, instances: 4, began: "2007-06-01", ended: "2007-06-03" },
    { measure: "gather", from: "a", to: "c", services: 1, instances: 2, began: "2007-07-01", ended: "" },
  ]);
});

test("sites stand apart on a circle, one alone in the middle", () => {
  assert.deepEqual(places(["a"]).get("a"), { x: 0, y: 0 });
  const [left, right] = [...places(["a", "b"]).values()];
  assert.ok(left.x < 0 && right.x > 0 && Math.abs(left.y - right.y) < 1e-9);
  assert.equal(new Set([...places(["a", "b", "c", "d"]).values()].map(({ x, y }) => `${x},${y}`)).size, 4);
});

test("a way bends away from the middle in both directions", () => {
  const [a, b] = [...places(["a", "b", "c"]).values()];
  assert.equal(outwards(a, b), -outwards(b, a));
});

test("the use of a line in a year weighs months by their days", () => {
  const link = { use_mean: 9, use_p95: 8, sent: 7, use_mean_by_month: [31, 28, 5], use_p95_by_month: [1, 2, 3], sent_by_month: [1, 1, 1] } as LinkResult;
  const months = ["2007-01", "2007-02", "2008-01"];
  assert.deepEqual(use(link, months, ""), { mean: 9, p95: 8, sent: 7 });
  const year = use(link, months, "2007");
  assert.ok(Math.abs(year.mean - (31 * 31 + 28 * 28) / 59) < 1e-9);
  assert.deepEqual([year.p95, year.sent], [2, 2]);
});

test("what runs where is told by service and by owner", () => {
  const study = { services: { mail: { partner: "b" }, files: { partner: "a" }, gone: { partner: "a" } } } as unknown as Study;
  const state = {
    sites: { hall: { services: { mail: 2, files: 1 } }, cellar: { services: { mail: 1 } } },
    waiting: [{ service: "files", instances: 3 }],
  } as unknown as State;
  const rows = whereServicesRun(state, study, ["cellar", "hall"]);
  assert.deepEqual(rows, [
    { service: "files", partner: "a", at: [0, 1], waiting: 3 },
    { service: "mail", partner: "b", at: [1, 2], waiting: 0 },
  ]);
  assert.deepEqual(wherePartnersRun(rows), [
    { partner: "a", services: 1, servicesAt: [0, 1], instancesAt: [0, 1] },
    { partner: "b", services: 1, servicesAt: [1, 1], instancesAt: [1, 2] },
  ]);
});
