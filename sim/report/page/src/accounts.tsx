// From a figure of money to the accounts behind it: a button, and the dialog that it opens.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useApp, type App } from "./context";
import { axes, sum, sums, type Axis, type Filter } from "./derive/ledger";
import type { Option } from "./study";
import { Table, type Column } from "./table";

export interface Query {
  option: string;
  filter: Filter;
}

interface EuroProps extends Query {
  value: number;
  /** As a difference to the baseline, or in millions. */
  as?: "change" | "million";
}

/** A figure of money that opens the accounts behind it. */
export function Euro({ value, as, option, filter }: EuroProps) {
  const { format, text, lookUp } = useApp();
  const shown = as === "change" ? format.euroChange(value) : as === "million" ? format.million(value) : format.euro(value);
  return (
    <button type="button" class="euro" title={text.accounts.open} onClick={() => lookUp({ option, filter })}>
      {shown}
    </button>
  );
}

/** What a value of an axis is called. */
export function axisLabel({ study, text }: App, axis: Axis, value: string): string {
  if (axis === "partner") return study.partners[value]?.name ?? value;
  if (axis === "category") return text.words.category[value] ?? value;
  if (axis === "site") return value === "" ? text.accounts.nowhere : (study.sites[value]?.name ?? value);
  if (axis === "payee") return value === "" ? text.accounts.elsewhere : (text.words.region[value] ?? value);
  return value;
}

/** Where a cause stands in the scenario. */
function place({ study }: App, cause: string): string {
  const input =
    study.inputs.find(({ path }) => path === cause) ?? study.inputs.find(({ path }) => path.startsWith(`${cause}.`));
  return input ? `${input.file}:${input.line}` : "";
}

export function AccountsDialog({ query, close }: { query: Query; close: () => void }) {
  const app = useApp();
  const { study, text } = app;
  const [filter, narrowTo] = useState(query.filter);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was chosen is no longer there to hold the focus.
  const setFilter = (next: Filter) => {
    narrowTo(next);
    heading.current?.focus();
  };
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);

  const option = study.options[query.option];
  const baseline = study.options[study.baseline];
  const other = option !== baseline && !baseline?.failed ? baseline : undefined;
  const narrow = (axis: Axis, value: string) => setFilter({ ...filter, [axis]: value });
  const shownAxes = axes.filter((axis) => filter[axis] === undefined);
  return (
    <dialog ref={dialog} class="accounts" aria-labelledby="accounts-title" onClose={close}>
      <header>
        <h2 id="accounts-title" ref={heading} tabIndex={-1}>{text.accounts.title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>{text.accounts.close}</button>
      </header>
      <p>{option.title || query.option}</p>
      <Chips filter={filter} setFilter={setFilter} />
      <p class="muted">{text.accounts.formulaOf[filter.kind ?? ""] ?? text.accounts.formula}</p>
      {shownAxes.map((axis) => (
        <Breakdown axis={axis} filter={filter} option={option} other={other} narrow={narrow} />
      ))}
      {shownAxes.length === 0 && <Breakdown axis="payee" filter={filter} option={option} other={other} narrow={narrow} />}
    </dialog>
  );
}

function Chips({ filter, setFilter }: { filter: Filter; setFilter: (filter: Filter) => void }) {
  const app = useApp();
  const { accounts } = app.text;
  const chosen = ([...axes, "site", "payee"] as Axis[]).filter((axis) => filter[axis] !== undefined);
  if (chosen.length === 0) return null;
  return (
    <ul class="chips">
      {chosen.map((axis) => {
        const name = `${accounts.axis[axis]}: ${axisLabel(app, axis, filter[axis]!)}`;
        return (
          <li>
            <button type="button" title={accounts.remove(name)} onClick={() => setFilter({ ...filter, [axis]: undefined })}>
              {name} <span aria-hidden="true">✕</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface BreakdownProps {
  axis: Axis;
  filter: Filter;
  option: Option;
  other?: Option;
  narrow: (axis: Axis, value: string) => void;
}

function Breakdown({ axis, filter, option, other, narrow }: BreakdownProps) {
  const app = useApp();
  const { text, format, study } = app;
  const [ours, theirs] = [sums(option, axis, filter), other ? sums(other, axis, filter) : new Map<string, number>()];
  const rows = [...new Set([...ours.keys(), ...theirs.keys()])];
  const size = (key: string) => Math.max(Math.abs(ours.get(key) ?? 0), Math.abs(theirs.get(key) ?? 0));
  rows.sort(axis === "year" ? undefined : (a, b) => size(b) - size(a));
  if (rows.length === 0) return <p>{text.accounts.nothing}</p>;

  const amount = (of: Map<string, number>) => (key: string) => format.cents(of.get(key) ?? 0);
  const columns: Column<string>[] = [
    { head: text.accounts.by[axis], cell: (key) => <Narrow axis={axis} value={key} narrow={narrow} /> },
    { head: option.title, number: true, cell: amount(ours) },
  ];
  const foot = [text.accounts.sum, format.cents(sum(option, filter))];
  if (other) {
    columns.push(
      { head: study.options[study.baseline].title, number: true, cell: amount(theirs) },
      { head: text.accounts.difference, number: true, cell: (key) => format.centsChange((ours.get(key) ?? 0) - (theirs.get(key) ?? 0)) },
    );
    foot.push(format.cents(sum(other, filter)), format.centsChange(sum(option, filter) - sum(other, filter)));
  }
  return (
    <>
      <Table caption={text.accounts.by[axis]} captionHidden columns={columns} rows={rows} foot={foot} />
      {axis === "cause" && <p class="muted">{text.accounts.causeHelp}</p>}
    </>
  );
}

function Narrow({ axis, value, narrow }: { axis: Axis; value: string; narrow: BreakdownProps["narrow"] }) {
  const app = useApp();
  const where = axis === "cause" ? place(app, value) : "";
  return (
    <>
      <button type="button" class="link" onClick={() => narrow(axis, value)}>{axisLabel(app, axis, value)}</button>
      {where && <span class="where">{where}</span>}
    </>
  );
}
