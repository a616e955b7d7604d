// The study as a workbook for office programs.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "sim/report/report.h"

namespace verbund::report {

// The bytes of an XLSX file, or a sentence about why there are none. Sheets: the options side by side; cost by year and
// by partner, whose sums are formulas; every table that has rows and fits (tables.h); what the columns mean. The same
// study, the same bytes.
std::pair<std::optional<std::string>, std::string> xlsx(const document::Study&, Language);

}  // namespace verbund::report
