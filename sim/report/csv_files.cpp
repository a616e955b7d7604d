#include "sim/report/csv_files.h"

#include "sim/report/tables.h"

namespace verbund::report {

std::string csv_files(const document::Study& study, const WriteFile& write) {
  DataPackage package(write);
  for (const Table& table : tables()) {
    if (std::string problem = package.add(table, table.rows(study)); !problem.empty()) return problem;
  }
  return package.finish("verbund-study", study);
}

}  // namespace verbund::report
