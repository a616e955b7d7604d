// Who sells, and what a buyer saves there by volume.
#pragma once

#include <string>
#include <vector>

#include "models/money/discount.h"

namespace verbund::money {

struct Supplier {
  std::string id;
  std::string name;
  std::vector<DiscountTier> discounts;  // by what one buyer spends there on one category in a calendar year
};

}  // namespace verbund::money
