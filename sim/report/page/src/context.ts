// What every part of the page needs to know.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Format } from "./format";
import type { Colours, Theme } from "./palette";
import type { Language, Option, Payload, Study } from "./study";
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
}

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("used outside of the page");
  return app;
}

/** Options that have a result: the baseline first, then by NPV. */
export function played(study: Study): [string, Option][] {
  return Object.entries(study.options)
    .filter(([, option]) => !option.failed)
    .sort(([, a], [, b]) => Number(b.baseline) - Number(a.baseline) || a.appraisal.npv - b.appraisal.npv);
}

export type { Language };
