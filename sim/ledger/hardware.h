// Servers: what they cost, what is left of them, and what they bring when they go.
#pragma once

#include "sim/ledger/inventory.h"
#include "sim/ledger/purchases.h"

namespace verbund::ledger {

// Paid when delivered, and shared by their use from the month of delivery to the end of the run: servers are bought for
// what is to come. Models with a useful life are written off (money::book_value); what goes before its end is written
// off then. One price for each of Observations::purchases.
void book_purchases(Book&, const Inventory&, const std::vector<Price>&);

// By the month and its days; shared by the use of that month.
void book_leases(Book&);

// Of each server that leaves: its disposal, less what it is sold for (price of its model on the day it was bought, less
// the yearly loss).
void book_disposal(Book&, const Inventory&);

}  // namespace verbund::ledger
