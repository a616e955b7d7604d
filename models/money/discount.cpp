#include "models/money/discount.h"

namespace verbund::money {

Fraction discount(const std::vector<DiscountTier>& tiers, Money volume_of_the_year) {
  Fraction reached;
  for (const auto& tier : tiers) {
    if (tier.at_least <= volume_of_the_year) reached = tier.discount;
  }
  return reached;
}

}  // namespace verbund::money
