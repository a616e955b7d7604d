#include "sim/report/hourly_files.h"

#include "sim/document/hour_columns.h"
#include "sim/report/table_cells.h"

namespace verbund::report {
namespace {

template <class Hour>
std::string add_table(DataPackage& package, const std::string& name, const std::string& sentence,
                      const std::vector<Hour>& hours) {
  Table table{name, sentence, {}, nullptr};
  add_columns<Hour>(table.columns);
  std::vector<Row> rows;
  rows.reserve(hours.size());
  for (const Hour& hour : hours) add_cells(rows.emplace_back(), hour);
  return package.add(table, rows);
}

}  // namespace

std::string HourlyFiles::add(const std::string& option, const document::Hours& hours) {
  std::string problem =
      add_table(package_, option + ".sites", "Every hour of every site in the option " + option + ".", hours.sites);
  if (!problem.empty()) return problem;
  return add_table(package_, option + ".links", "Every hour of every line in the option " + option + ".", hours.links);
}

}  // namespace verbund::report
