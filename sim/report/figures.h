// Figures, dates and lists as the language of a report writes them.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "models/units/money.h"
#include "models/units/quantity.h"
#include "sim/report/report.h"

namespace verbund::report {

// A message with its places filled.
template <class... Values>
std::string put(std::string_view message, const Values&... values) {
  return fmt::format(fmt::runtime(message), values...);
}

// A figure as English writes it: 1,234.5 becomes 1.234,5 in German.
std::string written(std::string figure, Language);
// Of the document: 2009-09-27 10:00 becomes 27.09.2009 10:00 in German, 2009-09 becomes 09/2009; other texts stay.
std::string date_text(const std::string& date, Language);
// Of a date only the month.
std::string month_text(const std::string& date, Language);
std::string listed(const std::vector<std::string>&, Language);  // a, b and c
std::string whole_text(double, Language);                       // 1,234
std::string fixed_text(double, int decimals, Language);         // 63.0, without thousands
std::string time_text(Duration, Language);                      // 1 h 30 min
// Words of the document that are one of a few, such as kinds, causes and resources; others stay as they are.
std::string word(const std::string&, Language);
// Of costs; in English its id, as it is asked for on the command line.
std::string category_name(const std::string& category, Language);
// What a figure of the totals, an appraisal or a goal is called: "cost electricity" for cost_electricity.
std::string figure_name(const std::string& key, Language);
// "1 hour", "3 months 2 days"
std::string period_text(const std::string&, Language);

// As sentences have them.
std::string amount_text(Money, Language);                // 41.2 million EUR, 830,123 EUR; without a sign
std::string share_text(double percent, Language);        // 3.7 %, 22 %; without a sign
std::string small_share_text(double percent, Language);  // 0.0159 %, less than 0.001 %

}  // namespace verbund::report
