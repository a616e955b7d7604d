// The recommended option and the figures that a council asks for first.
import type { ComponentChildren } from "preact";
import { Euro } from "../../accounts";
import { period, title, useApp } from "../../context";
import { assumed } from "../../derive/inputs";
import { backForGood } from "../../derive/payback";
import { byMonth } from "../../derive/ledger";
import { Fold } from "../../fold";
import type { Study } from "../../study";
import { Abbreviation, Told } from "../../told";

export function Verdict() {
  const { study, text, sentences, language } = useApp();
  const { answer, words } = text;
  const { option } = study.conclusion;
  const sentence = (
    <>
      <p><Told sentence={sentences[language].conclusion} /></p>
      <Abbreviation sentences={[sentences[language].conclusion]} />
    </>
  );
  if (!option) {
    return (
      <div class="verdict">
        <p class="headline">{answer.nothing}</p>
        {sentence}
      </div>
    );
  }
  return (
    <div class="verdict">
      <p class="headline">
        <span class="kind">{answer.recommended}</span> {title(study, option)}
      </p>
      <p>
        {option === study.baseline ? answer.stay : answer.best(words.minimise[study.goals.minimise] ?? study.goals.minimise)}{" "}
        <Next />
      </p>
      <dl class="facts">
        <CostFact />
        <PaybackFact />
        <WorthFact />
        <GoalsFact />
      </dl>
      <Fold title={answer.inWords} onPaper>{sentence}</Fold>
    </div>
  );
}

/** Of the options that serve demand and are carried out as planned; only where cost is what they are judged by. */
export function nextBest({ goals, conclusion }: Study): string | undefined {
  return goals.minimise === "" || goals.minimise === "cost" ? conclusion.ranking[1] : undefined;
}

/** In percent: assumptions are hardly ever as exact as that. */
const close = 2;

function Next() {
  const { study, text, format } = useApp();
  const next = nextBest(study);
  if (!next) return null;
  const { cost } = study.options[study.conclusion.option].totals;
  const gap = study.options[next].totals.cost - cost;
  const name = title(study, next);
  const share = (100 * gap) / cost;
  const assumptions = () => text.answer.close(format.number(assumed(study.inputs)), format.number(study.inputs.length));
  return <>{Math.round(gap) === 0 ? text.answer.asMuch(name) : gap > 0 ? text.answer.next(name, format.euro(gap), format.percentAbout(share)) : null} {share < close && assumptions()}</>;
}

function Fact({ figure, children, class: kind }: { figure: ComponentChildren; children: ComponentChildren; class?: string }) {
  return (
    <div class={kind}>
      <dt>{children}</dt>
      <dd>{figure}</dd>
    </div>
  );
}

function CostFact() {
  const app = useApp();
  const { study, text, format } = app;
  const { option, difference } = study.conclusion;
  const chosen = study.options[option];
  if (difference === null || chosen.baseline) return <Fact figure={<Euro value={chosen.totals.cost} option={option} filter={{}} as="million" />}>{text.words.goal.cost}</Fact>;
  const percent = chosen.appraisal.differences.cost;
  const say = difference > 0 ? text.answer.more : text.answer.less;
  return (
    <Fact figure={<Euro value={Math.abs(difference)} option={option} filter={{}} />}>
      {say(title(study, study.baseline), period(app), percent === null ? "" : format.percentChange(percent))}
    </Fact>
  );
}

function PaybackFact() {
  const { study, text, format } = useApp();
  const { answer } = text;
  const chosen = study.options[study.conclusion.option];
  const baseline = study.options[study.baseline];
  if (chosen.appraisal.saving === null) return null;
  const { payback } = chosen.appraisal;
  if (payback === null) return <Fact figure={answer.never}>{answer.neverPaysBack}</Fact>;
  if (payback === 0) return <Fact figure={answer.atOnce}>{answer.paysBackAtOnce}</Fact>;
  const month = backForGood(byMonth(chosen, study.months), byMonth(baseline, study.months));
  return (
    <Fact figure={<a href="#money-payback">{month === null ? format.years(payback) : format.month(study.months[month])}</a>}>
      {answer.paysBack(format.years(payback))}
    </Fact>
  );
}

function WorthFact() {
  const { study, text, format } = useApp();
  const { saving } = study.options[study.conclusion.option].appraisal;
  const { rate } = study.discounting;
  if (saving === null) return null;
  const say = saving < 0 ? text.answer.npvLost : text.answer.npvSaved;
  return (
    <Fact figure={<a href="#money-npv">{format.euro(Math.abs(saving))}</a>}>
      {rate === null ? text.answer.npvUndiscounted : say(format.percent(rate))}
    </Fact>
  );
}

function GoalsFact() {
  const { study, text } = useApp();
  const { verdicts } = study.options[study.conclusion.option].appraisal;
  if (verdicts.length === 0) return null;
  const met = verdicts.filter((verdict) => verdict.met).length;
  return <Fact figure={<a href="#answer-goals">{text.answer.goalsMet(met, verdicts.length)}</a>}>{text.answer.goalsMetLong}</Fact>;
}
