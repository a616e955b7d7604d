// Power of the servers of each site against the limit of its room.
import { axis, Chart, tooltip } from "../../chart";
import { time } from "../../derive/dates";
import { whileKept, yearEnds } from "../../derive/fill";
import { Table } from "../../table";
import { monthTip, siteKeys, timeAxis, useRooms } from "./common";

export function PowerChart() {
  const rooms = useRooms();
  const { option, study, words, format, sites, siteName, colourOf } = rooms;
  const text = words.full;
  const months = study.months.map(time);
  const points = (site: string, key: string) =>
    whileKept(option.sites[site], study.months, series(site)[key]).map((value, i) => [months[i], value]);
  const series = (site: string) => option.sites[site].series;
  const rows = yearEnds(study.months).flatMap(({ year, month }) => sites.map((site) => ({ year, month, site })));
  const value = (key: string) => {
    const of = (row: (typeof rows)[number]) => series(row.site)[key][row.month];
    const show = format.column(rows.map(of));
    return (row: (typeof rows)[number]) => show(of(row));
  };
  return (
    <Chart
      title={text.power}
      lead={text.powerLead}
      keys={siteKeys(rooms, "solid")}
      option={(look) => ({
        tooltip: { ...tooltip(look), trigger: "axis", formatter: monthTip(rooms, (kw) => `${format.about(kw)} kW`) },
        xAxis: timeAxis(look, rooms),
        yAxis: axis(look, { type: "value" as const, name: "kW", min: 0 }),
        series: sites.flatMap((site) => [
          {
            type: "line" as const,
            name: siteName(site),
            color: colourOf(site),
            showSymbol: false,
            data: points(site, "full_load_power"),
          },
          {
            type: "line" as const,
            name: text.limit(siteName(site)),
            color: colourOf(site),
            showSymbol: false,
            step: "start" as const,
            lineStyle: { type: "dashed" as const, width: 1.5 },
            data: points(site, "power_room"),
          },
        ]),
      })}
      formula={<p>{text.powerFormula}</p>}
      figures={
        <Table
          caption={text.powerFigures}
          rows={rows}
          columns={[
            { head: words.year, cell: (row) => row.year },
            { head: words.site, cell: (row) => siteName(row.site) },
            { head: text.fullLoad, number: true, cell: value("full_load_power") },
            { head: text.measured, number: true, cell: value("peak_power") },
            { head: text.limitHead, number: true, cell: value("power_room") },
          ]}
        />
      }
    />
  );
}
