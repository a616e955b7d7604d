// Reads the study out of the page and shows it.
import { render } from "preact";
import { ComparisonPage } from "./comparison";
import { Page } from "./page";
import { NoDecompression, readPayload } from "./payload";
import { texts } from "./text";

const place = document.getElementById("page")!;

function Failed({ error }: { error: unknown }) {
  return (
    <>
      {Object.entries(texts).map(([language, { page }]) => (
        <p lang={language} role="alert">
          {error instanceof NoDecompression ? page.noDecompression : `${page.broken} ${error}`}
        </p>
      ))}
    </>
  );
}

function Preparing() {
  return (
    <>
      {Object.entries(texts).map(([language, { page }]) => (
        <p lang={language}>{page.preparing}</p>
      ))}
    </>
  );
}

// Before the page knows more: no white flash in the dark.
document.documentElement.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
render(<Preparing />, place);
readPayload().then(
  (payload) => {
    render("comparison" in payload ? <ComparisonPage payload={payload} /> : <Page payload={payload} />, place);
  },
  (error: unknown) => {
    render(<Failed error={error} />, place);
  },
);
