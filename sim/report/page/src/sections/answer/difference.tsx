// From what the baseline pays to what the chosen option pays, category by category.
import { Euro } from "../../accounts";
import { Chart, axis, tooltip, type Look } from "../../chart";
import { period, title, useApp } from "../../context";
import { sum, sums } from "../../derive/ledger";
import { Part } from "../../part";
import { Table } from "../../table";

export function Difference() {
  const app = useApp();
  const { study, text, format, chosen } = app;
  const { answer, words } = text;
  const option = study.options[chosen];
  const baseline = study.options[study.baseline];
  if (!baseline || baseline.failed || option === baseline) return null;

  const [ours, theirs] = [sums(option, "category"), sums(baseline, "category")];
  const all = sum(option) - sum(baseline);
  const rows = Object.keys(words.category)
    .map((category) => ({ category, difference: (ours.get(category) ?? 0) - (theirs.get(category) ?? 0) }))
    .filter(({ difference }) => Math.abs(difference) >= 0.005)
    .sort((a, b) => a.difference - b.difference);
  const drawn = (look: Look) => {
    const bars = [...rows.map(({ category, difference }) => ({ name: words.category[category], difference })), { name: answer.waterfallAll, difference: all }];
    return {
      grid: { left: 8, right: 8, top: 8, bottom: 24, containLabel: true },
      tooltip: { ...tooltip(look), trigger: "axis" as const, axisPointer: { type: "shadow" as const }, valueFormatter: (value: unknown) => format.euroChange(Number(value)) },
      xAxis: axis(look, { type: "value" as const, axisLabel: { color: look.colours.muted, formatter: (value: number) => format.million(value), hideOverlap: true } }),
      yAxis: axis(look, { type: "category" as const, inverse: true, data: bars.map(({ name }) => name), axisLabel: { color: look.colours.text } }),
      series: [
        {
          type: "bar" as const,
          barMaxWidth: 22,
          data: bars.map(({ difference }, i) => ({
            value: difference,
            itemStyle: { color: difference < 0 ? look.colours.better : look.colours.worse, opacity: i === rows.length ? 1 : 0.7 },
            label: { position: difference < 0 ? ("insideRight" as const) : ("right" as const) },
          })),
        },
      ],
    };
  };
  return (
    <Part id="answer-from" title={answer.from}>
      <Chart
        title={answer.waterfall(title(study, chosen), title(study, study.baseline))}
        lead={period(app)}
        height={60 + 30 * (rows.length + 1)}
        option={drawn}
        formula={<p>{answer.waterfallFormula}</p>}
        figures={
          <Table
            caption={answer.from}
            captionHidden
            columns={[
              { head: answer.category, cell: ({ category }) => words.category[category] },
              { head: title(study, study.baseline), number: true, cell: ({ category }) => <Euro value={theirs.get(category) ?? 0} option={study.baseline} filter={{ category }} /> },
              { head: title(study, chosen), number: true, cell: ({ category }) => <Euro value={ours.get(category) ?? 0} option={chosen} filter={{ category }} /> },
              { head: answer.difference, number: true, cell: ({ category, difference }) => <Euro value={difference} option={chosen} filter={{ category }} as="change" /> },
            ]}
            rows={rows}
            foot={[answer.all, format.euro(sum(baseline)), format.euro(sum(option)), format.euroChange(all)]}
          />
        }
      />
    </Part>
  );
}
