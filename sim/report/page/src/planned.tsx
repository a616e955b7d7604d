// When a measure was to begin: a date, or what it was to wait for in the words of the program.
import { useApp } from "./context";
import type { Step } from "./study";

export function Planned({ step: { planned } }: { step: Step }) {
  const { format } = useApp();
  return /^\d{4}-\d{2}-\d{2}$/.test(planned) ? <>{format.day(planned)}</> : <span lang="en">{planned}</span>;
}
