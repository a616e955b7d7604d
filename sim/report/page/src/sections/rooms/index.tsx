import { Section } from "../section";

export function Rooms() {
  return <Section id="rooms">{null}</Section>;
}
