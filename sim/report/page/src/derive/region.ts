// What the regions get in an option, against what they get in another.
import type { Option } from "../study";
import { sums } from "./ledger";

/** By region, the one that loses most first; regions that get as much are left out. */
export function changesByRegion(ours: Option, theirs: Option): { region: string; change: number }[] {
  const [now, before] = [sums(ours, "payee"), sums(theirs, "payee")];
  return [...new Set([...now.keys(), ...before.keys()])]
    .filter(Boolean)
    .map((region) => ({ region, change: (now.get(region) ?? 0) - (before.get(region) ?? 0) }))
    .filter(({ change }) => Math.abs(change) >= 0.5)
    .sort((a, b) => a.change - b.change);
}
