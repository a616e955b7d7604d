// CPU use of each site day by day: mean, exceeded 5 % of the day, busiest step. The reader can look closer.
import { useState } from "preact/hooks";
import { axis, Chart, tooltip, type Look } from "../../chart";
import { time, yearsOf } from "../../derive/dates";
import { bands, byYear, dailyBand, type Band, type Days } from "../../derive/days";
import type { EChartsOption } from "../../echarts";
import { Table } from "../../table";
import { heading, timeAxis, tip, useRooms, type Rooms } from "./common";

const tall = 110;
const gap = 34;
const top = 30;
const slider = 64;
const strength: Record<Band, number> = { highest: 0.25, p95: 0.55, mean: 1 };

interface Shown {
  site: string;
  days: Days;
}

export function BandsChart() {
  const rooms = useRooms();
  const { option, study, words, sites, printing } = rooms;
  const text = words.busy;
  const [year, setYear] = useState("");
  const shown = sites.flatMap((site) => {
    const { days } = option.sites[site];
    return days ? [{ site, days }] : [];
  });
  return (
    <>
      <p class="controls no-paper">
        <label>
          {words.period}{" "}
          <select id="bands-year" value={year} onChange={(event) => setYear(event.currentTarget.value)}>
            <option value="">{words.wholeTime}</option>
            {yearsOf(study.months).map((of) => (
              <option value={of}>{of}</option>
            ))}
          </select>
        </label>
      </p>
      <Chart
        title={text.bands}
        lead={
        <>
          {text.bandsLead} <span class="no-paper">{text.bandsHelp}</span>
        </>
      }
        height={top + shown.length * (tall + gap) + (printing ? 0 : slider - 20)}
        option={(look) => drawing(rooms, look, shown, year)}
        formula={<p>{text.bandsFormula}</p>}
        figures={<Figures rooms={rooms} shown={shown} />}
      />
    </>
  );
}

function drawing(rooms: Rooms, look: Look, shown: Shown[], year: string): EChartsOption {
  const { study, words, format, printing } = rooms;
  const { colours } = look;
  const whole = { min: time(study.start), max: time(study.end) };
  const all = shown.map((_, i) => i);
  const highest = Math.max(...shown.flatMap(({ days }) => days.highest)) / 2;
  const period = year ? { startValue: `${year}-01-01`, endValue: `${Number(year) + 1}-01-01` } : { start: 0, end: 100 };
  return {
    tooltip: { ...tooltip(look), trigger: "axis", formatter: dayTip(rooms) },
    axisPointer: { link: [{ xAxisIndex: "all" }] },
    grid: all.map((i) => ({ left: 44, right: 16, top: top + i * (tall + gap), height: tall })),
    xAxis: all.map((i) => timeAxis(look, rooms, { ...whole, gridIndex: i }, i === all.length - 1)),
    yAxis: all.map((i) =>
      axis(look, {
        type: "value" as const,
        gridIndex: i,
        ...heading(look, rooms.siteName(shown[i].site)),
        min: 0,
        max: Math.min(100, Math.ceil(highest / 20) * 20),
        splitNumber: 2,
        axisLabel: { color: colours.muted, formatter: (value: number) => format.percent(value, 0) },
      }),
    ),
    dataZoom: [
      { type: "inside", xAxisIndex: all, zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false, ...period },
      {
        type: "slider",
        show: !printing,
        xAxisIndex: all,
        bottom: 4,
        height: 24,
        textStyle: { color: colours.muted },
        showDataShadow: false,
        ...period,
      },
    ],
    series: shown.flatMap(({ site, days }, i) =>
      bands.map((band) => ({
        type: "line" as const,
        name: words.busy[band],
        xAxisIndex: i,
        yAxisIndex: i,
        color: rooms.colourOf(site),
        showSymbol: false,
        silent: true,
        sampling: band === "mean" ? ("average" as const) : ("max" as const),
        lineStyle: { width: band === "mean" ? 1.5 : 0 },
        areaStyle: { opacity: band === "mean" ? 0 : strength[band] },
        data: dailyBand(days, band),
      })),
    ),
  };
}

interface Point {
  seriesName: string;
  axisValue: number;
  axisIndex: number;
  color: string;
  value: [number, number | null];
}

function dayTip({ format, words }: Rooms) {
  return (given: unknown) => {
    const points = given as Point[];
    return tip(
      format.date(new Date(points[0].axisValue).toISOString().slice(0, 10)),
      points
        .filter((point) => point.value[1] !== null)
        .map((point) => ({
          colour: point.seriesName === words.busy.mean ? point.color : undefined,
          name: point.seriesName,
          value: format.percent(point.value[1]!),
        }))
        .reverse(),
    );
  };
}

function Figures({ rooms, shown }: { rooms: Rooms; shown: Shown[] }) {
  const { words, format } = rooms;
  const text = words.busy;
  const share = (value: number | null) => (value === null ? "–" : format.percent(value));
  return (
    <Table
      caption={text.bandsFigures}
      rows={shown.flatMap(({ site, days }) => byYear(days).map((row) => ({ site, ...row })))}
      columns={[
        { head: words.site, cell: (row) => rooms.siteName(row.site) },
        { head: words.year, cell: (row) => row.year },
        { head: text.meanOfDays, number: true, cell: (row) => share(row.mean) },
        { head: text.highestP95, number: true, cell: (row) => share(row.p95) },
        { head: text.highest, number: true, cell: (row) => share(row.highest) },
      ]}
    />
  );
}
