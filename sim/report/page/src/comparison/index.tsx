// The page of `verbund compare`: what changed from one study to another, and what came of it.
import { useLayoutEffect, useState } from "preact/hooks";
import { quantity } from "../derive/quantity";
import { Format, brief } from "../format";
import type { Language } from "../study";
import { Switches } from "../switches";
import { Table } from "../table";
import { texts, type Texts } from "../text";
import { useTheme } from "../theme";
import type { ChangedFigure, ComparedStudy, Comparison, ComparisonPayload } from "./types";

interface Shown {
  comparison: Comparison;
  language: Language;
  text: Texts;
  format: Format;
}

export function ComparisonPage({ payload }: { payload: ComparisonPayload }) {
  const [language, setLanguage] = useState(payload.language);
  const { choice, setChoice, theme } = useTheme();
  const { comparison } = payload;
  const text = texts[language];
  const shown = { comparison, language, text, format: new Format(language) };
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    document.title = text.comparison.kind;
    document.documentElement.dataset.drawn = "all";
  }, [language, theme]);
  return (
    <>
      <header id="top">
        <p class="kind">{text.comparison.kind}</p>
        <h1 dir="auto">{titleOf(comparison.b, language)}</h1>
      </header>
      <div class="bar no-paper">
        <Switches {...{ text, language, setLanguage }} theme={choice} setTheme={setChoice} />
      </div>
      <Studies {...shown} />
      <Inputs {...shown} />
      <Measures {...shown} />
      <Goals {...shown} />
      <Figures {...shown} />
    </>
  );
}

const titleOf = (study: ComparedStudy, language: Language) => brief(study.titles[language] ?? study.title, 160);

function Studies({ comparison, language, text, format }: Shown) {
  const t = text.comparison;
  const rows: [string, (study: ComparedStudy) => string][] = [
    [t.title, (study) => titleOf(study, language)],
    [t.period, (study) => text.page.ofYears(format.date(study.start), format.date(study.end))],
    [t.recommended, (study) => study.recommended || t.none],
    [t.overrides, (study) => study.overrides.join(", ") || t.none],
    [t.seed, (study) => String(study.seed)],
    [t.program, (study) => study.program],
    [t.checksum, (study) => study.checksum],
  ];
  const only = ([name, options]: [string, string[]]) => options.length > 0 && <p>{t.onlyIn(name, format.list(options))}</p>;
  return (
    <section>
      <h2>{t.studies}</h2>
      <Table
        caption={t.studies}
        captionHidden
        columns={[
          { head: t.of, cell: ([name]) => name },
          { head: "A", cell: ([, of]) => of(comparison.a) },
          { head: "B", cell: ([, of]) => of(comparison.b) },
        ]}
        rows={rows}
      />
      {comparison.a.checksum === comparison.b.checksum && <p>{t.sameScenario}</p>}
      {only(["A", comparison.only_in_a])}
      {only(["B", comparison.only_in_b])}
    </section>
  );
}

function Inputs({ comparison, text, format }: Shown) {
  const t = text.comparison;
  const written = (value: string) => quantity(value, format, text.quantities) || "–";
  return (
    <section>
      <h2>{t.inputs}</h2>
      {comparison.inputs.length === 0 ? (
        <p>{t.noInputs}</p>
      ) : (
        <Table
          caption={t.inputs}
          captionHidden
          columns={[
            { head: t.value, cell: (input) => input.path },
            { head: "A", cell: (input) => written(input.a) },
            { head: "B", cell: (input) => written(input.b) },
            { head: t.place, cell: (input) => input.place },
          ]}
          rows={comparison.inputs}
        />
      )}
    </section>
  );
}

function Measures({ comparison, text }: Shown) {
  const t = text.comparison;
  if (comparison.measures.length === 0) return null;
  return (
    <section>
      <h2>{t.measures}</h2>
      <Table
        caption={t.measures}
        captionHidden
        columns={[
          { head: t.measure, cell: (row) => `${row.option}: ${row.measure}` },
          { head: "A", cell: (row) => <span lang="en">{row.a || "–"}</span> },
          { head: "B", cell: (row) => <span lang="en">{row.b || "–"}</span> },
        ]}
        rows={comparison.measures}
      />
    </section>
  );
}

function Goals({ comparison, text }: Shown) {
  const t = text.comparison;
  if (comparison.goals.length === 0) return null;
  const verdict = (met: boolean) => (met ? `✓ ${t.met}` : `✗ ${t.missed}`);
  return (
    <section>
      <h2>{t.goals}</h2>
      <Table
        caption={t.goals}
        captionHidden
        columns={[
          { head: t.option, cell: (row) => row.option },
          { head: t.goal, cell: (row) => text.words.goal[row.goal] ?? row.goal },
          { head: "A", cell: (row) => verdict(row.met_in_a) },
          { head: "B", cell: (row) => verdict(row.met_in_b) },
        ]}
        rows={comparison.goals}
      />
    </section>
  );
}

/** "cost_electricity" is what is paid for electricity, "cost_of_leipzig" what Leipzig pays. */
function figureName({ comparison: t, words }: Texts, figure: string): string {
  const of = /^cost_(of_)?(.+)$/.exec(figure);
  if (of) return t.costOf(of[1] ? of[2] : (words.category[of[2]] ?? of[2]));
  return t.names[figure] ?? figure.replaceAll("_", " ");
}

function Figures({ comparison, text, format }: Shown) {
  const t = text.comparison;
  const value = (number: number | null, unit: string) =>
    number === null ? "–" : unit === "EUR" ? format.euro(number) : unit === "" ? String(number) : format.about(number);
  const change = ({ percent }: ChangedFigure) => (percent === null ? "" : format.percentChange(percent, Math.abs(percent) < 0.05 ? 4 : 1));
  const options = [...new Set(comparison.figures.map(({ option }) => option))];
  return (
    <section>
      <h2>{t.figures}</h2>
      <p>{comparison.figures.length === 0 ? t.noFigures : t.figuresNote}</p>
      {options.map((option) => (
        <>
          <h3>{option}</h3>
          <Table
            caption={`${t.figures} ${option}`}
            captionHidden
            columns={[
              { head: t.figure, cell: (row) => figureName(text, row.figure) },
              { head: t.unit, cell: (row) => (row.unit === "EUR" ? "€" : row.unit) },
              { head: "A", number: true, cell: (row) => value(row.a, row.unit) },
              { head: "B", number: true, cell: (row) => value(row.b, row.unit) },
              { head: t.change, number: true, cell: change },
            ]}
            rows={comparison.figures.filter((figure) => figure.option === option)}
          />
        </>
      ))}
    </section>
  );
}
