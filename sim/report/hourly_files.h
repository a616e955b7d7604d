// The hours of all options as CSV files: OPTION.sites.csv and OPTION.links.csv.
#pragma once

#include <string>

#include "sim/document/hours.h"
#include "sim/report/data_package.h"

namespace verbund::report {

class HourlyFiles {
 public:
  explicit HourlyFiles(WriteFile write) : package_(std::move(write)) {}

  // Each gives back what is wrong when a file could not be written, else an empty text.
  std::string add(const std::string& option, const document::Hours&);
  // Last: datapackage.json.
  std::string finish(const document::Study& study) const { return package_.finish("verbund-hours", study); }

 private:
  DataPackage package_;
};

}  // namespace verbund::report
