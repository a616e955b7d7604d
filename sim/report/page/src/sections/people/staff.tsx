// What people do over the years.
import { Chart } from "../../chart";
import { compared, title, useApp, type App } from "../../context";
import { asPosts, hours, hoursByYear, missingByYear, uses, type Hours, type Use } from "../../derive/hours";
import { yearsOf } from "../../derive/worth";
import { Fold } from "../../fold";
import { Part } from "../../part";
import { Table } from "../../table";
import { twins, twinsHeight } from "../../twins";

export function Staff() {
  const app = useApp();
  const { study, text, format, chosen, colours } = app;
  const { people } = text;
  const shown = compared(app);
  const years = yearsOf(study);
  // Green is what is free, in every theme and on paper.
  const { series, baseline } = colours;
  const colour: Record<Use, string> = { routine: baseline, projects: series[1], effort: series[5], tasks: series[0], free: series[3] };
  const layers = uses.map((use) => ({
    name: people.uses[use],
    colour: colour[use],
    values: shown.map((id) => {
      const byYear = hoursByYear(study, study.options[id], use);
      return years.map((year) => byYear.get(year) ?? 0);
    }),
  }));
  return (
    <Part id="people-staff" title={people.staff}>
      <Sentences app={app} />
      <Cities />
      <Chart
        title={people.hoursTitle}
        keys={layers.map(({ name, colour: key }) => ({ label: name, colour: key }))}
        height={twinsHeight(shown.length)}
        option={(look) =>
          twins(look, {
            titles: shown.map((id) => title(study, id)),
            years,
            layers,
            axis: () => (value) => format.compact(value),
            long: (value) => format.hours(value),
          })
        }
        formula={<p>{people.hoursFormula}</p>}
        figures={shown.map((id) => <UseTable option={id} />)}
      />
      <Fold title={`${people.teams}: ${title(study, chosen)}`} onPaper>
        <Teams />
      </Fold>
    </Part>
  );
}

function Sentences({ app }: { app: App }) {
  const { study, text, format, chosen } = app;
  const { people } = text;
  const ours = hours(study, study.options[chosen]);
  const sentences = [people.posts(format.number(ours.posts))];
  const baseline = study.options[study.baseline];
  if (compared(app).length === 2) {
    const theirs = hours(study, baseline);
    const change = ours.routine - theirs.routine;
    const say = change > 0 ? people.routineMore : people.routineLess;
    if (Math.abs(change) >= 0.5) {
      sentences.push(say(title(study, chosen), format.number(Math.abs(change)), format.percentChange((100 * change) / theirs.routine)));
    }
  }
  sentences.push(ours.missing >= 0.5 ? people.missing(format.number(ours.missing)) : people.missingNone);
  if (ours.free >= 0.5) sentences.push(people.freePosts(format.number(ours.free), format.number(asPosts(ours.free, ours), 1), format.number(ours.posts)));
  return <p>{sentences.join(" ")}</p>;
}

/** The people of each partner, as it is today and with the chosen option. */
function Cities() {
  const app = useApp();
  const { study, text, format, chosen } = app;
  const { people, answer } = text;
  const of = (option: string, partner: string) => hours(study, study.options[option], partner || undefined);
  const rows = Object.keys(study.partners).filter((partner) => of(chosen, partner).posts > 0);
  const ours = (figure: (all: Hours) => number, digits = 0) => (partner: string) => format.number(figure(of(chosen, partner)), digits);
  return (
    <Table
      caption={people.cities(title(study, chosen))}
      stacked
      columns={[
        { head: answer.partner, cell: (partner) => (partner ? study.partners[partner].name : answer.all) },
        { head: people.postsHead, number: true, cell: ours(({ posts }) => posts, 1) },
        ...compared(app).map((option) => ({
          head: option === study.baseline ? people.neededToday : people.neededThen,
          number: true,
          cell: (partner: string) => format.number(of(option, partner).needed),
        })),
        ...compared(app).map((option) => ({
          head: option === study.baseline ? people.freeToday : people.free,
          number: true,
          cell: (partner: string) => format.number(of(option, partner).free),
        })),
        { head: people.freeAsPosts, number: true, cell: ours((all) => asPosts(all.free, all), 1) },
        ...compared(app).map((option) => ({
          head: option === study.baseline ? people.missingToday : people.missingHead,
          number: true,
          cell: (partner: string) => format.number(of(option, partner).missing),
        })),
      ]}
      rows={rows.length > 1 ? [...rows, ""] : rows}
      strong={(partner) => partner === ""}
    />
  );
}

function UseTable({ option }: { option: string }) {
  const { study, text, format } = useApp();
  const { people } = text;
  const years = yearsOf(study);
  const rows = [
    ...uses.map((use) => ({ name: people.uses[use], byYear: hoursByYear(study, study.options[option], use) })),
    { name: people.missingHead, byYear: missingByYear(study, study.options[option]) },
  ];
  const all = (byYear: Map<string, number>) => [...byYear.values()].reduce((sum, value) => sum + value, 0);
  return (
    <Table
      caption={title(study, option)}
      wide
      columns={[
        { head: people.use, cell: ({ name }) => name },
        ...years.map((year) => ({ head: year, number: true, cell: ({ byYear }: (typeof rows)[number]) => format.number(byYear.get(year) ?? 0) })),
        { head: people.all, number: true, cell: ({ byYear }) => format.number(all(byYear)) },
      ]}
      rows={rows}
    />
  );
}

function Teams() {
  const { study, text, format, chosen } = useApp();
  const { people } = text;
  return (
    <Table
      caption={`${people.teams}: ${title(study, chosen)}`}
      captionHidden
      columns={[
        { head: people.team, cell: ([, team]) => `${study.sites[team.site]?.name ?? team.site}: ${text.words.skill[team.skill] ?? team.skill}` },
        { head: people.postsHead, number: true, cell: ([, team]) => format.number(team.posts, 1) },
        { head: people.there, number: true, cell: ([, team]) => format.number(team.there) },
        { head: people.needed, number: true, cell: ([, team]) => format.number(team.needed) },
        { head: people.missingHead, number: true, cell: ([, team]) => format.number(team.missing + team.carried) },
        { head: people.free, number: true, cell: ([, team]) => format.number(team.free) },
        { head: people.monthsShort, number: true, cell: ([, team]) => format.number(team.months_short) },
      ]}
      rows={Object.entries(study.options[chosen].teams)}
    />
  );
}
