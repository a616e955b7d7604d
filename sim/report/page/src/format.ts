// Numbers, money and dates in the way of a language. The study's dates are local: they are read and shown as UTC, so
// that the time zone of the reader changes nothing.
import type { Language } from "./study";

const locale = { de: "de-DE", en: "en-GB" };

/** "2009-09-27", "2009-09-27 10:00" or "2009-09" as an instant. */
export const instant = (text: string): Date =>
  new Date(text.length === 7 ? `${text}-01T00:00Z` : `${text.replace(" ", "T")}${text.includes(" ") ? "Z" : "T00:00Z"}`);

/** Names where there is no room for very long ones, as in charts. */
export const brief = (name: string, most = 70): string => (name.length <= most ? name : `${[...name].slice(0, most - 1).join("")}…`);

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
    const whole = Math.abs(value) >= 100;
    return this.#number(value, whole ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });
  }

  /** With its unit as the study document writes it. */
  quantity(value: number, unit: string): string {
    return `${this.about(value)}\u00a0${unit}`;
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

  /** Three digits: 37.9 million. */
  million(value: number): string {
    return this.#number(value, {
      style: "currency",
      currency: "EUR",
      notation: "compact",
      maximumSignificantDigits: 3,
    });
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
    return Math.abs(value) >= 10
      ? this.#number(value / 100, { style: "percent", maximumFractionDigits: 1 })
      : this.#number(value / 100, { style: "percent", maximumSignificantDigits: 3 });
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

  #number(value: number, options: Intl.NumberFormatOptions): string {
    return new Intl.NumberFormat(this.locale, options).format(value === 0 ? 0 : value).replace("-", "\u2212");
  }

  #date(text: string, options: Intl.DateTimeFormatOptions): string {
    return text ? new Intl.DateTimeFormat(this.locale, { ...options, timeZone: "UTC" }).format(instant(text)) : "";
  }
}
