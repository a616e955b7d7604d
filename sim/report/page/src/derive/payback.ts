// When an option has paid for itself: the same rule as sim/appraisal/money in the program.
import { toCents } from "./ledger";

/** Index of the month from which on what was paid stays at or below the other's, and ends below it; null: none. */
export function backForGood(paid: number[], other: number[]): number | null {
  let saved = 0;
  let since: number | null = null;
  paid.forEach((amount, i) => {
    saved += toCents(other[i]) - toCents(amount);
    if (saved < 0) since = null;
    else since ??= i;
  });
  return saved > 0 ? since : null;
}
