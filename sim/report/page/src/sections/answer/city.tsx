// What each partner pays with the chosen option, beside what it pays as it is today.
import { Euro } from "../../accounts";
import { period, title, useApp } from "../../context";
import { backForGood } from "../../derive/payback";
import { byMonth } from "../../derive/ledger";
import { Part } from "../../part";
import { Table, type Column } from "../../table";

export function City() {
  const app = useApp();
  const { study, text, format, chosen } = app;
  const { answer } = text;
  const option = study.options[chosen];
  const baseline = study.options[study.baseline];
  const comparable = baseline && !baseline.failed && option !== baseline;

  // "" stands for all together.
  const rows = [...Object.keys(study.partners), ""];
  const cost = (of: typeof option, partner: string) => (partner ? of.appraisal.partners[partner].cost : of.totals.cost);
  const filter = (partner: string) => (partner ? { partner } : {});
  const paidBack = (partner: string) => {
    const { payback } = partner ? option.appraisal.partners[partner] : option.appraisal;
    if (payback === null) return answer.never;
    if (payback === 0) return answer.atOnce;
    const month = backForGood(byMonth(option, study.months, partner), byMonth(baseline, study.months, partner));
    return month === null ? format.years(payback) : format.month(study.months[month]);
  };

  const columns: Column<string>[] = [
    { head: answer.partner, cell: (partner) => (partner ? study.partners[partner].name : answer.all) },
    { head: title(study, chosen), number: true, cell: (partner) => <Euro value={cost(option, partner)} option={chosen} filter={filter(partner)} /> },
  ];
  if (comparable) {
    const difference = (partner: string) => cost(option, partner) - cost(baseline, partner);
    columns.push(
      {
        head: answer.difference,
        number: true,
        cell: (partner) => (
          <>
            <Euro value={difference(partner)} option={chosen} filter={filter(partner)} as="change" />
            {cost(baseline, partner) > 0 && <span class="change">{format.percentChange((100 * difference(partner)) / cost(baseline, partner))}</span>}
          </>
        ),
      },
      { head: title(study, study.baseline), number: true, cell: (partner) => <Euro value={cost(baseline, partner)} option={study.baseline} filter={filter(partner)} /> },
      { head: answer.paybackHead, number: true, cell: paidBack },
    );
  }
  return (
    <Part id="answer-city" title={answer.city}>
      <p>{(comparable ? answer.cityLead : answer.cityLeadAlone)(title(study, chosen), period(app))}</p>
      <p class="muted small">
        {answer.rounded} <span class="no-paper">{text.accounts.hint}</span>
      </p>
      <Table caption={answer.cityTable} captionHidden stacked columns={columns} rows={rows} strong={(partner) => partner === ""} />
    </Part>
  );
}
