// What is paid by year and category: the baseline and the chosen option, in one measure.
import { useState } from "preact/hooks";
import { Euro } from "../../accounts";
import { Chart } from "../../chart";
import { compared, played, title, useApp, type App } from "../../context";
import { alike, largest } from "../../derive/alike";
import { sum, sums } from "../../derive/ledger";
import { yearsOf } from "../../derive/worth";
import { categoryColour } from "../../palette";
import { Part } from "../../part";
import { Table } from "../../table";
import { twins, twinsHeight, type Layer } from "../../twins";

function layers({ study, text, theme, colours }: App, shown: string[], categories: string[]): Layer[] {
  const options = shown.map((id) => study.options[id]);
  const years = yearsOf(study);
  const values = (together: string[]) =>
    options.map((option) => {
      const parts = together.map((category) => sums(option, "year", { category }));
      return years.map((year) => parts.reduce((all, part) => all + (part.get(year) ?? 0), 0));
    });
  const { large, small } = largest(options, categories, 8);
  const result = large.map((category) => ({
    name: text.words.category[category] ?? category,
    colour: categoryColour(theme, category),
    values: values([category]),
  }));
  if (small.length > 0) result.push({ name: text.money.others, colour: colours.muted, values: values(small) });
  return result;
}

export function Years() {
  const app = useApp();
  const { study, text, format } = app;
  const { money, words } = text;
  const [all, setAll] = useState(false);
  const options = played(study).map(([, option]) => option);
  const shown = compared(app);
  const differ = (category: string) => shown.some((id) => sum(study.options[id], { category }) !== 0);
  // What is the same everywhere is left out, unless nothing else would be left.
  const alikes = alike(options);
  const same = Object.keys(words.category).some((category) => !alikes.includes(category) && differ(category)) ? alikes : [];
  const categories = Object.keys(words.category).filter((category) => all || !same.includes(category));
  const drawn = layers(app, shown, categories);
  const sameSum = same.reduce((total, category) => total + sum(options[0], { category }), 0);
  return (
    <Part id="money-years" title={money.years}>
      {same.length > 0 && (
        <>
          <p>{money.same(format.list(same.map((category) => words.within(words.category[category]))), format.million(sameSum))}</p>
          <p class="controls no-paper">
            <label>
              <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} /> {money.sameShow}
            </label>
          </p>
        </>
      )}
      <Chart
        title={money.yearsTitle}
        keys={drawn.map(({ name, colour }) => ({ label: name, colour }))}
        height={twinsHeight(shown.length)}
        option={(look) =>
          twins(look, {
            titles: shown.map((id) => title(study, id)),
            years: yearsOf(study),
            layers: drawn,
            axis: (values) => format.euroAxis(values),
            long: (value) => format.euro(value),
          })
        }
        formula={<p>{money.yearsFormula}</p>}
        figuresOnPaper
        figures={shown.map((option) => <YearTable option={option} />)}
      />
    </Part>
  );
}

function YearTable({ option }: { option: string }) {
  const { study, text } = useApp();
  const { words, answer, money } = text;
  const result = study.options[option];
  const rows = [...sums(result, "category")].sort(([, a], [, b]) => b - a).map(([category]) => category);
  const years = yearsOf(study);
  const cell = (category: string | undefined, year: string | undefined) => (
    <Euro value={sum(result, { category, year })} option={option} filter={{ category, year }} />
  );
  return (
    <Table
      caption={title(study, option)}
      wide
      columns={[
        { head: answer.category, cell: (category: string) => words.category[category] ?? category },
        ...years.map((year) => ({ head: year, number: true, cell: (category: string) => cell(category, year) })),
        { head: answer.all, number: true, cell: (category: string) => cell(category, undefined) },
      ]}
      rows={rows}
      foot={[money.rows.cost, ...years.map((year) => cell(undefined, year)), cell(undefined, undefined)]}
    />
  );
}
