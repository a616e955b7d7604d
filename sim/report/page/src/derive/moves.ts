// The measures of an option over time, and the transfers of its moves.
import type { Move, Step } from "../study";
import { day, time } from "./dates";

export interface Span {
  began: number;
  ended: number;
  instances: number;
}

export interface Bar {
  step: Step;
  /** NaN: it never began; it was not complete by the end. */
  began: number;
  ended: number;
  /** Transfers between sites that belong to it; those less than a week apart count as one. */
  transfers: Span[];
}

/** In the order in which they began; last those that never did. */
export function gantt(steps: Step[], moves: Move[], end: string): Bar[] {
  const bars = steps.map((step) => ({
    step,
    began: time(step.began),
    ended: time(step.ended),
    transfers: merged(moves.filter((move) => move.measure === step.measure), time(end)),
  }));
  const key = (bar: Bar) => (Number.isNaN(bar.began) ? Infinity : bar.began);
  return bars.sort((a, b) => Math.sign(key(a) - key(b) || 0) || a.step.measure.localeCompare(b.step.measure));
}

function merged(moves: Move[], end: number): Span[] {
  const spans: Span[] = [];
  const sorted = [...moves].sort((a, b) => a.began.localeCompare(b.began));
  for (const move of sorted) {
    const began = time(move.began);
    const ended = move.ended ? time(move.ended) : end;
    const last = spans[spans.length - 1];
    if (last && began - last.ended < 7 * day) {
      last.ended = Math.max(last.ended, ended);
      last.instances += move.instances;
    } else {
      spans.push({ began, ended, instances: move.instances });
    }
  }
  return spans;
}

export interface Migration {
  measure: string;
  from: string;
  to: string;
  services: number;
  instances: number;
  began: string;
  /** Of the last that arrived; empty: one did not. */
  ended: string;
}

/** Moves between sites, summed by measure and way. */
export function migrations(moves: Move[]): Migration[] {
  const groups = new Map<string, Move[]>();
  for (const move of moves) {
    const key = [move.measure, move.from, move.to].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), move]);
  }
  return [...groups.values()]
    .map((group) => ({
      measure: group[0].measure,
      from: group[0].from,
      to: group[0].to,
      services: new Set(group.map((move) => move.service)).size,
      instances: group.reduce((sum, move) => sum + move.instances, 0),
      began: group.map((move) => move.began).sort()[0],
      ended: group.some((move) => !move.ended) ? "" : group.map((move) => move.ended).sort()[group.length - 1],
    }))
    .sort((a, b) => a.began.localeCompare(b.began));
}
