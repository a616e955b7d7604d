// Lying bars around zero: the drawing that several charts share.
import { axis, ticks, tooltip, type Look } from "./chart";
import type { EChartsOption } from "./echarts";
import { brief, type Format } from "./format";

/** How numbers are written on the axis, and in full. */
interface Numbers {
  /** Of an axis that shows these values. */
  axis: (values: number[]) => (value: number) => string;
  long: (value: number) => string;
}

export const changes = (format: Format): Numbers => ({
  axis: (values) => format.euroAxis(values),
  long: (value) => format.euroChange(value),
});

export interface Bars {
  name?: string;
  /** One for each label; with a colour of its own, or that of all. */
  data: { value: number; colour: string }[];
}

const thickness = ({ paper }: Look) => (paper ? 10 : 16);

export function barsHeight(labels: number, series: number) {
  return (look: Look) => 40 + labels * Math.max(look.narrow ? 54 : 0, (series + 1) * thickness(look));
}

export function bars(look: Look, numbers: Numbers, labels: string[], series: Bars[]): EChartsOption {
  const values = series.flatMap(({ data }) => data.map(({ value }) => value));
  const labelled = look.narrow ? 110 : 300;
  return {
    grid: { left: 0, right: 12, top: 8, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    tooltip: {
      ...tooltip(look),
      trigger: "axis",
      axisPointer: { type: "shadow" },
      valueFormatter: (value) => numbers.long(Number(value)),
    },
    xAxis: axis(look, {
      type: "value" as const,
      axisLabel: { color: look.colours.muted, formatter: numbers.axis(values), hideOverlap: true },
      ...ticks(look, labelled, values),
    }),
    yAxis: axis(look, {
      type: "category" as const,
      inverse: true,
      data: labels.map((label) => brief(label)),
      axisLabel: { interval: 0, color: look.colours.text, width: labelled, overflow: "break" as const, lineHeight: 15 },
    }),
    series: series.map(({ name, data }) => ({
      type: "bar",
      name,
      barMaxWidth: thickness(look),
      data: data.map(({ value, colour }) => ({ value, itemStyle: { color: colour } })),
    })),
  };
}
