// The net present value, and how it comes about year by year.
import { Euro } from "../../accounts";
import { bars, barsHeight, changes } from "../../bars";
import { Chart, type Look } from "../../chart";
import { compared, played, title, useApp, type App } from "../../context";
import { worth, type Worth } from "../../derive/worth";
import { Fold } from "../../fold";
import { OptionName } from "../../option_name";
import { optionColour } from "../../palette";
import { Part } from "../../part";
import type { Option } from "../../study";
import { Table, type Column } from "../../table";

export function WorthToday() {
  const app = useApp();
  const { study, text, format } = app;
  const { money } = text;
  const { rate, timing, terms, inflation } = study.discounting;
  const saving = played(study).filter(([, option]) => option.appraisal.saving !== null);
  return (
    <Part id="money-npv" title={money.npv}>
      <p>
        {rate === null ? money.npvNoRate : money.npvLead(format.percent(rate), format.number(1 + rate / 100, 4), money.timing[timing] ?? timing)}{" "}
        {terms === "real" && money.real(format.percent(inflation))}
      </p>
      {saving.length > 0 && <Savings app={app} options={saving} />}
      <YearByYear />
    </Part>
  );
}

function Savings({ app, options }: { app: App; options: [string, Option][] }) {
  const { study, text, format, theme } = app;
  const { money } = text;
  const drawing = (look: Look) =>
    bars(look, changes(format), options.map(([id]) => title(study, id)), [
      { data: options.map(([id, { appraisal }]) => ({ value: appraisal.saving ?? 0, colour: optionColour(study, theme, id) })) },
    ]);
  return (
    <Chart
      title={money.npvTitle(title(study, study.baseline))}
      height={barsHeight(options.length, 1)}
      option={drawing}
      formula={<p>{money.npvFormula}</p>}
      figures={
        <Table
          caption={money.npvTitle(title(study, study.baseline))}
          captionHidden
          columns={[
            { head: text.page.option, cell: ([id]) => <OptionName id={id} /> },
            { head: money.npvSum, number: true, cell: ([, { appraisal }]) => format.euro(appraisal.npv) },
            { head: money.rows.saving, number: true, cell: ([, { appraisal }]) => format.euroChange(appraisal.saving ?? 0) },
          ]}
          rows={options}
        />
      }
    />
  );
}

function YearByYear() {
  const app = useApp();
  const { study, text, format, chosen } = app;
  const { money } = text;
  const shown = compared(app).reverse();
  const parts = new Map<string, Worth>(shown.map((id) => [id, worth(study, study.options[id])]));
  // The last row is what is left at the end; "" stands for it.
  const rows = [...parts.get(chosen)!.years.map(({ year }) => year), ""];
  const place = (year: string) => rows.indexOf(year);
  const columns: Column<string>[] = [
    { head: money.year, cell: (year) => year || money.residual },
    {
      head: money.factor,
      number: true,
      cell: (year) => {
        const { years, residual } = parts.get(chosen)!;
        return format.factor(year ? years[place(year)].factor : residual.factor);
      },
    },
    ...shown.flatMap((id) => {
      const { years, residual } = parts.get(id)!;
      return [
        {
          head: money.paid(title(study, id)),
          number: true,
          cell: (year: string) =>
            year ? <Euro value={years[place(year)].paid} option={id} filter={{ year }} /> : <Euro value={-residual.amount} option={id} filter={{ kind: "residual" }} />,
        },
        { head: money.worth(title(study, id)), number: true, cell: (year: string) => format.euro(year ? years[place(year)].worth : -residual.worth) },
      ];
    }),
  ];
  const foot = [money.npvSum, "", ...shown.flatMap((id) => ["", format.euro(study.options[id].appraisal.npv)])];
  return (
    <Fold title={money.npvTable(title(study, chosen))} onPaper>
      <Table caption={money.npvTable(title(study, chosen))} captionHidden wide columns={columns} rows={rows} foot={foot} />
      <p>{money.npvFormula}</p>
    </Fold>
  );
}
