// CPU use of a site by day, as the document keeps it: in half percents, -1 where no server ran.
import type { SiteResult } from "../study";
import { dateText, daysFrom } from "./dates";

export type Days = NonNullable<SiteResult["days"]>;
export type Band = "mean" | "p95" | "highest";
export const bands: Band[] = ["highest", "p95", "mean"];

/** Points [instant, percent], one a day; null where no server ran. */
export function dailyBand(days: Days, band: Band): [number, number | null][] {
  const at = daysFrom(days.first, days[band].length);
  return days[band].map((value, i) => [at[i], value < 0 ? null : value / 2]);
}

export interface YearOfDays {
  year: number;
  /** Mean of the days; of the other two the highest of any day; null: no server ran in that year. */
  mean: number | null;
  p95: number | null;
  highest: number | null;
}

export function byYear(days: Days): YearOfDays[] {
  const values = new Map<number, { mean: number[]; p95: number[]; highest: number[] }>();
  daysFrom(days.first, days.mean.length).forEach((at, i) => {
    const year = new Date(at).getUTCFullYear();
    const of = values.get(year) ?? { mean: [], p95: [], highest: [] };
    values.set(year, of);
    for (const band of bands) if (days[band][i] >= 0) of[band].push(days[band][i] / 2);
  });
  const highest = (of: number[]) => (of.length ? of.reduce((a, b) => Math.max(a, b)) : null);
  return [...values].map(([year, of]) => ({
    year,
    mean: of.mean.length ? of.mean.reduce((a, b) => a + b) / of.mean.length : null,
    p95: highest(of.p95),
    highest: highest(of.highest),
  }));
}

/** The first and the last day on which a server ran; null: none did. */
export function ran(days: Days): { first: string; last: string } | null {
  const running = daysFrom(days.first, days.mean.length).filter((_, i) => days.mean[i] >= 0);
  return running.length > 0 ? { first: dateText(running[0]), last: dateText(running.at(-1)!) } : null;
}
