// The words that the study document enumerates.
export const words = {
  /** In the middle of a sentence. */
  within: (word: string) => word.toLowerCase(),
  category: {
    hardware: "Hardware",
    licences: "Licences",
    maintenance: "Maintenance",
    electricity: "Electricity",
    room: "Rooms",
    storage: "Storage",
    wan: "Lines",
    staff: "Staff",
    training: "Training",
    migration: "Migration",
    disposal: "Disposal",
    services: "Services bought",
    project: "Projects",
  } as Record<string, string>,
  skill: { applications: "applications", "server-admins": "server administration", "service-desk": "service desk", network: "network" } as Record<string, string>,
  resource: { cpu: "CPU", memory: "memory", storage: "storage", racks: "rack units", power: "power" } as Record<string, string>,
  /** ISO 3166-2. */
  region: {
    "DE-BW": "Baden-Württemberg", "DE-BY": "Bavaria", "DE-BE": "Berlin", "DE-BB": "Brandenburg",
    "DE-HB": "Bremen", "DE-HH": "Hamburg", "DE-HE": "Hesse", "DE-MV": "Mecklenburg-Vorpommern",
    "DE-NI": "Lower Saxony", "DE-NW": "North Rhine-Westphalia", "DE-RP": "Rhineland-Palatinate", "DE-SL": "Saarland",
    "DE-SN": "Saxony", "DE-ST": "Saxony-Anhalt", "DE-SH": "Schleswig-Holstein", "DE-TH": "Thuringia",
  } as Record<string, string>,
  goal: {
    unserved: "Demand left unserved",
    cost: "Total cost",
    saving: "Saving (net present value)",
    payback: "Payback",
    rto_missed: "Services back too late in drills",
    regional: "Paid to the region",
  } as Record<string, string>,
  minimise: {
    "": "the lowest cost",
    cost: "the lowest cost",
    energy: "the lowest use of electricity",
    carbon: "the lowest emission of CO₂",
  } as Record<string, string>,
};
