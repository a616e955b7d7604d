// Title, switches, contents.
import { useLayoutEffect, useState } from "preact/hooks";
import { played, useApp } from "./context";
import { Switches, type Switched } from "./switches";

type Props = Pick<Switched, "setLanguage" | "theme" | "setTheme">;

export const sections = ["answer", "money", "rooms", "people", "basis"] as const;

export function Head(props: Props) {
  const { study } = useApp();
  return (
    <>
      <header id="top">
        <p class="kind">{study.program}</p>
        <h1 dir="auto">{study.title}</h1>
      </header>
      <Bar {...props} />
    </>
  );
}

/** The headings of the page as they stand there. */
export function Contents() {
  const { text, language, chosen } = useApp();
  const [parts, setParts] = useState<{ section: string; id: string; title: string }[]>([]);
  useLayoutEffect(() => {
    const headings = [...document.querySelectorAll<HTMLElement>("main > section h3[id]")];
    setParts(headings.map((h3) => ({ section: h3.closest("main > section")!.id, id: h3.id, title: h3.textContent ?? "" })));
  }, [language, chosen]);
  return (
    <nav class="contents" aria-label={text.page.contents}>
      <ol>
        {sections.map((section) => (
          <li>
            <a href={`#${section}`}>{text.page.sections[section]}</a>
            <ul>
              {parts.filter((part) => part.section === section).map(({ id, title }) => (
                <li><a href={`#${id}`}>{title}</a></li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Bar({ setLanguage, theme, setTheme }: Props) {
  const { study, text, language, chosen, choose } = useApp();
  const { page } = text;
  const remark = (id: string) =>
    id === study.conclusion.option ? ` (${page.recommended})` : id === study.baseline ? ` (${page.baseline})` : "";
  return (
    <div class="bar no-paper">
      <label class="grow">
        <span>{page.details}</span>
        <select value={chosen} title={page.optionHelp} onChange={(event) => choose(event.currentTarget.value)}>
          {played(study).map(([id, option]) => (
            <option value={id}>{option.title || id}{remark(id)}</option>
          ))}
        </select>
      </label>
      <a class="top" href="#top" aria-label={page.toTop} title={page.toTop}>↑</a>
      <Switches {...{ text, language, setLanguage, theme, setTheme }} />
    </div>
  );
}
