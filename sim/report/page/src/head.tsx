// Title, switches, contents.
import { played, useApp } from "./context";
import type { ThemeChoice } from "./page";
import type { Language } from "./study";

interface Props {
  setLanguage: (language: Language) => void;
  theme: ThemeChoice;
  setTheme: (theme: ThemeChoice) => void;
}

export const sections = ["answer", "money", "rooms", "people", "basis"] as const;

export function Head(props: Props) {
  const { study, text } = useApp();
  return (
    <>
      <header id="top">
        <p class="kind">{study.program}</p>
        <h1>{study.title}</h1>
      </header>
      <nav class="contents" aria-label={text.page.contents}>
        <ol>
          {sections.map((id) => (
            <li><a href={`#${id}`}>{text.page.sections[id]}</a></li>
          ))}
        </ol>
      </nav>
      <Bar {...props} />
    </>
  );
}

function Bar({ setLanguage, theme, setTheme }: Props) {
  const { study, text, language, chosen, choose } = useApp();
  const { page } = text;
  const remark = (id: string) =>
    id === study.conclusion.option ? ` (${page.recommended})` : id === study.baseline ? ` (${page.baseline})` : "";
  return (
    <div class="bar no-paper">
      <label class="grow">
        <span>{page.option}</span>
        <select value={chosen} title={page.optionHelp} onChange={(event) => choose(event.currentTarget.value)}>
          {played(study).map(([id, option]) => (
            <option value={id}>{option.title || id}{remark(id)}</option>
          ))}
        </select>
      </label>
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
    </div>
  );
}
