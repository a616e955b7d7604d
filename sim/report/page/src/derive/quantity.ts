// The values of a scenario ("14,000 EUR", "4.3 %/year") in the way of a language. Dates, ids and free text stay.
import type { Format } from "../format";
import type { Texts } from "../text";

const euros: Record<string, number> = { EUR: 1, kEUR: 1e3, MEUR: 1e6 };
const symbols = new Set(
  ["%", "W", "kW", "MW", "kWh", "MWh", "GWh", "B", "kB", "KiB", "MB", "MiB", "GB", "GiB", "TB", "TiB", "PiB", "bit", "kbit", "Mbit"]
    .concat(["Gbit", "ms", "s", "Hz", "MHz", "GHz", "g", "kg", "t", "ct", "J"]),
);
const one = /^(?:([a-z]+) )?(-?\d+(?:[,_]\d{3})*(?:\.\d+)?)(?: (\S+))?$/;

/** As it stands, unless each part between commas is a number, or one with a unit. */
export function quantity(text: string, format: Format, words: Texts["quantities"]): string {
  const parts = text.split(", ").map((part) => written(part, format, words));
  return parts.some((part) => part === undefined) ? text : parts.join(format.locale === "de-DE" ? "; " : ", ");
}

function written(part: string, format: Format, words: Texts["quantities"]): string | undefined {
  const [, before, digits, unit] = one.exec(part) ?? [];
  if (digits === undefined || (before && !words.before[before])) return undefined;
  const value = Number(digits.replace(/[,_]/g, ""));
  const result = unit ? withUnit(value, unit, format, words) : bare(value, digits, format);
  return before && result ? `${words.before[before]} ${result}` : result;
}

/** Four digits may be a year. */
const bare = (value: number, digits: string, format: Format): string => (/^\d{1,4}$/.test(digits) ? digits : format.number(value, 6));

function withUnit(value: number, unit: string, format: Format, { units }: Texts["quantities"]): string | undefined {
  const [counted, ...per] = unit.split("/");
  // Some units are plural in scenarios: "1 hours/year".
  const forms = (word: string) => units[word] ?? units[word.replace(/s$/, "")] ?? (symbols.has(word) ? [word, word] : undefined);
  const below = per.map((word) => forms(word)?.[0]);
  if (below.some((word) => word === undefined)) return undefined;
  const rest = below.map((word) => `/${word}`).join("");
  if (euros[counted]) return `${format.money(value * euros[counted])}${rest}`;
  const names = forms(counted);
  return names && `${format.number(value, 6)}\u00a0${names[value === 1 ? 0 : 1]}${rest}`;
}
