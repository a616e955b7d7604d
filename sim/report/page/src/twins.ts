// Stacked bars by year of one option, or of two in one measure: beside each other, below each other where it is narrow.
import { axis, tooltip, type Look } from "./chart";
import type { EChartsOption } from "./echarts";
import { brief } from "./format";

/** One colour of the stacks. */
export interface Layer {
  name: string;
  colour: string;
  /** For each option that is drawn, by year. */
  values: number[][];
}

interface Twins {
  /** What each option is called. */
  titles: string[];
  years: string[];
  layers: Layer[];
  /** Of an axis that shows these values, and of a figure. */
  axis: (values: number[]) => (value: number) => string;
  long: (value: number) => string;
}

export const twinsHeight = (shown: number) => (look: Look) => (look.narrow && shown > 1 ? 560 : look.paper ? 230 : 320);

export function twins(look: Look, { titles, years, layers, axis: written, long }: Twins): EChartsOption {
  const beside = titles.length === 2 && !look.narrow;
  const all = titles.map((_, place) => place);
  const [most, least] = [highest(titles.length, years.length, layers, 1), highest(titles.length, years.length, layers, -1)];
  return {
    title: titles.map((text, place) => ({
      text: brief(text),
      left: beside && place === 1 ? "51.5%" : 0,
      top: beside || place === 0 ? 0 : "50%",
      textStyle: { fontSize: 13, fontWeight: 500, color: look.colours.text, width: look.width / (beside ? 2 : 1) - 20, overflow: "truncate" },
    })),
    grid: all.map((place) => ({ ...place_of(place, titles.length, beside), outerBoundsMode: "same", outerBoundsContain: "axisLabel" })),
    tooltip: { ...tooltip(look), trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: (value) => long(Number(value)) },
    xAxis: all.map((place) => axis(look, { type: "category" as const, gridIndex: place, data: years })),
    yAxis: all.map((place) =>
      axis(look, {
        type: "value" as const,
        gridIndex: place,
        max: round(most),
        min: least > 0 ? -round(least) : 0,
        axisLabel: { color: look.colours.muted, formatter: written([round(most), round(least)]) },
      }),
    ),
    series: all.flatMap((place) =>
      layers.map(({ name, colour, values }) => ({
        type: "bar" as const,
        name,
        stack: String(place),
        xAxisIndex: place,
        yAxisIndex: place,
        barCategoryGap: "25%",
        itemStyle: { color: colour },
        data: values[place],
      })),
    ),
  };
}

function place_of(place: number, shown: number, beside: boolean) {
  if (shown === 1) return { left: 0, right: 0, top: 28, bottom: 4 };
  if (beside) return { left: place === 0 ? 0 : "51.5%", right: place === 0 ? "51.5%" : 0, top: 28, bottom: 4 };
  return { left: 0, right: 0, top: place === 0 ? 28 : "56%", bottom: place === 0 ? "54%" : 4 };
}

/** Of all stacks, above zero or below it. */
function highest(shown: number, years: number, layers: Layer[], sign: 1 | -1): number {
  let result = 0;
  for (let place = 0; place < shown; ++place) {
    for (let year = 0; year < years; ++year) {
      result = Math.max(result, layers.reduce((sum, { values }) => sum + Math.max(0, sign * values[place][year]), 0));
    }
  }
  return result;
}

/** The next number that looks well at the end of an axis. */
function round(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value || 1)) / 2;
  return Math.ceil(value / step) * step;
}
