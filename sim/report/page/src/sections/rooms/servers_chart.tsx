// Servers over time: by site of the chosen option, and of all sites by option.
import { axis, Chart, tooltip } from "../../chart";
import { played } from "../../context";
import { time } from "../../derive/dates";
import { yearEnds } from "../../derive/fill";
import { cut } from "../../derive/names";
import { optionColour } from "../../palette";
import type { Option } from "../../study";
import { Table } from "../../table";
import { longLegend, monthTip, timeAxis, useRooms } from "./common";

interface Line {
  name: string;
  colour: string;
  /** By month. */
  servers: number[];
  strong?: boolean;
}

export function ServersChart() {
  const { option, words, sites, siteName, colourOf } = useRooms();
  const lines = sites.map((site) => ({
    name: siteName(site),
    colour: colourOf(site),
    servers: option.sites[site].series.servers,
  }));
  return <Lines title={words.full.servers} lines={lines} />;
}

export function ServersByOption() {
  const { study, theme, words, chosen } = useRooms();
  const together = (option: Option) =>
    study.months.map((_, i) => Object.values(option.sites).reduce((sum, site) => sum + site.series.servers[i], 0));
  const lines = played(study).map(([id, option]) => ({
    name: cut(option.title || id, 48),
    colour: optionColour(study, theme, id),
    servers: together(option),
    strong: id === chosen,
  }));
  return <Lines title={words.full.byOption} lines={lines} />;
}

function Lines({ title, lines }: { title: string; lines: Line[] }) {
  const rooms = useRooms();
  const { study, words, format } = rooms;
  const text = words.full;
  const months = study.months.map(time);
  const names = lines.map(({ name }) => name);
  return (
    <Chart
      title={title}
      height={(look) => 260 + longLegend(look, names).below}
      option={(look) => ({
        legend: longLegend(look, names).legend,
        grid: { left: 8, right: 16, bottom: 8, top: longLegend(look, names).below + 32 },
        tooltip: { ...tooltip(look), trigger: "axis", formatter: monthTip(rooms, (n) => format.number(n)) },
        xAxis: timeAxis(look, rooms),
        yAxis: axis(look, { type: "value" as const, name: text.serversUnit, min: 0, minInterval: 1 }),
        series: lines.map((line) => ({
          type: "line" as const,
          name: line.name,
          color: line.colour,
          lineStyle: { width: line.strong ? 3.5 : 2 },
          step: "end" as const,
          showSymbol: false,
          data: line.servers.map((servers, i) => [months[i], servers]),
        })),
      })}
      formula={<p>{text.serversFormula}</p>}
      figures={
        <Table
          caption={text.serversFigures}
          rows={yearEnds(study.months)}
          columns={[
            { head: words.year, cell: (row) => row.year },
            ...lines.map((line) => ({
              head: line.name,
              number: true,
              cell: (row: { month: number }) => format.number(line.servers[row.month]),
            })),
          ]}
        />
      }
    />
  );
}
