// The parts of the console report, in the order in which they are printed. Each ends with a line break.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/document/study.h"
#include "sim/report/report.h"

namespace verbund::report {

std::string head(const document::Study&, const Style&);
// Options side by side, the baseline first; split into several tables when they do not fit into the width.
std::string comparison(const document::Study&, const Style&);
std::string costs_by_year(const document::Study&, const Style&);
std::string costs_by_partner(const document::Study&, const Style&);
std::string purchases(const document::Study&, const Style&);  // empty when nothing is bought
std::string sites(const document::Study&, const Style&);
std::string full_dates(const document::Study&, const Style&);
std::string lines(const document::Study&, const Style&);    // nothing when nothing was sent
std::string backups(const document::Study&, const Style&);  // nothing when there are none
std::string replicas(const document::Study&, const Style&);
std::string traffic(const document::Study&, const Style&);
std::string jobs(const document::Study&, const Style&);     // empty when the scenario has none
std::string people(const document::Study&, const Style&);   // empty when nothing is said of work
std::string outages(const document::Study&, const Style&);  // empty without drills and failures
std::string misfortune(const document::Study&, const Style&);
std::string not_done(const document::Study&, const Style&);  // measures that did not begin or end, of every option
std::string conclusion(const document::Study&, const Style&);

// The options that have a result, the baseline first.
std::vector<std::string> with_results(const document::Study&);

// The unit in which all of a study's sums of money are shown: kEUR (TEUR in German) once any option costs 100,000 EUR,
// else EUR. What public bodies plan is dearer, so that a changed price does not change the unit.
struct MoneyUnit {
  std::string_view name;
  double euros = 1;
  Language language = Language::english;
};
MoneyUnit money_unit(const document::Study&, Language);
std::string money_text(Money, const MoneyUnit&);
// With as many decimals as leave about three figures: 812 / 45.3 / 0.123.
std::string number_text(double, Language);
// "-22 %", "+3.1 %", "0 %"; empty for none.
std::string percent_text(std::optional<double>, Language);
// "~2014-03" when projected, "-" when not in sight.
std::string full_text(const std::string& date, bool projected, Language);

}  // namespace verbund::report
