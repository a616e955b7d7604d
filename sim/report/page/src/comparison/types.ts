// What `verbund compare A B` tells: the members are those of its JSON.
import type { Language } from "../study";

export interface ComparedStudy {
  title: string;
  start: string;
  end: string;
  program: string;
  checksum: string;
  seed: number;
  overrides: string[];
  recommended: string;
  titles: Partial<Record<Language, string>>;
}

export interface ChangedFigure {
  option: string;
  figure: string;
  unit: string;
  a: number | null;
  b: number | null;
  percent: number | null;
}

export interface Comparison {
  a: ComparedStudy;
  b: ComparedStudy;
  only_in_a: string[];
  only_in_b: string[];
  inputs: { path: string; a: string; b: string; place: string }[];
  measures: { option: string; measure: string; a: string; b: string }[];
  figures: ChangedFigure[];
  goals: { option: string; goal: string; met_in_a: boolean; met_in_b: boolean }[];
}

export interface ComparisonPayload {
  language: Language;
  comparison: Comparison;
}
