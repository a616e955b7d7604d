// What every part of the page needs to know.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Query } from "./accounts";
import type { Format } from "./format";
import type { Colours, Theme } from "./palette";
import type { Option, Payload, Study } from "./study";
import type { Texts } from "./text";

export interface App extends Payload {
  text: Texts;
  format: Format;
  theme: Theme;
  colours: Colours;
  printing: boolean;
  /** The option that the reader looks at; never the id of one without a result. */
  chosen: string;
  choose: (option: string) => void;
  /** Opens the accounts behind a figure. */
  lookUp: (query: Query) => void;
}

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("used outside of the page");
  return app;
}

/** Options that have a result: the baseline first, then the recommended one, then by NPV. */
export function played(study: Study): [string, Option][] {
  const rank = ([id, option]: [string, Option]) => (option.baseline ? 0 : id === study.conclusion.option ? 1 : 2);
  return Object.entries(study.options)
    .filter(([, option]) => !option.failed)
    .sort((a, b) => rank(a) - rank(b) || a[1].appraisal.npv - b[1].appraisal.npv);
}

export const title = (study: Study, option: string): string => study.options[option]?.title || option;

/** The baseline and the chosen option, or the chosen one alone where there is nothing to compare. */
export function compared({ study, chosen }: App): string[] {
  const baseline = study.options[study.baseline];
  return baseline && !baseline.failed && chosen !== study.baseline ? [study.baseline, chosen] : [chosen];
}

/** "2007–2012", or dates when the years are not whole. */
export function period({ study, format }: App): string {
  const whole = study.start.slice(4) === "-01-01" && study.end.slice(4) === "-01-01";
  if (!whole) return `${format.day(study.start)}–${format.day(study.end)}`;
  const [first, last] = [study.months[0].slice(0, 4), study.months.at(-1)!.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}
