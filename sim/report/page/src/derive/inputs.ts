// The numbers that entered, by group, and found by words.
import type { Input } from "../study";

export type InputKind = "all" | "assumption" | "source";

/** The first part of the path: sites, models, options … */
export const groupOf = ({ path }: Input): string => path.split(".")[0];

/** Names of the keys of its path that have one: "sites.leipzig.staff.network.cost" is staff, network, salary. */
export function nameOf({ path }: Input, names: Record<string, string>, since: (month: string) => string): string {
  const [place, month] = path.split(".path.");
  const [group, ...keys] = place.split(".");
  const last = keys.pop() ?? group;
  const above = keys.slice(1);
  const own = [group, ...above].map((key) => names[`${key}.${last}`]).find(Boolean) ?? names[last];
  return [...above.map((key) => names[key]), own, month && since(month)].filter(Boolean).join(" › ");
}

/** Inputs that hold every word, in whatever order, and are of the kind; `named` tells what else to search in. */
export function found(inputs: Input[], words: string, kind: InputKind, named: (input: Input) => string = () => ""): Input[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return inputs.filter((input) => {
    if (kind !== "all" && (kind === "source") !== (input.source !== "")) return false;
    const text = `${input.path} ${named(input)} ${input.value} ${input.source} ${input.file}:${input.line}`.toLowerCase();
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
