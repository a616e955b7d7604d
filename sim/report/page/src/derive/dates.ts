// Charts count the document's dates ("2009-09-27 10:00", without a time zone) in milliseconds.
import { instant } from "../format";

export const day = 86_400_000;

/** NaN for empty text. */
export const time = (text: string): number => instant(text).getTime();

/** The midnights of so many days from `first` on. */
export function daysFrom(first: string, count: number): number[] {
  const start = time(first.slice(0, 10));
  return Array.from({ length: count }, (_, i) => start + i * day);
}

/** As the document writes a date. */
export const dateText = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The years that the months of a study touch. */
export const yearsOf = (months: string[]): string[] => [...new Set(months.map((month) => month.slice(0, 4)))];
