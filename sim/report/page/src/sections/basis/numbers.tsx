// Every number that entered, with its source, or the word assumption, and its place.
import { useState } from "preact/hooks";
import { useApp } from "../../context";
import { assumed, byGroup, found, groupOf, nameOf, type InputKind } from "../../derive/inputs";
import { quantity } from "../../derive/quantity";
import { Fold } from "../../fold";
import { Part } from "../../part";
import { Prose } from "../../prose";
import type { Input } from "../../study";
import { Table } from "../../table";

const most = 60; // rows from which on groups stay folded after a search

export function Numbers() {
  const { study, text, format, printing } = useApp();
  const { basis } = text;
  const [words, setWords] = useState("");
  const [kind, setKind] = useState<InputKind>("all");
  const all = study.inputs;
  const name = useName();
  const shown = found(all, words, kind, (input) => `${basis.groups[groupOf(input)] ?? ""} ${name(input)} ${quantity(input.value, format, text.quantities)}`);
  const searched = words !== "" || kind !== "all";
  return (
    <Part id="basis-numbers" title={basis.numbers}>
      <p>{basis.numbersLead(format.number(all.length), format.number(all.length - assumed(all)), format.number(assumed(all)))}</p>
      {printing && <p><Prose text={basis.onPaper} /></p>}
      <div class="controls no-paper" role="search">
        <label class="search">
          {basis.search}
          <input type="search" value={words} placeholder={basis.searchHelp} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
        <label>
          {basis.only}
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value as InputKind)}>
            {(["all", "assumption", "source"] as const).map((each) => (
              <option value={each}>{basis.kinds[each]}</option>
            ))}
          </select>
        </label>
        <span role="status">{searched && basis.found(format.number(shown.length))}</span>
      </div>
      {shown.length === 0 && <p>{basis.nothingFound}</p>}
      {[...byGroup(shown)].map(([group, inputs]) => (
        <Group key={`${group} ${searched && shown.length <= most}`} group={group} inputs={inputs} open={searched && shown.length <= most} />
      ))}
    </Part>
  );
}

/** What an input is called in the language. */
function useName(): (input: Input) => string {
  const { text, format } = useApp();
  return (input) => nameOf(input, text.inputNames, (month) => text.basis.since(format.month(month)));
}

function Group({ group, inputs, open }: { group: string; inputs: Input[]; open: boolean }) {
  const { text, format } = useApp();
  const { basis } = text;
  const name = basis.groups[group] ?? group;
  const title = (
    <>
      {name} <span class="muted">({basis.groupCount(format.number(inputs.length), format.number(assumed(inputs)))})</span>
    </>
  );
  const prefix = `${group}.`;
  const called = useName();
  return (
    <Fold title={title} open={open}>
      <Table
        caption={name}
        captionHidden
        columns={[
          { head: basis.which, cell: (input) => <Which path={input.path.startsWith(prefix) ? input.path.slice(prefix.length) : input.path} name={called(input)} /> },
          { head: basis.value, cell: (input) => <Value input={input} /> },
          { head: basis.source, cell: (input) => <Source input={input} /> },
          { head: basis.place, cell: ({ file, line }) => <span class="where">{file}:{line}</span> },
        ]}
        rows={inputs}
      />
    </Fold>
  );
}

function Which({ path, name }: { path: string; name: string }) {
  return (
    <>
      {name}
      <span class="where"><code>{path}</code></span>
    </>
  );
}

function Value({ input: { path, value, low, high } }: { input: Input }) {
  const { text, format } = useApp();
  // The seed names a series of draws: it is not counted.
  const written = (given: string) => (path === "seed" ? given : quantity(given, format, text.quantities));
  return (
    <>
      {written(value)}
      {(low || high) && <span class="where">{text.basis.range}: {written(low) || "…"} – {written(high) || "…"}</span>}
    </>
  );
}

function Source({ input: { source, as_of } }: { input: Input }) {
  const { text } = useApp();
  if (!source) return <em>{text.basis.assumption}</em>;
  return (
    <>
      {source}
      {as_of && <span class="where">{text.basis.asOf(as_of)}</span>}
    </>
  );
}
