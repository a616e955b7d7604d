// How far prices would have to change before the answer is another.
import { played, title, useApp, type App } from "../../context";
import { farFromOne, takeovers, type Takeover } from "../../derive/what_if";
import { Fold } from "../../fold";
import { Part } from "../../part";
import { Prose } from "../../prose";
import { Table } from "../../table";
import { nextBest } from "./verdict";

/** Prices that are further off are no question of being wrong. */
const [least, most] = [0.1, 10];

/** Nothing where another goal than cost decides, or there is nothing to choose from. */
function takeoversOf({ study }: App): Takeover[] {
  const best = study.conclusion.option;
  if (!nextBest(study)) return [];
  return takeovers(study.options[best], played(study).filter(([id]) => id !== best), least, most);
}

function turnText({ study, text, format }: App, side: "cheaper" | "dearer", takeover: Takeover): string {
  const { answer } = text;
  const turn = takeover[side];
  if (!turn) return answer.turnNone;
  const name = title(study, turn.option);
  // Close to the price as it is, a rounded figure would say that nothing need change.
  const close = Math.abs(turn.factor - 1) < 0.1 ? 1 : 0;
  return side === "dearer"
    ? answer.turnFrom(format.number(turn.factor, 1 + close), name)
    : answer.turnBelow(format.percent(100 * turn.factor, close), name);
}

export function Depends() {
  const app = useApp();
  const { study, text, format } = app;
  const { answer } = text;
  const known = study.inputs.filter((input) => input.source).length;
  return (
    <Part id="answer-depends" title={answer.depends}>
      <p>{answer.dependsLead(format.number(known), format.number(study.inputs.length))}</p>
      <Prices app={app} all={takeoversOf(app)} />
    </Part>
  );
}

function Prices({ app, all }: { app: App; all: Takeover[] }) {
  const { text, format } = app;
  const { answer, words } = text;
  // What turns soonest comes first.
  const turning = all.filter(({ cheaper, dearer }) => cheaper || dearer);
  const steady = all.filter((each) => !turning.includes(each)).map(({ category }) => words.within(words.category[category]));
  if (all.length === 0) return null;
  if (turning.length === 0) return <p>{answer.turnNothing}</p>;
  const [first] = turning;
  const side = farFromOne(first.cheaper) < farFromOne(first.dearer) ? "cheaper" : "dearer";
  return (
    <>
      <p>{answer.turnMost(words.within(words.category[first.category]), turnText(app, side, first))}</p>
      <p>{answer.turnLead}</p>
      <Table
        caption={answer.turnTable}
        captionHidden
        columns={[
          { head: answer.category, cell: ({ category }) => words.category[category] },
          { head: answer.turnCheaper, cell: (each) => turnText(app, "cheaper", each) },
          { head: answer.turnDearer, cell: (each) => turnText(app, "dearer", each) },
        ]}
        rows={turning}
      />
      {steady.length > 0 && <p>{answer.turnSteady(format.list(steady))}</p>}
      <Fold title={text.page.formula}>
        <p><Prose text={answer.dependsFormula} /></p>
      </Fold>
    </>
  );
}
