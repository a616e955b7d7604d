import { Section } from "../section";

export function People() {
  return <Section id="people">{null}</Section>;
}
