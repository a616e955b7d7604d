// The page that `report --html` writes.
#pragma once

#include <string>

#include "sim/document/study.h"
#include "sim/report/report.h"

namespace verbund::cli {

// Empty, or why it could not be written and what helps.
std::string write_page(const document::Study&, report::Language, const std::string& path);
std::string write_page(const document::Difference&, report::Language, const std::string& path);

}  // namespace verbund::cli
