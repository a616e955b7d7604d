import assert from "node:assert/strict";
import { test } from "node:test";
import { translated } from "../../../../sim/report/page/src/derive/translated";
import type { Study } from "../../../../sim/report/page/src/study";
import { study } from "./sample";

const english = (): Study =>
  study({
    title: "Two towns",
    partners: { ahorn: { name: "Town of Ahorn" } },
    sites: { ahorn: { name: "Hall" } } as unknown as Study["sites"],
    models: { box: { name: "Box" } } as unknown as Study["models"],
    services: { mail: { name: "mail" } } as unknown as Study["services"],
    options: {
      stay: { title: "Each on its own", tasks: { forms: { title: "Forms online" } } },
      failed: { title: "Hall", failed: "killed" },
    } as unknown as Study["options"],
    inputs: [{ path: "sites.ahorn.pue", value: "Hall", source: "measured" }] as unknown as Study["inputs"],
    translations: {
      de: {
        "Two towns": "Zwei Städte", "Town of Ahorn": "Stadt Ahorn", Hall: "Rathaus", Box: "Kiste", "Forms online": "Anträge online",
        "Each on its own": "Jede für sich", measured: "gemessen",
      },
    },
  });

test("titles, names and sources are shown in the language of the page", () => {
  const german = translated(english(), "de");
  assert.equal(german.title, "Zwei Städte");
  assert.equal(german.partners.ahorn.name, "Stadt Ahorn");
  assert.equal(german.sites.ahorn.name, "Rathaus");
  assert.equal(german.models.box.name, "Kiste");
  assert.equal(german.services.mail.name, "mail", "what is not translated stays");
  assert.equal(german.options.stay.title, "Jede für sich");
  assert.equal(german.options.stay.tasks.forms.title, "Anträge online");
  assert.equal(german.options.failed.title, "Rathaus");
  assert.deepEqual(german.inputs, [{ path: "sites.ahorn.pue", value: "Hall", source: "gemessen" }]);
});

test("a language that the scenario has no translation in shows it as it is written", () => {
  const whole = english();
  const { title, partners, inputs } = translated(whole, "en");
  assert.deepEqual({ title, partners, inputs }, { title: whole.title, partners: whole.partners, inputs: whole.inputs });
  translated(whole, "de");
  assert.equal(whole.title, "Two towns", "the study itself is not changed");
});

test("a long title is translated whole and then cut", () => {
  const title = "x".repeat(300);
  const long = study({
    title, partners: {}, sites: {}, models: {}, services: {}, options: {}, inputs: [], translations: { de: { [title]: "y".repeat(300) } },
  });
  assert.equal(translated(long, "de").title, `${"y".repeat(159)}…`);
});
