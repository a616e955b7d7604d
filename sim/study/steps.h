// How the measures of an option went, and what those that were not done by the end of the run wait for.
#pragma once

#include <vector>

#include "models/option/option.h"
#include "sim/document/study.h"
#include "sim/meters/observations.h"

namespace verbund::study {

// In the order of the plan. A refresh that began and found nothing to replace waits for nothing.
std::vector<document::Step> steps(const option::Option&, const meters::Observations&);

}  // namespace verbund::study
