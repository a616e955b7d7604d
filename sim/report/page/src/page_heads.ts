// What stands in the margins of paper. It holds the title of the study, so it is made here and not in print.css.

/** A string of CSS that stays one, whatever is in it. */
const quoted = (text: string): string => `"${text.replace(/[^\p{L}\p{N} .,:;?!()–-]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;

export function pageHeads(title: string, page: string): string {
  const look = "font: 8pt system-ui, sans-serif; color: #57606a;";
  return (
    `@page { @top-left { content: ${quoted(title.slice(0, 100))}; ${look} } ` +
    `@bottom-right { content: ${quoted(page)} " " counter(page) " / " counter(pages); ${look} } }`
  );
}
