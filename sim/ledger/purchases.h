// What is bought together counts together: list prices less the discount of the buyer's volume.
#pragma once

#include <string>
#include <vector>

#include "sim/ledger/book.h"

namespace verbund::ledger {

// Something that is bought at a list price.
struct Order {
  Instant when;
  Index<site::Partner> by;
  std::optional<Index<money::Supplier>> supplier;  // none: whoever gives the discounts of the scenario
  Category category = Category::hardware;
  Money list;
};

// Its price with the discount that the partner's own volume reaches, and with that of its buyer.
struct Price {
  Money alone, paid;
};

// Partners that purchase jointly are one buyer from the date of the measure on; of several measures the latest counts.
class Buyers {
 public:
  explicit Buyers(const Book&);
  // Partners with the same number are one buyer at that time.
  [[nodiscard]] int of(Index<site::Partner>, Instant when) const;

 private:
  struct Pool {
    Instant from;
    std::vector<std::uint32_t> partners;  // positions; empty: all
  };
  std::vector<Pool> pools_;  // by date
};

// One price for each order. What a buyer orders from one supplier of one category in a calendar year, at list prices,
// decides the discount on all of it.
std::vector<Price> prices(const scenario::Scenario&, const Buyers&, const std::vector<Order>&);

// One order for each of Observations::purchases, in their order. The buyer is `paid_by`, else the owner of the site.
// Every bought model must have a price.
std::vector<Order> server_orders(const scenario::Scenario&, const meters::Observations&);

}  // namespace verbund::ledger
