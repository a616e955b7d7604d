import assert from "node:assert/strict";
import { test } from "node:test";
import { byMonth, cumulated, sum, sums } from "../../../../sim/report/page/src/derive/ledger";
import { backForGood } from "../../../../sim/report/page/src/derive/payback";
import { changesByRegion } from "../../../../sim/report/page/src/derive/region";
import { scaled, takeovers, turns } from "../../../../sim/report/page/src/derive/what_if";
import { worth } from "../../../../sim/report/page/src/derive/worth";
import { account, option, study } from "./sample";

const old = option(account("room", ["2007-01-01", "2008-01-01"], [600, 600]), account("electricity", ["2007-06-01"], [100.1]));
const other = option(
  account("room", ["2007-01-01"], [600]),
  account("electricity", ["2007-06-01", "2008-06-01"], [0.1, 50.2], { partner: "b" }),
  account("hardware", ["2007-02-01"], [400], { partner: "b" }),
  account("hardware", ["2009-01-01"], [150], { kind: "residual" }),
);

test("sums are exact to the cent along every axis", () => {
  assert.equal(sum(other), 1050.3);
  assert.deepEqual([...sums(other, "partner")], [["a", 600], ["b", 450.3]]);
  assert.deepEqual([...sums(other, "year", { partner: "b" })], [["2007", 400.1], ["2008", 50.2]]);
  assert.equal(sum(other, { kind: "residual" }), 150);
});

test("payments by month add up to what is paid", () => {
  assert.equal(cumulated(byMonth(other, study().months)).at(-1), 1050.3);
});

test("a present value is the payments of each year times a factor, less what is left", () => {
  const { years, residual } = worth(study(), other);
  assert.equal(years[0].factor.toFixed(6), (1.04 ** -0.5).toFixed(6));
  assert.equal(years[1].factor.toFixed(6), (1.04 ** -1.5).toFixed(6));
  assert.equal(residual.worth.toFixed(6), (150 * 1.04 ** -2).toFixed(6));
});

test("without a rate nothing is discounted", () => {
  const { years } = worth(study({ discounting: { rate: null, terms: "nominal", timing: "mid-year", inflation: 0 } }), other);
  assert.deepEqual(years.map((year) => year.worth), [1000.1, 50.2]);
});

test("an option is back for good in the month after which it is never above again", () => {
  const { months } = study();
  assert.equal(backForGood(byMonth(other, months), byMonth(old, months)), 12);
  assert.equal(backForGood(byMonth(old, months), byMonth(other, months)), null);
});

test("a category that costs twice as much adds what was paid for it", () => {
  assert.equal(scaled(old, "electricity", 2), 1400.2);
});

test("options change places at the price at which both cost the same", () => {
  const room = turns(other, old).find(({ category }) => category === "room")!;
  assert.equal(room.difference, -600);
  assert.ok(Math.abs(scaled(other, "room", room.factor!) - scaled(old, "room", room.factor!)) < 1e-6);
});

test("no price of what both pay alike changes anything", () => {
  assert.equal(turns(old, old).length, 0);
});

test("of all options, the first to become cheapest is named, as a price falls and as it rises", () => {
  const best = option(account("room", ["2007-01-01"], [100]), account("wan", ["2007-01-01"], [50]));
  const fewRooms = option(account("room", ["2007-01-01"], [50]), account("wan", ["2007-01-01"], [150]));
  const noRooms = option(account("room", ["2007-01-01"], [0]), account("wan", ["2007-01-01"], [350]));
  const manyRooms = option(account("room", ["2007-01-01"], [150]), account("wan", ["2007-01-01"], [25]));
  const found = takeovers(best, Object.entries({ noRooms, fewRooms, manyRooms }), 0.1, 10);
  assert.deepEqual(found.find(({ category }) => category === "room"), {
    category: "room", cheaper: { option: "manyRooms", factor: 0.5 }, dearer: { option: "fewRooms", factor: 2 },
  });
});

test("what is further off than asked takes over nowhere", () => {
  assert.ok(takeovers(other, [["old", old]], 0.9, 1.1).every(({ cheaper, dearer }) => !cheaper && !dearer));
});

test("regions that get less come first, and what goes elsewhere is no region's", () => {
  const paid = (saxony: number, anhalt: number, elsewhere: number) =>
    option(
      account("people", ["2007-01-01"], [saxony], { payee: "DE-SN" }),
      account("people", ["2007-01-01"], [anhalt], { payee: "DE-ST" }),
      account("hardware", ["2007-01-01"], [elsewhere], { payee: "" }),
    );
  assert.deepEqual(changesByRegion(paid(500, 100, 10), paid(400, 250, 99)), [
    { region: "DE-ST", change: -150 },
    { region: "DE-SN", change: 100 },
  ]);
  assert.deepEqual(changesByRegion(paid(500, 100, 10), paid(500, 100.4, 99)), []);
});
