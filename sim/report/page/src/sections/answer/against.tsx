// What stands against the recommended option, and against the one that the reader has chosen.
import { title, useApp } from "../../context";
import { Part } from "../../part";
import { Abbreviation, Told } from "../../told";

export function Against() {
  const { study, text, chosen } = useApp();
  const recommended = study.conclusion.option;
  return (
    <Part id="answer-against" title={text.answer.against}>
      {recommended && <Sentences option={recommended} />}
      {chosen !== recommended && (
        <>
          <p>{text.answer.againstOf(title(study, chosen))}</p>
          <Sentences option={chosen} />
        </>
      )}
    </Part>
  );
}

function Sentences({ option }: { option: string }) {
  const { text, sentences, language } = useApp();
  const list = sentences[language].against[option] ?? [];
  if (list.length === 0) return <p>{text.answer.againstNone}</p>;
  return (
    <>
      <ul class="against">
        {list.map((sentence) => (
          <li><Told sentence={sentence} /></li>
        ))}
      </ul>
      <Abbreviation sentences={list} />
    </>
  );
}
