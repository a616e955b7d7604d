// Who is back when, after each drill of the scenario and after its failures.
import { played } from "../../context";
import { handsOver } from "../../derive/handed_over";
import { hoursDown, obstacles, outagesOf, recovery, withoutCopy } from "../../derive/outages";
import { Fold } from "../../fold";
import type { Option, Outage } from "../../study";
import { OptionName } from "../../option_name";
import { Part } from "../../part";
import { Table } from "../../table";
import { useRooms, type Rooms } from "./common";
import { DrillChart } from "./drill_chart";

export function Drills() {
  const rooms = useRooms();
  const { study, words, format, option } = rooms;
  const drills = Object.keys(study.drills);
  const spared = Object.keys(study.sites).filter((site) => !drills.some((drill) => study.drills[drill].lose === site));
  const failures = [...new Set(option.outages.filter((o) => !o.is_drill).map((o) => o.cause))];
  return (
    <Part id="rooms-drills" title={words.drills.title}>
      {drills.length === 0 && <p>{words.drills.none}</p>}
      {drills.map((drill) => (
        <Drill rooms={rooms} drill={drill} />
      ))}
      {drills.length > 0 && spared.length > 0 && <p>{words.drills.notDrilled(format.list(spared.map(rooms.siteName)))}</p>}
      {failures.map((failure) => (
        <Services rooms={rooms} caption={words.drills.failures(failure)} outages={outagesOf(option, failure)} />
      ))}
    </Part>
  );
}

function Drill({ rooms, drill }: { rooms: Rooms; drill: string }) {
  const { study, words, format, option } = rooms;
  const text = words.drills;
  const { lose, lost, back } = study.drills[drill];
  const outages = outagesOf(option, drill);
  const site = study.sites[lose] ? rooms.siteName(lose) : lose;
  const gone = withoutCopy(outages).length;
  const anyHandsOver = played(study).some(([, each]) => handsOver(each));
  return (
    <>
      <p>
        {text.story(drill, site, format.date(lost), format.date(back))}{" "}
        {outcome(rooms, outages).join(" ")}
      </p>
      {gone > 0 && <p><strong>{text.burnt(site, format.number(gone), format.number(outages.length))}</strong></p>}
      <Compare rooms={rooms} drill={drill} />
      <p>{text.storage}</p>
      {anyHandsOver && <p class="muted">{text.alliance}</p>}
      <DrillChart drill={drill} />
      {outages.length > 0 && (
        <Fold title={text.eachFold}>
          <Services rooms={rooms} caption={text.each(drill)} outages={outages} />
        </Fold>
      )}
    </>
  );
}

function outcome({ words, format, hours }: Rooms, outages: Outage[]): string[] {
  const text = words.drills;
  const causes = obstacles(outages).map(({ obstacle, services }) => `${words.obstacle[obstacle] ?? obstacle} (${format.number(services)})`);
  const { hit, late, never, last } = recovery(outages);
  if (hit === 0) return [text.spared];
  return [
    text.hit(format.number(hit)),
    late === 0 ? text.allInTime : text.late(format.number(late)),
    ...(never > 0 ? [text.lost(format.number(never))] : []),
    ...(last === null ? [] : [text.last(hours(last))]),
    ...(causes.length ? [text.why(causes.join("; "))] : []),
  ];
}

function Compare({ rooms, drill }: { rooms: Rooms; drill: string }) {
  const { study, words, format, chosen } = rooms;
  const text = words.drills;
  const of = ([, option]: [string, Option]) => recovery(outagesOf(option, drill));
  return (
    <Table
      caption={text.compare(drill)}
      rows={played(study)}
      strong={([id]) => id === chosen}
      columns={[
        { head: words.option, cell: ([id]) => <OptionName id={id} /> },
        { head: text.hitHead, number: true, cell: (row) => format.number(of(row).hit) },
        { head: text.noCopy, number: true, cell: ([, option]) => format.number(withoutCopy(outagesOf(option, drill)).length) },
        { head: text.inTime, number: true, cell: (row) => format.number(of(row).inTime) },
        { head: text.lateHead, number: true, cell: (row) => format.number(of(row).late) },
        { head: text.oldData, number: true, cell: (row) => orNone(of(row).oldData, format) },
        { head: text.lastHead, number: true, cell: (row) => (of(row).hit ? rooms.hours(of(row).last) : "–") },
      ]}
    />
  );
}

const orNone = (number: number | null, format: Rooms["format"]) => (number === null ? "–" : format.number(number));

function Services({ rooms, caption, outages }: { rooms: Rooms; caption: string; outages: Outage[] }) {
  const { study, words, format } = rooms;
  const text = words.drills;
  const verdict = (beyond: number) => (beyond > 0 ? <strong>{text.missed}</strong> : text.kept);
  const sorted = [...outages].sort((a, b) => Number(b.beyond_rto > 0) - Number(a.beyond_rto > 0) || b.longest - a.longest);
  return (
    <Table
      caption={caption}
      rows={sorted}
      columns={[
        { head: words.service, cell: (row) => study.services[row.service]?.name ?? row.service },
        { head: text.instances, number: true, cell: (row) => format.number(row.down) },
        { head: text.elsewhere, number: true, cell: (row) => format.number(row.restarted) },
        { head: text.back, number: true, cell: (row) => rooms.hours(hoursDown(row)) },
        { head: text.rto, cell: (row) => verdict(row.beyond_rto) },
        { head: text.rpo, cell: (row) => (row.restarted > 0 ? verdict(row.beyond_rpo) : "–") },
        { head: text.obstacle, cell: (row) => words.obstacle[row.obstacle] ?? row.obstacle },
      ]}
    />
  );
}
