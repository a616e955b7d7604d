// From a scenario, and from what a run left behind, to the plain values of the study document.
#pragma once

#include <string>
#include <vector>

#include "sim/document/study.h"
#include "sim/meters/observations.h"
#include "sim/plan/plan.h"

namespace verbund::study {

// The program's name and version, "verbund 0.1.0".
std::string program();

// Time, partners and discounting: what the appraisal of money needs.
document::Study outline(const scenario::Scenario&);
// All that is known without a run. `months` are those of the horizon.
document::Study describe(const scenario::Scenario&, std::uint64_t seed, const std::vector<std::string>& overrides);

// One option that was run; the appraisal is left empty.
document::OptionResult summarise(const scenario::Scenario&, const option::Option&, const meters::Observations&);

// Of that: measures, incidents, servers and changes; all that a rehearsal knows as well.
void tell_history(const plan::Plan&, const meters::Observations&, document::OptionResult&);

}  // namespace verbund::study
