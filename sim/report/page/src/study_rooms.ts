// The part of the payload that tells of machine rooms, and of what happened there; see study.ts.

export interface SiteResult {
  servers_start: number;
  servers_peak: number;
  servers_end: number;
  cpu_mean: number;
  cpu_p95: number;
  cpu_busiest: number;
  busiest_at: string;
  memory_peak: number;
  storage_peak: number;
  racks_peak: number;
  power_peak: number;
  unserved: number;
  it_energy: number;
  energy: number;
  carbon: number;
  closed: string;
  full: Record<string, { date: string; projected: boolean }>;
  /** Weekday (Monday first), then hour. */
  week: number[][];
  /** By month, see Study.months. */
  series: Record<string, number[]>;
  /** By day from `first` on, in half percents; -1: no server ran. */
  days?: { first: string; mean: number[]; p95: number[]; highest: number[] };
  /** CPU use that is exceeded 0, 1, … 100 % of the time. */
  duration?: number[];
}

export interface ServiceResult {
  demanded: number;
  served: number;
  unserved: number;
  drilled: number;
  late: number;
  waiting: number;
  longest_wait: number;
  first_unserved: string;
  cause: string;
  downtime: number;
  longest_downtime: number;
  availability: number;
}

export interface JobResult {
  due: number;
  in_time: number;
  late: number;
  unfinished: number;
  most_late: number;
  most_late_due: string;
  cause: string;
}

export interface LinkResult {
  sent: number;
  use_mean: number;
  use_p95: number;
  use_peak: number;
  busiest_at: string;
  sent_by_month: number[];
  use_mean_by_month: number[];
  use_p95_by_month: number[];
  use_peak_by_month: number[];
}

/** To users at another site; Mbit/s. */
export interface Traffic {
  users: string;
  at: string;
  mean: number;
  peak: number;
  not_carried: number;
}

export interface Purchase {
  date: string;
  measure: string;
  site: string;
  model: string;
  count: number;
  paid_by: string;
  list: number;
  alone: number;
  cost: number;
}

export interface Step {
  measure: string;
  action: string;
  began: string;
  ended: string;
  note: string;
  waits_for: string;
  by_state: boolean;
  planned: string;
  text: string;
  date: string;
  after: string[];
  measured: boolean;
  place: string;
}

export interface Incident {
  date: string;
  last: string;
  times: number;
  kind: string;
  site: string;
  subject: string;
  text: string;
}

export interface Outage {
  cause: string;
  service: string;
  is_drill: boolean;
  down: number;
  restarted: number;
  repaired: number;
  still_down: number;
  longest: number;
  last_restarted: number;
  together: number;
  oldest_data: number;
  beyond_rto: number;
  beyond_rpo: number;
  obstacle: string;
}

/** What stands where at a date. */
export interface State {
  at: string;
  sites: Record<string, SiteState>;
  moves: { since: string; measure: string; service: string; from: string; to: string; instances: number }[];
  waiting: { since: string; service: string; site: string; instances: number }[];
}

export interface SiteState {
  open: boolean;
  servers: number;
  instances: number;
  memory_used: number;
  memory: number;
  rack_units_used: number;
  rack_units: number;
  full_load_power: number;
  power: number;
  storage_used: number;
  storage: number;
  services: Record<string, number>;
}

/** Instances that went from one site to another; `ended` empty: they did not arrive. */
export interface Move {
  measure: string;
  service: string;
  from: string;
  to: string;
  instances: number;
  began: string;
  ended: string;
}
