// Figures that are marked (data-figure tells their place in the study document) say what the document says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { speak } from "./support.mjs";

const decimal = { de: ",", en: "." };

/** The number in a text, and by how much it may differ from the true one; undefined: there is none. */
function parse(text, language) {
  const [digits] = /\d[\d.,]*/.exec(text) ?? [];
  if (!digits) return undefined;
  const [whole, fraction = ""] = digits.split(decimal[language]);
  const unit = /Mio|million|\dm\b/.test(text) ? 1e6 : /Tsd|\dk\b/i.test(text) ? 1e3 : 1;
  const sign = /[−-]\D?\d/.test(text) ? -1 : 1;
  const value = sign * unit * Number(`${whole.replaceAll(/[.,]/g, "")}.${fraction}`);
  const least = unit * 10 ** -fraction.length;
  // "< 0.001": anything between nothing and that.
  return /[<>]/.test(text) ? { value: value / 2, slack: Math.abs(value) / 2 } : { value, slack: least / 2 };
}

const at = (study, path) => {
  // An option may be called anything: the longest key that fits is meant.
  let node = study;
  for (let rest = path; rest; ) {
    const key = Object.keys(node).filter((k) => rest === k || rest.startsWith(`${k}.`)).sort((a, b) => b.length - a.length)[0];
    if (key === undefined) return undefined;
    node = node[key];
    rest = rest.slice(key.length + 1);
  }
  return node;
};

/** `own` is the path of its study.json, if that is known. */
export function figures(study, own, opened) {
  for (const language of ["en", "de"]) {
    test(`what is shown is what the study holds (${language})`, async () => {
      const { page } = opened.light;
      await speak(page, language);
      const shown = await page.$$eval("[data-figure]", (all) => all.map((e) => ({ path: e.dataset.figure, text: e.innerText })));
      const results = Object.values(study.options).filter((option) => !option.failed).length;
      assert.ok(shown.length >= 10 * results, `${shown.length} figures of ${results} options are marked`);
      for (const { path, text } of shown) {
        const value = at(study, path);
        const read = parse(text, language);
        if (value === null) assert.equal(read, undefined, `${path} is unknown, the page says ${text}`);
        else if (read === undefined) assert.equal(value, 0, `${path} is ${value}, the page says ${text}`);
        else assert.ok(Math.abs(read.value - value) <= read.slack * 1.000001, `${path} is ${value}, the page says ${text}`);
      }
    });
  }

  test("the page holds the study as study.json does", { skip: !own && "VERBUND_STUDY lists none" }, () => {
    const document = JSON.parse(readFileSync(own, "utf8"));
    for (const key of Object.keys(study)) if (key !== "options") assert.deepEqual(study[key], document[key], key);
    for (const [id, option] of Object.entries(study.options)) {
      for (const key of Object.keys(option)) assert.deepEqual(option[key], document.options[id][key], `options.${id}.${key}`);
    }
  });
}
