import type { accounts as english } from "./accounts.en";

export const accounts: typeof english = {
  hint: "Unterpunktete Beträge lassen sich anklicken: Dann erscheinen die Konten dahinter.",
  open: "Die Konten dahinter zeigen",
  title: "Die Konten dahinter",
  close: "Schließen",
  formula: "Die Summe aller Zahlungen im Kontenbuch der Studie, die zum hier Gewählten passen, auf den Cent. Eine Zeile wählen, um einzugrenzen.",
  formulaOf: { depreciation: "Was vom Gekauften abgeschrieben wurde; es wird nicht noch einmal bezahlt.", residual: "Was am Ende in den Büchern steht." },
  by: { partner: "Nach Partner", category: "Nach Kostenart", year: "Nach Jahr", cause: "Nach Ursache", site: "Nach Standort", payee: "Nach Empfänger" },
  axis: { partner: "Partner", category: "Kostenart", year: "Jahr", cause: "Ursache", site: "Standort", payee: "Empfänger" },
  remove: (what) => `${what} entfernen`,
  sum: "Summe",
  difference: "Unterschied",
  causeHelp: "Eine Ursache ist die Stelle im Szenario, von der ein Betrag kommt.",
  nowhere: "an keinem Standort",
  elsewhere: "anderswo",
  nothing: "Dazu passen keine Konten.",
};
