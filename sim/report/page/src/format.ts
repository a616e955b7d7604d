// Numbers, money and dates in the way of a language. The study's dates are local: they are read and shown as UTC, so
// that the time zone of the reader changes nothing.
import type { Language } from "./study";

const locale = { de: "de-DE", en: "en-GB" };

/** "2009-09-27", "2009-09-27 10:00" or "2009-09" as an instant. */
export const instant = (text: string): Date =>
  new Date(text.length === 7 ? `${text}-01T00:00Z` : `${text.replace(" ", "T")}${text.includes(" ") ? "Z" : "T00:00Z"}`);

/** Names where there is no room for very long ones, as in charts. */
export const brief = (name: string, most = 70): string => (name.length <= most ? name : `${[...name].slice(0, most - 1).join("")}…`);

/** So many digits behind the comma show three that count of the largest value; never more than four. */
function digitsOf(values: number[]): number {
  if (values.every(Number.isInteger)) return 0;
  const most = Math.max(...values.map(Math.abs));
  return most >= 100 ? 0 : most >= 10 ? 1 : most >= 1 ? 2 : most >= 0.1 ? 3 : 4;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export class Format {
  readonly locale: string;

  constructor(language: Language) {
    this.locale = locale[language];
  }

  /** With at most `digits` behind the comma. */
  number(value: number, digits = 0): string {
    return this.#number(value, { maximumFractionDigits: digits });
  }

  /** Four digits behind the comma, always. */
  factor(value: number): string {
    return this.#number(value, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  }

  /** Three digits that count: for what may be large or small. */
  about(value: number): string {
    return this.#small(value, digitsOf([value]), (each, most) => this.number(each, most));
  }

  /** The numbers of one column, all with as many digits behind the comma as its largest needs. */
  column(values: number[]): (value: number) => string {
    const digits = digitsOf(values);
    return (value) => this.#small(value, digits, (each, fixed) => this.#number(each, { minimumFractionDigits: fixed, maximumFractionDigits: fixed }));
  }

  /** The same of shares in percent. */
  shareColumn(values: number[]): (value: number) => string {
    const digits = Math.max(1, digitsOf(values));
    return (value) => this.#small(value, digits, (each, fixed) => this.percent(each, fixed));
  }

  /** Whole euros. */
  euro(value: number): string {
    return this.#number(value, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
  }

  /** Whole euros with a plus when it is more. */
  euroChange(value: number): string {
    return this.#number(value, { style: "currency", currency: "EUR", maximumFractionDigits: 0, signDisplay: "exceptZero" });
  }

  /** Euros and cents. */
  cents(value: number): string {
    return this.#number(value, { style: "currency", currency: "EUR" });
  }

  /** Euros and cents with a plus when it is more. */
  centsChange(value: number): string {
    return this.#number(value, { style: "currency", currency: "EUR", signDisplay: "exceptZero" });
  }

  /** Euros as exact as they are given: a price may be a fraction of a cent. */
  money(value: number): string {
    const minimumFractionDigits = Number.isInteger(value) ? 0 : 2;
    return this.#number(value, { style: "currency", currency: "EUR", minimumFractionDigits, maximumFractionDigits: 6 });
  }

  /** Three digits: 37.9 million. */
  million(value: number): string {
    return this.#number(value, {
      style: "currency",
      currency: "EUR",
      notation: "compact",
      maximumSignificantDigits: 3,
    });
  }

  /** The labels of an axis that shows these euros: all in one unit. */
  euroAxis(values: number[]): (value: number) => string {
    const most = Math.max(0, ...values.map(Math.abs));
    if (most < 1e6) return (value) => this.euro(value);
    const digits = most < 5e6 ? 1 : 0;
    const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    const million = this.#number(1e6, { style: "currency", currency: "EUR", notation: "compact", ...fixed });
    const one = this.#number(1, fixed);
    const positive = (value: number) => million.replace(one, this.#number(value / 1e6, fixed));
    return (value) => (value === 0 ? this.euro(0) : value < 0 ? `\u2212${positive(-value)}` : positive(value));
  }

  /** For axes: short, without a currency. */
  compact(value: number): string {
    return this.#number(value, { notation: "compact", maximumSignificantDigits: 3 });
  }

  /** Of a share in percent. */
  percent(value: number, digits = 1): string {
    return this.#number(value / 100, { style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits });
  }

  percentChange(value: number, digits = 1): string {
    return this.#number(value / 100, { style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: "exceptZero" });
  }

  /** Small shares keep three digits that count. */
  percentAbout(value: number): string {
    const digits = Math.max(1, digitsOf([value]));
    return this.#small(value, digits, (each, most) => this.#number(each / 100, { style: "percent", maximumFractionDigits: most }));
  }

  hours(value: number): string {
    return this.#number(value, { style: "unit", unit: "hour", unitDisplay: "short", maximumFractionDigits: 0 });
  }

  years(value: number): string {
    return this.#number(value, { style: "unit", unit: "year", unitDisplay: "long", maximumFractionDigits: 1 });
  }

  /** 1 September 2007; with the time if the text has one. */
  date(text: string): string {
    const time: Intl.DateTimeFormatOptions = text.includes(" ") ? { hour: "2-digit", minute: "2-digit" } : {};
    return this.#date(text, { day: "numeric", month: "long", year: "numeric", ...time });
  }

  /** 01/09/2007: for tables. */
  day(text: string): string {
    return this.#date(text, { day: "2-digit", month: "2-digit", year: "numeric" });
  }

  /** September 2007 */
  month(text: string): string {
    return this.#date(text, { month: "long", year: "numeric" });
  }

  /** Sept 2007: for axes. */
  monthShort(text: string): string {
    return this.#date(text, { month: "short", year: "numeric" });
  }

  list(items: string[]): string {
    return new Intl.ListFormat(this.locale, { type: "conjunction" }).format(items);
  }

  /** Nothing is 0; what would be rounded to it is said to be less than the least that is shown. */
  #small(value: number, digits: number, show: (value: number, digits: number) => string): string {
    const least = 10 ** -digits;
    if (value === 0) return show(0, 0);
    if (Math.abs(value) >= least / 2) return show(value, digits);
    return value > 0 ? `<\u00a0${show(least, digits)}` : `>\u00a0${show(-least, digits)}`;
  }

  #number(value: number, options: Intl.NumberFormatOptions): string {
    return new Intl.NumberFormat(this.locale, options).format(value === 0 ? 0 : value).replace("-", "\u2212");
  }

  #date(text: string, options: Intl.DateTimeFormatOptions): string {
    return text ? new Intl.DateTimeFormat(this.locale, { ...options, timeZone: "UTC" }).format(instant(text)) : "";
  }
}
