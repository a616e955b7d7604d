// Nothing goes wrong, nothing is loaded, every chart is drawn.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { drawn, forEachPage, payloadOf } from "./support.mjs";

/** Titles of charts without a shape in another colour than those of text, axes and ground, or with one that is nowhere. */
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
  const shapes = ".drawing svg :is(path, rect, circle, polygon, polyline)";
  return [...document.querySelectorAll(".chart")]
    .filter((chart) => ![...chart.querySelectorAll(shapes)].some(isMark) || chart.querySelector("svg").outerHTML.includes("NaN"))
    .map((chart) => chart.querySelector("figcaption").textContent);
}

/** Links within the page that lead nowhere. */
function broken() {
  const hashes = [...document.querySelectorAll('a[href^="#"]')].map((a) => a.hash);
  return hashes.filter((hash) => !document.getElementById(hash.slice(1)));
}

forEachPage("content", (file, open) => {
  const options = Object.entries(payloadOf(file).study.options).filter(([, option]) => !option.failed);
  let light;
  before(async () => (light = await open()));
  after(() => light?.close());

  test("each chart is drawn, in light and in dark", async () => {
    assert.ok((await light.page.locator(".chart").count()) > 5, "there are charts");
    assert.deepEqual(await light.page.evaluate(undrawn), []);
    const dark = await open({ colorScheme: "dark" });
    assert.deepEqual(await dark.page.evaluate(undrawn), []);
    assert.deepEqual(dark.troubles, []);
    await dark.close();
  });

  test("every option can be looked at", async () => {
    const { page } = light;
    const select = page.locator(".bar select").first();
    assert.equal(await select.locator("option").count(), options.length);
    for (const [id, option] of options) {
      await select.selectOption(id);
      await drawn(page);
      assert.deepEqual(await page.evaluate(undrawn), [], id);
      assert.deepEqual(await page.evaluate(broken), [], `links while looking at ${id}`);
      const shown = await page.locator("#rooms").innerText();
      assert.ok(shown.includes((option.title || id).slice(0, 40)), `the rooms of ${id} are named`);
    }
  });

  test("all that is folded opens, and names stay text", async () => {
    await light.page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    await light.page.waitForTimeout(300);
    const found = await light.page.evaluate(() => ({
      empty: [...document.querySelectorAll("details")].filter((e) => e.childNodes.length < 2).map((e) => e.textContent),
      foreign: [...document.querySelectorAll("main :is(script, iframe, img, object, embed)")].map((e) => e.outerHTML),
    }));
    assert.deepEqual(found, { empty: [], foreign: [] });
  });

  test("meanwhile there was no error, no request and no dialog", () => {
    assert.deepEqual(light.troubles, []);
  });
});
