// What if a price were another: payments of a category change in proportion, everything else stays as it was played.
import type { Option } from "../study";
import { sum, sums } from "./ledger";

/** What is paid if a category costs `factor` times as much. */
export const scaled = (option: Option, category: string, factor: number): number =>
  Math.round(100 * (sum(option) + (factor - 1) * sum(option, { category }))) / 100;

export interface Turn {
  category: string;
  /** What `option` pays for it more than `other`. */
  difference: number;
  /** So many times as much must it cost until both pay the same; null: at no price. */
  factor: number | null;
}

/** At which price of each category two options cost the same; what turns soonest comes first. */
export function turns(option: Option, other: Option): Turn[] {
  const gap = sum(option) - sum(other);
  const [ours, theirs] = [sums(option, "category"), sums(other, "category")];
  const categories = [...new Set([...ours.keys(), ...theirs.keys()])];
  return categories
    .map((category) => {
      const difference = (ours.get(category) ?? 0) - (theirs.get(category) ?? 0);
      const factor = difference === 0 ? null : 1 - gap / difference;
      return { category, difference, factor: factor !== null && factor >= 0 ? factor : null };
    })
    .filter(({ difference }) => Math.abs(difference) >= 0.005)
    .sort((a, b) => farFromOne(a) - farFromOne(b));
}

/** By how much a price must change, whichever way. */
export const farFromOne = (turn?: Pick<Turn, "factor">): number =>
  turn && turn.factor !== null ? Math.abs(Math.log(Math.max(turn.factor, 1e-9))) : Infinity;

/** Who becomes cheapest when only the price of one category changes, as it falls and as it rises. */
export interface Takeover {
  category: string;
  cheaper?: { option: string; factor: number };
  dearer?: { option: string; factor: number };
}

/** Of all `others`, the first on each side that becomes cheaper than `best`; those that are so already are left out. */
export function takeovers(best: Option, others: [string, Option][], least: number, most: number): Takeover[] {
  const found = new Map<string, Takeover>();
  for (const [option, other] of others) {
    if (sum(other) < sum(best)) continue;
    for (const { category, difference, factor } of turns(best, other)) {
      const takeover = found.get(category) ?? { category };
      found.set(category, takeover);
      if (factor === null || factor < least || factor > most) continue;
      const side = difference > 0 ? "dearer" : "cheaper";
      const known = takeover[side];
      if (!known || farFromOne({ factor }) < farFromOne(known)) takeover[side] = { option, factor };
    }
  }
  const nearest = ({ cheaper, dearer }: Takeover) => Math.min(farFromOne(cheaper), farFromOne(dearer));
  return [...found.values()].sort((a, b) => nearest(a) - nearest(b));
}
