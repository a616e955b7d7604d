// Program, seed, checksum: what it takes to get the same figures again.
import { useApp } from "../../context";
import { Part } from "../../part";

export function Calculated() {
  const { study, text, format } = useApp();
  const { basis } = text;
  const { facts } = basis;
  const failed = Object.entries(study.options).filter(([, option]) => option.failed);
  const rows: [string, string][] = [
    [facts.program, study.program],
    [facts.period, text.page.ofYears(format.date(study.start), format.date(study.end))],
    [facts.resolution, basis.resolution(study.resolution)],
    [facts.seed, String(study.seed)],
    [facts.checksum, study.checksum],
    [facts.files, study.files.join(", ")],
    [facts.overrides, study.overrides.join(", ")],
    [facts.leftOut, study.left_out.join(", ")],
  ];
  return (
    <Part id="basis-calculated" title={basis.calculated}>
      <p>{basis.calculatedLead}</p>
      <dl class="pairs">
        {rows.filter(([, value]) => value).map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {failed.map(([id, { failed: reason }]) => (
          <div>
            <dt>{facts.failed}: {id}</dt>
            <dd lang="en">{reason}</dd>
          </div>
        ))}
      </dl>
      <p>{basis.repeat}</p>
      <pre><code>{command(study.files[0], study.seed, study.overrides)}</code></pre>
    </Part>
  );
}

function command(file: string, seed: number, overrides: string[]): string {
  const quoted = (word: string) => (/^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
  return ["verbund run", quoted(file), "--seed", seed, ...overrides.map((each) => `--set ${quoted(each)}`)].join(" ");
}
