import type { people as english } from "./people.en";

export const people: typeof english = {
  none: "Das Szenario sagt nichts über die Arbeit von Menschen.",
  staff: "Was geschieht mit dem Personal?",
  posts: (posts) => `Angenommen ist, dass niemand entlassen wird: Alle ${posts} Stellen bleiben von Anfang bis Ende bei ihrer Stadt und an ihrem Standort, in jeder Option; wer geht, wird ersetzt.`,
  freePosts: (hours, posts, all) => `${hours} Stunden bleiben frei, so viele, wie ${posts} der ${all} Stellen in der ganzen Zeit arbeiten.`,
  cities: (option) => `Wessen Personal: Stellen und Stunden der ganzen Zeit, „${option}“`,
  freeToday: "freie Stunden, wie heute",
  missingToday: "bleibt liegen, wie heute",
  neededToday: "benötigte Stunden mit neuen Aufgaben, wie heute",
  neededThen: "benötigte Stunden mit neuen Aufgaben, diese Option",
  freeAsPosts: "freie Stunden als Stellen",
  routineLess: (option, hours, percent) =>
    `Mit „${option}“ braucht der Betrieb der Server und Dienste über die ganze Zeit ${hours} Stunden weniger Arbeit (${percent}) als heute.`,
  routineMore: (option, hours, percent) =>
    `Mit „${option}“ braucht der Betrieb der Server und Dienste über die ganze Zeit ${hours} Stunden mehr Arbeit (${percent}) als heute.`,
  missing: (hours) => `Arbeit von ${hours} Stunden bleibt liegen, weil denen, die sie tun könnten, die Zeit fehlt.`,
  missingNone: "Keine Arbeit bleibt liegen, weil Stunden fehlen.",
  hoursTitle: "Benötigte und freie Stunden nach Jahr",
  uses: {
    routine: "Betrieb",
    projects: "Umzüge und Aufbau",
    effort: "neue Aufgaben vorbereiten",
    tasks: "neue Aufgaben",
    free: "freie Stunden",
  },
  missingHead: "bleibt liegen",
  use: "Wofür",
  all: "Alle Jahre",
  hoursFormula:
    "Nach Monat und Team: Vorhandene Stunden = gearbeitete + freie Stunden. Der Betrieb zählt nach den Servern, Modellen und Diensten, die dort stehen, und der Arbeit, die jedes macht; Umzüge und Aufbau nach dem, was im Monat umzieht und ankommt. Benötigte Stunden, für die niemand Zeit hatte, sind mitgezeichnet: Wo es viele sind, ist ein Balken höher als die vorhandenen Stunden; die Tabelle nennt sie.",
  teams: "Nach Team",
  team: "Team",
  postsHead: "Stellen",
  needed: "benötigte Stunden",
  there: "vorhandene Stunden",
  free: "freie Stunden",
  monthsShort: "Monate mit zu wenig Stunden",

  freed: "Wohin gehen die frei gewordenen Stunden?",
  freedTitle: "Was aus den Stunden wird, die der Betrieb weniger braucht als heute",
  freedMoreTitle: "Woher die Stunden kommen, die der Betrieb mehr braucht als heute",
  freedParts: {
    tasks: "neue Aufgaben für die Bürger",
    projects: "Umzüge und Aufbau",
    lessMissing: "Arbeit, die sonst liegen bliebe",
    free: "freie Stunden",
    other: "weniger vorhandene Stunden",
  },
  freedSentence: (freed, tasks, projects, missing, free) =>
    `Von ${freed} Stunden gehen ${tasks} in neue Aufgaben, ${projects} in Umzüge und Aufbau und ${missing} in Arbeit, die sonst liegen bliebe; ${free} bleiben freie Stunden für das, woran die Planer nicht gedacht haben.`,
  freedFormula:
    "Stunden des Betriebs in der Vergleichsoption abzüglich derer in der Option. Wohin sie gingen: die Unterschiede der Stunden für neue Aufgaben (samt Vorbereitung), für Umzüge und Aufbau, für Arbeit, die liegen bleibt, und der freien Stunden.",
  hours: "Stunden",

  tasks: "Welche neuen Dienste beginnen, und wann?",
  tasksLead: "Das Personal übernimmt neue Aufgaben, wenn seine Stunden reichen; zuerst die Aufgabe, die bei den Planern zuerst kommt.",
  tasksTitle: "Wann jede neue Aufgabe beginnt",
  tasksTable: "Beginn neuer Aufgaben nach Option",
  task: "Neue Aufgabe",
  wanted: "Gewünscht ab",
  never: "nie",
  tasksSentence: (option, started, all, earlier, later) =>
    `Mit „${option}“ beginnen ${started} von ${all} Aufgaben: ${earlier} früher und ${later} später als beim Weitermachen wie heute.`,
  taskHours: "Stunden nach Aufgabe und Jahr",
  tasksFormula: "Eine Aufgabe beginnt in dem Monat, in dem die Stunden ihrer Vorbereitung gearbeitet sind und ihre jährlichen Stunden im Team frei sind.",

  region: "Wie viel Geld bleibt in der Region?",
  regionLead: "Gezahlt an Menschen und Lieferanten der Region; der Rest geht an Lieferanten anderswo.",
  regionGoal: (limit) => `Die Planer wollen mindestens ${limit}.`,
  regionAmount: (option, amount, share, before) => `Mit „${option}“ gehen ${amount} in die Region, ${share} aller Zahlungen (wie heute: ${before}).`,
  regionMore: (amount) => `Das sind ${amount} mehr als beim Weitermachen wie heute`,
  regionLess: (amount) => `Das sind ${amount} weniger als beim Weitermachen wie heute`,
  regionSame: "Das ist so viel wie beim Weitermachen wie heute",
  moreTo: (region, amount) => `${region} erhält ${amount} mehr`,
  lessTo: (region, amount) => `${region} erhält ${amount} weniger`,
  regionTitle: "Wohin das Geld geht, in Euro",
  regionOf: (region) => `nach ${region}`,
  elsewhere: "anderswohin",
  share: "in die Region",
  regionFormula:
    "Jede Zahlung hat einen Empfänger: Löhne bleiben in der Region des Standorts; von anderen Kostenarten der Anteil, den das Szenario nennt (`regional`, Maßnahmen regionaler Beschaffung). Der Anteil ist die Summe aller Zahlungen mit einer Region ÷ alle Zahlungen.",
};
