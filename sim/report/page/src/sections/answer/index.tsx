// Section 1: the answer first.
import { Chart, axis, tooltip } from "../../chart";
import { played, useApp } from "../../context";
import { optionColour } from "../../palette";
import { Table } from "../../table";
import { Section } from "../section";

export function Answer() {
  const { study, text, format, theme } = useApp();
  const options = played(study);
  return (
    <Section id="answer">
      <Chart
        title={text.words.goal.cost}
        option={(look) => ({
          tooltip: { ...tooltip(look), trigger: "axis", valueFormatter: (value) => format.euro(Number(value)) },
          xAxis: axis(look, { type: "value" as const, name: "€", axisLabel: { formatter: (v: number) => format.compact(v) } }),
          yAxis: axis(look, { type: "category" as const, data: options.map(([, option]) => option.title), inverse: true }),
          series: [{ type: "bar", data: options.map(([id, option]) => ({ value: option.totals.cost, itemStyle: { color: optionColour(study, theme, id) } })) }],
        })}
        figures={
          <Table
            caption={text.words.goal.cost}
            columns={[
              { head: text.page.option, cell: ([, option]) => option.title },
              { head: "€", number: true, cell: ([, option]) => format.euro(option.totals.cost) },
            ]}
            rows={options}
          />
        }
      />
    </Section>
  );
}
