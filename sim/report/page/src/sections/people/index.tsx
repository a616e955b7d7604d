// Section 4: people and region.
import { played, useApp } from "../../context";
import { Section } from "../section";
import { Freed } from "./freed";
import { Region } from "./region";
import { Staff } from "./staff";
import { Tasks } from "./tasks";

export function People() {
  const { study, text } = useApp();
  const hasPeople = played(study).some(([, option]) => Object.keys(option.teams).length > 0);
  return (
    <Section id="people">
      {hasPeople ? (
        <>
          <Staff />
          <Freed />
          <Tasks />
        </>
      ) : (
        <p>{text.people.none}</p>
      )}
      <Region />
    </Section>
  );
}
