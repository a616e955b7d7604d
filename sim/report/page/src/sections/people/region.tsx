// Euros that stay in the region.
import { Euro } from "../../accounts";
import { Chart, axis, euroAxis, ticks, tooltip, type Look } from "../../chart";
import { compared, played, title, useApp, type App } from "../../context";
import { sums } from "../../derive/ledger";
import { changesByRegion } from "../../derive/region";
import { brief } from "../../format";
import { OptionName } from "../../option_name";
import { Part } from "../../part";
import { Prose } from "../../prose";
import type { Option } from "../../study";
import { Table } from "../../table";

type Row = [string, Option];

/** The width of the names beside the bars. */
const labels = ({ narrow }: Look): number => (narrow ? 120 : 330);

export function Region() {
  const app = useApp();
  const { study, text, format } = app;
  const { people, page } = text;
  const options = played(study);
  const payees = [...new Set(options.flatMap(([, option]) => [...sums(option, "payee").keys()]))].sort((a, b) => Number(!a) - Number(!b) || a.localeCompare(b));
  const costs = options.map(([, { totals }]) => totals.cost);
  const limit = study.goals.regional_at_least;
  const name = (payee: string) => (payee ? people.regionOf(text.words.region[payee] ?? payee) : people.elsewhere);
  const share = ({ totals }: Option) => (totals.cost > 0 ? format.percent((100 * totals.regional) / totals.cost) : "–");
  const colour = (look: Pick<Look, "colours">, payee: string) => (payee ? look.colours.series[[0, 5, 3, 7][payees.indexOf(payee) % 4]] : look.colours.line);
  return (
    <Part id="people-region" title={people.region}>
      <p>{people.regionLead} {typeof limit === "number" && people.regionGoal(format.percentAbout(limit))}</p>
      <Change app={app} />
      <Chart
        title={people.regionTitle}
        keys={payees.map((payee) => ({ label: name(payee), colour: colour(app, payee) }))}
        height={(look) => 40 + options.length * (look.narrow ? 66 : 40)}
        option={(look) => ({
          grid: { left: 0, right: 12, top: 8, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
          tooltip: { ...tooltip(look), trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: (value) => format.euro(Number(value)) },
          xAxis: { ...euroAxis(look, format, costs), ...ticks(look, labels(look), costs) },
          yAxis: axis(look, {
            type: "category" as const,
            inverse: true,
            data: options.map(([id, option]) => `${brief(title(study, id))}\n${share(option)}`),
            axisLabel: { interval: 0, color: look.colours.text, width: labels(look), overflow: "break" as const, lineHeight: 15 },
          }),
          series: payees.map((payee) => ({
            type: "bar",
            stack: "all",
            name: name(payee),
            barMaxWidth: 20,
            itemStyle: { color: colour(look, payee) },
            data: options.map(([, option]) => sums(option, "payee").get(payee) ?? 0),
          })),
        })}
        formula={<p><Prose text={people.regionFormula} /></p>}
        figures={
          <Table
            caption={people.regionTitle}
            captionHidden
            wide
            columns={[
              { head: page.option, cell: ([id]: Row) => <OptionName id={id} /> },
              ...payees.map((payee) => ({
                head: name(payee),
                number: true,
                cell: ([id, option]: Row) => <Euro value={sums(option, "payee").get(payee) ?? 0} option={id} filter={{ payee }} />,
              })),
              { head: people.share, number: true, cell: ([, option]: Row) => share(option) },
              ...partnerColumns(app),
            ]}
            rows={options}
          />
        }
      />
    </Part>
  );
}

/** The share may rise while the amount falls: both are said, and what each state gets more or less. */
function Change({ app }: { app: App }) {
  const { study, text, format, chosen } = app;
  const { people } = text;
  if (compared(app).length < 2) return null;
  const [ours, theirs] = [study.options[chosen], study.options[study.baseline]];
  const share = ({ totals }: Option) => (totals.cost > 0 ? format.percent((100 * totals.regional) / totals.cost) : "–");
  const shown = (change: number, more: (amount: string) => string, less: (amount: string) => string) =>
    (change > 0 ? more : less)(format.euro(Math.abs(change)));
  const change = ours.totals.regional - theirs.totals.regional;
  const states = changesByRegion(ours, theirs).map(({ region, change: amount }) => {
    const name = text.words.region[region] ?? region;
    return shown(amount, (more) => people.moreTo(name, more), (less) => people.lessTo(name, less));
  });
  const whole = Math.abs(change) < 0.5 ? people.regionSame : shown(change, people.regionMore, people.regionLess);
  return (
    <p>
      {people.regionAmount(title(study, chosen), format.euro(ours.totals.regional), share(ours), share(theirs))}{" "}
      {states.length > 0 ? `${whole}: ${format.list(states)}.` : `${whole}.`}
    </p>
  );
}

/** What each partner pays to the region, of all that it pays. */
function partnerColumns({ study, text, format }: App) {
  return Object.entries(study.partners).map(([id, { name }]) => ({
    head: `${name}, ${text.people.share}`,
    number: true,
    class: "wrap",
    cell: ([, { appraisal }]: Row) => {
      const { regional, cost } = appraisal.partners[id];
      return (
        <>
          {format.euro(regional)}
          <span class="change">{cost > 0 && format.percent((100 * regional) / cost)}</span>
        </>
      );
    },
  }));
}
