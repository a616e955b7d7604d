import { Section } from "../section";

export function Basis() {
  return <Section id="basis">{null}</Section>;
}
