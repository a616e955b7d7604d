// What if electricity, or another category, costs more or less.
import { useState } from "preact/hooks";
import { Euro } from "../../accounts";
import { bars, barsHeight, changes } from "../../bars";
import { Chart, type Look } from "../../chart";
import { played, title, useApp, type App } from "../../context";
import { sum } from "../../derive/ledger";
import { scaled } from "../../derive/what_if";
import { OptionName } from "../../option_name";
import { optionColour } from "../../palette";
import { Part } from "../../part";
import { Prose } from "../../prose";
import { Table, type Column } from "../../table";

interface Result {
  id: string;
  paidFor: number;
  now: number;
  then: number;
}

export function WhatIf() {
  const app = useApp();
  const { study, text } = app;
  const { money } = text;
  const [category, setCategory] = useState("electricity");
  const [factor, setFactor] = useState(2);
  const results: Result[] = played(study).map(([id, option]) => ({
    id,
    paidFor: sum(option, { category }),
    now: sum(option),
    then: scaled(option, category, factor),
  }));
  return (
    <Part id="money-what-if" title={money.whatIf}>
      <p class="no-paper">{money.whatIfLead}</p>
      <Controls category={category} factor={factor} setCategory={setCategory} setFactor={setFactor} />
      <p aria-live="polite">{sentence(app, category, factor, results)}</p>
      <Table caption={money.whatIf} captionHidden columns={columns(app, category, results)} rows={results} />
      {/* On paper the table has them. */}
      <div class="no-paper">
        <DifferencesChart app={app} results={results} />
      </div>
    </Part>
  );
}

interface ControlsProps {
  category: string;
  factor: number;
  setCategory: (category: string) => void;
  setFactor: (factor: number) => void;
}

function Controls({ category, factor, setCategory, setFactor }: ControlsProps) {
  const { study, text, format } = useApp();
  const { money, words } = text;
  const used = Object.keys(words.category).filter((each) => played(study).some(([, option]) => sum(option, { category: each }) !== 0));
  return (
    <div class="controls no-paper">
      <label>
        {money.whatIfCategory}
        <select value={category} onChange={(event) => setCategory(event.currentTarget.value)}>
          {used.map((each) => (
            <option value={each}>{words.category[each]}</option>
          ))}
        </select>
      </label>
      <label>
        <input type="range" aria-label={money.whatIfHow} min="0" max="5" step="0.1" value={factor} onInput={(event) => setFactor(Number(event.currentTarget.value))} />
        <output>{money.whatIfFactor(format.number(factor, 1))}</output>
      </label>
    </div>
  );
}

const cheapest = (results: Result[], of: "now" | "then"): Result => results.reduce((best, each) => (each[of] < best[of] ? each : best));

function sentence({ study, text, format }: App, category: string, factor: number, results: Result[]): string {
  const { money, words } = text;
  const [before, after] = [cheapest(results, "now"), cheapest(results, "then")];
  const baseline = results.find(({ id }) => id === study.baseline);
  const name = title(study, after.id);
  const end = () => {
    if (results.length === 1) return money.whatIfAlone(format.euro(after.then), format.euro(after.now));
    if (before.id !== after.id) return money.whatIfTurns(name, title(study, before.id), format.euro(before.then - after.then));
    if (!baseline || baseline === after) return money.whatIfStaysAlone(name);
    return money.whatIfStays(name, title(study, study.baseline), format.euro(baseline.then - after.then));
  };
  return `${money.whatIfSentence(words.within(words.category[category]), format.number(factor, 1))} ${end()}`;
}

function columns({ study, text, format }: App, category: string, results: Result[]): Column<Result>[] {
  const { money, words, page, answer } = text;
  const baseline = results.find(({ id }) => id === study.baseline);
  const result: Column<Result>[] = [
    { head: page.option, cell: ({ id }) => <OptionName id={id} /> },
    { head: money.paidFor(words.within(words.category[category])), number: true, cell: ({ id, paidFor }) => <Euro value={paidFor} option={id} filter={{ category }} /> },
    { head: money.totalNow, number: true, cell: ({ id, now }) => <Euro value={now} option={id} filter={{}} /> },
    { head: money.totalThen, number: true, cell: ({ then }) => format.euro(then) },
  ];
  if (baseline && results.length > 1) {
    result.push({
      head: `${answer.difference}, ${money.then}`,
      number: true,
      cell: (each) => (each === baseline ? "" : format.euroChange(each.then - baseline.then)),
    });
  }
  return result;
}

function DifferencesChart({ app, results }: { app: App; results: Result[] }) {
  const { study, text, format, theme, colours } = app;
  const { money } = text;
  const baseline = results.find(({ id }) => id === study.baseline);
  if (!baseline || results.length < 2) return null;
  const others = results.filter((each) => each !== baseline);
  const series = (of: "now" | "then") => ({
    name: of === "now" ? money.asIs : money.then,
    data: others.map((each) => ({
      value: each[of] - baseline[of],
      colour: of === "now" ? colours.baseline : optionColour(study, theme, each.id),
    })),
  });
  const drawing = (look: Look) => bars(look, changes(format), others.map(({ id }) => title(study, id)), [series("now"), series("then")]);
  return (
    <Chart
      title={money.whatIfTitle(title(study, study.baseline))}
      lead={`${money.asIs}: ${text.page.grey}; ${money.then}: ${text.page.coloured}`}
      height={barsHeight(others.length, 2)}
      option={drawing}
      formula={<p><Prose text={money.whatIfFormula} /></p>}
      figures={
        <Table
          caption={money.whatIfTitle(title(study, study.baseline))}
          captionHidden
          columns={[
            { head: text.page.option, cell: ({ id }) => <OptionName id={id} /> },
            { head: money.asIs, number: true, cell: ({ now }) => format.euroChange(now - baseline.now) },
            { head: money.then, number: true, cell: ({ then }) => format.euroChange(then - baseline.then) },
          ]}
          rows={others}
        />
      }
    />
  );
}
