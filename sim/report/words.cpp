// Words of the document that are one of a few, in other languages than that of the document.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "sim/report/figures.h"
#include "sim/report/money_messages.h"

namespace verbund::report {
namespace {

using Word = std::pair<std::string_view, std::string_view>;

constexpr Word german[] = {
    // Units of time.
    {"minute", "Minute"},
    {"minutes", "Minuten"},
    {"hour", "Stunde"},
    {"hours", "Stunden"},
    {"day", "Tag"},
    {"days", "Tage"},
    {"week", "Woche"},
    {"weeks", "Wochen"},
    {"month", "Monat"},
    {"months", "Monate"},
    {"year", "Jahr"},
    {"years", "Jahre"},
    // Money.
    {"mid-year", "zur Jahresmitte"},
    {"year-end", "zum Jahresende"},
    {"depreciation", "Abschreibung"},
    {"residual", "Restbuchwert"},
    // Units.
    {"servers", "Server"},
    {"services", "Dienste"},
    {"runs", "Läufe"},
    {"core-h", "Kern-h"},
    {"%/year", "%/Jahr"},
    // Resources.
    {"cpu", "CPU"},
    {"memory", "Hauptspeicher"},
    {"storage", "Plattenspeicher"},
    {"racks", "Stellplätze"},
    {"power", "Leistung"},
    // Why demand stays unserved.
    {"server overloaded", "Server überlastet"},
    {"own cores too few", "eine Instanz hat zu wenige eigene Kerne"},
    {"no server free", "kein Server frei"},
    {"being moved", "wurde gerade umgezogen"},
    {"lost in a failure", "fiel durch einen Schaden aus"},
    {"cut off", "war abgeschnitten"},
    // Why jobs are late.
    {"server busy with services", "Server mit Diensten ausgelastet"},
    {"server busy with other jobs", "Server mit anderen Aufträgen ausgelastet"},
    {"no server", "kein Server"},
    {"waited for its run before", "wartete auf seinen vorigen Lauf"},
    {"waited for jobs before it", "wartete auf vorangehende Aufträge"},
    {"too few cores for its work", "zu wenige Kerne für seine Arbeit"},
    // Why an instance does not restart elsewhere.
    {"no copy of its data elsewhere", "keine Kopie der Daten"},
    {"the site of the copy was lost too", "der Standort der Kopie fiel auch aus"},
    {"the room with the copy was given up", "der Raum mit der Kopie war aufgegeben"},
    {"residency", "Daten dürfen nicht dorthin"},
    {"no storage free", "kein Plattenspeicher frei"},
    // Incidents.
    {"room full", "Raum voll"},
    {"room given up", "Raum aufgegeben"},
    {"storage full", "Plattenspeicher voll"},
    {"CPU short", "CPU knapp"},
    {"no room for the move", "kein Platz für den Umzug"},
    {"not refreshed", "nicht ersetzt"},
    {"no line", "keine Leitung"},
    {"no replica", "keine Spiegelung"},
    {"backup not made", "Sicherung entfallen"},
    {"window missed", "Zeitfenster verpasst"},
    {"apart too long", "zu lange getrennt"},
    {"not apart", "nicht getrennt gehalten"},
    {"fallback lost", "Ausweichplatz verloren"},
    {"room not empty", "Raum nicht leer"},
    {"deadline missed", "Frist verpasst"},
    {"no hours", "zu wenig Personal"},
    {"waits for a repair", "wartet auf Reparatur"},
    // What is not modelled.
    {"taxes and loans", "Steuern und Kredite"},
    {"the time after the end", "die Zeit nach dem Ende"},
    {"what is handed over to an alliance", "was an einen Verbund abgegeben ist"},
    {"the storage of a site", "der Plattenspeicher eines Standorts"},
    {"storage of backups", "Speicherplatz der Sicherungen"},
    {"switching idle servers off", "das Abschalten unbeschäftigter Server"},
    {"traffic between services", "Verkehr zwischen Diensten"},
    {"other ways while a line is lost", "andere Wege, solange eine Leitung ausfällt"},
    {"memory and disk speed", "Geschwindigkeit von Hauptspeicher und Platten"},
};

constexpr Word german_figures[] = {
    {"cost", "Kosten"},
    {"regional", "in der Region ausgegeben"},
    {"depreciation", "Abschreibung"},
    {"residual", "Restbuchwert am Ende"},
    {"servers_start", "Server am Anfang"},
    {"servers_peak", "Server höchstens"},
    {"servers_end", "Server am Ende"},
    {"servers_bought", "Server beschafft"},
    {"cpu_mean", "CPU-Auslastung, Mittel"},
    {"cpu_p95", "CPU-Auslastung, p95"},
    {"cpu_busiest", "CPU-Auslastung, stärkster Schritt"},
    {"demanded", "nachgefragte Arbeit"},
    {"served", "bediente Nachfrage"},
    {"unserved", "unbediente Nachfrage"},
    {"unserved_share", "unbediente Nachfrage, Anteil"},
    {"drilled", "ausgefallen in Übungen"},
    {"job_work", "Arbeit der Stapelaufträge"},
    {"jobs_late", "verpasste Fristen"},
    {"it_energy", "Stromverbrauch der Server"},
    {"energy", "Stromverbrauch"},
    {"carbon", "CO2"},
    {"wan_sent", "über Leitungen gesendet"},
    {"late", "verspätet erledigte Arbeit"},
    {"waiting", "noch wartende Arbeit"},
    {"hours_there", "anwesende Stunden"},
    {"hours_routine", "Stunden für den Betrieb"},
    {"hours_missing", "fehlende Stunden"},
    {"hours_free", "freie Stunden"},
    {"tasks_started", "begonnene Aufgaben"},
    {"cheaper_from", "unter der Vergleichsoption ab"},
    {"npv", "Kapitalwert der Kosten"},
    {"annuity", "Annuität"},
    {"saving", "Ersparnis zur Vergleichsoption"},
    {"payback", "Amortisation"},
    {"internal_rate", "interner Zinsfuß"},
    {"rto_missed", "RTO verfehlt in Übungen"},
};

template <std::size_t n>
std::string found(const Word (&words)[n], const std::string& text) {
  const auto at =
      std::find_if(std::begin(words), std::end(words), [&](const Word& known) { return known.first == text; });
  return at == std::end(words) ? text : std::string(at->second);
}

}  // namespace

std::string figure_name(const std::string& key, Language language) {
  constexpr std::string_view of_partner = "cost_of_", of_category = "cost_";
  if (language == Language::english) {
    std::string name = key;
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
  }
  const std::string cost = found(german_figures, "cost");
  if (key.starts_with(of_partner)) return cost + ", " + key.substr(of_partner.size());
  if (key.starts_with(of_category)) return cost + ", " + category_name(key.substr(of_category.size()), language);
  return found(german_figures, key);
}

std::string category_name(const std::string& category, Language language) {
  const auto ids = document::categories();
  const auto at = std::find(ids.begin(), ids.end(), category);
  if (language == Language::english || at == ids.end()) return category;
  return std::string(money_messages(language).categories[static_cast<std::size_t>(at - ids.begin())]);
}

std::string code(Language language) { return language == Language::german ? "de" : "en"; }

std::string word(const std::string& text, Language language) {
  return language == Language::english ? text : found(german, text);
}

std::string period_text(const std::string& period, Language language) {
  std::string result;
  for (std::size_t begin = 0; begin < period.size();) {
    const std::size_t end = std::min(period.find(' ', begin), period.size());
    result += (begin == 0 ? "" : " ") + word(period.substr(begin, end - begin), language);
    begin = end + 1;
  }
  return result;
}

}  // namespace verbund::report
