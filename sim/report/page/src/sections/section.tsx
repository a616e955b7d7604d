// A section of the page with its number in the contents.
import type { ComponentChildren } from "preact";
import { useApp } from "../context";
import { sections } from "../head";

export function Section({ id, children }: { id: (typeof sections)[number]; children: ComponentChildren }) {
  const { text } = useApp();
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <span class="count">{sections.indexOf(id) + 1}</span> {text.page.sections[id]}
      </h2>
      {children}
    </section>
  );
}
