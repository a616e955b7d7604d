// A column for each option, a row for each figure.
import type { ComponentChildren } from "preact";
import { Euro } from "../../accounts";
import { played, title, useApp, type App } from "../../context";
import { Fold } from "../../fold";
import { OptionName } from "../../option_name";
import { OwnDemand } from "../../own_demand";
import { Part } from "../../part";
import type { Option } from "../../study";
import { Table, type Column } from "../../table";

interface Row {
  label: string;
  group?: true;
  /** In the differences of the appraisal. */
  key?: string;
  /** Where the figure stands below the option in the study document; tests compare the two. */
  path?: string;
  cell: (id: string, option: Option) => ComponentChildren;
}

const hasRate = ({ study }: App): boolean => played(study).some(([, { appraisal }]) => appraisal.internal_rate !== null);

function moneyRows(app: App): Row[] {
  const { text, format } = app;
  const { rows, none } = text.money;
  const maybe = (value: number | null, show: (value: number) => string) => (value === null ? "–" : show(value));
  return [
    { label: rows.cost, path: "totals.cost", key: "cost", cell: (id, { totals }) => <Euro value={totals.cost} option={id} filter={{}} /> },
    { label: rows.npv, path: "appraisal.npv", key: "npv", cell: (_, { appraisal }) => format.euro(appraisal.npv) },
    { label: rows.annuity, path: "appraisal.annuity", cell: (_, { appraisal }) => format.euro(appraisal.annuity) },
    { label: rows.saving, path: "appraisal.saving", cell: (_, { appraisal }) => maybe(appraisal.saving, (value) => format.euroChange(value)) },
    {
      label: rows.payback,
      path: "appraisal.payback",
      cell: (_, { appraisal }) =>
        appraisal.saving === null ? "–" : appraisal.payback === null ? text.answer.never : appraisal.payback === 0 ? text.answer.atOnce : format.years(appraisal.payback),
    },
    ...(hasRate(app)
      ? [{ label: rows.internal_rate, path: "appraisal.internal_rate", cell: (_: string, { appraisal, baseline }: Option) => (baseline ? "–" : appraisal.internal_rate === null ? none : format.percent(appraisal.internal_rate)) }]
      : []),
    { label: rows.residual, path: "totals.residual", cell: (id, { totals }) => <Euro value={totals.residual} option={id} filter={{ kind: "residual" }} /> },
    { label: rows.regional, cell: (_, { totals }) => (totals.cost > 0 ? format.percent((100 * totals.regional) / totals.cost) : "–") },
  ];
}

function otherRows({ study, text, format }: App): Row[] {
  const { rows, groups } = text.money;
  const of = (figure: (totals: Option["totals"]) => number) => played(study).map(([, { totals }]) => figure(totals));
  const energy = format.column(of((totals) => totals.energy));
  const carbon = format.column(of((totals) => totals.carbon));
  const unserved = format.shareColumn(of((totals) => totals.unserved_share));
  const hasPeople = played(study).some(([, option]) => Object.keys(option.teams).length > 0);
  return [
    { label: groups.technology, group: true, cell: () => "" },
    { label: rows.servers_end, path: "totals.servers_end", key: "servers_end", cell: (_, { totals }) => format.number(totals.servers_end) },
    { label: rows.servers_bought, path: "totals.servers_bought", key: "servers_bought", cell: (_, { totals }) => format.number(totals.servers_bought) },
    { label: rows.energy, path: "totals.energy", key: "energy", cell: (_, { totals }) => `${energy(totals.energy)}\u00a0MWh` },
    { label: rows.carbon, path: "totals.carbon", key: "carbon", cell: (_, { totals }) => `${carbon(totals.carbon)}\u00a0t` },
    { label: groups.service, group: true, cell: () => "" },
    { label: rows.unserved_share, path: "totals.unserved_share", cell: (_, { totals }) => unserved(totals.unserved_share) },
    { label: rows.jobs_late, path: "totals.jobs_late", cell: (_, { totals }) => format.number(totals.jobs_late) },
    ...(hasPeople
      ? [
          { label: groups.people, group: true as const, cell: () => "" },
          { label: rows.hours_free, path: "totals.hours_free", cell: (_: string, { totals }: Option) => format.number(totals.hours_free) },
          { label: rows.hours_missing, path: "totals.hours_missing", cell: (_: string, { totals }: Option) => format.number(totals.hours_missing) },
          { label: rows.tasks_started, path: "totals.tasks_started", cell: (_: string, { totals }: Option) => format.number(totals.tasks_started) },
        ]
      : []),
  ];
}

export function Compare() {
  const app = useApp();
  const { study, text, format, chosen } = app;
  const { money } = text;
  const change = (option: Option, key?: string) => {
    const percent = key && !option.baseline ? option.appraisal.differences[key] : undefined;
    return typeof percent === "number" && <span class="change">{format.percentChange(percent)}</span>;
  };
  const failed = Object.entries(study.options).filter(([, option]) => option.failed);
  const columns: Column<Row>[] = [
    { head: money.figure, cell: (row) => row.label },
    ...played(study).map(([id, option]) => ({
      head: <OptionName id={id} />,
      number: true,
      class: `wrap${id === chosen ? " chosen" : ""}`,
      cell: (row: Row) => (
        <>
          {row.path ? <span data-figure={`options.${id}.${row.path}`}>{row.cell(id, option)}</span> : row.cell(id, option)}
          {change(option, row.key)}
        </>
      ),
    })),
  ];
  return (
    <Part id="money-compare" title={money.compare}>
      {study.options[study.baseline] && !study.options[study.baseline].failed && <p>{money.compareLead(title(study, study.baseline))}</p>}
      {failed.map(([id, option]) => (
        <p class="missed">
          {text.basis.facts.failed}: {title(study, id)}. <span lang="en">{option.failed}</span>
        </p>
      ))}
      <Table caption={money.compareTable} captionHidden wide columns={columns} rows={[...moneyRows(app), ...otherRows(app)]} heading={(row) => row.group === true} />
      <OwnDemand />
      <Fold title={text.page.formula}>
        <p>{money.compareFormula} {hasRate(app) && money.compareFormulaRate}</p>
      </Fold>
    </Part>
  );
}
