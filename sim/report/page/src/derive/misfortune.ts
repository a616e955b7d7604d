// What went wrong: unserved demand and incidents.
import type { Incident, Option } from "../study";
import { time } from "./dates";

export interface UnservedService {
  service: string;
  unserved: number;
  /** Percent of what it demanded. */
  share: number;
  first: string;
  cause: string;
}

/** The services with unserved work, the most first. */
export function unservedServices(option: Option): UnservedService[] {
  return Object.entries(option.services)
    .filter(([, result]) => result.unserved > 0)
    .map(([service, result]) => ({
      service,
      unserved: result.unserved,
      share: result.demanded > 0 ? (100 * result.unserved) / result.demanded : 0,
      first: result.first_unserved,
      cause: result.cause,
    }))
    .sort((a, b) => b.unserved - a.unserved);
}

/** Unserved work by cause, the most first; the cause of a service is that of most of its unserved work. */
export function unservedByCause(option: Option): { cause: string; unserved: number; services: number }[] {
  const causes = new Map<string, { unserved: number; services: number }>();
  for (const { cause, unserved } of unservedServices(option)) {
    const of = causes.get(cause) ?? { unserved: 0, services: 0 };
    causes.set(cause, { unserved: of.unserved + unserved, services: of.services + 1 });
  }
  return [...causes].map(([cause, of]) => ({ cause, ...of })).sort((a, b) => b.unserved - a.unserved);
}

/** Kinds of incidents with how often, the most frequent first. */
export function incidentKinds(incidents: Incident[]): { kind: string; times: number }[] {
  const kinds = new Map<string, number>();
  for (const incident of incidents) kinds.set(incident.kind, (kinds.get(incident.kind) ?? 0) + incident.times);
  return [...kinds].map(([kind, times]) => ({ kind, times })).sort((a, b) => b.times - a.times);
}

/** Incidents of one kind that lie closer together than so many milliseconds. */
export interface Mark {
  kind: string;
  first: number;
  last: number;
  times: number;
  incidents: Incident[];
}

/** What would lie on one another in a drawing becomes one mark. */
export function marks(incidents: Incident[], apart: number): Mark[] {
  const all: Mark[] = [];
  const lastOf = new Map<string, Mark>();
  const sorted = [...incidents].sort((a, b) => a.date.localeCompare(b.date));
  for (const incident of sorted) {
    const [first, last] = [time(incident.date), time(incident.last)];
    const before = lastOf.get(incident.kind);
    if (before && first - before.last <= apart) {
      before.last = Math.max(before.last, last);
      before.times += incident.times;
      before.incidents.push(incident);
    } else {
      const mark = { kind: incident.kind, first, last, times: incident.times, incidents: [incident] };
      lastOf.set(incident.kind, mark);
      all.push(mark);
    }
  }
  return all;
}

/** Sums of a series of months by year. */
export function sumsByYear(months: string[], values: number[]): Map<string, number> {
  const sums = new Map<string, number>();
  months.forEach((month, i) => sums.set(month.slice(0, 4), (sums.get(month.slice(0, 4)) ?? 0) + values[i]));
  return sums;
}
