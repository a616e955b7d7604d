// Every chart is drawn, every option can be looked at, every fold opened.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn, openFolds, speak } from "./support.mjs";

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

export function content(study, opened) {
  const options = Object.entries(study.options).filter(([, option]) => !option.failed);
  const titleIn = (language) => (title) => study.translations[language]?.[title] ?? title;

  test("each chart is drawn, in light, in dark and narrow", async () => {
    assert.ok((await opened.light.page.locator(".chart").count()) > 5, "there are charts");
    for (const { page } of [opened.light, opened.dark, opened.narrow]) assert.deepEqual(await page.evaluate(undrawn), []);
  });

  test("every option can be looked at", async () => {
    const { page } = opened.light;
    const select = page.locator(".bar select").first();
    assert.equal(await select.locator("option").count(), options.length);
    const first = await select.inputValue();
    for (const [id, option] of options) {
      await select.selectOption(id);
      await drawn(page);
      assert.deepEqual(await page.evaluate(undrawn), [], id);
      assert.deepEqual(await page.evaluate(broken), [], `links while looking at ${id}`);
      const shown = await page.locator("#rooms").innerText();
      const language = await page.evaluate(() => document.documentElement.lang);
      assert.ok(shown.includes(titleIn(language)(option.title || id).slice(0, 40)), `the rooms of ${id} are named`);
    }
    await select.selectOption(first);
    await drawn(page);
  });
}

export function names(study, opened) {
  const titles = [study.title, ...Object.values(study.options).filter(({ failed }) => !failed).map(({ title }) => title)];
  const german = study.translations.de ?? {};
  const translated = titles.filter((title) => german[title]);

  test("things are called as the scenario translates them, back and forth", { skip: translated.length === 0 }, async () => {
    const { page } = opened.light;
    for (const [language, wanted] of [["de", (title) => german[title]], ["en", (title) => title], ["de", (title) => german[title]]]) {
      await speak(page, language);
      const shown = `${await page.locator("main").innerText()} ${await page.title()}`;
      const missing = translated.map(wanted).filter((title) => !shown.includes(title));
      assert.deepEqual(missing, [], language);
    }
    const shown = await page.locator("main").innerText();
    assert.deepEqual(translated.filter((title) => shown.includes(title)), [], "none is left as it is written");
  });
}

export function folds(opened) {
  test("all that is folded opens, and names stay text", async () => {
    const { page } = opened.dark;
    await openFolds(page);
    const found = await page.evaluate(() => ({
      empty: [...document.querySelectorAll("details")].filter((e) => e.childNodes.length < 2).map((e) => e.textContent),
      // What a scenario calls its things is text, never an element.
      foreign: [...document.querySelectorAll("main :is(script, iframe, img, object, embed)")].map((e) => e.outerHTML),
    }));
    assert.deepEqual(found, { empty: [], foreign: [] });
  });
}
