// The report as one page for a browser that needs nothing else.
#pragma once

#include <optional>
#include <string>

#include "sim/document/study.h"
#include "sim/report/report.h"

namespace verbund::report {

// The page without its data (sim/report/page/ builds it) with the study put in. None: the shell has no place for it.
std::optional<std::string> html(const document::Study&, Language, const std::string& shell);
// The same of what changed from one study to another.
std::optional<std::string> html(const document::Difference&, Language, const std::string& shell);

}  // namespace verbund::report
