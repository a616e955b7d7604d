// A drawing of the sites and the lines between them: not a map.
import { Chart, tooltip, type Look } from "../../chart";
import { outwards, places, use } from "../../derive/network";
import type { EChartsOption } from "../../echarts";
import type { Traffic } from "../../study";
import { Table } from "../../table";
import { tip, useRooms, type Rooms } from "./common";

export function NetworkChart({ year }: { year: string }) {
  const rooms = useRooms();
  const { study, option, words, format, siteName } = rooms;
  const text = words.network;
  const between = (link: string) => study.links[link].between.map(siteName).join(" – ");
  const sent = format.column(Object.keys(study.links).map((link) => option.links[link].sent));
  return (
    <Chart
      title={year ? `${text.chart}, ${year}` : text.chart}
      lead={option.traffic.length ? `${text.notToScale} ${year ? text.noArrows : text.arrows}` : text.notToScale}
      height={({ narrow }) => (narrow ? 340 : 400)}
      option={(look) => drawing(rooms, look, year)}
      formula={<p>{text.formula}</p>}
      figures={
        <Table
          caption={text.figures}
          rows={Object.keys(study.links)}
          columns={[
            { head: text.between, cell: between },
            { head: text.bandwidth, number: true, cell: (link) => format.about(study.links[link].bandwidth) },
            { head: text.sent, number: true, cell: (link) => sent(option.links[link].sent) },
            { head: text.mean, number: true, cell: (link) => format.percent(option.links[link].use_mean) },
            { head: text.p95, number: true, cell: (link) => format.percent(option.links[link].use_p95) },
            { head: text.peak, number: true, cell: (link) => format.percent(option.links[link].use_peak) },
            { head: text.busiest, cell: (link) => format.day(option.links[link].busiest_at) },
          ]}
        />
      }
    />
  );
}

function drawing(rooms: Rooms, look: Look, year: string): EChartsOption {
  const { option, allSites, siteName } = rooms;
  const { colours } = look;
  const at = places(allSites);
  const reach = { x: look.width / 2 - (look.narrow ? 48 : 150), y: (look.narrow ? 340 : 400) / 2 - 70 };
  const heights = [...at.values()].map(({ y }) => y * reach.y);
  const [top, bottom] = [Math.min(-reach.y / 2, ...heights), Math.max(reach.y / 2, ...heights)];
  return {
    tooltip: { ...tooltip(look), formatter: (given: unknown) => (given as { data: { tip: () => HTMLElement } }).data.tip() },
    series: [
      {
        type: "graph",
        layout: "none",
        left: "center",
        top: "center",
        width: 2 * reach.x,
        height: bottom - top,
        roam: false,
        label: { show: true, color: colours.text, lineHeight: 16 },
        data: [...corners(reach.x, top, bottom), ...allSites.map((site) => ({
          id: site,
          name: site,
          x: at.get(site)!.x * reach.x,
          y: at.get(site)!.y * reach.y,
          symbolSize: 40,
          itemStyle: {
            color: option.sites[site].closed ? colours.ground : rooms.colourOf(site),
            borderColor: rooms.colourOf(site),
            borderWidth: 4,
          },
          label: { position: at.get(site)!.y < 0 ? ("top" as const) : ("bottom" as const), formatter: `${siteName(site)}\n${servers(rooms, site, year)}` },
          tip: () => tip(siteName(site), [{ name: servers(rooms, site, year), value: "" }]),
        }))],
        links: [...lines(rooms, look, year), ...(year ? [] : flows(rooms, look))],
      },
    ],
  };
}

/** Out of sight: they keep the scale the same in both directions, also when all sites lie on one line. */
function corners(x: number, top: number, bottom: number) {
  return [{ x: -x, y: top }, { x, y: bottom }].map((corner, i) => ({ ...corner, id: `corner ${i}`, symbol: "none", silent: true, label: { show: false } }));
}

function servers({ study, option, words, format }: Rooms, site: string, year: string): string {
  const { servers_start, servers_end, series } = option.sites[site];
  const text = words.network;
  if (!year) return text.change(format.number(servers_start), format.number(servers_end));
  const last = study.months.reduce((found, month, i) => (month.startsWith(year) ? i : found), 0);
  return text.servers(format.number(series.servers[last]));
}

function lines({ study, option, words, format, siteName }: Rooms, look: Look, year: string) {
  const { colours } = look;
  const text = words.network;
  return Object.entries(study.links).map(([id, link]) => {
    const { mean, p95, sent } = use(option.links[id], study.months, year);
    return {
      source: link.between[0],
      target: link.between[1],
      lineStyle: { color: colours.muted, width: 1.5 + Math.min(100, mean) * 0.3, curveness: 0, opacity: 0.8 },
      label: {
        show: true,
        formatter: (look.narrow ? text.lineShort : text.line)(format.about(link.bandwidth), format.percent(mean, look.narrow ? 0 : 1)),
        color: colours.text,
        backgroundColor: colours.ground,
        padding: 3,
      },
      tip: () =>
        tip(link.between.map(siteName).join(" – "), [
          { name: text.mean, value: format.percent(mean) },
          { name: text.p95, value: format.percent(p95) },
          { name: text.sent, value: format.about(sent) },
        ]),
    };
  });
}

function flows({ option, words, format, siteName, allSites }: Rooms, { colours }: Look) {
  const at = places(allSites);
  const text = words.network;
  const most = Math.max(0, ...option.traffic.map((flow) => flow.mean));
  const back = (flow: Traffic) => option.traffic.some((other) => other.at === flow.users && other.users === flow.at);
  const bend = (flow: Traffic) => (back(flow) && flow.at > flow.users ? 0.14 : 0.25); // there and back side by side
  return option.traffic
    .filter((flow) => flow.mean >= most / 100)
    .map((flow) => ({
      source: flow.at,
      target: flow.users,
      symbol: ["none", "arrow"],
      symbolSize: 10,
      lineStyle: { color: colours.better, width: 2, type: "dashed" as const, curveness: bend(flow) * outwards(at.get(flow.at)!, at.get(flow.users)!), opacity: 1 },
      label: {
        show: true,
        formatter: text.flow(format.about(flow.mean)),
        color: colours.better,
        backgroundColor: colours.ground,
        padding: 2,
      },
      tip: () =>
        tip(`${siteName(flow.at)} → ${siteName(flow.users)}`, [
          { name: text.meanRate, value: format.about(flow.mean) },
          { name: text.peakRate, value: format.about(flow.peak) },
          { name: text.notCarried, value: format.percentAbout(flow.not_carried) },
        ]),
    }));
}
