#include "sim/report/difference_messages.h"

namespace verbund::report {
namespace {

constexpr DifferenceMessages english = {
    .title = "FROM A TO B",
    .first = "A",
    .second = "B",
    .study = "{}, {} to {}, seed {}",
    .overridden = "with {}",
    .recommends = "recommends {}",
    .recommends_none = "recommends no option",
    .other_program = "Made by different programs: {} and {}.",
    .same_scenario = "The scenarios are the same.",
    .nothing_differs = "Nothing differs.",
    .only_in = "Only in {}: {}",
    .inputs = "VALUES THAT DIFFER",
    .measures = "MEASURES THAT DIFFER",
    .figures = "RESULTS THAT DIFFER",
    .goals = "GOALS THAT ONE MEETS AND THE OTHER MISSES",
    .no_inputs = "No value differs, but the scenarios are not the same: names, places, dates or recorded series do.",
    .no_figures = "No result differs.",
    .input = "value",
    .option = "option",
    .measure = "measure",
    .figure = "figure",
    .change = "change",
    .place = "stands in",
    .not_there = "-",
    .met = "met",
    .missed = "missed",
};

constexpr DifferenceMessages german = {
    .title = "VON A NACH B",
    .first = "A",
    .second = "B",
    .study = "{}, {} bis {}, Startwert {}",
    .overridden = "mit {}",
    .recommends = "empfiehlt {}",
    .recommends_none = "empfiehlt keine Option",
    .other_program = "Mit verschiedenen Programmen gerechnet: {} und {}.",
    .same_scenario = "Die Szenarien sind gleich.",
    .nothing_differs = "Es gibt keinen Unterschied.",
    .only_in = "Nur in {}: {}",
    .inputs = "ABWEICHENDE EINGABEN",
    .measures = "ABWEICHENDE MASSNAHMEN",
    .figures = "ABWEICHENDE ERGEBNISSE",
    .goals = "ZIELE, DIE NUR EINE VON BEIDEN ERREICHT",
    .no_inputs =
        "Kein Wert weicht ab, aber die Szenarien sind nicht gleich: Namen, Orte, Daten oder Messreihen "
        "unterscheiden sich.",
    .no_figures = "Kein Ergebnis weicht ab.",
    .input = "Wert",
    .option = "Option",
    .measure = "Maßnahme",
    .figure = "Größe",
    .change = "Änderung",
    .place = "steht in",
    .not_there = "-",
    .met = "erreicht",
    .missed = "verfehlt",
};

}  // namespace

const DifferenceMessages& difference_messages(Language language) {
  return language == Language::german ? german : english;
}

}  // namespace verbund::report
