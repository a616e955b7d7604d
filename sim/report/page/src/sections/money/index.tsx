// Section 2: the options side by side.
import { Section } from "../section";
import { Compare } from "./compare";
import { Partners } from "./partners";
import { Payback } from "./payback";
import { WhatIf } from "./what_if";
import { WorthToday } from "./worth";
import { Years } from "./years";

export function Money() {
  return (
    <Section id="money">
      <Compare />
      <Years />
      <Partners />
      <Payback />
      <WorthToday />
      <WhatIf />
    </Section>
  );
}
