// What was paid so far against the baseline, month by month, and when it is back.
import { Chart, euroAxis, monthAxis, tooltip, type Look } from "../../chart";
import { played, title, useApp, type App } from "../../context";
import { byMonth, cumulated } from "../../derive/ledger";
import { backForGood } from "../../derive/payback";
import { OptionName } from "../../option_name";
import { optionColour } from "../../palette";
import { Part } from "../../part";
import { Table } from "../../table";

interface Line {
  id: string;
  /** Paid so far, less that of the baseline, at the end of each month. */
  more: number[];
  /** Index of the month. */
  back: number | null;
}

function linesOf({ study }: App): Line[] {
  const baseline = byMonth(study.options[study.baseline], study.months);
  return played(study)
    .filter(([id]) => id !== study.baseline)
    .map(([id, option]) => {
      const paid = byMonth(option, study.months);
      return { id, more: cumulated(paid.map((amount, i) => amount - baseline[i])), back: backForGood(paid, baseline) };
    });
}

export function Payback() {
  const app = useApp();
  const { study, text, theme, chosen } = app;
  const { money } = text;
  const baseline = study.options[study.baseline];
  if (!baseline || baseline.failed) return null;
  const lines = linesOf(app);
  if (lines.length === 0) return null;
  const own = lines.find(({ id }) => id === chosen);
  return (
    <Part id="money-payback" title={money.payback}>
      {own && <p>{sentence(app, own)}</p>}
      <Chart
        title={money.paybackTitle(title(study, study.baseline))}
        lead={money.paybackLead}
        keys={lines.map(({ id }) => ({ label: title(study, id), colour: optionColour(study, theme, id), line: "solid" as const }))}
        option={drawing(app, lines)}
        formula={<p>{money.paybackFormula}</p>}
        figures={<Figures lines={lines} />}
      />
    </Part>
  );
}

function sentence({ study, text, format }: App, { id, more, back }: Line): string {
  const { money } = text;
  if (back === null) return money.paybackNever(title(study, id));
  const most = Math.max(...more);
  if (back === 0 || most <= 0) return money.paybackAtOnce(title(study, id));
  const worst = study.months[more.indexOf(most)];
  return money.paybackSentence(title(study, id), format.month(study.months[back]), format.euro(most), format.month(worst));
}

function drawing({ study, format, theme, chosen }: App, lines: Line[]) {
  return (look: Look) => ({
    grid: { left: 0, right: 16, top: 20, bottom: 4, outerBoundsMode: "same" as const, outerBoundsContain: "axisLabel" as const },
    tooltip: {
      ...tooltip(look),
      trigger: "axis" as const,
      valueFormatter: (value: unknown) => format.euroChange(Number(value)),
      axisPointer: { label: { formatter: ({ value }: { value: unknown }) => format.month(String(value)) } },
    },
    xAxis: monthAxis(look, study.months, format),
    yAxis: euroAxis(look, format, lines.flatMap(({ more }) => more)),
    series: lines.map(({ id, more, back }) => {
      const colour = optionColour(study, theme, id);
      const own = id === chosen;
      return {
        type: "line" as const,
        name: title(study, id),
        data: more,
        showSymbol: false,
        z: own ? 4 : 3,
        lineStyle: { color: colour, width: own ? 3.5 : 1.5 },
        itemStyle: { color: colour },
        markPoint: {
          symbol: "circle",
          symbolSize: own ? 11 : 7,
          label: {
            show: own && back !== 0,
            position: "top" as const,
            color: look.colours.text,
            backgroundColor: look.colours.ground,
            padding: 2,
            formatter: back === null ? "" : format.month(study.months[back]),
          },
          data: back === null ? [] : [{ name: title(study, id), coord: [study.months[back], more[back]] }],
        },
        markLine: own
          ? { silent: true, symbol: "none", label: { show: false }, lineStyle: { color: look.colours.text, type: "solid" as const }, data: [{ yAxis: 0 }] }
          : undefined,
      };
    }),
  });
}

function Figures({ lines }: { lines: Line[] }) {
  const { study, text, format } = useApp();
  const { money, answer, page } = text;
  const ends = study.months.flatMap((month, i) =>
    i === study.months.length - 1 || study.months[i + 1].slice(0, 4) !== month.slice(0, 4) ? [{ year: month.slice(0, 4), i }] : [],
  );
  const back = ({ back: month }: Line) => (month === null ? answer.never : month === 0 ? answer.atOnce : format.month(study.months[month]));
  return (
    <Table
      caption={money.paybackTable}
      captionHidden
      wide
      columns={[
        { head: page.option, cell: ({ id }) => <OptionName id={id} /> },
        ...ends.map(({ year, i }) => ({ head: year, number: true, cell: ({ more }: Line) => format.euroChange(more[i]) })),
        { head: money.paybackMonth, number: true, cell: back },
      ]}
      rows={lines}
    />
  );
}
