// What drills did to services.
import type { Option } from "../study";

/** Services that were back later than their recovery time allows, in any drill. */
export function lateServices(option: Option): number {
  const late = option.outages.filter(({ is_drill, beyond_rto }) => is_drill && beyond_rto > 0);
  return new Set(late.map(({ service }) => service)).size;
}

const noCopy = ["no copy of its data elsewhere", "the site of the copy was lost too", "the room with the copy was given up"];

/** Services that a drill hits, and those among them that have no copy of their data to restart from. */
export function withoutCopy(option: Option, drill: string): { hit: number; without: number } {
  const hit = option.outages.filter(({ is_drill, cause }) => is_drill && cause === drill);
  return { hit: hit.length, without: hit.filter(({ obstacle }) => noCopy.includes(obstacle)).length };
}
