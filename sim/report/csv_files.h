// The tables of a study as CSV files.
#pragma once

#include <string>

#include "sim/document/study.h"
#include "sim/report/data_package.h"

namespace verbund::report {

// One file a table and, last, datapackage.json. The same study, the same bytes. Stops at the first file that could not
// be written and gives back why.
std::string csv_files(const document::Study&, const WriteFile&);

}  // namespace verbund::report
