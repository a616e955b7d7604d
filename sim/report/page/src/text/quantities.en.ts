// Words within the values of a scenario: one, and several.
export const quantities = {
  units: {
    ms: ["ms", "ms"], second: ["second", "seconds"], minute: ["minute", "minutes"], hour: ["hour", "hours"], day: ["day", "days"],
    week: ["week", "weeks"], month: ["month", "months"], year: ["year", "years"], core: ["core", "cores"],
    "core-hour": ["core-hour", "core-hours"], "core-second": ["core-second", "core-seconds"], instance: ["instance", "instances"],
  } as Record<string, [string, string]>,
  before: { idle: "idle", full: "full" } as Record<string, string>,
};
