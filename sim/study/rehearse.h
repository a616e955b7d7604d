// A scenario as planned: nothing is simulated, and moves take as long as they do on paper.
#pragma once

#include <string>
#include <vector>

#include "models/scenario/scenario.h"
#include "sim/document/study.h"

namespace verbund::study {

// A study whose options hold no figures: only measures, servers, changes and incidents, played with nominal durations.
// `options`: ids; empty: all. Measures that a measured state sets off never begin: only a simulation knows when.
document::Study rehearse(const scenario::Scenario&, const std::vector<std::string>& options,
                         const std::vector<std::string>& overrides);

}  // namespace verbund::study
