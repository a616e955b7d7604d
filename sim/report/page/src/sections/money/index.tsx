import { Section } from "../section";

export function Money() {
  return <Section id="money">{null}</Section>;
}
