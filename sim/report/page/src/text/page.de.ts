import type { page as english } from "./page.en";

export const page: typeof english = {
  language: "Sprache",
  theme: "Darstellung",
  themes: { system: "wie das Gerät", light: "hell", dark: "dunkel" },
  toTop: "Zum Anfang der Seite",
  option: "Option",
  details: "Einzelheiten zu",
  optionHelp: "Einzelheiten weiter unten gelten für diese Option",
  contents: "Inhalt",
  figures: "Die Zahlen als Tabelle",
  formula: "Wie wird das berechnet?",
  recommended: "empfohlen",
  baseline: "wie heute",
  grey: "grau",
  coloured: "farbig",
  /** Nach „dem Team“. */
  skill: (skill) => skill,
  ownDemand: (option, percent, baseline) =>
    `Der Anteil nicht bedienter Nachfrage von „${option}“ bezieht sich auf eine andere Nachfrage: nur auf die, die im eigenen Haus bedient wird, ${percent} der Nachfrage von „${baseline}“. Wie gut der Verbund bedient, was ihm übergeben ist, wird nicht simuliert.`,
  rto: "RTO: die Zeit, in der ein Dienst wieder laufen muss",
  page: "Seite",
  ofYears: (start, end) => `${start} bis ${end}`,
  preparing: "Die Studie wird gelesen …",
  noDecompression:
    "Dieser Browser kann die Studie nicht auspacken. Bitte öffnen Sie die Seite mit Chrome oder Edge 80, Firefox 113, Safari 16.4 oder einer neueren Version.",
  broken: "Die Studie in dieser Seite kann nicht gelesen werden:",
  sections: {
    answer: "Die Antwort",
    money: "Die Optionen nebeneinander",
    rooms: "Die Maschinenräume",
    people: "Menschen und Region",
    basis: "Worauf es beruht",
  },
};
