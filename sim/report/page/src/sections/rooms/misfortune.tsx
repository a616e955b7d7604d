// What went wrong: work that stayed unserved, and what could not be done as planned, with causes.
import { played } from "../../context";
import { incidentKinds, unservedByCause, unservedServices } from "../../derive/misfortune";
import { Fold } from "../../fold";
import type { Incident, Option } from "../../study";
import { OptionName } from "../../option_name";
import { OwnDemand } from "../../own_demand";
import { Part } from "../../part";
import { Prose } from "../../prose";
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
          ? text.unserved(format.about(option.totals.unserved), format.percentAbout(option.totals.unserved_share))
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
      {anything && <OwnDemand />}
    </Part>
  );
}

function Causes({ rooms }: { rooms: Rooms }) {
  const { option, words, format } = rooms;
  const text = words.misfortune;
  const rows = unservedByCause(option);
  const work = format.column(rows.map((row) => row.unserved));
  return (
    <>
      <Table
        caption={text.causes}
        rows={rows}
        columns={[
          { head: text.cause, cell: (row) => words.cause[row.cause] ?? row.cause },
          { head: text.work, number: true, cell: (row) => work(row.unserved) },
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
  const rows = unservedServices(option);
  const work = format.column(rows.map((row) => row.unserved));
  const share = format.shareColumn(rows.map((row) => row.share));
  return (
    <Table
      caption={text.worst}
      rows={rows}
      columns={[
        { head: words.service, cell: (row) => study.services[row.service]?.name ?? row.service },
        { head: text.work, number: true, cell: (row) => work(row.unserved) },
        { head: text.share, number: true, cell: (row) => share(row.share) },
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
        { head: text.text, class: "sentence", cell: (row) => <span lang="en"><Prose text={row.text} /></span> },
      ]}
    />
  );
}

function Compare({ rooms }: { rooms: Rooms }) {
  const { study, words, format, chosen } = rooms;
  const text = words.misfortune;
  const kinds = (option: Option) =>
    incidentKinds(option.incidents).map(({ kind, times }) => `${words.kind[kind] ?? kind}: ${format.number(times)}`);
  const rows = played(study);
  const work = format.column(rows.map(([, { totals }]) => totals.unserved));
  const share = format.shareColumn(rows.map(([, { totals }]) => totals.unserved_share));
  return (
    <Table
      caption={text.compare}
      rows={rows}
      strong={([id]) => id === chosen}
      columns={[
        { head: words.option, cell: ([id]) => <OptionName id={id} /> },
        { head: text.work, number: true, cell: ([, { totals }]) => work(totals.unserved) },
        { head: text.shareOfAll, number: true, cell: ([, { totals }]) => share(totals.unserved_share) },
        { head: text.incidents, number: true, cell: ([, option]) => format.number(timesOf(option.incidents)) },
        { head: text.kind, class: "sentence", cell: ([, option]) => kinds(option).join("; ") },
      ]}
    />
  );
}
