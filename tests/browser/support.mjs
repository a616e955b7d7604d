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

const browser = (() => {
  let launched;
  return () => {
    if (!existsSync(browserPath)) throw new Error(`no ${browserPath}: apt-get install chromium, or set CHROMIUM`);
    const isRoot = process.getuid?.() === 0;
    launched ??= chromium.launch({ executablePath: browserPath, args: isRoot ? ["--no-sandbox"] : [] });
    return launched;
  };
})();

const looks = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  narrow: { width: 360, height: 740 },
};

/**
 * Calls define(file, opened, place in the list) for each page. To open one takes longer than to look at it: all tests
 * share opened.light, .dark and .narrow, in the order in which they are written; each sets what it depends on.
 */
export function forEachPage(define) {
  pages().forEach((file, place) => {
    describe(basename(file), () => {
      const opened = {};
      before(async () => {
        for (const [name, look] of Object.entries(looks)) opened[name] = await open(await browser(), file, look);
      });
      after(async () => {
        for (const { close } of Object.values(opened)) await close();
      });
      define(file, opened, place);
    });
  });
  after(async () => (await browser()).close());
}

/** What the page holds, as the program wrote it. */
export function payloadOf(file) {
  const [, packed] = /<script type="text\/plain" id="payload">([^<]*)<\/script>/.exec(readFileSync(file, "utf8")) ?? [];
  if (!packed) throw new Error(`${file} holds no study`);
  return JSON.parse(gunzipSync(Buffer.from(packed, "base64")).toString());
}

/** `troubles` collects messages of the console, errors, dialogs and requests for anything but the file itself. */
async function open(on, file, { width = 1280, height = 900, colorScheme = "light" }) {
  const context = await on.newContext({ viewport: { width, height }, colorScheme, offline: true });
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
  return { page, troubles, close: () => context.close() };
}

/** Waits until all charts are drawn. */
export async function drawn(page) {
  await page.waitForFunction(() => document.documentElement.dataset.drawn === "all", null, { timeout: 30_000 });
}

export async function speak(page, language) {
  await page.selectOption("#language", language);
  await drawn(page);
}

/** What is opened has its content a moment later. */
export async function openFolds(page) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await page.waitForTimeout(300);
  await drawn(page);
}
