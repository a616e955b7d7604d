// The messages of the page. German has the type of English, so that a text that is missing does not compile.
import type { Language } from "../study";
import { de } from "./de";
import { en } from "./en";

export type Texts = typeof en;

export const texts: Record<Language, Texts> = { en, de };
