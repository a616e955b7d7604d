// The payload as the program writes it, as far as the page uses it. The names are those of study.json: the column table
// of the study document (`verbund schema study`) says what each member means and in which unit. Dates are text
// ("2009-09-27 10:00"; empty: never), money is euros, shares are percent.

import type {
  Incident, JobResult, LinkResult, Move, Outage, Purchase, ServiceResult, SiteResult, State, Step, Traffic,
} from "./study_rooms";

export type * from "./study_rooms";

export type Language = "de" | "en";

export interface Payload {
  language: Language;
  study: Study;
  states: Record<string, State[]>;
  moves: Record<string, Move[]>;
  sentences: Record<Language, Sentences>;
}

/** The program's own sentences in one language. */
export interface Sentences {
  conclusion: string;
  against: Record<string, string[]>;
}

export interface Study {
  program: string;
  title: string;
  start: string;
  end: string;
  resolution: string;
  seed: number;
  checksum: string;
  files: string[];
  overrides: string[];
  months: string[];
  baseline: string;
  left_out: string[];
  partners: Record<string, { name: string }>;
  sites: Record<string, { name: string; partner: string; rack_units: number; power: number; storage: number }>;
  links: Record<string, { between: string[]; bandwidth: number }>;
  models: Record<string, { name: string; cores: number; capacity: number; memory: number; full_power: number; rack_units: number }>;
  services: Record<string, ServiceInfo>;
  drills: Record<string, { lose: string; lost: string; back: string }>;
  failures: Record<string, { lose: string; every: string; repair: string; availability: number }>;
  goals: Goals;
  discounting: { rate: number | null; terms: string; timing: string; inflation: number };
  conclusion: { option: string; difference: number | null; since: number | null; ranking: string[]; on_paper: string[] };
  options: Record<string, Option>;
  inputs: Input[];
  not_modelled: string[];
  /** By language and the text as the scenario has it. */
  translations: Partial<Record<Language, Record<string, string>>>;
}

export interface ServiceInfo {
  name: string;
  partner: string;
  at: string;
  instances: number;
  cores: number;
  memory: number;
  disk: number;
  growth: number;
}

export interface Goals {
  minimise: string;
  [goal: string]: number | string | null;
}

export interface Input {
  path: string;
  value: string;
  low: string;
  high: string;
  source: string;
  as_of: string;
  file: string;
  line: number;
}

export interface Option {
  title: string;
  baseline: boolean;
  failed: string;
  totals: Totals;
  appraisal: Appraisal;
  sites: Record<string, SiteResult>;
  services: Record<string, ServiceResult>;
  jobs: Record<string, JobResult>;
  links: Record<string, LinkResult>;
  traffic: Traffic[];
  teams: Record<string, Team>;
  tasks: Record<string, Task>;
  purchases: Purchase[];
  steps: Step[];
  incidents: Incident[];
  outages: Outage[];
  accounts: Account[];
}

export interface Totals {
  cost: number;
  regional: number;
  depreciation: number;
  residual: number;
  servers_start: number;
  servers_peak: number;
  servers_end: number;
  servers_bought: number;
  cpu_mean: number;
  cpu_busiest: number;
  demanded: number;
  unserved: number;
  unserved_share: number;
  jobs_late: number;
  hours_there: number;
  hours_routine: number;
  hours_missing: number;
  hours_free: number;
  tasks_started: number;
  it_energy: number;
  energy: number;
  carbon: number;
  wan_sent: number;
  first_full: string;
  first_full_site: string;
  first_full_what: string;
  first_full_projected: boolean;
}

export interface Appraisal {
  differences: Record<string, number | null>;
  cheaper_from: number | null;
  npv: number;
  annuity: number;
  saving: number | null;
  payback: number | null;
  internal_rate: number | null;
  partners: Record<string, PartnerAppraisal>;
  verdicts: Verdict[];
  serves_demand: boolean;
}

export interface PartnerAppraisal {
  cost: number;
  npv: number;
  regional: number;
  saving: number | null;
  payback: number | null;
  hours_free: number;
  hours_missing: number;
  tasks_started: number;
}

export interface Verdict {
  goal: string;
  unit: string;
  limit: number;
  value: number | null;
  margin: number | null;
  met: boolean;
}

/** Dated amounts that share all but their dates. */
export interface Account {
  partner: string;
  site: string;
  category: string;
  kind: string;
  cause: string;
  payee: string;
  dates: string[];
  amounts: number[];
}

export interface Team {
  site: string;
  skill: string;
  posts: number;
  came: number;
  there: number;
  needed: number;
  routine: number;
  tasks: number;
  effort: number;
  projects: number;
  worked: number;
  missing: number;
  carried: number;
  free: number;
  months_short: number;
  series: Record<string, number[]>;
}

export interface Task {
  title: string;
  partner: string;
  skill: string;
  order: number;
  wanted: string;
  started: string;
  effort: number;
  effort_left: number;
  worked: number;
  effort_by_month: number[];
  worked_by_month: number[];
}
