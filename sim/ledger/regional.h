// Which payments stay in the region.
#pragma once

#include <vector>

#include "sim/ledger/book.h"

namespace verbund::ledger {

// Splits payments by who gets them: `regional` of the scenario says what share of a category goes to suppliers of the
// region of its site (of its partner, where it has no site) anyway, what staff earns always does. A measure
// source_regionally raises shares from its date on (of several the highest counts) for a premium on what they add, an
// entry of its own; no more is added in a calendar year once its premium comes to `at_most`. What is received goes to
// nobody. The sum changes by the premiums alone.
std::vector<Entry> with_payees(const Book&, const std::vector<Entry>&);

}  // namespace verbund::ledger
