// What drills did to services.
import type { Option } from "../study";

/** Services that were back later than their recovery time allows, in any drill. */
export function lateServices(option: Option): number {
  const late = option.outages.filter(({ is_drill, beyond_rto }) => is_drill && beyond_rto > 0);
  return new Set(late.map(({ service }) => service)).size;
}
