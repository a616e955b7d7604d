// Figures, dates and lists as the language of a report writes them.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "models/units/money.h"
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

// As sentences have them.
std::string amount_text(Money, Language);                // 41.2 million EUR, 830,123 EUR; without a sign
std::string share_text(double percent, Language);        // 3.7 %, 22 %; without a sign
std::string small_share_text(double percent, Language);  // 0.0159 %, less than 0.001 %

}  // namespace verbund::report
