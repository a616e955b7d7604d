// The machine rooms of all options in one table.
import { played } from "../../context";
import { lateServices } from "../../derive/drills";
import { Fold } from "../../fold";
import type { Option, Totals } from "../../study";
import { OptionName } from "../../option_name";
import { OwnDemand } from "../../own_demand";
import { Part } from "../../part";
import { Table } from "../../table";
import { useRooms, type Rooms } from "./common";

export function firstFull({ words, siteName, resourceName, format }: Rooms, totals: Totals): string {
  if (!totals.first_full) return words.full.notInSight;
  const month = format.month(totals.first_full);
  const when = totals.first_full_projected ? words.full.about(month) : month;
  return `${resourceName(totals.first_full_what)}, ${siteName(totals.first_full_site)}: ${when}`;
}

export function Glance() {
  const rooms = useRooms();
  const { study, words, format, allSites, chosen } = rooms;
  const text = words.glance;
  const kept = (option: Option) => {
    const left = allSites.filter((site) => !option.sites[site]?.closed);
    if (left.length === allSites.length) return words.allOf(format.number(left.length));
    return format.list(left.map(rooms.siteName)) || words.none;
  };
  const unserved = format.shareColumn(played(study).map(([, { totals }]) => totals.unserved_share));
  return (
    <Part id="rooms-glance" title={text.title}>
      <Table
        caption={text.caption}
        captionHidden
        wide
        rows={played(study)}
        strong={([id]) => id === chosen}
        columns={[
          { head: words.option, cell: ([id]) => <OptionName id={id} /> },
          { head: text.servers, number: true, cell: ([, { totals }]) => `${format.number(totals.servers_start)} → ${format.number(totals.servers_end)}` },
          { head: text.rooms, cell: ([, option]) => kept(option) },
          { head: text.cpu, number: true, cell: ([id, { totals }]) => <span data-figure={`options.${id}.totals.cpu_mean`}>{format.percent(totals.cpu_mean)}</span> },
          { head: text.busiest, number: true, cell: ([id, { totals }]) => <span data-figure={`options.${id}.totals.cpu_busiest`}>{format.percent(totals.cpu_busiest)}</span> },
          { head: text.full, cell: ([, { totals }]) => firstFull(rooms, totals) },
          { head: text.unserved, number: true, cell: ([, { totals }]) => unserved(totals.unserved_share) },
          { head: text.late, number: true, cell: ([, option]) => format.number(lateServices(option)) },
        ]}
      />
      <OwnDemand />
      <Fold title={rooms.text.page.formula}>
        <p>{text.formula}</p>
      </Fold>
    </Part>
  );
}
