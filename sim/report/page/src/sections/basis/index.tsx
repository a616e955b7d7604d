// Section 5: what it is based on.
import { useApp } from "../../context";
import { Part } from "../../part";
import { Section } from "../section";
import { Calculated } from "./calculated";
import { Glossary } from "./glossary";
import { Numbers } from "./numbers";

export function Basis() {
  return (
    <Section id="basis">
      <Numbers />
      <NotModelled />
      <Glossary />
      <Calculated />
    </Section>
  );
}

function NotModelled() {
  const { study, text } = useApp();
  return (
    <Part id="basis-not-modelled" title={text.basis.notModelled}>
      <p>{text.basis.notModelledLead}</p>
      <ul>
        {study.not_modelled.map((sentence) => (
          text.basis.notModelledOf[sentence] ? <li>{text.basis.notModelledOf[sentence]}</li> : <li lang="en">{sentence}</li>
        ))}
      </ul>
    </Part>
  );
}
