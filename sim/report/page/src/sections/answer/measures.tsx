// The measures of the chosen option with their dates.
import { title, useApp } from "../../context";
import { Fold } from "../../fold";
import { Part } from "../../part";
import { Planned } from "../../planned";
import { Prose } from "../../prose";
import { Table } from "../../table";

export function Measures() {
  const { study, text, format, chosen, printing } = useApp();
  const { answer } = text;
  const { steps } = study.options[chosen];
  const sorted = [...steps].sort((a, b) => (a.began || "9").localeCompare(b.began || "9"));
  return (
    <Part id="answer-measures" title={answer.measures}>
      <p>{answer.measuresLead(title(study, chosen))}</p>
      {printing && <p><Prose text={answer.measuresOnPaper} /></p>}
      <Fold title={answer.showAll(steps.length)}>
        <Table
          caption={answer.measuresTable}
          captionHidden
          columns={[
            {
              head: answer.measure,
              class: "sentence",
              cell: (step) => (
                <span lang="en">
                  {step.text || step.measure}
                  {step.waits_for && <span class="where">{answer.waitsFor} {step.waits_for}</span>}
                </span>
              ),
            },
            { head: answer.planned, cell: (step) => <Planned step={step} /> },
            { head: answer.began, cell: (step) => (step.began ? format.day(step.began) : answer.notBegun) },
            { head: answer.ended, cell: (step) => (step.ended ? format.day(step.ended) : answer.notEnded) },
            { head: answer.place, cell: (step) => <span class="where">{step.place}</span> },
          ]}
          rows={sorted}
        />
      </Fold>
    </Part>
  );
}
