// What went wrong: work that stayed unserved, and what could not be done as planned, with causes.
import { played } from "../../context";
import { incidentKinds, unservedByCause, unservedServices } from "../../derive/misfortune";
import { Fold } from "../../fold";
import type { Incident, Option } from "../../study";
import { OptionName } from "../../option_name";
import { Part } from "../../part";
import { Table } from "../../table";
import { useRooms, type Rooms } from "./common";
import { MisfortuneChart } from "./misfortune_chart";

const timesOf = (incidents: Incident[]) => incidents.reduce((sum, incident) => sum + incident.times, 0);

export function Misfortune() {
  const rooms = useRooms();
  const { option, study, words, format } = rooms;
  const text = words.misfortune;
  const services = unservedServices(option);
  const times = timesOf(option.incidents);
  const anything = played(study).some(([, { totals, incidents }]) => totals.unserved > 0 || incidents.length > 0);
  return (
    <Part id="rooms-wrong" title={text.title}>
      <p>
        {services.length
          ? text.unserved(rooms.work(option.totals.unserved), format.percentAbout(option.totals.unserved_share))
          : text.served}{" "}
        {times ? text.incident(format.number(times)) : text.planned}
      </p>
      {(services.length > 0 || times > 0) && <MisfortuneChart />}
      {services.length > 0 && <Causes rooms={rooms} />}
      <div class="folds">
        {services.length > 0 && (
          <Fold title={text.worst}>
            <Services rooms={rooms} />
          </Fold>
        )}
        {times > 0 && (
          <Fold title={text.incidents}>
            <Incidents rooms={rooms} />
          </Fold>
        )}
      </div>
      {anything && <Compare rooms={rooms} />}
    </Part>
  );
}

function Causes({ rooms }: { rooms: Rooms }) {
  const { option, words, format } = rooms;
  const text = words.misfortune;
  return (
    <>
      <Table
        caption={text.causes}
        rows={unservedByCause(option)}
        columns={[
          { head: text.cause, cell: (row) => words.cause[row.cause] ?? row.cause },
          { head: text.work, number: true, cell: (row) => rooms.work(row.unserved) },
          { head: text.services, number: true, cell: (row) => format.number(row.services) },
        ]}
      />
      <p class="muted">{text.causeNote}</p>
    </>
  );
}

function Services({ rooms }: { rooms: Rooms }) {
  const { option, study, words, format } = rooms;
  const text = words.misfortune;
  return (
    <Table
      caption={text.worst}
      rows={unservedServices(option)}
      columns={[
        { head: words.service, cell: (row) => study.services[row.service]?.name ?? row.service },
        { head: text.work, number: true, cell: (row) => rooms.work(row.unserved) },
        { head: text.share, number: true, cell: (row) => format.percentAbout(row.share) },
        { head: text.first, cell: (row) => format.day(row.first) },
        { head: text.cause, cell: (row) => words.cause[row.cause] ?? row.cause },
      ]}
    />
  );
}

function Incidents({ rooms }: { rooms: Rooms }) {
  const { option, words, format, siteName } = rooms;
  const text = words.misfortune;
  return (
    <Table
      caption={text.incidents}
      rows={option.incidents}
      columns={[
        { head: text.kind, cell: (row) => words.kind[row.kind] ?? row.kind },
        { head: words.site, cell: (row) => siteName(row.site) },
        { head: text.subject, cell: (row) => row.subject },
        { head: text.times, number: true, cell: (row) => format.number(row.times) },
        { head: text.from, cell: (row) => format.day(row.date) },
        { head: text.to, cell: (row) => format.day(row.last) },
        { head: text.text, class: "sentence", cell: (row) => <span lang="en">{row.text}</span> },
      ]}
    />
  );
}

function Compare({ rooms }: { rooms: Rooms }) {
  const { study, words, format, chosen } = rooms;
  const text = words.misfortune;
  const kinds = (option: Option) =>
    incidentKinds(option.incidents).map(({ kind, times }) => `${words.kind[kind] ?? kind}: ${format.number(times)}`);
  return (
    <Table
      caption={text.compare}
      rows={played(study)}
      strong={([id]) => id === chosen}
      columns={[
        { head: words.option, cell: ([id]) => <OptionName id={id} /> },
        { head: text.work, number: true, cell: ([, { totals }]) => rooms.work(totals.unserved) },
        { head: text.shareOfAll, number: true, cell: ([, { totals }]) => format.percentAbout(totals.unserved_share) },
        { head: text.incidents, number: true, cell: ([, option]) => format.number(timesOf(option.incidents)) },
        { head: text.kind, class: "sentence", cell: ([, option]) => kinds(option).join("; ") },
      ]}
    />
  );
}
