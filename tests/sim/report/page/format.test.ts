import assert from "node:assert/strict";
import { test } from "node:test";
import { Format } from "../../../../sim/report/page/src/format";

test("money is written in the way of the language", () => {
  assert.equal(new Format("de").euro(-1824288.87), "\u22121.824.289\u00a0€");
  assert.equal(new Format("en").euro(-1824288.87), "\u2212€1,824,289");
  assert.equal(new Format("de").million(37853047.2), "37,9\u00a0Mio.\u00a0€");
});

test("a date is the same whatever the time zone of the reader", () => {
  assert.equal(new Format("en").date("2007-09-01"), "1 September 2007");
  assert.equal(new Format("de").month("2007-09"), "September 2007");
});

test("nothing is never minus nothing", () => {
  assert.equal(new Format("en").number(-0), "0");
});
