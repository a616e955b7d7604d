// Unserved work by month and site above incidents by kind, on one axis of dates, with the drills behind both.
import { axis, Chart, tooltip, type Look } from "../../chart";
import { time, yearsOf } from "../../derive/dates";
import { incidentKinds, marks, sumsByYear } from "../../derive/misfortune";
import { cut } from "../../derive/names";
import type { EChartsOption } from "../../echarts";
import { Table } from "../../table";
import { siteKeys, timeAxis, tip, useRooms, type Rooms } from "./common";
import { spanSeries } from "./spans";

const top = 32;
const tall = 150;
const gap = 44;
const row = { wide: 24, narrow: 36 };
const rowOf = ({ narrow }: Look) => (narrow ? row.narrow : row.wide);

export function MisfortuneChart() {
  const rooms = useRooms();
  const { option, study, words, format, sites, siteName } = rooms;
  const text = words.misfortune;
  const kinds = incidentKinds(option.incidents).map(({ kind }) => kind);
  const sums = new Map(sites.map((site) => [site, sumsByYear(study.months, option.sites[site].series.unserved)]));
  const work = format.column([...sums.values()].flatMap((byYear) => [...byYear.values()]));
  return (
    <Chart
      title={text.chart}
      lead={text.chartLead}
      keys={siteKeys(rooms)}
      height={(look) => top + tall + (kinds.length ? gap + kinds.length * rowOf(look) : 0) + 30}
      option={(look) => drawing(rooms, look, kinds)}
      formula={<p>{text.formula}</p>}
      figures={
        <Table
          caption={text.figures}
          rows={yearsOf(study.months)}
          columns={[
            { head: words.year, cell: (year) => year },
            ...sites.map((site) => ({
              head: siteName(site),
              number: true,
              cell: (year: string) => work(sums.get(site)!.get(year) ?? 0),
            })),
          ]}
        />
      }
    />
  );
}

function drawing(rooms: Rooms, look: Look, kinds: string[]): EChartsOption {
  const { option, study, words, format, sites, siteName, colourOf } = rooms;
  const { colours } = look;
  const text = words.misfortune;
  const months = study.months.map((month) => time(`${month}-15`));
  const whole = { min: time(study.start), max: time(study.end) };
  const left = look.narrow ? 112 : 170;
  const one = (whole.max - whole.min) / Math.max(1, look.width - left);
  const shown = marks(option.incidents, 8 * one);
  const below = { left, right: 16, top: top + tall + gap, height: kinds.length * rowOf(look) };
  return {
    tooltip: { ...tooltip(look) },
    grid: [{ left, right: 16, top, height: tall }, ...(kinds.length ? [below] : [])],
    xAxis: [
      timeAxis(look, rooms, { ...whole, gridIndex: 0, containShape: false }),
      ...(kinds.length ? [timeAxis(look, rooms, { ...whole, gridIndex: 1 })] : []),
    ],
    yAxis: [
      axis(look, { type: "value" as const, name: text.unit, min: 0, splitNumber: 3 }),
      ...(kinds.length
        ? [
            axis(look, {
              type: "category" as const,
              gridIndex: 1,
              inverse: true,
              data: kinds.map((kind) => words.kind[kind] ?? kind),
              axisLabel: { color: colours.text, width: left - 12, overflow: "break" as const, lineHeight: 12, interval: 0 },
              splitLine: { show: true, lineStyle: { color: colours.line } },
            }),
          ]
        : []),
    ],
    series: [
      ...sites.map((site, i) => ({
        type: "bar" as const,
        name: siteName(site),
        stack: "unserved",
        color: colourOf(site),
        barWidth: Math.max(1, Math.floor((0.7 * (look.width - left)) / months.length)),
        data: option.sites[site].series.unserved.map((value, m) => [months[m], value]),
        tooltip: {
          formatter: (given: unknown) => {
            const { value } = given as { value: [number, number] };
            return tip(format.month(new Date(value[0]).toISOString().slice(0, 7)), [
              { colour: colourOf(site), name: siteName(site), value: `${format.about(value[1])} ${text.unit}` },
            ]);
          },
        },
        ...(i === 0 && { markArea: drills(rooms, look, one) }),
      })),
      ...(kinds.length
        ? [
            spanSeries(
              shown.map((mark) => [kinds.indexOf(mark.kind), mark.first, mark.last, 0]),
              [{ colour: colours.worse }],
              look,
              {
                xAxisIndex: 1,
                yAxisIndex: 1,
                tooltip: {
                  formatter: (given: unknown) => {
                    const mark = shown[(given as { dataIndex: number }).dataIndex];
                    return tip(`${words.kind[mark.kind] ?? mark.kind}: ${format.number(mark.times)}×`, [
                      ...mark.incidents.slice(0, 8).map((incident) => ({
                        name: `${siteName(incident.site)}, ${cut(incident.subject)}`,
                        value: format.day(incident.date),
                      })),
                    ]);
                  },
                },
              },
            ),
          ]
        : []),
    ],
  };
}

/** At least three pixels wide; `one` is a pixel in milliseconds. */
function drills({ study, words }: Rooms, { colours }: Look, one: number) {
  return {
    silent: true,
    itemStyle: { color: colours.muted, opacity: 0.35 },
    label: { color: colours.text, fontSize: 11, position: "top" as const, distance: 3 },
    data: Object.entries(study.drills).map(([id, drill]): [object, object] => [
      { name: words.misfortune.drill(cut(id)), xAxis: time(drill.lost) },
      { xAxis: Math.max(time(drill.back), time(drill.lost) + 3 * one) },
    ]),
  };
}
