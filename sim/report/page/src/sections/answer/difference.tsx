// From what the baseline pays to what the chosen option pays, category by category.
import { Euro } from "../../accounts";
import { bars, barsHeight, changes } from "../../bars";
import { Chart, type Look } from "../../chart";
import { period, title, useApp } from "../../context";
import { sum, sums } from "../../derive/ledger";
import { Part } from "../../part";
import { Table } from "../../table";

export function Difference() {
  const app = useApp();
  const { study, text, format, chosen } = app;
  const { answer, words } = text;
  const option = study.options[chosen];
  const baseline = study.options[study.baseline];
  if (!baseline || baseline.failed || option === baseline) return null;

  const [ours, theirs] = [sums(option, "category"), sums(baseline, "category")];
  const all = sum(option) - sum(baseline);
  const paid = Object.keys(words.category)
    .filter((category) => ours.has(category) || theirs.has(category))
    .map((category) => ({ category, difference: (ours.get(category) ?? 0) - (theirs.get(category) ?? 0) }));
  const isSame = ({ difference }: { difference: number }) => Math.abs(difference) < 0.005;
  const rows = paid.filter((row) => !isSame(row)).sort((a, b) => a.difference - b.difference);
  const drawn = (look: Look) => {
    const { better, worse } = look.colours;
    const values = [...rows.map(({ difference }) => difference), all];
    const labels = [...rows.map(({ category }) => words.category[category]), answer.waterfallAll];
    return bars(look, changes(format), labels, [{ data: values.map((value) => ({ value, colour: value < 0 ? better : worse })) }]);
  };
  return (
    <Part id="answer-from" title={answer.from}>
      <Chart
        title={answer.waterfall(title(study, chosen), title(study, study.baseline))}
        lead={period(app)}
        height={(look) => barsHeight(rows.length + 1, 1)({ ...look, narrow: false })}
        option={drawn}
        formula={<p>{answer.waterfallFormula}</p>}
        figuresOnPaper
        figures={
          <Table
            caption={answer.from}
            captionHidden
            columns={[
              { head: answer.category, cell: ({ category }) => words.category[category] },
              { head: title(study, study.baseline), number: true, cell: ({ category }) => <Euro value={theirs.get(category) ?? 0} option={study.baseline} filter={{ category }} /> },
              { head: title(study, chosen), number: true, cell: ({ category }) => <Euro value={ours.get(category) ?? 0} option={chosen} filter={{ category }} /> },
              { head: answer.difference, number: true, cell: (row) => (isSame(row) ? answer.same : <Euro value={row.difference} option={chosen} filter={{ category: row.category }} as="change" />) },
            ]}
            rows={[...rows, ...paid.filter(isSame)]}
            foot={[answer.all, format.euro(sum(baseline)), format.euro(sum(option)), format.euroChange(all)]}
          />
        }
      />
    </Part>
  );
}
