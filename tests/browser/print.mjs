// On paper: as many pages as one can read, none blank, light, without what is to be clicked.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { speak } from "./support.mjs";

/** The text of each page of a PDF file. */
function textsOf(pdf) {
  const folder = mkdtempSync(join(tmpdir(), "verbund-print-"));
  try {
    writeFileSync(join(folder, "page.pdf"), pdf);
    const text = execFileSync("pdftotext", ["-layout", join(folder, "page.pdf"), "-"], { encoding: "utf8", maxBuffer: 1e8 });
    return text.split("\f").slice(0, -1);
  } catch (error) {
    if (error.code === "ENOENT") throw new Error("no pdftotext: apt-get install poppler-utils");
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function print(opened) {
  test("paper is light, switches stay off it, and the screen is as before afterwards", async () => {
    const { page } = opened.dark;
    const state = () => page.evaluate(() => ({
      theme: document.documentElement.dataset.theme,
      bar: getComputedStyle(document.querySelector(".bar")).display,
      charts: [...document.querySelectorAll(".drawing svg")].map((svg) => Math.round(svg.getBoundingClientRect().width)),
    }));
    const before = await state();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.waitForFunction(() => document.documentElement.dataset.theme === "light");
    assert.equal((await state()).bar, "none");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: null });
    await page.waitForFunction(() => document.documentElement.dataset.theme === "dark" && document.documentElement.dataset.drawn === "all");
    assert.deepEqual(await state(), before);
  });

  for (const language of ["en", "de"]) {
    test(`A4 has no blank page and holds every section (${language})`, async () => {
      const { page } = opened.light;
      await speak(page, language);
      const headings = await page.$$eval("h2", (all) => all.map((e) => e.textContent.replace(/\s+/g, " ").trim()));
      const texts = textsOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      assert.ok(texts.length >= 1 && texts.length <= 60, `${texts.length} pages`);
      texts.forEach((text, i) => assert.ok(text.replace(/\s/g, "").length > 80, `page ${i + 1} of ${texts.length} is blank: ${text.trim()}`));
      const all = texts.join("\n").replace(/\s+/g, " ");
      for (const heading of headings) assert.ok(all.includes(heading), `“${heading}” is printed`);
    });
  }
}
