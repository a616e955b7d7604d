// Reads the study out of the page: base64 of gzipped JSON.
import type { Account, Payload } from "./study";

export class NoDecompression extends Error {}

export async function readPayload(): Promise<Payload> {
  const text = document.getElementById("payload")?.textContent;
  if (!text) throw new Error("The page holds no study.");
  if (typeof DecompressionStream === "undefined") throw new NoDecompression();
  const bytes = Uint8Array.from(atob(text.trim()), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return adapted(JSON.parse(await new Response(stream).text()));
}

type Entry = [string, number, string, string, string, string, string, string];

// Until the program writes accounts: entries that share all but their dates become one.
function adapted(payload: Payload): Payload {
  for (const option of Object.values(payload.study.options)) {
    const { entries } = option as unknown as { entries?: Entry[] };
    if (!entries || option.accounts) continue;
    const accounts = new Map<string, Account>();
    for (const [date, amount, partner, site, category, kind, cause, payee] of entries) {
      const key = [partner, site, category, kind, cause, payee].join("\n");
      let account = accounts.get(key);
      if (!account) accounts.set(key, (account = { partner, site, category, kind, cause, payee, dates: [], amounts: [] }));
      account.dates.push(date);
      account.amounts.push(amount);
    }
    option.accounts = [...accounts.values()];
  }
  payload.states ??= {};
  payload.moves ??= {};
  payload.sentences ??= {};
  return payload;
}
