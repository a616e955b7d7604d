// axe-core finds nothing serious or critical, in light with folds closed and in dark with all opened.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { drawn, forEachPage } from "./support.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function findings(page) {
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => `${node.target} ${node.html.slice(0, 100)}`).join(" | ")}`);
}

forEachPage("accessibility", (file, open) => {
  for (const [colorScheme, opened] of [["light", false], ["dark", true]]) {
    test(`nothing serious (${colorScheme}, folds ${opened ? "opened" : "closed"})`, async () => {
      const { page, close } = await open({ colorScheme });
      if (opened) await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await drawn(page);
      // Of long tables the first rows stand for all: axe looks at every cell.
      await page.evaluate(() => document.querySelectorAll("tbody tr:nth-child(n + 12)").forEach((row) => row.remove()));
      await page.evaluate(axe);
      assert.deepEqual(await findings(page), []);
      await close();
    });
  }
});
