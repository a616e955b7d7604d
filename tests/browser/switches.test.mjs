// Language, look, option; by keyboard too.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { drawn, forEachPage } from "./support.mjs";

const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const brightness = (colour) => colour.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;

forEachPage("switches", (file, open) => {
  let opened;
  before(async () => (opened = await open()));
  after(() => opened?.close());

  test("the language switch changes words, numbers and what a screen reader is told", async () => {
    const { page, troubles } = opened;
    await page.selectOption("#language", "en");
    await drawn(page);
    const read = () => page.evaluate(() => ({
      language: document.documentElement.lang,
      headings: [...document.querySelectorAll("h2, h3, figcaption")].map((e) => e.textContent),
      text: document.querySelector("main").innerText,
    }));
    const english = await read();
    await page.selectOption("#language", "de");
    await drawn(page);
    const german = await read();
    assert.deepEqual([english.language, german.language], ["en", "de"]);
    assert.equal(german.headings.length, english.headings.length);
    const same = german.headings.filter((heading, i) => heading === english.headings[i]);
    assert.deepEqual(same, [], "headings in both languages alike");
    assert.match(english.text, /€\d/);
    assert.match(german.text, /\d\s€/);
    assert.deepEqual(troubles, []);
  });

  test("switches, links and folds are reached and used by keyboard, and focus is seen", async () => {
    const { page } = opened;
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
    for (const tag of ["a", "summary"]) assert.ok(reached.some((e) => e.tag === tag), `a ${tag} is reached`);

    await page.focus("#language");
    await page.keyboard.type("E");
    await page.waitForFunction(() => document.documentElement.lang === "en");
    await page.focus("summary");
    const wasOpen = await page.$eval("summary", (summary) => summary.parentElement.open);
    await page.keyboard.press("Enter");
    assert.equal(await page.$eval("summary", (summary) => summary.parentElement.open), !wasOpen);
  });

  test("dark follows the device until the reader chooses", async () => {
    const { page, close } = await open({ colorScheme: "dark" });
    assert.ok(brightness(await ground(page)) < 60);
    await page.selectOption("#theme", "light");
    await drawn(page);
    assert.ok(brightness(await ground(page)) > 200);
    await page.selectOption("#theme", "dark");
    assert.ok(brightness(await ground(page)) < 60);
    await close();
  });

  test("at 360 pixels nothing is scrolled sideways, folds closed or opened, in both languages", async () => {
    const { page, troubles, close } = await open({ width: 360, height: 740, language: "en" });
    const tooWide = () => page.evaluate(() => {
      const wide = [...document.querySelectorAll("main *")].filter((e) => {
        const { right } = e.getBoundingClientRect();
        return right > innerWidth + 1 && !e.closest(".table, pre, svg, .hidden");
      });
      return { page: document.documentElement.scrollWidth, elements: wide.slice(0, 5).map((e) => e.outerHTML.slice(0, 120)) };
    });
    assert.deepEqual(await tooWide(), { page: 360, elements: [] });
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    await drawn(page);
    assert.deepEqual(await tooWide(), { page: 360, elements: [] });
    await page.selectOption("#language", "de");
    await drawn(page);
    assert.deepEqual(await tooWide(), { page: 360, elements: [] });
    assert.deepEqual(troubles, []);
    await close();
  });
});
