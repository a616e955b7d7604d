// Servers over time: by site of the chosen option, and of all sites by option.
import type { ComponentChildren } from "preact";
import { axis, Chart, tooltip } from "../../chart";
import { played, title } from "../../context";
import { time } from "../../derive/dates";
import { yearEnds } from "../../derive/fill";
import { cut } from "../../derive/names";
import { optionColour } from "../../palette";
import type { Option } from "../../study";
import { Table } from "../../table";
import { monthTip, timeAxis, useRooms } from "./common";

interface Line {
  /** In tooltips and tables; and in the key. */
  name: string;
  label: ComponentChildren;
  colour: string;
  /** By month. */
  servers: number[];
  strong?: boolean;
}

export function ServersChart() {
  const { option, words, sites, siteName, colourOf } = useRooms();
  const lines = sites.map((site) => ({
    name: siteName(site),
    label: siteName(site),
    colour: colourOf(site),
    servers: option.sites[site].series.servers,
  }));
  return <Lines heading={words.full.servers} lines={lines} />;
}

export function ServersByOption() {
  const { study, theme, words, chosen } = useRooms();
  const together = (option: Option) =>
    study.months.map((_, i) => Object.values(option.sites).reduce((sum, site) => sum + site.series.servers[i], 0));
  const lines = played(study).map(([id, option]) => ({
    name: cut(title(study, id), 48),
    label: title(study, id),
    colour: optionColour(study, theme, id),
    servers: together(option),
    strong: id === chosen,
  }));
  return <Lines heading={words.full.byOption} lines={lines} />;
}

function Lines({ heading, lines }: { heading: string; lines: Line[] }) {
  const rooms = useRooms();
  const { study, words, format } = rooms;
  const text = words.full;
  const months = study.months.map(time);
  return (
    <Chart
      title={heading}
      height={260}
      keys={lines.map(({ label, colour }) => ({ label, colour, line: "solid" as const }))}
      option={(look) => ({
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
