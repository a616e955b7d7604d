import assert from "node:assert/strict";
import { test } from "node:test";
import { Format } from "../../../../sim/report/page/src/format";

test("money is written in the way of the language", () => {
  assert.equal(new Format("de").euro(-1824288.87), "\u22121.824.289\u00a0€");
  assert.equal(new Format("en").euro(-1824288.87), "\u2212€1,824,289");
  assert.equal(new Format("de").million(37853047.2), "37,9\u00a0Mio.\u00a0€");
});

test("the numbers of a column have as many digits as the largest needs, and what is little is never nothing", () => {
  const share = new Format("de").shareColumn([0.202, 0.0545, 5.94e-11, 0]);
  assert.deepEqual([0.202, 0.0545, 5.94e-11, 0].map(share), ["0,202\u00a0%", "0,055\u00a0%", "<\u00a00,001\u00a0%", "0\u00a0%"]);
  const hours = new Format("en").column([424.4, 37.1, 0.01]);
  assert.deepEqual([424.4, 37.1, 0.01, 0].map(hours), ["424", "37", "<\u00a01", "0"]);
  assert.deepEqual([60, 120].map(new Format("en").column([60, 120])), ["60", "120"]);
  assert.equal(new Format("de").percentAbout(0.1), "0,1\u00a0%");
  assert.equal(new Format("de").percentAbout(5.94e-11), "<\u00a00,0001\u00a0%");
});

test("an axis of euros has one unit", () => {
  const axis = new Format("de").euroAxis([-1.8e6, 4e5]);
  assert.deepEqual([-1e6, -5e5, 0, 5e5].map(axis), ["\u22121,0\u00a0Mio.\u00a0€", "\u22120,5\u00a0Mio.\u00a0€", "0\u00a0€", "0,5\u00a0Mio.\u00a0€"]);
  assert.equal(new Format("en").euroAxis([2e6])(-5e5), "\u2212€0.5m");
  assert.equal(new Format("en").euroAxis([4e5])(2e5), "€200,000");
});

test("a date is the same whatever the time zone of the reader", () => {
  assert.equal(new Format("en").date("2007-09-01"), "1 September 2007");
  assert.equal(new Format("de").month("2007-09"), "September 2007");
});

test("nothing is never minus nothing", () => {
  assert.equal(new Format("en").number(-0), "0");
});
