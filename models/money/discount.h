// What a buyer saves by volume.
#pragma once

#include <vector>

#include "models/units/money.h"
#include "models/units/quantity.h"

namespace verbund::money {

// From this list price a year, the discount holds for all that the buyer bought in that year.
struct DiscountTier {
  Money at_least;
  Fraction discount;
};

// The discount of the highest tier reached; `tiers` in rising order of volume.
Fraction discount(const std::vector<DiscountTier>& tiers, Money volume_of_the_year);

}  // namespace verbund::money
