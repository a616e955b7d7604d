// What stands against an option; report.h tells all of it.
#pragma once

#include <string>
#include <vector>

#include "sim/document/judgement.h"
#include "sim/report/names.h"
#include "sim/report/report.h"

namespace verbund::report {

// One part of a sentence each; measures that did not begin stand together, and those that are not complete.
std::vector<std::string> told(const document::Study&, const std::vector<document::Argument>&, Language, Naming);

}  // namespace verbund::report
