// Reads the study, or the comparison of two, out of the page: base64 of gzipped JSON.
import type { ComparisonPayload } from "./comparison/types";
import { brief } from "./format";
import type { Payload } from "./study";

export class NoDecompression extends Error {}

export async function readPayload(): Promise<Payload | ComparisonPayload> {
  const text = document.getElementById("payload")?.textContent;
  if (!text) throw new Error("The page holds no study.");
  if (typeof DecompressionStream === "undefined") throw new NoDecompression();
  const bytes = Uint8Array.from(atob(text.trim()), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const payload: Payload | ComparisonPayload = JSON.parse(await new Response(stream).text());
  return "comparison" in payload ? payload : withShortNames(payload);
}

/** Names of any length are allowed; a page is to be read. study.json has them whole. */
function withShortNames(payload: Payload): Payload {
  const { study } = payload;
  const most = 160;
  study.title = brief(study.title, most);
  for (const named of [study.partners, study.sites, study.models, study.services]) {
    for (const each of Object.values<{ name: string }>(named)) each.name = brief(each.name, most);
  }
  for (const option of Object.values(study.options)) {
    option.title = brief(option.title, most);
    for (const task of Object.values(option.tasks ?? {})) task.title = brief(task.title, most);
  }
  return payload;
}
