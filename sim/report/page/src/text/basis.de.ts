import { notModelled } from "./not_modelled.de";
import type { basis as english } from "./basis.en";

export const basis: typeof english = {
  numbers: "Welche Zahlen gingen ein?",
  numbersLead: (all, known, assumed) =>
    `${all} Zahlen gingen ein. ${known} haben eine Quelle; ${assumed} sind Annahmen. Jede steht im Szenario in der genannten Datei und Zeile.`,
  onPaper:
    "Auf Papier stehen sie nicht: Die ganze Liste mit Wert, Quelle, Datei und Zeile zeigt diese Seite auf dem Bildschirm; als Tabelle schreibt sie `verbund report STUDIE --csv ORDNER` (inputs.csv).",
  search: "Suchen",
  searchHelp: "etwa Strompreis, Gehalt, Dresden",
  only: "Zeigen",
  kinds: { all: "alle", assumption: "Annahmen", source: "mit Quelle" },
  assumption: "Annahme",
  found: (count) => `${count} gefunden`,
  nothingFound: "Nichts gefunden. Gesucht wird in Namen wie „Strompreis“, „Gehalt“, „Nutzungsdauer“ oder „PUE“, in den englischen Pfaden des Szenarios, in Werten, Quellen und Dateien; alle Wörter müssen vorkommen. „Zeigen: alle“ zeigt auch, was keine Annahme ist.",
  which: "Was",
  since: (month) => `ab ${month}`,
  value: "Wert",
  range: "plausibel",
  source: "Quelle",
  place: "Wo",
  asOf: (date) => `Stand ${date}`,
  groupCount: (count, assumed) => `${count}; Annahmen: ${assumed}`,
  groups: {
    backups: "Datensicherungen", discounting: "Zins", discounts: "Mengenrabatte", drills: "Übungen", events: "Ereignisse", failures: "Ausfälle",
    goals: "Ziele", horizon: "Betrachtete Zeit", jobs: "Stapelaufträge", kinds: "Arten von Diensten", links: "Leitungen", models: "Servermodelle",
    options: "Optionen und ihre Maßnahmen", partners: "Partner", products: "Software", regional: "Anteile der Region", replicas: "Replikate",
    resolution: "Schritte der Simulation", seed: "Zufallszahlen", services: "Dienste", sites: "Standorte", suppliers: "Lieferanten", tasks: "Neue Aufgaben",
    traffic: "Verkehr", work: "Arbeit von Menschen",
  },

  notModelled: "Was ist nicht modelliert?",
  notModelledOf: notModelled,
  notModelledLead: "Die Simulation lässt aus:",

  glossary: "Was heißt was?",
  glossaryFold: "Fachwörter erklärt",
  terms: [
    ["Instanz", "Ein laufendes Exemplar eines Dienstes; große Dienste haben mehrere, die auf verschiedenen Servern stehen können."],
    ["Stapelauftrag", "Arbeit, die ohne Nutzer läuft, meist nachts, und zu einer Frist fertig sein muss."],
    ["Kernstunde", "Was ein Prozessorkern in einer Stunde leistet."],
    ["PUE", "Strom des ganzen Raums ÷ Strom der Server darin: bei 1,9 kommen auf 1 kWh der Server 0,9 kWh für Kühlung und Stromversorgung."],
    ["Stellplatz", "Eine Höheneinheit im Serverschrank, 44,45 mm; ein Server belegt eine oder mehrere."],
    ["RTO", "Wie lange ein Dienst nach einem Verlust höchstens ausfallen darf."],
    ["RPO", "Wie alt die Daten höchstens sein dürfen, mit denen er neu startet."],
    ["Kapitalwert", "Was spätere Zahlungen heute wert sind: Jede zählt umso weniger, je später sie kommt."],
    ["Schritt", "Die Zeit, in der die Simulation vorrückt; innerhalb eines Schritts gelten Mittelwerte."],
    ["GiB, TiB", "1 GiB sind 2³⁰ Byte, etwa 1,07 Milliarden; 1 TiB sind 1.024 GiB."],
  ],

  calculated: "Wie wurde gerechnet, und lässt es sich wiederholen?",
  calculatedLead: "Jede Option wurde über die ganze Zeit Schritt für Schritt simuliert; dasselbe Szenario mit demselben Startwert ergibt dieselben Zahlen.",
  facts: {
    program: "Programm",
    period: "Betrachtete Zeit",
    resolution: "Schritt der Simulation",
    seed: "Startwert der Zufallszahlen",
    checksum: "Prüfsumme des ausgeschriebenen Szenarios in fester Ordnung (XXH3, 128 Bit)",
    files: "Dateien",
    overrides: "Auf der Befehlszeile geändert",
    leftOut: "Nicht simulierte Optionen",
    failed: "Optionen ohne Ergebnis",
  },
  repeat: "So lässt es sich wiederholen:",
  resolution: (step) => step.replace("hours", "Stunden").replace("hour", "Stunde").replace("minutes", "Minuten").replace("minute", "Minute"),
};
