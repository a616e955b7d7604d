import type { words as english } from "./words.en";

export const words: typeof english = {
  within: (word) => word,
  category: {
    hardware: "Hardware",
    licences: "Lizenzen",
    maintenance: "Wartung",
    electricity: "Strom",
    room: "Räume",
    storage: "Speicher",
    wan: "Leitungen",
    staff: "Personal",
    training: "Schulung",
    migration: "Umzug",
    disposal: "Entsorgung",
    services: "Fremdleistungen",
    project: "Projekte",
  },
  skill: { applications: "Anwendungen", "server-admins": "Serveradministration", "service-desk": "Servicedesk", network: "Netz" },
  resource: { cpu: "CPU", memory: "Arbeitsspeicher", storage: "Plattenspeicher", racks: "Stellplätze", power: "Leistung" },
  /** ISO 3166-2. */
  region: {
    "DE-BW": "Baden-Württemberg", "DE-BY": "Bayern", "DE-BE": "Berlin", "DE-BB": "Brandenburg",
    "DE-HB": "Bremen", "DE-HH": "Hamburg", "DE-HE": "Hessen", "DE-MV": "Mecklenburg-Vorpommern",
    "DE-NI": "Niedersachsen", "DE-NW": "Nordrhein-Westfalen", "DE-RP": "Rheinland-Pfalz", "DE-SL": "Saarland",
    "DE-SN": "Sachsen", "DE-ST": "Sachsen-Anhalt", "DE-SH": "Schleswig-Holstein", "DE-TH": "Thüringen",
  },
  goal: {
    unserved: "Nicht bediente Nachfrage",
    cost: "Gesamtkosten",
    saving: "Ersparnis (Kapitalwert)",
    payback: "Amortisation",
    rto_missed: "Dienste, die in Übungen zu spät zurück sind",
    regional: "In die Region gezahlt",
  },
  minimise: {
    "": "die niedrigsten Kosten",
    cost: "die niedrigsten Kosten",
    energy: "den niedrigsten Stromverbrauch",
    carbon: "den niedrigsten CO₂-Ausstoß",
  },
};
