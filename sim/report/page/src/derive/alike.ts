// What all options pay alike, and so decides nothing.
import type { Option } from "../study";
import { sums } from "./ledger";

/** Categories for which every option pays the same, to the cent. */
export function alike(options: Option[]): string[] {
  if (options.length < 2) return [];
  const all = options.map((option) => sums(option, "category"));
  return [...all[0].keys()].filter((category) => all.every((sum) => sum.get(category) === all[0].get(category)));
}

/** The largest categories by what any option pays for them, and those that are too small to be told apart. */
export function largest(options: Option[], categories: string[], most: number): { large: string[]; small: string[] } {
  const all = options.map((option) => sums(option, "category"));
  const size = (category: string) => Math.max(...all.map((sum) => Math.abs(sum.get(category) ?? 0)));
  const used = categories.filter((category) => size(category) > 0).sort((a, b) => size(b) - size(a));
  return used.length <= most ? { large: used, small: [] } : { large: used.slice(0, most - 1), small: used.slice(most - 1) };
}
