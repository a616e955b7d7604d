// Section 1: the answer first, then what else there is to read.
import { Contents } from "../../head";
import { Section } from "../section";
import { Against } from "./against";
import { City } from "./city";
import { Depends } from "./depends";
import { Difference } from "./difference";
import { Goals } from "./goals";
import { Measures } from "./measures";
import { Verdict } from "./verdict";

export function Answer() {
  return (
    <Section id="answer">
      <Verdict />
      <Contents />
      <Against />
      <City />
      <Difference />
      <Goals />
      <Depends />
      <Measures />
    </Section>
  );
}
