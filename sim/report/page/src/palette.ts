// All colours of charts. The series are those of Okabe and Ito, which people with any kind of colour vision tell apart;
// on white darkened, on black lightened to a contrast of three to one.
import type { Study } from "./study";

export type Theme = "light" | "dark";

export interface Colours {
  text: string;
  muted: string;
  line: string;
  ground: string;
  /** Better and worse, which are never told by colour alone. */
  better: string;
  worse: string;
  baseline: string;
  series: string[];
  /** Of sites and partners: none of those of options. */
  sites: string[];
  /** From little to much. */
  scale: string[];
}

export const colours: Record<Theme, Colours> = {
  light: {
    text: "#1b1f24",
    muted: "#57606a",
    line: "#d5dae0",
    ground: "#ffffff",
    better: "#0067a3",
    worse: "#b84700",
    baseline: "#7d8590",
    series: ["#0072b2", "#d55e00", "#8f5fa8", "#009e73", "#b58900", "#56a5dc", "#a63d5c", "#3a3f8f", "#6f7f1d", "#8a6d5a", "#c2699a", "#4d5560"],
    sites: ["#233b5e", "#c2699a", "#9aa82e", "#6b4f3f", "#5fb7c4", "#a0522d", "#7a7fc9", "#3c6e5a"],
    scale: ["#f3f7fb", "#bcd9ee", "#6fb0dc", "#2a7fba", "#0b4f83", "#062b4a"],
  },
  dark: {
    text: "#e8ebee",
    muted: "#a3acb6",
    line: "#39414a",
    ground: "#14181c",
    better: "#6cbcf0",
    worse: "#f5924f",
    baseline: "#9aa3ad",
    series: ["#4aa8e8", "#f07c2c", "#c39be0", "#2fc79a", "#e0b634", "#9bd0f5", "#e27d9b", "#8d92ee", "#b3c452", "#c4a48e", "#f0a6cf", "#c5ccd3"],
    sites: ["#8fb2e8", "#f0a6cf", "#c9d85a", "#c4a48e", "#7fd6e3", "#e0966b", "#b3b6f2", "#8cc7ae"],
    scale: ["#1b232b", "#173a56", "#1b5d8c", "#2f88c4", "#74b8e6", "#d2eafa"],
  },
};

/** Which series colour each option has: the baseline none, the recommended one the first. */
export function optionColour(study: Study, theme: Theme, option: string): string {
  const { baseline, series } = colours[theme];
  if (option === study.baseline) return baseline;
  const others = Object.keys(study.options).filter((id) => id !== study.baseline);
  others.sort((a, b) => Number(b === study.conclusion.option) - Number(a === study.conclusion.option));
  return series[others.indexOf(option) % series.length];
}

/** Sites and partners share colours: a partner has that of its first site. */
export function siteColour(study: Study, theme: Theme, site: string): string {
  const { sites } = colours[theme];
  return sites[Object.keys(study.sites).indexOf(site) % sites.length];
}

export function partnerColour(study: Study, theme: Theme, partner: string): string {
  const site = Object.keys(study.sites).find((id) => study.sites[id].partner === partner);
  return site ? siteColour(study, theme, site) : colours[theme].baseline;
}

const categories = [
  "staff", "hardware", "licences", "maintenance", "electricity", "room", "services", "storage", "migration", "wan",
  "training", "disposal", "project",
];

export function categoryColour(theme: Theme, category: string): string {
  const { series, baseline } = colours[theme];
  const place = categories.indexOf(category);
  return place === 0 ? baseline : series[(place + series.length - 1) % series.length];
}
