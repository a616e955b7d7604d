// The one table of the page.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

export interface Column<Row> {
  head: ComponentChildren;
  cell: (row: Row, index: number) => ComponentChildren;
  /** Numbers stand to the right. */
  number?: boolean;
  class?: string;
}

interface Props<Row> {
  /** What it holds; read out and shown above it, unless hidden. */
  caption: string;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  /** Set apart: sums, what is chosen. */
  strong?: (row: Row) => boolean;
  foot?: ComponentChildren[];
  /** A row that only names those below it. */
  heading?: (row: Row) => boolean;
  /** Its first column stays in view while the others are scrolled. */
  wide?: boolean;
  /** On a phone each row is a card of its own. */
  stacked?: boolean;
}

/** The first column names the row. */
export function Table<Row>({ caption, captionHidden, columns, rows, strong, foot, heading, wide, stacked }: Props<Row>) {
  // Without names that fit into an attribute there would be figures without a name.
  const cards = stacked && columns.every(({ head }) => typeof head === "string");
  const side = (column: Column<Row>) => [column.number ? "number" : "", column.class ?? ""].join(" ").trim() || undefined;
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  // Only what can be scrolled is a stop of the keyboard.
  useLayoutEffect(() => {
    const measure = () => box.current && setScrolls(box.current.scrollWidth > box.current.clientWidth);
    measure();
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, [rows.length, columns.length]);
  return (
    <div ref={box} class={["table", wide ? "wide" : "", cards ? "stacked" : "", rows.length <= 12 ? "short" : ""].join(" ").trim()} {...(scrolls ? { tabIndex: 0, role: "region", "aria-label": caption } : {})}>
      <table>
        <caption class={captionHidden ? "hidden" : undefined}><span>{caption}</span></caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={side(column)}>{column.head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) =>
            heading?.(row) ? (
              <tr class="group">
                <th scope="rowgroup" colSpan={columns.length}>{columns[0].cell(row, index)}</th>
              </tr>
            ) : (
              <tr class={strong?.(row) ? "strong" : undefined}>
                {columns.map((column, place) =>
                  place === 0 ? (
                    <th scope="row" class={side(column)}>{column.cell(row, index)}</th>
                  ) : (
                    <td class={side(column)} data-head={cards ? (column.head as string) : undefined}>{column.cell(row, index)}</td>
                  ),
                )}
              </tr>
            ),
          )}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {foot.map((cell, place) =>
                place === 0 ? <th scope="row">{cell}</th> : <td class={side(columns[place])}>{cell}</td>,
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
