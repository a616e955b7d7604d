// The machine rooms of all options in one table.
import { played } from "../../context";
import { Fold } from "../../fold";
import type { Option, Totals } from "../../study";
import { Table } from "../../table";
import { useRooms, type Rooms } from "./common";

export function firstFull({ words, siteName, format }: Rooms, totals: Totals): string {
  if (!totals.first_full) return words.full.notInSight;
  const month = format.month(totals.first_full);
  const when = totals.first_full_projected ? words.full.about(month) : month;
  return `${words.resource[totals.first_full_what] ?? totals.first_full_what}, ${siteName(totals.first_full_site)}: ${when}`;
}

/** Services of which an instance was down for longer than promised, in any drill. */
const lateInDrills = (option: Option) =>
  new Set(option.outages.filter((o) => o.is_drill && o.beyond_rto > 0).map((o) => o.service)).size;

export function Glance() {
  const rooms = useRooms();
  const { study, words, format, allSites, chosen } = rooms;
  const text = words.glance;
  const kept = (option: Option) => {
    const left = allSites.filter((site) => !option.sites[site]?.closed);
    if (left.length === allSites.length) return words.allOf(format.number(left.length));
    return format.list(left.map(rooms.siteName)) || words.none;
  };
  return (
    <>
      <h3>{text.title}</h3>
      <Table
        caption={text.caption}
        rows={played(study)}
        strong={([id]) => id === chosen}
        columns={[
          { head: words.option, cell: ([id, option]) => option.title || id },
          { head: text.servers, number: true, cell: ([, { totals }]) => `${format.number(totals.servers_start)} → ${format.number(totals.servers_end)}` },
          { head: text.rooms, cell: ([, option]) => kept(option) },
          { head: text.cpu, number: true, cell: ([, { totals }]) => format.percent(totals.cpu_mean) },
          { head: text.busiest, number: true, cell: ([, { totals }]) => format.percent(totals.cpu_busiest) },
          { head: text.full, cell: ([, { totals }]) => firstFull(rooms, totals) },
          { head: text.unserved, number: true, cell: ([, { totals }]) => format.percentAbout(totals.unserved_share) },
          { head: text.late, number: true, cell: ([, option]) => format.number(lateInDrills(option)) },
          { head: text.energy, number: true, cell: ([, { totals }]) => format.number(totals.energy) },
        ]}
      />
      <Fold title={rooms.text.page.formula}>
        <p>{text.formula}</p>
      </Fold>
    </>
  );
}
