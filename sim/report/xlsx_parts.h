// The sheets of the workbook (xlsx.h).
#pragma once

#include <map>
#include <string>

#include "sim/report/workbook.h"
#include "sim/report/workbook_messages.h"

namespace verbund::report {

// Cells by option, as the formulas of another sheet name them.
using CellOfOption = std::map<std::string, std::string>;

// A row for every category of every option, one column a year or a partner, and their sums. Gives back where the sum of
// each option stands.
CellOfOption cost_by_year_sheet(Workbook&, const document::Study&, Language);
void cost_by_partner_sheet(Workbook&, const document::Study&, Language);

// The options side by side, in a sheet that was added before those that it refers to.
void options_sheet(Sheet, const document::Study&, const CellOfOption& total_cost, Language);

}  // namespace verbund::report
