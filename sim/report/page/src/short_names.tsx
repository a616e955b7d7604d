// What the ids in a sentence of the program stand for.
import { played, title, useApp } from "./context";

export function ShortNames({ sentences }: { sentences: string[] }) {
  const { study, text } = useApp();
  const words = new Set(sentences.flatMap((sentence) => sentence.split(/[^a-z0-9-]+/)));
  const names = new Map(Object.keys(study.options).map((id) => [id, title(study, id)]));
  for (const [id, { title: name, partner }] of Object.entries(played(study)[0]?.[1].tasks ?? {})) {
    if (name) names.set(id, `${name} (${study.partners[partner]?.name ?? partner})`);
  }
  const used = [...names].filter(([id, name]) => words.has(id) && name !== id);
  const entries = used.map(([id, name]) => `${id}: ${name}`);
  if (sentences.some((sentence) => sentence.includes("RTO"))) entries.push(text.page.rto);
  return entries.length > 0 ? <p class="lead small">{text.page.shortNames} {entries.join("; ")}.</p> : null;
}
