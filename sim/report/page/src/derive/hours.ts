// Hours of people, added up.
import type { Option, Study, Team } from "../study";

/** What hours are spent on, in the order in which they are drawn. */
export const uses = ["routine", "projects", "effort", "tasks", "free"] as const;
export type Use = (typeof uses)[number];

export type Hours = Record<Use | "missing" | "there" | "needed" | "posts", number>;

const teamsOf = (study: Study, option: Option, partner?: string): Team[] =>
  Object.values(option.teams).filter((team) => !partner || study.sites[team.site]?.partner === partner);

/** From start to end; what nobody did by the end is `missing`. */
export function hours(study: Study, option: Option, partner?: string): Hours {
  const result: Hours = { routine: 0, projects: 0, effort: 0, tasks: 0, free: 0, missing: 0, there: 0, needed: 0, posts: 0 };
  for (const team of teamsOf(study, option, partner)) {
    for (const use of uses) result[use] += team[use];
    result.missing += team.missing + team.carried;
    result.there += team.there;
    result.needed += team.needed;
    result.posts += team.posts;
  }
  return result;
}

/** As many posts as would work these hours from start to end, of those that are there. */
export const asPosts = (amount: number, { there, posts }: Hours): number => (there > 0 ? (amount * posts) / there : 0);

/** What nobody did, by calendar year; projects that are left at the end count in the last. */
export function missingByYear(study: Study, option: Option): Map<string, number> {
  const result = hoursByYear(study, option, "missing");
  const last = study.months.at(-1)!.slice(0, 4);
  const left = Object.values(option.teams).reduce((sum, team) => sum + team.carried, 0);
  return result.set(last, (result.get(last) ?? 0) + left);
}

/** A series of the teams by calendar year. */
export function hoursByYear(study: Study, option: Option, series: string): Map<string, number> {
  const result = new Map<string, number>();
  for (const team of Object.values(option.teams)) {
    study.months.forEach((month, i) => {
      const year = month.slice(0, 4);
      result.set(year, (result.get(year) ?? 0) + (team.series[series]?.[i] ?? 0));
    });
  }
  return result;
}

export interface Freed {
  /** Hours that routine takes less than in the baseline. */
  freed: number;
  /** Where they went; together with `other` they are `freed`. */
  tasks: number;
  projects: number;
  lessMissing: number;
  free: number;
  /** People who were there for more hours, or fewer. */
  other: number;
}

export function freed(study: Study, option: Option, baseline: Option): Freed {
  const [ours, theirs] = [hours(study, option), hours(study, baseline)];
  const result = {
    freed: theirs.routine - ours.routine,
    tasks: ours.tasks + ours.effort - theirs.tasks - theirs.effort,
    projects: ours.projects - theirs.projects,
    lessMissing: theirs.missing - ours.missing,
    free: ours.free - theirs.free,
  };
  return { ...result, other: result.freed - result.tasks - result.projects - result.lessMissing - result.free };
}
