// How full the rooms are, and how long they last.
import { resources, timeLeft, type Resource, type TimeLeft } from "../../derive/fill";
import { Fold } from "../../fold";
import { Part } from "../../part";
import { Table } from "../../table";
import { useRooms } from "./common";
import { firstFull } from "./glance";
import { FillChart } from "./fill_chart";
import { PowerChart } from "./power_chart";
import { ServersByOption, ServersChart } from "./servers_chart";

export function Full() {
  const rooms = useRooms();
  const { option, study, words, format } = rooms;
  const text = words.full;
  const cell = (row: TimeLeft, resource: Resource) => {
    const { date, projected, years } = row.full[resource];
    if (!date) return row.closed ? text.closed(format.month(row.closed)) : text.notInSight;
    if (!projected) return <strong>{format.month(date)}</strong>;
    return (
      <>
        {text.about(format.month(date))}
        {years! >= 1 && <span class="where">{text.left(format.years(years!))}</span>}
      </>
    );
  };
  return (
    <Part id="rooms-full" title={text.title}>
      <p>{option.totals.first_full ? text.first(firstFull(rooms, option.totals)) : text.nothing}</p>
      <Table
        caption={text.caption}
        rows={timeLeft(option, study.end)}
        columns={[
          { head: words.site, cell: (row) => rooms.siteName(row.site) },
          ...resources.map((resource) => ({
            head: rooms.resourceName(resource),
            cell: (row: TimeLeft) => cell(row, resource),
          })),
        ]}
      />
      <Fold title={rooms.text.page.formula}>
        <p>{text.formula}</p>
      </Fold>
      <FillChart />
      <PowerChart />
      <ServersChart />
      <ServersByOption />
    </Part>
  );
}
