// The ledger of a run as the document has it.
#pragma once

#include "models/scenario/scenario.h"
#include "sim/document/study.h"
#include "sim/meters/observations.h"

namespace verbund::study {

// Fills in accounts, costs and purchases.
void summarise_money(const scenario::Scenario&, const option::Option&, const meters::Observations&,
                     document::OptionResult&);
// Goals and discounting.
void describe_money(const scenario::Scenario&, document::Study&);

}  // namespace verbund::study
