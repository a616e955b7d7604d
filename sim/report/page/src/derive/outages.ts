// Who is back when after a drill or failures.
import type { Option, Outage } from "../study";

export interface Recovery {
  /** Services that were hit; of them: whose every instance kept to the RTO; did not; were not back at the end. */
  hit: number;
  inTime: number;
  late: number;
  never: number;
  /** Services of which an instance was restarted elsewhere from data older than the RPO; null: none was restarted. */
  oldData: number | null;
  /** Hours until the last instance was back that came back; null: none did. */
  last: number | null;
}

export function outagesOf(option: Option, cause: string): Outage[] {
  return option.outages.filter((outage) => outage.cause === cause);
}

/** Of one service: hours until all its instances were back; null: not by the end. */
export function hoursDown(outage: Outage): number | null {
  return outage.still_down > 0 ? null : outage.longest / 60;
}

export function recovery(outages: Outage[]): Recovery {
  const back = outages.map(hoursDown).filter((hours): hours is number => hours !== null);
  const late = outages.filter((outage) => outage.beyond_rto > 0).length;
  return {
    hit: outages.length,
    inTime: outages.length - late,
    late,
    never: outages.length - back.length,
    oldData: outages.some(({ restarted }) => restarted > 0) ? outages.filter((outage) => outage.beyond_rpo > 0).length : null,
    last: back.length ? back.reduce((a, b) => Math.max(a, b)) : null,
  };
}

/** Steps [hours since the loss, services with an instance down], from 0 hours on. */
export function stillDown(outages: Outage[]): [number, number][] {
  const back = outages
    .map(hoursDown)
    .filter((hours): hours is number => hours !== null)
    .sort((a, b) => a - b);
  const steps: [number, number][] = [[0, outages.length]];
  back.forEach((hours, i) => {
    const left = outages.length - 1 - i;
    if (steps[steps.length - 1][0] === hours) steps[steps.length - 1][1] = left;
    else steps.push([hours, left]);
  });
  return steps;
}

const noCopy = ["no copy of its data elsewhere", "the site of the copy was lost too", "the room with the copy was given up"];

/** Services whose data stands nowhere else. */
export function withoutCopy(outages: Outage[]): Outage[] {
  return outages.filter(({ obstacle }) => noCopy.includes(obstacle));
}

/** Why services did not restart elsewhere, the most frequent first. */
export function obstacles(outages: Outage[]): { obstacle: string; services: number }[] {
  const counts = new Map<string, number>();
  for (const { obstacle } of outages) if (obstacle) counts.set(obstacle, (counts.get(obstacle) ?? 0) + 1);
  return [...counts].map(([obstacle, services]) => ({ obstacle, services })).sort((a, b) => b.services - a.services);
}
