// The numbers that entered, by group, and found by words.
import type { Input } from "../study";

export type InputKind = "all" | "assumption" | "source";

/** The first part of the path: sites, models, options … */
export const groupOf = ({ path }: Input): string => path.split(".")[0];

/** Inputs that hold every word, in whatever order, and are of the kind. */
export function found(inputs: Input[], words: string, kind: InputKind): Input[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return inputs.filter((input) => {
    if (kind !== "all" && (kind === "source") !== (input.source !== "")) return false;
    const text = `${input.path} ${input.value} ${input.source} ${input.file}:${input.line}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

export function byGroup(inputs: Input[]): Map<string, Input[]> {
  const groups = new Map<string, Input[]>();
  for (const input of inputs) {
    const group = groups.get(groupOf(input));
    if (group) group.push(input);
    else groups.set(groupOf(input), [input]);
  }
  return groups;
}

export const assumed = (inputs: Input[]): number => inputs.filter(({ source }) => source === "").length;
