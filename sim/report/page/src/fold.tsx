// What is opened on request. On paper it is left out, unless it is to be read there.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useApp } from "./context";

interface Props {
  title: ComponentChildren;
  children: ComponentChildren;
  onPaper?: boolean;
  open?: boolean;
}

export function Fold({ title, children, onPaper = false, open = false }: Props) {
  const { printing } = useApp();
  const [opened, setOpened] = useState(open);
  const shown = opened || (onPaper && printing);
  return (
    <details class={onPaper ? "fold" : "fold no-paper"} open={shown} onToggle={(event) => !printing && setOpened(event.currentTarget.open)}>
      <summary>{title}</summary>
      {shown && children}
    </details>
  );
}
