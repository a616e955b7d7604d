// How far prices would have to change before the answer is another.
import { title, useApp, type App } from "../../context";
import { turns, type Turn } from "../../derive/what_if";
import { Fold } from "../../fold";
import { Part } from "../../part";
import { Table } from "../../table";
import { nextBest } from "./verdict";

/** Prices that are further off are no question of being wrong. */
const within = ({ factor }: Turn): boolean => factor !== null && factor >= 0.1 && factor <= 10;

interface Rival {
  option: string;
  head: string;
  turns: Turn[];
}

/** The baseline and the next best, each with the prices at which it becomes cheaper than the recommended option. */
function rivals({ study, text }: App): Rival[] {
  const best = study.options[study.conclusion.option];
  const baseline = study.options[study.baseline];
  const next = nextBest(study);
  if (!best || !next) return [];
  const result: Rival[] = [];
  if (baseline && !baseline.failed && best !== baseline && next !== study.baseline) {
    const head = text.answer.turnBaseline(title(study, study.baseline));
    result.push({ option: study.baseline, head, turns: turns(best, baseline) });
  }
  result.push({ option: next, head: text.answer.turnNext(title(study, next)), turns: turns(best, study.options[next]) });
  return result;
}

function turnText({ text, format }: App, turn: Turn | undefined): string {
  const { answer } = text;
  if (!turn || turn.factor === null) return answer.turnNever;
  if (!within(turn)) return answer.turnFar;
  return turn.factor > 1 ? answer.turnFrom(format.number(turn.factor, 1)) : answer.turnBelow(format.percent(100 * turn.factor, 0));
}

export function Depends() {
  const app = useApp();
  const { study, text, format } = app;
  const { answer, words } = text;
  const known = study.inputs.filter((input) => input.source).length;
  const others = rivals(app);
  // What turns soonest comes first.
  const soonest = others.flatMap((other) => other.turns.filter(within).map((turn) => ({ ...other, turn })));
  const distance = ({ factor }: Turn) => Math.abs(Math.log(factor!));
  soonest.sort((a, b) => distance(a.turn) - distance(b.turn));
  const rows = [...new Set(soonest.map(({ turn }) => turn.category))];
  return (
    <Part id="answer-depends" title={answer.depends}>
      {soonest.length > 0 ? (
        <p>{answer.turnMost(words.within(words.category[soonest[0].turn.category]), turnText(app, soonest[0].turn), title(study, soonest[0].option))}</p>
      ) : (
        others.length > 0 && <p>{answer.turnNothing}</p>
      )}
      <p>{answer.dependsLead(format.number(known), format.number(study.inputs.length))}</p>
      {rows.length > 0 && (
        <>
          <p>{answer.turnLead}</p>
          <Table
            caption={answer.turnTable}
            captionHidden
            columns={[
              { head: answer.category, cell: (category) => words.category[category] },
              ...others.map((other) => ({
                head: other.head,
                cell: (category: string) => turnText(app, other.turns.find((turn) => turn.category === category)),
              })),
            ]}
            rows={rows}
          />
          <Fold title={text.page.formula}>
            <p>{answer.dependsFormula}</p>
          </Fold>
        </>
      )}
    </Part>
  );
}
