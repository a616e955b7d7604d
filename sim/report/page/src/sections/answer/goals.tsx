// A row for each option, a column for each goal.
import { played, useApp } from "../../context";
import { OptionName } from "../../option_name";
import { OwnDemand } from "../../own_demand";
import { Part } from "../../part";
import type { Option, Verdict } from "../../study";
import { Table } from "../../table";

export function Goals() {
  const { study, text, format } = useApp();
  const { answer, words } = text;
  const options = played(study);
  const goals = options.map(([, option]) => option.appraisal.verdicts).reduce((a, b) => (b.length > a.length ? b : a), []);
  if (goals.length === 0) {
    return (
      <Part id="answer-goals" title={answer.goals}>
        <p>{answer.goalsNone}</p>
      </Part>
    );
  }
  const verdict = (option: Option, goal: string) => option.appraisal.verdicts.find((each) => each.goal === goal);
  const values = (goal: string) => options.flatMap(([, option]) => verdict(option, goal)?.value ?? []);
  const figure = (value: number, unit: string, share = (percent: number) => format.percentAbout(percent)) =>
    unit === "%" ? share(value) : unit === "EUR" ? format.euro(value) : unit === "years" ? format.years(value) : format.number(value);
  const least = (goal: string) => goal === "saving" || goal === "regional";
  const head = ({ goal, limit, unit }: Verdict) => (
    <>
      {words.goal[goal] ?? goal}
      <span class="limit">{(least(goal) ? answer.atLeast : answer.atMost)(figure(limit, unit))}</span>
    </>
  );
  const reached = ({ goal, value, unit }: Verdict) =>
    value === null ? answer.never : goal === "payback" && value === 0 ? answer.atOnce : figure(value, unit, format.shareColumn(values(goal)));
  const cell = (option: Option, goal: string) => {
    const judged = verdict(option, goal);
    if (!judged) return <span class="muted">{answer.notJudged}</span>;
    return (
      <span class={judged.met ? "met" : "missed"}>
        <span aria-hidden="true">{judged.met ? "✓" : "✗"}</span> {judged.met ? answer.met : answer.missed}
        <span class="limit">{reached(judged)}</span>
      </span>
    );
  };
  return (
    <Part id="answer-goals" title={answer.goals}>
      <Table
        caption={answer.goalsTable}
        captionHidden
        columns={[
          { head: text.page.option, cell: ([id]) => <OptionName id={id} /> },
          ...goals.map((goal) => ({ head: head(goal), cell: ([, option]: [string, Option]) => cell(option, goal.goal) })),
        ]}
        rows={options}
      />
      {goals.some(({ goal }) => goal === "unserved") && <OwnDemand />}
    </Part>
  );
}
