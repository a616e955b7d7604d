// What runs where, at a date that the reader chooses.
import { useState } from "preact/hooks";
import { wherePartnersRun, whereServicesRun, type PartnerRow, type ServiceRow } from "../../derive/states";
import { Fold } from "../../fold";
import type { State } from "../../study";
import { Part } from "../../part";
import { Table } from "../../table";
import { useRooms, type Rooms } from "./common";

export function Where() {
  const rooms = useRooms();
  const { states, chosen, words, format } = rooms;
  const [date, setDate] = useState("");
  const all = states[chosen] ?? [];
  const text = words.where;
  const state = all.find((s) => s.at === date) ?? all[Math.floor(all.length / 2)];
  return (
    <Part id="rooms-where" title={text.title}>
      {!state ? (
        <p>{text.none}</p>
      ) : (
        <>
          <p class="controls no-paper">
            <label>
              {text.date}{" "}
              <select id="where-date" value={state.at} onChange={(event) => setDate(event.currentTarget.value)}>
                {all.map(({ at }) => (
                  <option value={at}>{format.date(at)}</option>
                ))}
              </select>
            </label>
          </p>
          <AtDate rooms={rooms} state={state} />
        </>
      )}
    </Part>
  );
}

function AtDate({ rooms, state }: { rooms: Rooms; state: State }) {
  const { study, words, format, allSites } = rooms;
  const text = words.where;
  const rows = whereServicesRun(state, study, allSites);
  const moving = state.moves.reduce((sum, move) => sum + move.instances, 0);
  const gone = Object.keys(study.services).length - rows.length;
  const joined = rooms.option.steps.some(({ action, began }) => action === "join_alliance" && began !== "" && began <= state.at);
  const split = rows.filter(({ at }) => at.filter((instances) => instances > 0).length > 1).length;
  const waiting = state.waiting.reduce((sum, wait) => sum + wait.instances, 0);
  return (
    <>
      <ul aria-live="polite">
        {allSites.map((site) => (
          <li>{sentence(rooms, state, site)}</li>
        ))}
        {moving > 0 && <li>{text.moving(format.number(moving))}</li>}
        {gone > 0 && <li>{joined ? text.handedOver(format.number(gone)) : text.gone(format.number(gone))}</li>}
        {split > 0 && <li>{text.split(format.number(split))}</li>}
        {waiting > 0 && <li>{text.waiting(format.number(waiting))}</li>}
      </ul>
      {rows.length > 0 && <Partners rooms={rooms} date={format.date(state.at)} rows={wherePartnersRun(rows)} />}
      {rows.length > 0 && <Load rooms={rooms} state={state} />}
      <div class="folds">
        {rows.length > 0 && (
          <Fold title={text.eachService}>
            <Services rooms={rooms} date={format.date(state.at)} rows={rows} />
          </Fold>
        )}
        <Fold title={rooms.text.page.formula}>
          <p>{text.formula}</p>
        </Fold>
      </div>
    </>
  );
}

function sentence({ words, format, siteName }: Rooms, state: State, site: string): string {
  const text = words.where;
  const at = state.sites[site];
  const name = siteName(site);
  if (!at?.open) return text.closed(name);
  if (at.instances === 0) return text.empty(name);
  const services = Object.values(at.services).filter((n) => n > 0).length;
  return text.site(name, format.number(at.instances), format.number(services), format.number(at.servers));
}

function Partners({ rooms, date, rows }: { rooms: Rooms; date: string; rows: PartnerRow[] }) {
  const { study, words, format, allSites, siteName } = rooms;
  const text = words.where;
  return (
    <Table
      caption={text.partners(date)}
      rows={rows}
      columns={[
        { head: words.owner, cell: (row) => study.partners[row.partner]?.name ?? row.partner },
        ...allSites.map((site, i) => ({
          head: siteName(site),
          number: true,
          cell: (row: PartnerRow) =>
            row.instancesAt[i] ? text.ofServices(format.number(row.instancesAt[i]), format.number(row.servicesAt[i])) : "–",
        })),
      ]}
    />
  );
}

function Load({ rooms, state }: { rooms: Rooms; state: State }) {
  const { words, format, allSites, siteName } = rooms;
  const text = words.where;
  const of = (used: number, room: number) => (room > 0 ? text.ofRoom(format.about(used), format.about(room)) : "–");
  return (
    <Table
      caption={text.load(format.date(state.at))}
      rows={allSites.filter((site) => state.sites[site])}
      columns={[
        { head: words.site, cell: siteName },
        { head: text.servers, number: true, cell: (site) => format.number(state.sites[site].servers) },
        { head: text.racks, number: true, cell: (site) => of(state.sites[site].rack_units_used, state.sites[site].rack_units) },
        { head: text.power, number: true, cell: (site) => of(state.sites[site].full_load_power, state.sites[site].power) },
        { head: text.memory, number: true, cell: (site) => of(state.sites[site].memory_used, state.sites[site].memory) },
        { head: text.storage, number: true, cell: (site) => of(state.sites[site].storage_used, state.sites[site].storage) },
      ]}
    />
  );
}

function Services({ rooms, date, rows }: { rooms: Rooms; date: string; rows: ServiceRow[] }) {
  const { study, words, format, allSites, siteName } = rooms;
  const text = words.where;
  const waits = rows.some((row) => row.waiting > 0);
  return (
    <Table
      caption={text.services(date)}
      rows={rows}
      columns={[
        { head: words.service, cell: (row) => study.services[row.service].name },
        { head: words.owner, cell: (row) => study.partners[row.partner]?.name ?? row.partner },
        ...allSites.map((site, i) => ({
          head: siteName(site),
          number: true,
          cell: (row: ServiceRow) => (row.at[i] ? format.number(row.at[i]) : "–"),
        })),
        ...(waits ? [{ head: text.waits, number: true, cell: (row: ServiceRow) => format.number(row.waiting) }] : []),
      ]}
    />
  );
}
