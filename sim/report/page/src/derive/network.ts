// The sites and the links between them.
import type { LinkResult } from "../study";

export interface Place {
  x: number;
  y: number;
}

/** The document has no coordinates: sites lie on a circle, the first at its left top; -1 … 1, y downwards. */
export function places(sites: string[]): Map<string, Place> {
  if (sites.length === 1) return new Map([[sites[0], { x: 0, y: 0 }]]);
  const first = sites.length === 2 ? Math.PI : (-Math.PI * 5) / 6;
  return new Map(
    sites.map((site, i) => {
      const angle = first + (2 * Math.PI * i) / sites.length;
      return [site, { x: Math.cos(angle), y: Math.sin(angle) }];
    }),
  );
}

/** The sign of the bend, as ECharts counts it, that leads a way around the middle of the drawing. */
export function outwards(from: Place, to: Place): 1 | -1 {
  const aside = { x: to.y - from.y, y: from.x - to.x };
  return aside.x * (from.x + to.x) + aside.y * (from.y + to.y) < 0 ? -1 : 1;
}

export interface Use {
  /** Percent of the bandwidth in the busier direction, and TiB in both. */
  mean: number;
  p95: number;
  sent: number;
}

/** Of one year, or of the whole time when `year` is empty. */
export function use(link: LinkResult, months: string[], year: string): Use {
  if (!year) return { mean: link.use_mean, p95: link.use_p95, sent: link.sent };
  let days = 0;
  const sum = { mean: 0, p95: 0, sent: 0 };
  months.forEach((month, i) => {
    if (!month.startsWith(year)) return;
    const length = daysIn(month);
    days += length;
    sum.mean += length * link.use_mean_by_month[i];
    sum.p95 = Math.max(sum.p95, link.use_p95_by_month[i]);
    sum.sent += link.sent_by_month[i];
  });
  return { ...sum, mean: days ? sum.mean / days : 0 };
}

function daysIn(month: string): number {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}
