// A part of a section: its heading can be linked to and stands in the contents.
import type { ComponentChildren } from "preact";

export function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
