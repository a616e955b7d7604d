// Every number that entered, with its source, or the word assumption, and its place.
import { useState } from "preact/hooks";
import { useApp } from "../../context";
import { assumed, byGroup, found, type InputKind } from "../../derive/inputs";
import { Fold } from "../../fold";
import { Part } from "../../part";
import type { Input } from "../../study";
import { Table } from "../../table";

const most = 60; // rows from which on groups stay folded after a search

export function Numbers() {
  const { study, text, format, printing } = useApp();
  const { basis } = text;
  const [words, setWords] = useState("");
  const [kind, setKind] = useState<InputKind>("all");
  const all = study.inputs;
  const shown = found(all, words, kind);
  const searched = words !== "" || kind !== "all";
  return (
    <Part id="basis-numbers" title={basis.numbers}>
      <p>{basis.numbersLead(format.number(all.length), format.number(all.length - assumed(all)), format.number(assumed(all)))}</p>
      {printing && <p>{basis.onPaper}</p>}
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
  return (
    <Fold title={title} open={open}>
      <Table
        caption={name}
        captionHidden
        columns={[
          { head: basis.which, cell: ({ path }) => <code>{path.startsWith(prefix) ? path.slice(prefix.length) : path}</code> },
          { head: basis.value, cell: (input) => <Value input={input} /> },
          { head: basis.source, cell: (input) => <Source input={input} /> },
          { head: basis.place, cell: ({ file, line }) => <span class="where">{file}:{line}</span> },
        ]}
        rows={inputs}
      />
    </Fold>
  );
}

function Value({ input: { value, low, high } }: { input: Input }) {
  const { text } = useApp();
  return (
    <>
      {value}
      {(low || high) && <span class="where">{text.basis.range}: {low || "…"} – {high || "…"}</span>}
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
