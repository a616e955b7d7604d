// A text in which names of commands and keys stand between backticks.
export function Prose({ text }: { text: string }) {
  return <>{text.split("`").map((part, i) => (i % 2 === 0 ? part : <code>{part}</code>))}</>;
}
