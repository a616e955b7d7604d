// The lines between sites, and what became of all that went over them.
#pragma once

#include "models/scenario/scenario.h"
#include "sim/document/study.h"
#include "sim/meters/observations.h"

namespace verbund::study {

void summarise_lines(const scenario::Scenario&, const meters::Observations&, document::OptionResult&);

}  // namespace verbund::study
