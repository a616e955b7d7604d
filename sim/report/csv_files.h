// The tables as CSV files with a description of them: a Data Package of Frictionless, version 1.
#pragma once

#include <functional>
#include <string>

#include "sim/document/study.h"

namespace verbund::report {

// Takes a file; gives back what is wrong when it could not be written, else an empty text.
using WriteFile = std::function<std::string(const std::string& name, const std::string& text)>;

// One file a table (RFC 4180, UTF-8, lines end in \n) and, last, datapackage.json. The same study, the same bytes.
// Stops at the first file that could not be written and gives back why.
std::string csv_files(const document::Study&, const WriteFile&);

}  // namespace verbund::report
