// Charts are drawn one after the other, so that the page can be read and scrolled meanwhile.
const waiting = new Set<() => void>();
let running = false;
document.documentElement.dataset.drawn = "all";

function next(): void {
  const [job] = waiting;
  if (job) {
    waiting.delete(job);
    job();
    setTimeout(next);
  } else {
    running = false;
    document.documentElement.dataset.drawn = "all";
  }
}

export function soon(job: () => void): () => void {
  waiting.add(job);
  delete document.documentElement.dataset.drawn;
  if (!running) {
    running = true;
    setTimeout(next);
  }
  return () => waiting.delete(job);
}

/** Everything that waits, at once: before paper. */
export function now(): void {
  for (const job of [...waiting]) {
    waiting.delete(job);
    job();
  }
}
