// Services that are down by hours after a drill, one line an option.
import { axis, Chart, tooltip } from "../../chart";
import { played, title } from "../../context";
import { outagesOf, stillDown } from "../../derive/outages";
import { cut } from "../../derive/names";
import { optionColour } from "../../palette";
import { Table } from "../../table";
import { tip, useRooms } from "./common";

export function DrillChart({ drill }: { drill: string }) {
  const { study, theme, words, format, chosen, hours } = useRooms();
  const text = words.drills;
  const lines = played(study).map(([id, option]) => ({
    id,
    name: cut(title(study, id), 48),
    colour: optionColour(study, theme, id),
    steps: stillDown(outagesOf(option, drill)),
  }));
  const last = Math.max(1, ...lines.flatMap(({ steps }) => steps.map(([at]) => at)));
  const end = Math.ceil(last * 1.05);
  const at = (steps: [number, number][], hour: number) => steps.filter(([h]) => h <= hour).pop()![1];
  const when = [0, 1, 2, 4, 8, 12, 24, 48, 72, 96, 168].filter((hour) => hour < end).concat(end);
  return (
    <Chart
      title={text.chart(drill)}
      lead={text.chartLead}
      height={280}
      keys={lines.map(({ id, colour }) => ({ label: title(study, id), colour, line: "solid" as const }))}
      option={(look) => ({
        grid: { left: 8, right: 24, bottom: 26, top: 32 },
        tooltip: {
          ...tooltip(look),
          trigger: "axis",
          formatter: (given: unknown) => {
            const [{ axisValue }] = given as { axisValue: number }[];
            return tip(
              `${format.number(axisValue, 1)} ${text.hours}`,
              lines.map(({ name, colour, steps }) => ({ name, colour, value: format.number(at(steps, axisValue)) })),
            );
          },
        },
        xAxis: axis(look, {
          type: "value" as const,
          min: 0,
          max: end,
          interval: end > 48 ? 12 : undefined,
          name: text.hours,
          nameLocation: "middle" as const,
          nameGap: 26,
          nameTextStyle: { color: look.colours.muted, align: "center" as const },
          splitLine: { show: false },
          axisLabel: { color: look.colours.muted, hideOverlap: true },
        }),
        yAxis: axis(look, { type: "value" as const, name: text.unit, min: 0, minInterval: 1 }),
        series: lines.map(({ id, name, colour, steps }) => ({
          type: "line" as const,
          name,
          color: colour,
          step: "end" as const,
          lineStyle: { width: id === chosen ? 3.5 : 2 },
          showSymbol: false,
          data: [...steps, [end, steps[steps.length - 1][1]]],
        })),
      })}
      formula={<p>{text.formula}</p>}
      figures={
        <Table
          caption={text.figures}
          rows={when}
          columns={[
            { head: text.hours, number: true, cell: (hour) => hours(hour) },
            ...lines.map(({ name, steps }) => ({
              head: name,
              number: true,
              cell: (hour: number) => format.number(at(steps, hour)),
            })),
          ]}
        />
      }
    />
  );
}
