// How full a room is, and how long it takes until it is full.
import type { Option, SiteResult } from "../study";
import { day, time } from "./dates";

export type Resource = "racks" | "power" | "memory" | "storage" | "cpu";
export const resources: Resource[] = ["racks", "power", "memory", "storage", "cpu"];

/** The same values, null from the month on without the room: the document goes on with the room of before. */
export function whileKept(site: SiteResult, months: string[], values: (number | null)[]): (number | null)[] {
  return values.map((value, i) => (site.closed && months[i] >= site.closed ? null : value));
}

/** Percent in use, by month; null where there is no room, or no server. */
export function fill(site: SiteResult, resource: Resource, months: string[]): (number | null)[] {
  return whileKept(site, months, shares(site, resource));
}

function shares(site: SiteResult, resource: Resource): (number | null)[] {
  const { series } = site;
  const share = (used: number[], room: number[]) => used.map((u, i) => (room[i] > 0 ? (100 * u) / room[i] : null));
  switch (resource) {
    case "racks":
      return share(series.rack_units, series.rack_units_room);
    case "power":
      return share(series.full_load_power, series.power_room);
    case "storage":
      return share(series.storage_used, series.storage_room);
    case "memory":
      return series.memory_peak.map((value, i) => (series.memory_installed[i] > 0 ? value : null));
    case "cpu":
      return series.cpu_peak.map((value, i) => (series.servers[i] > 0 ? value : null));
  }
}

/** The last month of each year that the months touch: index, and the year. */
export function yearEnds(months: string[]): { year: string; month: number }[] {
  return months.flatMap((month, i) =>
    month.slice(0, 4) === months[i + 1]?.slice(0, 4) ? [] : [{ year: month.slice(0, 4), month: i }],
  );
}

export interface TimeLeft {
  site: string;
  /** First whole month without the room; empty: it is kept. */
  closed: string;
  full: Record<Resource, { date: string; projected: boolean; years: number | null }>;
}

/** For each site; `years` count from the end of the study, negative: full before. */
export function timeLeft(option: Option, end: string): TimeLeft[] {
  const year = 365.25 * day;
  return Object.entries(option.sites).map(([site, result]) => ({
    site,
    closed: result.closed,
    full: Object.fromEntries(
      resources.map((resource) => {
        const { date, projected } = result.full[resource];
        return [resource, { date, projected, years: date ? (time(date) - time(end)) / year : null }];
      }),
    ) as TimeLeft["full"],
  }));
}
