// What the purchases of a run cost: list price of the day less the buyer's volume discount of the calendar year.
#pragma once

#include <vector>

#include "models/scenario/scenario.h"
#include "sim/meters/observations.h"

namespace verbund::ledger {

// One amount for each of Observations::purchases, in their order. A buyer's list-price volume in a calendar year
// decides the discount on everything it bought in that year. The buyer is `paid_by`, else the owner of the site;
// partners that purchase jointly are one buyer from the date of the measure on. Every bought model must have a price.
std::vector<Money> purchase_costs(const scenario::Scenario&, const option::Option&, const meters::Observations&);

}  // namespace verbund::ledger
