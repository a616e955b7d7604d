// What measures cost beside what they buy.
#pragma once

#include "sim/ledger/inventory.h"

namespace verbund::ledger {

// What is added to a room is paid when it is done, and shared by the use from then on.
void book_extensions(Book&);

// `project` of every measure that began: once its cost with contingency and its training, help from outside with each
// instance on the day it arrives or is made virtual, bought services month by month. Without `paid_by` shared by the
// use from then on of the site that the measure is about, else of all sites.
void book_projects(Book&);

// Of partners that are customers of a large provider, from the day they join: the entry once, a twelfth of the price of
// a workplace each month.
void book_alliances(Book&);

}  // namespace verbund::ledger
