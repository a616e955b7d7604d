// What a run says of people, as the document has it.
#pragma once

#include "models/scenario/scenario.h"
#include "sim/document/study.h"
#include "sim/meters/observations.h"

namespace verbund::study {

// Fills in teams and tasks.
void summarise_people(const scenario::Scenario&, const meters::Observations&, document::OptionResult&);

}  // namespace verbund::study
