// How busy the servers are: day by day, by weekday and hour, and for how much of the time.
import { BandsChart } from "./bands_chart";
import { Part } from "../../part";
import { useRooms } from "./common";
import { DurationChart } from "./duration_chart";
import { WeekChart } from "./week_chart";

export function Busy() {
  const { option, words, sites } = useRooms();
  const hasDays = sites.some((site) => option.sites[site].days);
  const hasDuration = sites.some((site) => option.sites[site].duration);
  return (
    <Part id="rooms-busy" title={words.busy.title}>
      {hasDays ? <BandsChart /> : <p>{words.busy.none}</p>}
      <WeekChart />
      {hasDuration && <DurationChart />}
    </Part>
  );
}
