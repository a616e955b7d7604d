// The title of an option with its colour, and a word if it is the recommended or the baseline.
import { title, useApp } from "./context";
import { optionColour } from "./palette";

export function OptionName({ id }: { id: string }) {
  const { study, text, theme } = useApp();
  const remark = id === study.conclusion.option ? text.page.recommended : id === study.baseline ? text.page.baseline : "";
  return (
    <>
      <span class="dot" style={{ background: optionColour(study, theme, id) }} aria-hidden="true" />
      <bdi>{title(study, id)}</bdi>
      {remark && <span class="remark">{remark}</span>}
    </>
  );
}
