// Runs a whole scenario, in worker processes, and gives back its document.
#pragma once

#include <string>

#include "models/scenario/scenario.h"
#include "sim/document/study.h"

namespace verbund::testing {

// The results are kept in a scratch folder that is gone afterwards. Runs that fail are failures of the test.
document::Study play(const scenario::Scenario&);

// The text of a file below the source tree.
std::string source_text(const std::string& path);

}  // namespace verbund::testing
