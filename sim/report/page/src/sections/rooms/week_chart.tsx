// Mean CPU use by weekday and hour: one field of tiles a site.
import { axis, Chart, tooltip, type Look } from "../../chart";
import { dateText, day, time } from "../../derive/dates";
import { ran } from "../../derive/days";
import type { EChartsOption } from "../../echarts";
import { Table } from "../../table";
import { heading, tip, useRooms, type Rooms } from "./common";

const tall = { screen: 126, paper: 84 };
const gap = 48;
const top = 30;
const monday = Date.UTC(2024, 0, 1);
const hours = Array.from({ length: 24 }, (_, hour) => hour);

const tallOf = ({ printing }: Rooms) => (printing ? tall.paper : tall.screen);

function weekdays(locale: string, width: "short" | "long"): string[] {
  const name = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: "UTC" });
  return Array.from({ length: 7 }, (_, day) => name.format(monday + day * 86_400_000));
}

export function WeekChart() {
  const rooms = useRooms();
  const { option, words, format, sites, siteName } = rooms;
  const text = words.busy;
  const days = weekdays(format.locale, "long");
  const rows = sites.flatMap((site) => days.map((day, i) => ({ site, day, values: option.sites[site].week[i] })));
  const show = format.column(rows.flatMap((row) => row.values));
  return (
    <Chart
      title={text.week}
      lead={[text.weekLead, ...shorter(rooms)].join(" ")}
      height={top + sites.length * (tallOf(rooms) + gap) + 24}
      option={(look) => drawing(rooms, look)}
      formula={<p>{text.weekFormula}</p>}
      figures={
        <Table
          caption={text.week}
          rows={rows}
          columns={[
            { head: words.site, cell: (row) => siteName(row.site) },
            { head: text.weekday, cell: (row) => row.day },
            ...hours.map((hour) => ({
              head: format.number(hour),
              number: true,
              cell: (row: (typeof rows)[number]) => show(row.values[hour]),
            })),
          ]}
        />
      }
    />
  );
}

/** Of which time the mean is, of sites that did not run from start to end. */
function shorter({ study, option, words, format, sites, siteName }: Rooms): string[] {
  return sites.flatMap((site) => {
    const { days, closed } = option.sites[site];
    const { first, last } = (days && ran(days)) ?? { first: study.start, last: closed };
    const whole = first <= study.start && (!closed || last >= dateText(time(study.end) - day));
    return whole || !last ? [] : [words.busy.ran(siteName(site), format.date(first), format.date(last))];
  });
}

function drawing(rooms: Rooms, look: Look): EChartsOption {
  const { option, format, sites, siteName } = rooms;
  const { colours } = look;
  const tall = tallOf(rooms);
  const long = weekdays(format.locale, "long");
  const highest = Math.max(1, ...sites.flatMap((site) => option.sites[site].week.flat()));
  return {
    tooltip: {
      ...tooltip(look),
      formatter: (given: unknown) => {
        const { value, seriesName } = given as { value: [number, number, number]; seriesName: string };
        const [hour, day, share] = value;
        return tip(`${long[day]}, ${hour}–${hour + 1}`, [{ name: seriesName, value: format.percent(share) }]);
      },
    },
    grid: sites.map((_, i) => ({ left: 44, right: 8, top: top + i * (tall + gap), height: tall })),
    xAxis: sites.map((_, i) =>
      axis(look, {
        type: "category" as const,
        gridIndex: i,
        data: hours,
        axisLabel: { color: colours.muted, interval: look.narrow ? 5 : 2, formatter: (hour: string) => `${hour}:00` },
      }),
    ),
    yAxis: sites.map((site, i) =>
      axis(look, {
        type: "category" as const,
        gridIndex: i,
        ...heading(look, siteName(site)),
        nameLocation: "start" as const,
        inverse: true,
        data: weekdays(format.locale, "short"),
        axisLabel: { color: colours.muted, interval: 0, fontSize: 11 },
      }),
    ),
    visualMap: {
      type: "continuous",
      min: 0,
      max: highest,
      calculable: false,
      orient: "horizontal",
      left: 44,
      bottom: 0,
      itemHeight: 160,
      itemWidth: 12,
      text: [format.percent(highest, 0), format.percent(0, 0)],
      textStyle: { color: colours.muted },
      inRange: { color: colours.scale },
    },
    series: sites.map((site, i) => ({
      type: "heatmap" as const,
      name: siteName(site),
      xAxisIndex: i,
      yAxisIndex: i,
      itemStyle: { borderColor: colours.ground, borderWidth: 1 },
      emphasis: { itemStyle: { borderColor: colours.text } },
      data: option.sites[site].week.flatMap((values, day) => values.map((value, hour) => [hour, day, value])),
    })),
  };
}
