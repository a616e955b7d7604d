// The one wrapper of all charts: title, drawing, figures as a table.
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useApp } from "./context";
import { echarts, type EChartsOption } from "./echarts";
import { Fold } from "./fold";
import type { Format } from "./format";
import type { Colours } from "./palette";
import { soon } from "./schedule";

/** What the making of a chart depends on beside its data. */
export interface Look {
  colours: Colours;
  /** Of the drawing, in pixels. */
  width: number;
  narrow: boolean;
  paper: boolean;
}

interface Props {
  /** What the chart shows, in a sentence or nearly. */
  title: string;
  /** A sentence below the title. */
  lead?: ComponentChildren;
  height?: number | ((look: Look) => number);
  option: (look: Look) => EChartsOption;
  /** The figures that are drawn, as a <Table>. */
  figures: ComponentChildren;
  /** They are printed too. */
  figuresOnPaper?: boolean;
  /** How they were computed. */
  formula?: ComponentChildren;
  /** What colours mean, above the drawing. */
  keys?: Key[];
}

export interface Key {
  label: ComponentChildren;
  colour: string;
  /** Drawn as a line; dashed, if so. */
  line?: "solid" | "dashed";
}

const paper = 680; // pixels between the margins of an A4 page

export function Chart({ title, lead, height = 320, option, figures, figuresOnPaper, formula, keys }: Props) {
  const { colours, text, printing } = useApp();
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const measured = useWidth(box);
  const width = printing ? paper : measured;
  const look: Look = { colours, width, narrow: width < 560, paper: printing };
  const tall = typeof height === "function" ? height(look) : height;

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || width === 0) return;
    const draw = () => {
      let chart = echarts.getInstanceByDom(element);
      if (chart) chart.resize({ width, height: tall });
      else chart = echarts.init(element, null, { renderer: "svg", width, height: tall });
      chart.setOption({ animation: false, ...look_of(look), ...option(look) }, true);
    };
    if (printing) return draw();
    return void soon(draw);
  });
  useLayoutEffect(() => () => echarts.getInstanceByDom(box.current!)?.dispose(), []);

  return (
    <figure class="chart">
      <figcaption id={id}>{title}</figcaption>
      {lead && <p class="lead">{lead}</p>}
      {keys && <Keys keys={keys} />}
      <div ref={box} class="drawing" role="img" aria-labelledby={id} style={{ height: `${tall}px` }} />
      <div class="folds">
        <Fold title={text.page.figures} onPaper={figuresOnPaper}>{figures}</Fold>
        {formula && <Fold title={text.page.formula}>{formula}</Fold>}
      </div>
    </figure>
  );
}

function Keys({ keys }: { keys: Key[] }) {
  return (
    <ul class="keys">
      {keys.map(({ label, colour, line }) => (
        <li>
          <span class={line ? "key-line" : "key"} style={line ? { borderTop: `3px ${line} ${colour}` } : { background: colour }} aria-hidden="true" />
          {label}
        </li>
      ))}
    </ul>
  );
}

/** Fonts and colours that all charts share. */
function look_of({ colours }: Look): EChartsOption {
  return {
    textStyle: { fontFamily: "system-ui, sans-serif", fontSize: 12, color: colours.text },
    color: colours.series,
    grid: { left: 8, right: 16, top: 32, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
  };
}

/** An axis in the look of all charts; the caller's own settings go last. */
export function axis<T extends object>({ colours }: Look, own: T) {
  return {
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
    axisLabel: { color: colours.muted },
    nameTextStyle: { color: colours.muted, align: "left" as const },
    splitLine: { lineStyle: { color: colours.line } },
    ...own,
  };
}

/** Of all tooltips and legends. */
export function tooltip({ colours }: Look) {
  return {
    backgroundColor: colours.ground,
    borderColor: colours.line,
    textStyle: { color: colours.text, fontSize: 13 },
    confine: true,
  };
}

export function legend({ colours }: Look) {
  return { top: 0, left: 0, icon: "roundRect", itemWidth: 12, itemHeight: 12, textStyle: { color: colours.text } };
}

/** An axis of the months of the study that is labelled where a year begins, or each quarter of a short study. */
export function monthAxis(look: Look, months: string[], format: Format) {
  const short = months.length <= 24;
  const step = months.length > 12 * 12 ? 5 : look.narrow && months.length > 12 * 6 ? 2 : 1;
  const labelled = (month: string) =>
    short ? ["01", "04", "07", "10"].includes(month.slice(5)) : month.endsWith("-01") && Number(month.slice(0, 4)) % step === 0;
  return axis(look, {
    type: "category" as const,
    data: months,
    boundaryGap: false,
    axisTick: { show: true, interval: (i: number) => labelled(months[i]), lineStyle: { color: look.colours.line } },
    axisLabel: {
      color: look.colours.muted,
      interval: (i: number) => labelled(months[i]),
      formatter: (month: string) => (short ? format.monthShort(month) : month.slice(0, 4)),
      hideOverlap: true,
      align: "left" as const,
    },
  });
}

/** The numbers of a lying axis beside labels of this width: so far apart that none has to be left out. */
export function ticks(look: Look, labels: number, values: number[]): { min: number; max: number; interval: number } {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const parts = Math.min(5, Math.max(2, Math.floor((look.width - labels) / 110)));
  const least = (high - low) / parts || 1;
  const unit = 10 ** Math.floor(Math.log10(least));
  const interval = [1, 2, 5].map((times) => times * unit).find((each) => each >= least) ?? 10 * unit;
  return { min: Math.floor(low / interval) * interval, max: Math.ceil(high / interval) * interval, interval };
}

/** An axis of these euros. */
export function euroAxis(look: Look, format: Format, values: number[]) {
  return axis(look, {
    type: "value" as const,
    axisLabel: { color: look.colours.muted, formatter: format.euroAxis(values), hideOverlap: true },
    splitNumber: look.narrow ? 2 : 5,
  });
}

function useWidth(box: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measure = () => box.current && setWidth(Math.floor(box.current.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  return width;
}
