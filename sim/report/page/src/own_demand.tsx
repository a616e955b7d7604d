// Below figures of unserved demand: of which options they are shares of another demand.
import { played, title, useApp } from "./context";
import { handsOver, ownDemand } from "./derive/handed_over";

export function OwnDemand() {
  const { study, text, format } = useApp();
  const baseline = study.options[study.baseline];
  if (!baseline || baseline.failed || baseline.totals.demanded === 0) return null;
  return (
    <>
      {played(study).filter(([, option]) => handsOver(option)).map(([id, option]) => (
        <p class="muted small">{text.page.ownDemand(title(study, id), format.percent(ownDemand(option, baseline), 0), title(study, study.baseline))}</p>
      ))}
    </>
  );
}
