// What becomes of the hours that routine takes less than in the baseline.
import { bars, barsHeight } from "../../bars";
import { Chart } from "../../chart";
import { compared, useApp } from "../../context";
import { freed } from "../../derive/hours";
import { Part } from "../../part";
import { Table } from "../../table";

const parts = ["tasks", "lessMissing", "projects", "free", "other"] as const;

export function Freed() {
  const app = useApp();
  const { study, text, format, chosen } = app;
  const { people } = text;
  if (compared(app).length < 2) return null;
  const result = freed(study, study.options[chosen], study.options[study.baseline]);
  if (Math.abs(result.freed) < 0.5) return null;
  const rows = parts.filter((part) => Math.abs(result[part]) >= 0.5);
  const title = result.freed > 0 ? people.freedTitle : people.freedMoreTitle;
  return (
    <Part id="people-freed" title={people.freed}>
      {result.freed > 0 && parts.every((part) => result[part] > -0.5) && (
        <p>{people.freedSentence(format.number(result.freed), format.number(result.tasks), format.number(result.projects), format.number(result.lessMissing), format.number(result.free))}</p>
      )}
      <Chart
        title={title}
        lead={people.hours}
        height={barsHeight(rows.length, 1)}
        option={(look) =>
          bars(look, { axis: () => (value) => format.compact(value), long: (value) => format.hours(value) }, rows.map((part) => people.freedParts[part]), [
            { data: rows.map((part) => ({ value: result[part], colour: look.colours.series[part === "free" ? 3 : 0] })) },
          ])
        }
        formula={<p>{people.freedFormula}</p>}
        figures={
          <Table
            caption={title}
            captionHidden
            columns={[
              { head: people.use, cell: (part) => people.freedParts[part] },
              { head: people.hours, number: true, cell: (part) => format.number(result[part]) },
            ]}
            rows={rows}
            foot={[text.answer.all, format.number(result.freed)]}
          />
        }
      />
    </Part>
  );
}
