// The present value in its parts, by year: the same rule as models/money/present_value in the program.
import { instant } from "../format";
import type { Option, Study } from "../study";
import { sum, sums } from "./ledger";

export interface WorthOfYear {
  year: string;
  /** By which the payments are multiplied. */
  factor: number;
  paid: number;
  worth: number;
}

export interface Worth {
  years: WorthOfYear[];
  residual: { factor: number; amount: number; worth: number };
}

const addYears = (date: Date, years: number): Date => {
  const result = new Date(date);
  result.setUTCFullYear(date.getUTCFullYear() + years);
  return result;
};

function yearsBetween(start: Date, now: Date): number {
  let whole = now.getUTCFullYear() - start.getUTCFullYear();
  if (addYears(start, whole) > now) --whole;
  const last = addYears(start, whole).getTime();
  return whole + (now.getTime() - last) / (addYears(start, whole + 1).getTime() - last);
}

export function factorAt({ discounting }: Study, years: number): number {
  if (discounting.rate === null) return 1;
  const inflation = discounting.terms === "real" ? 1 + discounting.inflation / 100 : 1;
  return ((1 + discounting.rate / 100) * inflation) ** -years;
}

/** Years from the start to the instant at which the payments of a year count as paid. */
function yearsTo(study: Study, year: string): number {
  const [start, end] = [instant(study.start), instant(study.end)];
  const first = instant(`${year}-01-01`);
  const next = addYears(first, 1);
  const from = yearsBetween(start, first > start ? first : start);
  const to = yearsBetween(start, next < end ? next : end);
  return study.discounting.timing === "mid-year" ? (from + to) / 2 : to;
}

export const yearsOf = (study: Study): string[] => [...new Set(study.months.map((month) => month.slice(0, 4)))];

export function worth(study: Study, option: Option, partner?: string): Worth {
  const paid = sums(option, "year", { partner });
  const years = yearsOf(study).map((year) => {
    const factor = factorAt(study, yearsTo(study, year));
    const amount = paid.get(year) ?? 0;
    return { year, factor, paid: amount, worth: amount * factor };
  });
  const factor = factorAt(study, yearsBetween(instant(study.start), instant(study.end)));
  const amount = sum(option, { kind: "residual", partner });
  return { years, residual: { factor, amount, worth: amount * factor } };
}
