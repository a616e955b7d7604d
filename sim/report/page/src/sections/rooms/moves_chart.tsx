// The measures of the option over time, one row each.
import { axis, Chart, tooltip, type Look } from "../../chart";
import { time } from "../../derive/dates";
import { gantt, type Bar } from "../../derive/moves";
import { cut } from "../../derive/names";
import type { EChartsOption } from "../../echarts";
import type { Colours } from "../../palette";
import { Planned } from "../../planned";
import type { Step } from "../../study";
import { Table } from "../../table";
import { timeAxis, tip, useRooms, type Rooms } from "./common";
import { spanSeries, type SpanStyle } from "./spans";

type Group = "move" | "come" | "go" | "rule";
const groups: Group[] = ["move", "come", "go", "rule"];
const groupOf = (action: string): Group =>
  action === "move" || action === "join_alliance" ? "move"
  : ["buy", "lease", "refresh", "extend"].includes(action) ? "come"
  : ["retire", "close"].includes(action) ? "go"
  : "rule";
const row = 20;
const dates = 26; // pixels of the dates above the first row

export function MovesChart() {
  const rooms = useRooms();
  const { option, moves, chosen, study, words, format } = rooms;
  const text = words.moves;
  const bars = gantt(option.steps, moves[chosen] ?? [], study.end);
  const begun = bars.filter((bar) => !Number.isNaN(bar.began));
  const never = bars.filter((bar) => Number.isNaN(bar.began)).map((bar) => bar.step.measure);
  return (
    <Chart
      title={text.chart}
      lead={`${text.chartLead}${never.length ? ` ${text.neverBegan(format.list(never))}` : ""}`}
      height={dates + begun.length * row + 10}
      keys={groupsIn(begun).map((group) => ({ label: text.groups[group], colour: groupColour(rooms.colours, group) }))}
      option={(look) => drawing(rooms, look, begun)}
      formula={<p>{text.formula}</p>}
      figures={<Figures rooms={rooms} steps={bars.map((bar) => bar.step)} />}
    />
  );
}

const groupsIn = (bars: Bar[]) => groups.filter((group) => bars.some((bar) => groupOf(bar.step.action) === group));

const groupColour = ({ series }: Colours, group: Group) => series[groups.indexOf(group)];

function drawing(rooms: Rooms, look: Look, bars: Bar[]): EChartsOption {
  const { study, words, format } = rooms;
  const { colours } = look;
  const end = time(study.end);
  const left = look.narrow ? 108 : 180;
  const colour = (group: Group) => groupColour(colours, group);
  const rows = (group: Group) => bars.flatMap((bar, i) => (groupOf(bar.step.action) === group ? [{ bar, i }] : []));
  const open = (bar: Bar) => Number.isNaN(bar.ended);
  return {
    tooltip: { ...tooltip(look) },
    grid: { left, right: 20, top: dates, height: bars.length * row },
    xAxis: timeAxis(look, rooms, { min: time(study.start), max: end, position: "top", splitLine: { show: true, lineStyle: { color: colours.line } } }),
    yAxis: axis(look, {
      type: "category" as const,
      inverse: true,
      data: bars.map(({ step }) => step.measure),
      axisLabel: { color: colours.text, interval: 0, width: left - 12, overflow: "truncate" as const },
    }),
    series: groupsIn(bars).map((group) => {
      const styles: SpanStyle[] = [
        { colour: colour(group) },
        { colour: colour(group), open: true },
        { colour: colour(group), opacity: 0.45 },
        { colour: colour(group), opacity: 0.45, open: true },
      ];
      const items = rows(group).flatMap(({ bar, i }) => [
        { bar, value: [i, bar.began, open(bar) ? end : bar.ended, (open(bar) ? 1 : 0) + (bar.transfers.length > 0 ? 2 : 0)], note: "" },
        ...bar.transfers.map((span) => ({
          bar,
          value: [i, span.began, span.ended, 0],
          note: words.moves.transfer(format.number(span.instances)),
        })),
      ]);
      return spanSeries(items.map((item) => item.value), styles, look, {
        name: words.moves.groups[group],
        color: colour(group),
        tooltip: {
          formatter: (given: unknown) => {
            const { bar, note } = items[(given as { dataIndex: number }).dataIndex];
            return tip(bar.step.measure, [
              { name: words.action[bar.step.action] ?? bar.step.action, value: "" },
              { name: words.moves.began, value: format.day(bar.step.began.slice(0, 10)) },
              { name: words.moves.ended, value: bar.step.ended ? format.day(bar.step.ended.slice(0, 10)) : words.moves.open },
              ...(note ? [{ name: note, value: "" }] : []),
            ]);
          },
        },
      });
    }),
  };
}

function Figures({ rooms, steps }: { rooms: Rooms; steps: Step[] }) {
  const { words, format } = rooms;
  const text = words.moves;
  return (
    <Table
      caption={text.figures}
      rows={steps}
      columns={[
        { head: text.measure, cell: (row) => cut(row.measure) },
        { head: text.action, cell: (row) => words.action[row.action] ?? row.action },
        { head: text.planned, cell: (row) => <Planned step={row} /> },
        { head: text.began, cell: (row) => (row.began ? format.day(row.began.slice(0, 10)) : words.never) },
        { head: text.ended, cell: (row) => (row.ended ? format.day(row.ended.slice(0, 10)) : text.open) },
        { head: text.text, class: "sentence", cell: (row) => <span lang="en">{row.text}</span> },
      ]}
    />
  );
}
