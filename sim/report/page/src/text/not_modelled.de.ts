// What the program says it leaves out, by the sentence of the document.
export const notModelled: Record<string, string> = {
  "taxes and loans: what is paid is paid at once and from own means": "Steuern und Kredite: Was gezahlt wird, wird sofort und aus eigenen Mitteln gezahlt.",
  "the time after the end: late purchases are sized until then, and of them only the residual value is left":
    "Die Zeit nach dem Ende: Späte Käufe sind bis dahin bemessen, und von ihnen bleibt nur der Restwert.",
  "what is handed over to an alliance: how its servers fare, and what its drills cost":
    "Was einem Verbund übergeben ist: wie es seinen Servern ergeht und was seine Übungen kosten.",
  "the storage of a site: it outlives a loss of the site": "Der Verlust von Plattenspeicher: Der Speicher eines Standorts übersteht dessen Verlust.",
  "storage of backups: copies take none at the site that keeps them": "Speicher für Sicherungen: Kopien belegen keinen an dem Standort, der sie aufbewahrt.",
  "switching idle servers off: nor cooling and power supplies beyond the PUE given":
    "Das Abschalten unbelasteter Server; auch Kühlung und Stromversorgung nur über die angegebene PUE.",
  "traffic between services: links carry what users ask for, what moves and what is copied":
    "Verkehr zwischen Diensten: Leitungen tragen, was Nutzer abrufen, was umzieht und was kopiert wird.",
  "other ways while a line is lost: what moves or is copied waits for it": "Umwege, solange eine Leitung ausfällt: Was umzieht oder kopiert wird, wartet auf sie.",
  "memory and disk speed: memory is held whole, storage is a capacity":
    "Geschwindigkeit von Arbeitsspeicher und Platten: Arbeitsspeicher ist ganz belegt, Plattenspeicher ist eine Menge.",
};
