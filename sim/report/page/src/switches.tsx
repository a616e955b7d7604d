// The switches of language and look.
import type { Language } from "./study";
import type { Texts } from "./text";
import type { ThemeChoice } from "./theme";

export interface Switched {
  text: Texts;
  language: Language;
  setLanguage: (language: Language) => void;
  theme: ThemeChoice;
  setTheme: (theme: ThemeChoice) => void;
}

export function Switches({ text: { page }, language, setLanguage, theme, setTheme }: Switched) {
  return (
    <>
      <label>
        <span>{page.language}</span>
        <select id="language" value={language} onChange={(event) => setLanguage(event.currentTarget.value as Language)}>
          <option value="de" lang="de">Deutsch</option>
          <option value="en" lang="en">English</option>
        </select>
      </label>
      <label>
        <span>{page.theme}</span>
        <select id="theme" value={theme} onChange={(event) => setTheme(event.currentTarget.value as ThemeChoice)}>
          {(["system", "light", "dark"] as const).map((id) => (
            <option value={id}>{page.themes[id]}</option>
          ))}
        </select>
      </label>
    </>
  );
}
