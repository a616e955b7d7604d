// Sums of the accounts of an option. All is added up in whole cents, so that parts and wholes agree.
import type { Option } from "../study";

export type Axis = "partner" | "category" | "year" | "cause" | "site" | "payee";
export const axes: Axis[] = ["partner", "category", "year", "cause"];

/** What must agree; "payment" is the kind, unless another is said. */
export type Filter = { kind?: string } & { [axis in Axis]?: string };

/** The amounts of an account in one year. */
type Cell = { [axis in Axis]: string } & { kind: string; cents: number };

const cellsOf = new WeakMap<Option, Cell[]>();

function cells(option: Option): Cell[] {
  const known = cellsOf.get(option);
  if (known) return known;
  const result: Cell[] = [];
  for (const { dates, amounts, ...account } of option.accounts) {
    const years = new Map<string, number>();
    dates.forEach((date, i) => {
      const year = date.slice(0, 4);
      years.set(year, (years.get(year) ?? 0) + toCents(amounts[i]));
    });
    for (const [year, cents] of years) result.push({ ...account, year, cents });
  }
  cellsOf.set(option, result);
  return result;
}

export const toCents = (euros: number): number => Math.round(euros * 100);

/** Euros, by the values of an axis; what is nothing is left out. */
export function sums(option: Option, axis: Axis, filter: Filter = {}): Map<string, number> {
  const wanted = Object.entries({ kind: "payment", ...filter }).filter(([, value]) => value !== undefined);
  const cents = new Map<string, number>();
  for (const cell of cells(option)) {
    if (wanted.some(([key, value]) => cell[key as Axis] !== value)) continue;
    cents.set(cell[axis], (cents.get(cell[axis]) ?? 0) + cell.cents);
  }
  return new Map([...cents].filter(([, sum]) => sum !== 0).map(([key, sum]) => [key, sum / 100]));
}

export function sum(option: Option, filter: Filter = {}): number {
  let cents = 0;
  for (const part of sums(option, "year", filter).values()) cents += toCents(part);
  return cents / 100;
}

/** Payments by month: of all partners, or of one. */
export function byMonth(option: Option, months: string[], partner?: string): number[] {
  const place = new Map(months.map((month, i) => [month, i]));
  const cents = months.map(() => 0);
  for (const account of option.accounts) {
    if (account.kind !== "payment" || (partner && account.partner !== partner)) continue;
    account.dates.forEach((date, i) => {
      const month = place.get(date.slice(0, 7));
      if (month !== undefined) cents[month] += toCents(account.amounts[i]);
    });
  }
  return cents.map((value) => value / 100);
}

/** The same, added up from the start. */
export function cumulated(values: number[]): number[] {
  let cents = 0;
  return values.map((value) => (cents += toCents(value)) / 100);
}
