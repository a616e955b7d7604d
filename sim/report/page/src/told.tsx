// Sentences of the program. It marks what the scenario has an id for; here the name is put there.
import { played, title, useApp, type App } from "./context";
import { siteNames } from "./derive/names";
import { capital } from "./format";
import type { Language } from "./study";

export function Told({ sentence }: { sentence: string }) {
  const app = useApp();
  const parts = withSign(capital(sentence), app.language).split(/\u0002([^\u0003]*)\u0003/);
  return <>{parts.map((part, i) => (i % 2 === 0 ? part : <Name app={app} mark={part} />))}</>;
}

/** "37.9 million EUR" with the sign that the rest of the page uses. */
const withSign = (sentence: string, language: Language): string =>
  language === "de" ? sentence.replace(/(\d(?:\sMio\.)?)\sEUR\b/g, "$1\u00a0€") : sentence.replace(/(\d[\d.,]*(?:\smillion)?)\sEUR\b/g, "€$1");

/** Explains the abbreviation that the sentences use. */
export function Abbreviation({ sentences }: { sentences: string[] }) {
  const { text } = useApp();
  return sentences.some((sentence) => sentence.includes("RTO")) ? <p class="lead small explained">{text.page.rto}.</p> : null;
}

function Name({ app, mark }: { app: App; mark: string }) {
  const [kind, id] = mark.split("\u001f");
  const name = nameOf(app, kind, id);
  return <bdi title={name.includes(id) ? undefined : id}>{name}</bdi>;
}

function nameOf({ study, text }: App, kind: string, id: string): string {
  const { quoted } = text.money;
  if (kind === "option") return quoted(title(study, id));
  if (kind === "partner") return study.partners[id]?.name || id;
  if (kind === "site") return siteNames(study)[id] ?? id;
  if (kind === "skill") return text.page.skill(text.words.skill[id] ?? id);
  if (kind === "task") return taskName(study, id, quoted);
  return quoted(id);
}

function taskName(study: App["study"], id: string, quoted: (name: string) => string): string {
  const task = played(study)[0]?.[1].tasks[id];
  return task?.title ? `${quoted(task.title)} (${study.partners[task.partner]?.name ?? task.partner})` : quoted(id);
}
