import type { quantities as english } from "./quantities.en";

export const quantities: typeof english = {
  units: {
    ms: ["ms", "ms"], second: ["Sekunde", "Sekunden"], minute: ["Minute", "Minuten"], hour: ["Stunde", "Stunden"], day: ["Tag", "Tage"],
    week: ["Woche", "Wochen"], month: ["Monat", "Monate"], year: ["Jahr", "Jahre"], core: ["Kern", "Kerne"],
    "core-hour": ["Kernstunde", "Kernstunden"], "core-second": ["Kernsekunde", "Kernsekunden"], instance: ["Instanz", "Instanzen"],
  },
  before: { idle: "Leerlauf", full: "Volllast" },
};
