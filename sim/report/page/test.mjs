// Runs the tests of src/derive, which are bundled first, because Node reads no TypeScript.
// node test.mjs [PROJECT]: where the project lies, when this file is not in its place but beside the modules.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const tests = join(process.argv[2] ?? join(here, "../../.."), "tests/sim/report/page");
const bundled = join(here, "node_modules/.cache/tests");
const names = readdirSync(tests).filter((name) => name.endsWith(".test.ts"));
await build({
  entryPoints: names.map((name) => join(tests, name)),
  bundle: true,
  nodePaths: [join(here, "node_modules")],
  platform: "node",
  format: "esm",
  outdir: bundled,
  outExtension: { ".js": ".mjs" },
  logLevel: "warning",
});
const files = names.map((name) => join(bundled, name.replace(/ts$/, "mjs")));
process.exit(spawnSync(process.execPath, ["--test", ...files], { stdio: "inherit" }).status ?? 1);
