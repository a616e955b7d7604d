// Cells of CSV files (RFC 4180).
#pragma once

#include <string>

#include "models/units/money.h"

namespace verbund::report {

// Quoted where needed. A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line
// break, and is no number) has an apostrophe in front.
std::string csv_value(const std::string&);
std::string csv_value(Money);  // euros with their cents

}  // namespace verbund::report
