// Texts of the workbook, in both languages; those that the console has as well are in messages.h.
#pragma once

#include <string_view>

#include "sim/report/report.h"

namespace verbund::report {

struct WorkbookMessages {
  // Names of sheets, at most 31 characters.
  std::string_view options, by_year, by_partner, columns;
  // Heads.
  std::string_view unit, option, category, total, table, column, type, sentence;
  // Rows of the options.
  std::string_view title, baseline, failed, cost, difference, regional, residual, npv, annuity, saving, payback,
      internal_rate, cheaper_from, energy, carbon, unserved, incidents, jobs_late, hours_missing, servers_peak,
      servers_end, servers_bought, first_full, goals, met, missed, yes, never;
  std::string_view years, servers, hours, runs;  // units
  // Rows of the costs.
  std::string_view depreciation, cumulated, part_of_year;
  // Of the report in Markdown.
  std::string_view verdicts;
};

const WorkbookMessages& workbook_messages(Language);

}  // namespace verbund::report
