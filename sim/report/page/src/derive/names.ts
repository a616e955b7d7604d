// Names that fit into charts.
import type { Study } from "../study";

export function cut(name: string, longest = 28): string {
  const characters = [...name];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : name;
}

/** The part before the first comma where that tells the sites apart ("Dresden, town hall annexe"). */
export function siteNames(study: Study): Record<string, string> {
  const short = (name: string) => name.split(",")[0].trim() || name;
  const sites = Object.entries(study.sites);
  const differ = new Set(sites.map(([, site]) => short(site.name))).size === sites.length;
  return Object.fromEntries(sites.map(([id, site]) => [id, cut(differ ? short(site.name) : site.name)]));
}
