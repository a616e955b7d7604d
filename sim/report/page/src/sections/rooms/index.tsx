// Section 3: the machine rooms of the chosen option, and all options side by side where that helps.
import { Section } from "../section";
import { Busy } from "./busy";
import { useRooms } from "./common";
import { Drills } from "./drills";
import { Full } from "./full";
import { Glance } from "./glance";
import { Misfortune } from "./misfortune";
import { Moves } from "./moves";
import { Network } from "./network";
import { Where } from "./where";

export function Rooms() {
  const { option, chosen, words } = useRooms();
  return (
    <Section id="rooms">
      <p>
        {words.intro(option.title || chosen)} <span class="no-paper">{words.introChoose}</span>
      </p>
      <Glance />
      <Where />
      <Full />
      <Busy />
      <Misfortune />
      <Drills />
      <Network />
      <Moves />
    </Section>
  );
}
