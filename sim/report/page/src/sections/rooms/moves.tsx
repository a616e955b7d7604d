// What the option does, and when: all measures over time, and the moves between sites.
import { migrations } from "../../derive/moves";
import { Part } from "../../part";
import { Table } from "../../table";
import { useRooms } from "./common";
import { MovesChart } from "./moves_chart";

export function Moves() {
  const { option, moves, chosen, words, format, siteName } = useRooms();
  const text = words.moves;
  const between = migrations(moves[chosen] ?? []);
  return (
    <Part id="rooms-moves" title={text.title}>
      {between.length > 0 && <p>{text.betweenLead}</p>}
      {between.length > 0 && (
        <Table
          caption={text.between}
          rows={between}
          columns={[
            { head: text.measure, cell: (row) => row.measure },
            { head: text.from, cell: (row) => siteName(row.from) },
            { head: text.to, cell: (row) => siteName(row.to) },
            { head: text.services, number: true, cell: (row) => format.number(row.services) },
            { head: text.instances, number: true, cell: (row) => format.number(row.instances) },
            { head: text.firstTransfer, cell: (row) => format.day(row.began.slice(0, 10)) },
            { head: text.lastArrival, cell: (row) => (row.ended ? format.day(row.ended.slice(0, 10)) : text.open) },
          ]}
        />
      )}
      {option.steps.length ? <MovesChart /> : <p>{text.none}</p>}
    </Part>
  );
}
