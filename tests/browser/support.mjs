// The pages to test, the browser, and a page opened in it with everything watched that must not happen.
import { existsSync, readFileSync } from "node:fs";
import { basename, delimiter, resolve } from "node:path";
import { after, before, describe } from "node:test";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { chromium } from "playwright-core";

const browserPath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** The pages that VERBUND_PAGE lists, separated like those of PATH. */
function pages() {
  const listed = (process.env.VERBUND_PAGE ?? "").split(delimiter).filter(Boolean);
  if (listed.length === 0) throw new Error("set VERBUND_PAGE to the page to test: verbund report STUDY --html PATH writes one");
  return listed.map((file) => resolve(file));
}

/** Runs the tests that `define` adds once for each page, with one browser. */
export function forEachPage(what, define) {
  for (const file of pages()) {
    describe(`${what}: ${basename(file)}`, () => {
      const shared = {};
      before(async () => {
        if (!existsSync(browserPath)) throw new Error(`no ${browserPath}: apt-get install chromium, or set CHROMIUM`);
        const isRoot = process.getuid?.() === 0;
        shared.browser = await chromium.launch({ executablePath: browserPath, args: isRoot ? ["--no-sandbox"] : [] });
      });
      after(() => shared.browser?.close());
      define(file, (options) => open(shared.browser, file, options));
    });
  }
}

/** What the page holds, as the program wrote it. */
export function payloadOf(file) {
  const [, packed] = /<script type="text\/plain" id="payload">([^<]*)<\/script>/.exec(readFileSync(file, "utf8")) ?? [];
  if (!packed) throw new Error(`${file} holds no study`);
  return JSON.parse(gunzipSync(Buffer.from(packed, "base64")).toString());
}

/** `troubles` collects messages of the console, errors, dialogs and requests for anything but the file itself. */
async function open(browser, file, { width = 1280, height = 900, colorScheme = "light", language } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, offline: true });
  const page = await context.newPage();
  const troubles = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  const own = pathToFileURL(file).href;
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== own && !/^(data|blob):/.test(request.url())) troubles.push(`request: ${request.url()}`);
  });
  await page.goto(own);
  await drawn(page);
  if (language) {
    await page.selectOption("#language", language);
    await drawn(page);
  }
  return { page, troubles, close: () => context.close() };
}

/** Waits until all charts are drawn. */
export async function drawn(page) {
  await page.waitForFunction(() => document.documentElement.dataset.drawn === "all", null, { timeout: 30_000 });
}
