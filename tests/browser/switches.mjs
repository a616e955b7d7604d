// Language, look, option; by keyboard too.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn, openFolds, speak } from "./support.mjs";

const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const brightness = (colour) => colour.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;

export function switches(opened) {
  test("the language switch changes words, numbers and what a screen reader is told", async () => {
    const { page } = opened.light;
    await speak(page, "en");
    const read = () => page.evaluate(() => ({
      language: document.documentElement.lang,
      headings: [...document.querySelectorAll("h2, h3[id], figcaption")].map((e) => e.textContent),
      text: document.querySelector("main").innerText,
    }));
    const english = await read();
    await speak(page, "de");
    const german = await read();
    assert.deepEqual([english.language, german.language], ["en", "de"]);
    assert.equal(german.headings.length, english.headings.length);
    const same = german.headings.filter((heading, i) => heading === english.headings[i]);
    assert.deepEqual(same, [], "headings in both languages alike");
    if (english.text.includes("€")) {
      assert.match(english.text, /€\d/);
      assert.match(german.text, /\d\s€/);
    }
  });

  test("switches, links and folds are reached and used by keyboard, and focus is seen", async () => {
    const { page } = opened.light;
    await speak(page, "de");
    await page.evaluate(() => document.activeElement.blur());
    const reached = [];
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(() => {
        const { activeElement: e } = document;
        const { outlineStyle, outlineWidth } = getComputedStyle(e);
        return { id: e.id, tag: e.localName, seen: outlineStyle !== "none" && outlineWidth !== "0px" };
      }));
    }
    assert.deepEqual(reached.filter((e) => e.tag !== "body" && !e.seen), [], "focus is seen");
    for (const id of ["language", "theme"]) assert.ok(reached.some((e) => e.id === id), `${id} is reached`);
    for (const tag of ["a", "summary"]) {
      if ((await page.locator(tag).count()) > 0) assert.ok(reached.some((e) => e.tag === tag), `a ${tag} is reached`);
    }

    await page.focus("#language");
    await page.keyboard.type("E");
    await page.waitForFunction(() => document.documentElement.lang === "en");
    if ((await page.locator("summary").count()) === 0) return;
    await page.focus("summary");
    const wasOpen = await page.$eval("summary", (summary) => summary.parentElement.open);
    await page.keyboard.press("Enter");
    assert.equal(await page.$eval("summary", (summary) => summary.parentElement.open), !wasOpen);
  });

  test("it is dark as the device is, until the reader chooses", async () => {
    const { page } = opened.dark;
    assert.ok(brightness(await ground(page)) < 60);
    await page.selectOption("#theme", "light");
    await drawn(page);
    assert.ok(brightness(await ground(page)) > 200);
    await page.selectOption("#theme", "dark");
    assert.ok(brightness(await ground(page)) < 60);
  });

  test("at 360 pixels nothing is scrolled sideways, folds closed or opened, in both languages", async () => {
    const { page } = opened.narrow;
    await speak(page, "en");
    const tooWide = () => page.evaluate(() => {
      const wide = [...document.querySelectorAll("main *")].filter((e) => {
        const { right } = e.getBoundingClientRect();
        return right > innerWidth + 1 && !e.closest(".table, pre, svg, .hidden");
      });
      return { page: document.documentElement.scrollWidth, elements: wide.slice(0, 5).map((e) => e.outerHTML.slice(0, 120)) };
    });
    assert.deepEqual(await tooWide(), { page: 360, elements: [] });
    await openFolds(page);
    assert.deepEqual(await tooWide(), { page: 360, elements: [] });
    await speak(page, "de");
    assert.deepEqual(await tooWide(), { page: 360, elements: [] });
  });
}
