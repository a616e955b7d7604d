export const page = {
  language: "Language",
  theme: "Look",
  themes: { system: "as the device", light: "light", dark: "dark" },
  toTop: "To the top of the page",
  option: "Option",
  details: "Details of",
  optionHelp: "Details below are about this option",
  contents: "Contents",
  figures: "The figures as a table",
  formula: "How is this computed?",
  recommended: "recommended",
  baseline: "as today",
  grey: "grey",
  coloured: "coloured",
  /** After "the". */
  skill: (skill: string) => `people of ${skill}`,
  ownDemand: (option: string, percent: string, baseline: string) =>
    `The share of unserved demand of “${option}” is one of another demand: only of that which its own rooms serve, ${percent} of the demand of “${baseline}”. How well the alliance serves what is handed over to it is not simulated.`,
  rto: "RTO: the time within which a service has to run again",
  page: "Page",
  ofYears: (start: string, end: string) => `${start} to ${end}`,
  preparing: "The study is being read …",
  noDecompression:
    "This browser cannot unpack the study. Please open the page with Chrome or Edge 80, Firefox 113, Safari 16.4 or a later version.",
  broken: "The study in this page cannot be read:",
  sections: {
    answer: "The answer",
    money: "The options side by side",
    rooms: "The machine rooms",
    people: "People and region",
    basis: "What it is based on",
  },
};
