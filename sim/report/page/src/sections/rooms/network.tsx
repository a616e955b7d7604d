// The sites, the lines between them, and what goes over these.
import { useState } from "preact/hooks";
import { yearsOf } from "../../derive/dates";
import { Part } from "../../part";
import { Table } from "../../table";
import { useRooms, type Rooms } from "./common";
import { NetworkChart } from "./network_chart";

export function Network() {
  const rooms = useRooms();
  const { study, words, option } = rooms;
  const text = words.network;
  const [year, setYear] = useState("");
  if (Object.keys(study.links).length === 0) {
    return (
      <Part id="rooms-lines" title={text.title}>
        <p>{text.none}</p>
      </Part>
    );
  }
  return (
    <Part id="rooms-lines" title={text.title}>
      <p class="controls no-paper">
        <label>
          {words.period}{" "}
          <select id="network-year" value={year} onChange={(event) => setYear(event.currentTarget.value)}>
            <option value="">{words.wholeTime}</option>
            {yearsOf(study.months).map((of) => (
              <option value={of}>{of}</option>
            ))}
          </select>
        </label>
      </p>
      <NetworkChart year={year} />
      {option.traffic.length > 0 && <Traffic rooms={rooms} />}
    </Part>
  );
}

function Traffic({ rooms }: { rooms: Rooms }) {
  const { option, words, format, siteName } = rooms;
  const text = words.network;
  const mean = format.column(option.traffic.map((row) => row.mean));
  const peak = format.column(option.traffic.map((row) => row.peak));
  const notCarried = format.shareColumn(option.traffic.map((row) => row.not_carried));
  return (
    <Table
      caption={text.traffic}
      rows={option.traffic}
      columns={[
        { head: text.users, cell: (row) => siteName(row.users) },
        { head: text.at, cell: (row) => siteName(row.at) },
        { head: text.meanRate, number: true, cell: (row) => mean(row.mean) },
        { head: text.peakRate, number: true, cell: (row) => peak(row.peak) },
        { head: text.notCarried, number: true, cell: (row) => notCarried(row.not_carried) },
      ]}
    />
  );
}
