// axe-core finds nothing serious or critical, in light with folds closed and in dark with folds opened.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { openFolds } from "./support.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function findings(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => {
    // axe looks at every cell: of long tables the first rows stand for all. The page is of no use afterwards.
    document.querySelectorAll("tbody tr:nth-child(n + 8)").forEach((row) => row.remove());
    return window.axe.run(document, { resultTypes: ["violations"] });
  });
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => `${node.target} ${node.html.slice(0, 100)}`).join(" | ")}`);
}

export function accessibility(opened) {
  test("axe finds nothing serious in light", async () => {
    assert.deepEqual(await findings(opened.light.page), []);
  });

  test("axe finds nothing serious in dark with all folds opened", async () => {
    await openFolds(opened.dark.page);
    assert.deepEqual(await findings(opened.dark.page), []);
  });
}
