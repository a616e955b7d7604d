// Nothing goes wrong, nothing is loaded, every chart is drawn.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn, forEachPage, payloadOf } from "./support.mjs";

/** Titles of charts whose drawing has no shape in another colour than those of text, axes and ground. */
function undrawn() {
  const style = getComputedStyle(document.documentElement);
  const probe = document.body.appendChild(document.createElement("span"));
  const plain = new Set(
    ["--text", "--muted", "--line", "--ground"].map((name) => {
      probe.style.color = style.getPropertyValue(name);
      return getComputedStyle(probe).color;
    }),
  );
  probe.remove();
  const isMark = (shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    const { width, height } = shape.getBoundingClientRect();
    const coloured = [fill, stroke].some((colour) => colour.startsWith("rgb") && !plain.has(colour));
    return coloured && (width > 0 || height > 0);
  };
  return [...document.querySelectorAll(".chart")]
    .filter((chart) => ![...chart.querySelectorAll(".drawing svg :is(path, rect, circle, polygon, polyline)")].some(isMark))
    .map((chart) => chart.querySelector("figcaption").textContent);
}

forEachPage("content", (file, open) => {
  for (const colorScheme of ["light", "dark"]) {
    test(`each chart is drawn without an error, a request or a dialog (${colorScheme})`, async () => {
      const { page, troubles, close } = await open({ colorScheme });
      assert.ok((await page.locator(".chart").count()) > 5, "there are charts");
      assert.deepEqual(await page.evaluate(undrawn), []);
      assert.deepEqual(troubles, []);
      await close();
    });
  }

  test("every option can be looked at", async () => {
    const { page, troubles, close } = await open();
    const options = Object.entries(payloadOf(file).study.options).filter(([, option]) => !option.failed);
    const select = page.locator(".bar select").first();
    assert.equal(await select.locator("option").count(), options.length);
    for (const [id, option] of options) {
      await select.selectOption(id);
      await drawn(page);
      const shown = await page.locator("#rooms").innerText();
      assert.ok(shown.includes((option.title || id).slice(0, 40)), `the rooms of ${id} are named`);
    }
    assert.deepEqual(troubles, []);
    await close();
  });

  test("all that is folded opens, and every link within the page leads somewhere", async () => {
    const { page, troubles, close } = await open();
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    await page.waitForTimeout(500);
    const found = await page.evaluate(() => ({
      empty: [...document.querySelectorAll("details")].filter((e) => e.childNodes.length < 2).map((e) => e.textContent),
      // What a scenario calls its things is text, never an element.
      foreign: [...document.querySelectorAll("main :is(script, iframe, img, object, embed)")].map((e) => e.outerHTML),
      broken: [...document.querySelectorAll('a[href^="#"]')].map((a) => a.hash).filter((hash) => !document.getElementById(hash.slice(1))),
    }));
    assert.deepEqual(found, { empty: [], foreign: [], broken: [] });
    assert.deepEqual(troubles, []);
    await close();
  });

});
