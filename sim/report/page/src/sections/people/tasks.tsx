// New tasks: when they are wanted, and when they begin in each option.
import { Chart, axis, monthAxis, tooltip, type Look } from "../../chart";
import { compared, played, title, useApp, type App } from "../../context";
import { yearsOf } from "../../derive/worth";
import { Fold } from "../../fold";
import { brief } from "../../format";
import { OptionName } from "../../option_name";
import { optionColour } from "../../palette";
import { Part } from "../../part";
import type { Option, Study, Task } from "../../study";
import { Table } from "../../table";

/** Ids of tasks, by partner and then in the planners' order. */
function tasksOf(study: Study): string[] {
  const option = played(study)[0]?.[1];
  if (!option) return [];
  const key = ([id, { partner, order }]: [string, Task]) => `${partner} ${String(order).padStart(6, "0")} ${id}`;
  return Object.entries(option.tasks).sort((a, b) => key(a).localeCompare(key(b))).map(([id]) => id);
}

const label = ({ study }: App, id: string): string => {
  const { title: name, partner } = played(study)[0][1].tasks[id];
  return `${name || id} (${study.partners[partner]?.name ?? partner})`;
};

export function Tasks() {
  const app = useApp();
  const { study, text, colours, theme } = app;
  const { people } = text;
  const tasks = tasksOf(study);
  if (tasks.length === 0) return null;
  const shown = compared(app);
  return (
    <Part id="people-tasks" title={people.tasks}>
      <p>{people.tasksLead} <Sentence app={app} tasks={tasks} /></p>
      <Chart
        title={people.tasksTitle}
        keys={[{ label: people.wanted, colour: colours.text }, ...shown.map((id) => ({ label: title(study, id), colour: optionColour(study, theme, id) }))]}
        height={(look) => 50 + tasks.length * (look.narrow ? 80 : 36)}
        option={drawing(app, tasks, shown)}
        formula={<p>{people.tasksFormula}</p>}
        figures={<Starts tasks={tasks} />}
      />
      <Fold title={`${people.taskHours}: ${title(study, app.chosen)}`}>
        <HoursByTask tasks={tasks} />
      </Fold>
    </Part>
  );
}

function Sentence({ app, tasks }: { app: App; tasks: string[] }) {
  const { study, text, chosen } = app;
  const [ours, theirs] = [study.options[chosen], study.options[study.baseline]];
  if (compared(app).length < 2) return null;
  const start = (option: Option, id: string) => option.tasks[id].started || "9999";
  const earlier = tasks.filter((id) => start(ours, id) < start(theirs, id)).length;
  const later = tasks.filter((id) => start(ours, id) > start(theirs, id)).length;
  const started = tasks.filter((id) => ours.tasks[id].started).length;
  return <>{text.people.tasksSentence(title(study, chosen), started, tasks.length, earlier, later)}</>;
}

function drawing(app: App, tasks: string[], shown: string[]) {
  const { study, text, format, theme } = app;
  const month = (date: string) => date.slice(0, 7);
  const within = (date: string) => date && study.months.includes(month(date));
  const points = (date: (id: string) => string) => tasks.flatMap((id, i) => (within(date(id)) ? [[month(date(id)), i]] : []));
  const names = tasks.map((id) => brief(label(app, id)));
  // At the right edge, hollow.
  const never = (option: string, look: Look) =>
    tasks.flatMap((id, i) => {
      if (within(study.options[option].tasks[id].started)) return [];
      const label = { show: true, position: "left" as const, formatter: text.people.never, color: look.colours.text };
      return [{ value: [study.months.at(-1)!, i], label, itemStyle: { color: look.colours.ground, borderColor: optionColour(study, theme, option), borderWidth: 2 } }];
    });
  return (look: Look) => ({
    grid: { left: 0, right: 16, top: 12, bottom: 4, outerBoundsMode: "same" as const, outerBoundsContain: "axisLabel" as const },
    tooltip: {
      ...tooltip(look),
      formatter: (point: unknown) => {
        const { seriesName, seriesIndex, value } = point as { seriesName: string; seriesIndex: number; value: [string, number] };
        const task = tasks[value[1]];
        const start = seriesName === text.people.wanted ? value[0] : month(study.options[shown[seriesIndex - 1]].tasks[task].started);
        return plainText(`${names[value[1]]}\n${seriesName}: ${start ? format.month(start) : text.people.never}`);
      },
    },
    xAxis: { ...monthAxis(look, study.months, format), splitLine: { show: false } },
    yAxis: axis(look, {
      type: "category" as const,
      inverse: true,
      data: names,
      splitLine: { show: true, lineStyle: { color: look.colours.line } },
      axisLabel: { interval: 0, color: look.colours.text, width: look.narrow ? 120 : 360, overflow: "break" as const, lineHeight: 15 },
    }),
    series: [
      {
        type: "scatter" as const,
        name: text.people.wanted,
        symbol: "rect",
        symbolSize: [3, 22],
        itemStyle: { color: look.colours.text },
        data: points((id) => study.options[shown[0]].tasks[id].wanted),
      },
      ...shown.map((option) => ({
        type: "scatter" as const,
        name: title(study, option),
        symbol: option === study.baseline ? "diamond" : "circle",
        symbolSize: 14,
        symbolOffset: [0, option === study.baseline ? -5 : 5] as [number, number],
        itemStyle: { color: optionColour(study, theme, option) },
        data: [...points((id) => study.options[option].tasks[id].started), ...never(option, look)],
      })),
    ],
  });
}

/** Text of the scenario in a tooltip, which ECharts reads as HTML. */
function plainText(text: string): HTMLElement {
  const element = document.createElement("div");
  element.style.whiteSpace = "pre-line";
  element.textContent = text;
  return element;
}

function Starts({ tasks }: { tasks: string[] }) {
  const app = useApp();
  const { study, text, format } = app;
  const { people } = text;
  const options = played(study);
  return (
    <Table
      caption={people.tasksTable}
      captionHidden
      wide
      columns={[
        { head: people.task, cell: (id) => label(app, id) },
        { head: people.wanted, number: true, cell: (id) => format.monthShort(options[0][1].tasks[id].wanted) },
        ...options.map(([option, result]) => ({
          head: <OptionName id={option} />,
          number: true,
          class: "wrap",
          cell: (id: string) => (result.tasks[id].started ? format.monthShort(result.tasks[id].started) : people.never),
        })),
      ]}
      rows={tasks}
    />
  );
}

function HoursByTask({ tasks }: { tasks: string[] }) {
  const app = useApp();
  const { study, text, format, chosen } = app;
  const { people } = text;
  const option = study.options[chosen];
  const inYear = ({ effort_by_month, worked_by_month }: Task, year?: string) =>
    study.months.reduce((sum, month, i) => (!year || month.startsWith(year) ? sum + effort_by_month[i] + worked_by_month[i] : sum), 0);
  return (
    <Table
      caption={`${people.taskHours}: ${title(study, chosen)}`}
      captionHidden
      wide
      columns={[
        { head: people.task, cell: (id) => label(app, id) },
        ...yearsOf(study).map((year) => ({ head: year, number: true, cell: (id: string) => format.number(inYear(option.tasks[id], year)) })),
        { head: people.all, number: true, cell: (id) => format.number(inYear(option.tasks[id])) },
      ]}
      rows={tasks}
    />
  );
}
