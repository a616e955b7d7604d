// What is paid by year and category: the baseline and the chosen option, in one measure.
import { useState } from "preact/hooks";
import { Euro } from "../../accounts";
import { Chart, axis, euroAxis, tooltip, type Look } from "../../chart";
import { played, title, useApp, type App } from "../../context";
import { alike, largest } from "../../derive/alike";
import { sum, sums } from "../../derive/ledger";
import { yearsOf } from "../../derive/worth";
import { categoryColour } from "../../palette";
import { Part } from "../../part";
import { Table } from "../../table";

/** One colour: a category, or the small ones together. */
interface Layer {
  name: string;
  colour: string;
  categories: string[];
}

function layers({ study, text, theme, colours }: App, shown: string[], categories: string[]): Layer[] {
  const options = shown.map((id) => study.options[id]);
  const { large, small } = largest(options, categories, 8);
  const result = large.map((category) => ({
    name: text.words.category[category] ?? category,
    colour: categoryColour(theme, category),
    categories: [category],
  }));
  if (small.length > 0) result.push({ name: text.money.others, colour: colours.muted, categories: small });
  return result;
}

function drawing(app: App, shown: string[], drawn: Layer[]) {
  const { study, format } = app;
  const years = yearsOf(study);
  const values = (option: string, { categories }: Layer) => {
    const parts = categories.map((category) => sums(study.options[option], "year", { category }));
    return years.map((year) => parts.reduce((all, part) => all + (part.get(year) ?? 0), 0));
  };
  const series = shown.flatMap((option, place) =>
    drawn.map((layer) => ({
      type: "bar" as const,
      name: layer.name,
      stack: option,
      xAxisIndex: place,
      yAxisIndex: place,
      barCategoryGap: "25%",
      itemStyle: { color: layer.colour },
      data: values(option, layer),
    })),
  );
  const stacked = (sign: 1 | -1) =>
    Math.max(
      ...shown.flatMap((option) =>
        years.map((_, i) => drawn.reduce((all, layer) => all + Math.max(0, sign * values(option, layer)[i]), 0)),
      ),
    );
  const [most, least] = [stacked(1), -stacked(-1)];
  return (look: Look) => {
    const beside = shown.length === 2 && !look.narrow;
    const grid = (place: number) =>
      shown.length === 1
        ? { left: 0, right: 0, top: 28, bottom: 4 }
        : beside
          ? { left: place === 0 ? 0 : "51.5%", right: place === 0 ? "51.5%" : 0, top: 28, bottom: 4 }
          : { left: 0, right: 0, top: place === 0 ? 28 : "54%", bottom: place === 0 ? "53%" : 4 };
    const frame = { outerBoundsMode: "same" as const, outerBoundsContain: "axisLabel" as const };
    return {
      title: shown.map((option, place) => ({
        text: title(study, option),
        left: beside && place === 1 ? "51.5%" : 0,
        top: beside || place === 0 ? 0 : "48%",
        textStyle: { fontSize: 13, fontWeight: 500 as const, color: look.colours.text },
      })),
      grid: shown.map((_, place) => ({ ...grid(place), ...frame })),
      tooltip: { ...tooltip(look), trigger: "axis" as const, axisPointer: { type: "shadow" as const }, valueFormatter: (value: unknown) => format.euro(Number(value)) },
      xAxis: shown.map((_, place) => axis(look, { type: "category" as const, gridIndex: place, data: years })),
      yAxis: shown.map((_, place) => ({ ...euroAxis(look, format), gridIndex: place, max: nice(most), min: least < 0 ? -nice(-least) : 0 })),
      series,
    };
  };
}

/** The next number that looks well at the end of an axis. */
function nice(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value || 1)) / 2;
  return Math.ceil(value / step) * step;
}

export function Years() {
  const app = useApp();
  const { study, text, format, chosen } = app;
  const { money, words } = text;
  const [all, setAll] = useState(false);
  const options = played(study).map(([, option]) => option);
  const same = alike(options);
  const categories = Object.keys(words.category).filter((category) => all || !same.includes(category));
  const baseline = study.options[study.baseline];
  const shown = baseline && !baseline.failed && chosen !== study.baseline ? [study.baseline, chosen] : [chosen];
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
        height={(look) => (look.narrow && shown.length > 1 ? 560 : 320)}
        option={drawing(app, shown, drawn)}
        formula={<p>{money.yearsFormula}</p>}
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
