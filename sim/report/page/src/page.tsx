// The whole page: what the reader can switch, the contents, the sections.
import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import { AccountsDialog, type Query } from "./accounts";
import { AppContext, played, type App } from "./context";
import { translated } from "./derive/translated";
import { Format } from "./format";
import { Head } from "./head";
import { pageHeads } from "./page_heads";
import { colours } from "./palette";
import { Answer } from "./sections/answer";
import { Verdict } from "./sections/answer/verdict";
import { Basis } from "./sections/basis";
import { Money } from "./sections/money";
import { People } from "./sections/people";
import { Rooms } from "./sections/rooms";
import type { Language, Payload } from "./study";
import { texts } from "./text";
import { useTheme } from "./theme";

export function Page({ payload }: { payload: Payload }) {
  const [language, setLanguage] = useState<Language>(payload.language);
  const { choice, setChoice, theme, printing } = useTheme();
  const [chosen, choose] = useState(() => firstChoice(payload));
  const [query, lookUp] = useState<Query | null>(null);
  const study = useMemo(() => translated(payload.study, language), [payload, language]);

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    document.title = study.title;
  }, [language, theme]);

  const app: App = {
    ...payload,
    study,
    language,
    text: texts[language],
    format: new Format(language),
    theme,
    colours: colours[theme],
    printing,
    chosen,
    choose,
    lookUp,
  };
  return (
    <AppContext.Provider value={app}>
      <style>{pageHeads(study.title, texts[language].page.page)}</style>
      <Head setLanguage={setLanguage} theme={choice} setTheme={setChoice} />
      {chosen ? (
        <>
          <Answer />
          <Money />
          <Rooms />
          <People />
        </>
      ) : (
        <Verdict />
      )}
      <Basis />
      {query && <AccountsDialog query={query} close={() => lookUp(null)} />}
    </AppContext.Provider>
  );
}

function firstChoice({ study }: Payload): string {
  const options = played(study).map(([id]) => id);
  if (options.includes(study.conclusion.option)) return study.conclusion.option;
  return options.find((id) => id !== study.baseline) ?? options[0] ?? "";
}
