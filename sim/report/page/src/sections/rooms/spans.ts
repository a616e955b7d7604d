// Bars on an axis of dates that begin and end where they like: the drawing of incidents and measures.
import type { Look } from "../../chart";

export interface SpanStyle {
  colour: string;
  opacity?: number;
  /** Of a row, 0 to 1. */
  thick?: number;
  /** How it ends: a point, where it had not ended. */
  open?: boolean;
}

type Given = { value: (index: number) => number; coord: (value: number[]) => number[]; size?: (value: number[]) => number[] | number };

const least = 7; // pixels: what is shorter is drawn as a diamond

/** Data are [row, from, to, index of the style]. */
export function spanSeries(data: number[][], styles: SpanStyle[], { colours }: Look, own: object = {}) {
  return {
    type: "custom" as const,
    encode: { x: [1, 2], y: 0 },
    data,
    renderItem: (_: unknown, given: unknown) => {
      const api = given as Given;
      const style = styles[api.value(3)];
      const [left, middle] = api.coord([api.value(1), api.value(0)]);
      const [right] = api.coord([api.value(2), api.value(0)]);
      const row = api.size!([0, 1]);
      const half = ((Array.isArray(row) ? row[1] : row) * (style.thick ?? 0.6)) / 2;
      return {
        type: "polygon" as const,
        shape: { points: outline(left, right, middle, half, style.open ?? false) },
        style: { fill: style.colour, opacity: style.opacity ?? 1, stroke: colours.ground, lineWidth: 1 },
      };
    },
    ...own,
  };
}

function outline(left: number, right: number, middle: number, half: number, open: boolean): number[][] {
  if (right - left < least && !open) {
    const x = (left + right) / 2;
    const size = Math.min(half, least);
    return [[x - size, middle], [x, middle - size], [x + size, middle], [x, middle + size]];
  }
  const body = open ? Math.max(left, right - half) : right;
  const end = open ? [[right, middle]] : [];
  return [[left, middle - half], [body, middle - half], ...end, [body, middle + half], [left, middle + half]];
}
