// Software: how many licences each partner needs, which it buys, and what keeping them current costs.
#pragma once

#include "sim/ledger/inventory.h"
#include "sim/ledger/purchases.h"

namespace verbund::ledger {

// What a partner needs of a product, at a site (servers) or of no site (services).
struct LicenceNeed {
  Index<catalogue::Product> product;
  Index<site::Partner> partner;
  std::optional<Index<site::Site>> site;
  double count = 0;
};

// As a month begins: of server models by server or core, owned by the site's partner; of services by instance, core or
// user (that grow as the service does, rounded up) as long as an instance runs. What a standard replaces is needed
// until the parallel running ends.
std::vector<LicenceNeed> licence_needs(const Book&, const Inventory&, std::size_t month);

// Licences that a buyer buys in a month for one of its partners.
struct LicenceOrder {
  Order order;
  Index<catalogue::Product> product;
  std::optional<Index<site::Site>> site;
  std::size_t month = 0;
  double count = 0;
};
// What is needed as the run begins is owned. Of what is needed beyond it a buyer takes at least `at_least` altogether,
// divided by what its partners need beyond what they own.
std::vector<LicenceOrder> licence_orders(const Book&, const Inventory&, const Buyers&);

// Licences are paid as the month begins. Keeping them current costs a twelfth of the yearly price for each that is
// needed, for `at_least` at least.
void book_licences(Book&, const std::vector<LicenceOrder>&, const std::vector<Price>&);
void book_licence_fees(Book&, const Inventory&, const Buyers&);

}  // namespace verbund::ledger
