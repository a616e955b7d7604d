// Load duration curve: for which share of the time CPU use is above a value.
import { axis, Chart, tooltip } from "../../chart";
import { Table } from "../../table";
import { siteKeys, tip, useRooms } from "./common";

export function DurationChart() {
  const rooms = useRooms();
  const { option, words, format, sites, siteName, colourOf } = rooms;
  const text = words.busy;
  const shown = sites.filter((site) => option.sites[site].duration);
  const value = (site: string, share: number) => option.sites[site].duration![share];
  return (
    <Chart
      title={text.duration}
      lead={text.durationLead}
      keys={siteKeys(rooms, "solid")}
      option={(look) => ({
        grid: { left: 8, right: 24, top: 32, bottom: 26 },
        tooltip: {
          ...tooltip(look),
          trigger: "axis",
          formatter: (given: unknown) => {
            const points = given as { color: string; seriesName: string; value: [number, number] }[];
            return tip(
              `${format.percent(points[0].value[0], 0)} ${text.share}`,
              points.map((p) => ({ colour: p.color, name: p.seriesName, value: format.percent(p.value[1]) })),
            );
          },
        },
        xAxis: axis(look, {
          type: "value" as const,
          min: 0,
          max: 100,
          name: text.share,
          nameLocation: "middle" as const,
          nameGap: 26,
          nameTextStyle: { color: look.colours.muted, align: "center" as const },
          splitLine: { show: false },
          axisLabel: { color: look.colours.muted, formatter: (share: number) => format.percent(share, 0) },
        }),
        yAxis: axis(look, {
          type: "value" as const,
          min: 0,
          name: "CPU",
          axisLabel: { color: look.colours.muted, formatter: (share: number) => format.percent(share, 0) },
        }),
        series: shown.map((site) => ({
          type: "line" as const,
          name: siteName(site),
          color: colourOf(site),
          showSymbol: false,
          data: option.sites[site].duration!.map((cpu, share) => [share, cpu]),
        })),
      })}
      formula={<p>{text.durationFormula}</p>}
      figures={
        <Table
          caption={text.durationFigures}
          rows={[0, 1, 2, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]}
          columns={[
            { head: text.exceeded, cell: (share) => format.percent(share, 0) },
            ...shown.map((site) => ({
              head: siteName(site),
              number: true,
              cell: (share: number) => format.percent(value(site, share)),
            })),
          ]}
        />
      }
    />
  );
}
