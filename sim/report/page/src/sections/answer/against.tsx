// What stands against the recommended option, and against the one that the reader has chosen.
import { title, useApp, type App } from "../../context";
import { withoutCopy } from "../../derive/drills";
import { siteNames } from "../../derive/names";
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

/** After which drills more services than in the baseline have no copy to restart from. */
function copies({ study, text }: App, id: string): string[] {
  const baseline = study.options[study.baseline];
  const other = id !== study.baseline && baseline && !baseline.failed ? baseline : undefined;
  return Object.entries(study.drills).flatMap(([drill, { lose }]) => {
    const [ours, theirs] = [withoutCopy(study.options[id], drill), other && withoutCopy(other, drill)];
    if (ours.without <= (theirs?.without ?? 0)) return [];
    const remark = theirs ? ` (${text.money.quoted(title(study, study.baseline))}: ${text.answer.ofServices(theirs.without, theirs.hit)})` : "";
    return [`${text.answer.noCopy(siteNames(study)[lose] ?? lose, drill, text.answer.ofServices(ours.without, ours.hit))}${remark}`];
  });
}

function Sentences({ option }: { option: string }) {
  const app = useApp();
  const { text, sentences, language } = app;
  const list = [...(sentences[language].against[option] ?? []), ...copies(app, option)];
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
