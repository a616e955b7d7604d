// What goes on month by month: rooms, electricity, storage, lines, people, and the upkeep of servers.
#pragma once

#include "sim/ledger/inventory.h"

namespace verbund::ledger {

// Electricity = energy × PUE × price of the month (PUE and prices with their mean over it), at some hours of the week
// that of `off_peak`; the demand charge is a twelfth of a year's for the highest step of the month, times PUE. Room and
// line cost a twelfth of the year, storage by TiB in use, a line half by each of its ends.
void book_sites(Book&);
void book_lines(Book&);

// Staff is paid by its employer: posts that are filled (people::Posts), and for each newcomer what hiring costs.
void book_staff(Book&);

// Of servers that are no longer under warranty as the month begins: a twelfth of the yearly cost, × (1 + growth) for
// each whole year since the warranty ended; spare parts for each model at each site. Servers that are leased are the
// lessor's business.
void book_maintenance(Book&, const Inventory&);

}  // namespace verbund::ledger
