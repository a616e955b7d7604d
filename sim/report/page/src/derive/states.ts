// What runs where, at a date.
import type { State, Study } from "../study";

export interface ServiceRow {
  service: string;
  partner: string;
  /** Instances by site, in the order of `sites`. */
  at: number[];
  waiting: number;
}

/** One row a service that has instances anywhere, by partner and id. */
export function whereServicesRun(state: State, study: Study, sites: string[]): ServiceRow[] {
  const rows = Object.entries(study.services).map(([service, info]) => ({
    service,
    partner: info.partner,
    at: sites.map((site) => state.sites[site]?.services[service] ?? 0),
    waiting: state.waiting.filter((w) => w.service === service).reduce((sum, w) => sum + w.instances, 0),
  }));
  return rows
    .filter((row) => row.waiting > 0 || row.at.some((n) => n > 0))
    .sort((a, b) => a.partner.localeCompare(b.partner) || a.service.localeCompare(b.service));
}

export interface PartnerRow {
  partner: string;
  services: number;
  /** Services with an instance there, and instances, by site. */
  servicesAt: number[];
  instancesAt: number[];
}

export function wherePartnersRun(rows: ServiceRow[]): PartnerRow[] {
  const partners = [...new Set(rows.map((row) => row.partner))];
  return partners.map((partner) => {
    const own = rows.filter((row) => row.partner === partner);
    const sites = own[0].at.map((_, i) => i);
    return {
      partner,
      services: own.length,
      servicesAt: sites.map((i) => own.filter((row) => row.at[i] > 0).length),
      instancesAt: sites.map((i) => own.reduce((sum, row) => sum + row.at[i], 0)),
    };
  });
}
