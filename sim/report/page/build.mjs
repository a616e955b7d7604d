// Makes the page: one HTML file with style and script in it, which loads nothing from anywhere.
// node build.mjs OUTFILE [SOURCES [DEPFILE]]
//   SOURCES: where src/ lies, when it is not beside this file and the modules it is built with
//   DEPFILE: where to write for make or ninja what the page was made of
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const [outfile, sources = here, depfile] = process.argv.slice(2);
if (!outfile) {
  console.error("usage: npm run build -- OUTFILE [SOURCES [DEPFILE]]");
  process.exit(2);
}

const inputs = [join(sources, "src/page.html")];

const bundle = async (entry) => {
  const result = await build({
    absWorkingDir: sources,
    nodePaths: [join(here, "node_modules")],
    metafile: true,
    entryPoints: [join(sources, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["chrome90", "firefox113", "safari16.4"], // the first with DecompressionStream, or older
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "utf8",
    legalComments: "eof",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  inputs.push(...Object.keys(result.metafile.inputs).map((path) => resolve(sources, path)));
  return result.outputFiles[0].text;
};

// The licences of what is bundled ask that their text goes with it.
const licences = async () => {
  const texts = [];
  for (const name of ["preact/LICENSE", "echarts/NOTICE", "zrender/LICENSE", "tslib/LICENSE.txt"]) {
    texts.push(`${name}\n\n${await readFile(join(here, "node_modules", name), "utf8")}`);
  }
  return texts.join("\n\n").replaceAll("--", "==");
};

const [template, style, script, notices] = await Promise.all([
  readFile(inputs[0], "utf8"),
  bundle("src/style.css"),
  bundle("src/main.tsx"),
  licences(),
]);
const payload = "<!--payload-->";
if (style.includes("<") || script.includes("<!--") || /<\/script/i.test(script)) {
  throw new Error("style or script would end their element in the page");
}
const page = template
  .replace("/*style*/", () => style)
  .replace("/*script*/", () => script)
  .replace("licences of what is bundled", () => notices);
if (page.split(payload).length !== 2) throw new Error(`the page must hold ${payload} once`);
await writeFile(outfile, page);
if (depfile) {
  const escaped = inputs.map((path) => path.replaceAll(" ", "\\ "));
  await writeFile(depfile, `${outfile.replaceAll(" ", "\\ ")}: ${escaped.join(" ")}\n`);
}
