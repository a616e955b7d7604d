// From a scenario, and from what a run left behind, to the plain values of the study document.
#pragma once

#include <string>
#include <vector>

#include "sim/document/study.h"
#include "sim/ledger/hardware.h"
#include "sim/ledger/ledger.h"
#include "sim/meters/observations.h"

namespace verbund::study {

// The program's name and version, "verbund 0.1.0".
std::string program();

// All that is known without a run. `months` are those of the horizon.
document::Study describe(const scenario::Scenario&, std::uint64_t seed, const std::vector<std::string>& overrides);

// One option that was run; the appraisal is left empty.
document::OptionResult summarise(const scenario::Scenario&, const option::Option&, const meters::Observations&);

}  // namespace verbund::study
