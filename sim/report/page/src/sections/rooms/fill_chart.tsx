// How much of each room's racks, power, memory and storage is in use: one small drawing each, a line a site.
import { axis, Chart, tooltip, type Look } from "../../chart";
import { time } from "../../derive/dates";
import { fill, yearEnds, type Resource } from "../../derive/fill";
import type { EChartsOption } from "../../echarts";
import { Table } from "../../table";
import { heading, monthTip, siteKeys, timeAxis, useRooms, type Rooms } from "./common";

const shown: Resource[] = ["racks", "power", "memory", "storage"];
const top = 30; // above the first drawing: its heading
const tall = 150;
const gap = 56;

export function FillChart() {
  const rooms = useRooms();
  const { option, study, words, format, sites } = rooms;
  const text = words.full;
  const rows = yearEnds(study.months).flatMap(({ year, month }) => sites.map((site) => ({ year, month, site })));
  return (
    <Chart
      title={text.chart}
      lead={text.chartLead}
      keys={siteKeys(rooms, "solid")}
      height={({ narrow }) => top + (narrow ? 4 : 2) * (tall + gap) - gap + 28}
      option={(look) => drawing(rooms, look)}
      formula={<p>{text.chartFormula}</p>}
      figures={
        <Table
          caption={text.figures}
          rows={rows}
          columns={[
            { head: words.year, cell: (row) => row.year },
            { head: words.site, cell: (row) => rooms.siteName(row.site) },
            ...shown.map((resource) => ({
              head: rooms.resourceName(resource),
              number: true,
              cell: (row: (typeof rows)[number]) => {
                const value = fill(option.sites[row.site], resource, study.months)[row.month];
                return value === null ? "–" : format.percent(value);
              },
            })),
          ]}
        />
      }
    />
  );
}

function drawing(rooms: Rooms, look: Look): EChartsOption {
  const { option, study, format, sites } = rooms;
  const { colours } = look;
  const columns = look.narrow ? 1 : 2;
  const wide = (look.width - 48 * columns) / columns;
  const at = (i: number) => ({
    left: 40 + (i % columns) * (wide + 48),
    top: top + Math.floor(i / columns) * (tall + gap),
    width: wide,
    height: tall,
  });
  const months = study.months.map(time);
  return {
    tooltip: {
      ...tooltip(look),
      trigger: "axis",
      formatter: monthTip(rooms, (share) => format.percent(share)),
    },
    grid: shown.map((_, i) => at(i)),
    xAxis: shown.map((_, i) => timeAxis(look, rooms, { gridIndex: i })),
    yAxis: shown.map((resource, i) =>
      axis(look, {
        type: "value" as const,
        gridIndex: i,
        ...heading(look, rooms.resourceName(resource)),
        min: 0,
        max: ({ max }: { max: number }) => Math.max(100, Math.ceil(max / 10) * 10),
        interval: 50,
        axisLabel: { color: colours.muted, formatter: (value: number) => format.percent(value, 0) },
      }),
    ),
    series: shown.flatMap((resource, i) =>
      sites.map((site, j) => ({
        type: "line" as const,
        name: rooms.siteName(site),
        xAxisIndex: i,
        yAxisIndex: i,
        showSymbol: false,
        color: rooms.colourOf(site),
        data: fill(option.sites[site], resource, study.months).map((value, m) => [months[m], value]),
        ...(j === 0 && {
          markLine: {
            silent: true,
            symbol: "none",
            label: { show: false },
            lineStyle: { color: colours.text, type: "dashed" as const },
            data: [{ yAxis: 100 }],
          },
        }),
      })),
    ),
  };
}
