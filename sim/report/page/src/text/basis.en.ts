export const basis = {
  numbers: "Which numbers entered?",
  numbersLead: (all: string, known: string, assumed: string) =>
    `${all} numbers entered. ${known} have a source; ${assumed} are assumptions. Each stands in the scenario at the file and line given.`,
  onPaper:
    "They are not printed: this page shows the whole list with value, source, file and line on the screen; as a table it is written by `verbund report STUDY --csv FOLDER` (inputs.csv).",
  search: "Search",
  searchHelp: "word, value, source or file",
  only: "Show",
  kinds: { all: "all", assumption: "assumptions", source: "with a source" },
  assumption: "assumption",
  found: (count: string) => `${count} found`,
  nothingFound: "Nothing found. Try a shorter word.",
  which: "What",
  value: "Value",
  range: "plausible",
  source: "Source",
  place: "Where",
  asOf: (date: string) => `as of ${date}`,
  groupCount: (count: string, assumed: string) => `${count}; assumptions: ${assumed}`,
  groups: {
    backups: "Backups", discounting: "Interest", discounts: "Discounts by volume", drills: "Drills", events: "Events", failures: "Failures",
    goals: "Goals", horizon: "Time looked at", jobs: "Batch jobs", kinds: "Kinds of services", links: "Lines", models: "Server models",
    options: "Options and their measures", partners: "Partners", products: "Software", regional: "Shares for the region", replicas: "Replicas",
    resolution: "Steps of the simulation", seed: "Random draws", services: "Services", sites: "Sites", suppliers: "Suppliers", tasks: "New tasks",
    traffic: "Traffic", work: "Work of people",
  } as Record<string, string>,

  notModelled: "What is not modelled?",
  /** In the language, by the sentence of the document. */
  notModelledOf: {} as Record<string, string>,
  notModelledLead: "The simulation leaves out:",

  calculated: "How was it calculated, and can it be repeated?",
  calculatedLead: "Each option was played step by step over the whole time; the same scenario and seed give the same figures.",
  facts: {
    program: "Program",
    period: "Time looked at",
    resolution: "Step of the simulation",
    seed: "Seed of the random draws",
    checksum: "Checksum of the expanded scenario in canonical order (XXH3, 128 bit)",
    files: "Files",
    overrides: "Changed on the command line",
    leftOut: "Options not played",
    failed: "Options without a result",
  },
  repeat: "To repeat it:",
  resolution: (step: string) => step,
};
