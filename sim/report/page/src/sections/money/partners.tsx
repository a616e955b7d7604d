// Who pays more than as it is today, and who less.
import { Euro } from "../../accounts";
import { bars, barsHeight, changes } from "../../bars";
import { Chart, type Look } from "../../chart";
import { played, title, useApp, type App } from "../../context";
import { OptionName } from "../../option_name";
import { partnerColour } from "../../palette";
import { Part } from "../../part";
import type { Option } from "../../study";
import { Table, type Column } from "../../table";

export function Partners() {
  const app = useApp();
  const { study, text } = app;
  const baseline = study.options[study.baseline];
  if (!baseline || baseline.failed) return null;
  const options = played(study).filter(([, option]) => option !== baseline);
  if (options.length === 0) return null;
  return (
    <Part id="money-partners" title={text.money.partners}>
      <Losers options={options} />
      <PartnersChart app={app} options={options} />
    </Part>
  );
}

const pays = (option: Option, baseline: Option, partner: string): number =>
  option.appraisal.partners[partner].cost - baseline.appraisal.partners[partner].cost;

function Losers({ options }: { options: [string, Option][] }) {
  const { study, text, format } = useApp();
  const { money } = text;
  const baseline = study.options[study.baseline];
  const cost = (option: Option) => (partner: string) => pays(option, baseline, partner);
  const worth = (option: Option) => (partner: string) => -(option.appraisal.partners[partner].saving ?? 0);
  const who = (loss: (partner: string) => number) => Object.keys(study.partners).filter((partner) => loss(partner) >= 0.5);
  const list = (loss: (partner: string) => number) =>
    who(loss).map((partner) => (
      <span class="item">
        {study.partners[partner].name} <span class="number">{format.euro(loss(partner))}</span>
      </span>
    ));

  const pay = options.filter(([, option]) => who(cost(option)).length > 0);
  const lose = options.filter((each) => !pay.includes(each) && who(worth(each[1])).length > 0);
  const nobody = options.filter((each) => !pay.includes(each));
  return (
    <ul>
      {nobody.length > 0 && <li>{money.nobodyLoses(format.list(nobody.map(([id]) => money.quoted(title(study, id)))))}</li>}
      {lose.map(([id, option]) => <li>{money.worthLosers(title(study, id))} {list(worth(option))}</li>)}
      {pay.map(([id, option]) => <li>{money.losers(title(study, id))} {list(cost(option))}</li>)}
    </ul>
  );
}

function PartnersChart({ app, options }: { app: App; options: [string, Option][] }) {
  const { study, text, format, theme } = app;
  const { money } = text;
  const baseline = study.options[study.baseline];
  const partners = Object.keys(study.partners);
  const drawing = (look: Look) =>
    bars(
      look,
      changes(format),
      options.map(([id]) => title(study, id)),
      partners.map((partner) => ({
        name: study.partners[partner].name,
        data: options.map(([, option]) => ({ value: pays(option, baseline, partner), colour: partnerColour(study, theme, partner) })),
      })),
    );
  return (
    <Chart
      title={money.partnersTitle(title(study, study.baseline))}
      keys={partners.map((partner) => ({ label: study.partners[partner].name, colour: partnerColour(study, theme, partner) }))}
      height={barsHeight(options.length, partners.length)}
      option={drawing}
      formula={<p>{money.partnersFormula}</p>}
      figuresOnPaper
      figures={<Table caption={money.partnersTable} captionHidden wide columns={columns(app, partners)} rows={options} />}
    />
  );
}

function columns({ study, text, format }: App, partners: string[]): Column<[string, Option]>[] {
  const { money, page } = text;
  const baseline = study.options[study.baseline];
  return [
    { head: page.option, cell: ([id]) => <OptionName id={id} /> },
    ...partners.flatMap((partner) => [
      {
        head: money.costHead(study.partners[partner].name),
        number: true,
        cell: ([id, option]: [string, Option]) => <Euro value={pays(option, baseline, partner)} option={id} filter={{ partner }} as="change" />,
      },
      {
        head: money.worthHead(study.partners[partner].name),
        number: true,
        cell: ([, option]: [string, Option]) => format.euroChange(option.appraisal.partners[partner].saving ?? 0),
      },
    ]),
  ];
}
