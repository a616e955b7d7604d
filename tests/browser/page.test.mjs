// All that must hold of each page.
import assert from "node:assert/strict";
import { delimiter } from "node:path";
import { test } from "node:test";
import { accessibility } from "./accessibility.mjs";
import { content, folds, names } from "./content.mjs";
import { figures } from "./figures.mjs";
import { print } from "./print.mjs";
import { forEachPage, payloadOf } from "./support.mjs";
import { switches } from "./switches.mjs";

const studies = (process.env.VERBUND_STUDY ?? "").split(delimiter);

forEachPage((file, opened, place) => {
  const { study } = payloadOf(file);
  // A page that compares two studies holds neither of them.
  if (study) {
    figures(study, studies[place], opened);
    content(study, opened);
    names(study, opened);
  }
  print(opened);
  switches(opened);
  folds(opened);
  accessibility(opened);

  test("meanwhile there was no error, no request and no dialog", () => {
    for (const [name, { troubles }] of Object.entries(opened)) assert.deepEqual(troubles, [], name);
  });
});
