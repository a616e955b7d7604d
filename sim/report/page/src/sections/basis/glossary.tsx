// Words of the trade, each explained once.
import { useApp } from "../../context";
import { Fold } from "../../fold";
import { Part } from "../../part";

export function Glossary() {
  const { basis } = useApp().text;
  return (
    <Part id="basis-glossary" title={basis.glossary}>
      <Fold title={basis.glossaryFold} onPaper>
        <dl class="pairs">
          {basis.terms.map(([term, meaning]) => (
            <div>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Fold>
    </Part>
  );
}
