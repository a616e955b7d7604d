// Lying bars of euros around zero: the drawing that several charts share.
import { axis, euroAxis, tooltip, type Look } from "./chart";
import type { EChartsOption } from "./echarts";
import type { Format } from "./format";

export interface Bars {
  name?: string;
  /** One for each label; with a colour of its own, or that of all. */
  data: { value: number; colour: string }[];
}

const thickness = 16;

export function barsHeight(labels: number, series: number) {
  return (look: Look) => 40 + labels * Math.max(look.narrow ? 40 : 0, series * thickness + 16);
}

export function bars(look: Look, format: Format, labels: string[], series: Bars[]): EChartsOption {
  return {
    grid: { left: 0, right: 12, top: 8, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    tooltip: {
      ...tooltip(look),
      trigger: "axis",
      axisPointer: { type: "shadow" },
      valueFormatter: (value) => format.euroChange(Number(value)),
    },
    xAxis: euroAxis(look, format),
    yAxis: axis(look, {
      type: "category" as const,
      inverse: true,
      data: labels,
      axisLabel: { color: look.colours.text, width: look.narrow ? 110 : 300, overflow: "break" as const, lineHeight: 15 },
    }),
    series: series.map(({ name, data }) => ({
      type: "bar",
      name,
      barMaxWidth: thickness,
      data: data.map(({ value, colour }) => ({ value, itemStyle: { color: colour } })),
    })),
  };
}
