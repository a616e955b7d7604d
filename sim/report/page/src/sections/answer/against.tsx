// What stands against the recommended option, and against the one that the reader has chosen.
import { title, useApp, type App } from "../../context";
import { changesByRegion } from "../../derive/region";
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

function regionsThatLose({ study, text, format }: App, option: string): string[] {
  const baseline = study.options[study.baseline];
  if (option === study.baseline || !baseline || baseline.failed) return [];
  const losing = changesByRegion(study.options[option], baseline).filter(({ change }) => change < 0);
  return losing.map(({ region, change }) =>
    text.answer.regionLoses(text.words.region[region] ?? region, format.euro(-change), title(study, study.baseline)),
  );
}

function Sentences({ option }: { option: string }) {
  const app = useApp();
  const { text, sentences, language } = app;
  const list = [...(sentences[language].against[option] ?? []), ...regionsThatLose(app, option)];
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
