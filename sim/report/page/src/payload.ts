// Reads the study, or the comparison of two, out of the page: base64 of gzipped JSON.
import type { ComparisonPayload } from "./comparison/types";
import type { Payload } from "./study";

export class NoDecompression extends Error {}

export async function readPayload(): Promise<Payload | ComparisonPayload> {
  const text = document.getElementById("payload")?.textContent;
  if (!text) throw new Error("The page holds no study.");
  if (typeof DecompressionStream === "undefined") throw new NoDecompression();
  const bytes = Uint8Array.from(atob(text.trim()), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}
