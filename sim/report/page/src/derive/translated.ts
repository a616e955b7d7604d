// What a scenario calls its things, in the language of the page and no longer than a page can show.
import { brief } from "../format";
import type { Language, Option, Study } from "../study";

type Words = (text: string) => string;

const most = 160;

/** The study with its titles, names and sources as the scenario translates them; study.json has them whole. */
export function translated(study: Study, language: Language): Study {
  const texts = new Map(Object.entries(study.translations[language] ?? {}));
  const words: Words = (text) => texts.get(text) ?? text;
  const short: Words = (text) => brief(words(text), most);
  return {
    ...study,
    title: short(study.title),
    partners: named(study.partners, short),
    sites: named(study.sites, short),
    models: named(study.models, short),
    services: named(study.services, short),
    options: each(study.options, (option) => titled(option, short)),
    inputs: study.inputs.map((input) => (texts.has(input.source) ? { ...input, source: words(input.source) } : input)),
  };
}

function titled(option: Option, short: Words): Option {
  const tasks = each(option.tasks ?? {}, (task) => ({ ...task, title: short(task.title) }));
  return { ...option, title: short(option.title), tasks };
}

const named = <T extends { name: string }>(things: Record<string, T>, short: Words): Record<string, T> =>
  each(things, (thing) => ({ ...thing, name: short(thing.name) }));

const each = <T>(things: Record<string, T>, change: (thing: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, change(thing)]));
