// One run's observations and the scenario's prices become dated entries. The single source of every money figure.
#pragma once

#include <vector>

#include "sim/ledger/licences.h"

namespace verbund::ledger {

struct Ledger {
  std::vector<Entry> entries;  // in the order of their dates
  // What was bought, with its prices: of Observations::purchases, in their order, and of software.
  std::vector<Order> servers;
  std::vector<Price> server_prices;
  std::vector<LicenceOrder> licences;
  std::vector<Price> licence_prices;
};

// A measure with `paid_by` is borne by that partner; what a site costs else is shared by use (Book::share).
Ledger make_ledger(const scenario::Scenario&, const option::Option&, const meters::Observations&);

}  // namespace verbund::ledger
