// The sources of the page hold what their types promise: `tsc --noEmit`.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const source = resolve(process.env.VERBUND_PAGE_SOURCE ?? join(here, "../../sim/report/page"));
const modules = resolve(process.env.VERBUND_PAGE_MODULES ?? join(source, "node_modules"));
const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");

test("the sources of the page compile without a complaint", () => {
  assert.ok(existsSync(modules), `no ${modules}: build the page, or npm ci in ${source}`);
  // The modules may lie in the build folder: side by side with the sources in a third place the compiler finds both.
  const folder = mkdtempSync(join(tmpdir(), "verbund-types-"));
  try {
    symlinkSync(join(source, "src"), join(folder, "src"));
    symlinkSync(modules, join(folder, "node_modules"));
    const settings = JSON.parse(readFileSync(join(source, "tsconfig.json"), "utf8"));
    settings.compilerOptions.preserveSymlinks = true;
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
    const { status, stdout } = spawnSync(process.execPath, [compiler, "--noEmit", "-p", folder], { encoding: "utf8" });
    assert.equal(status, 0, stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
