// When people work: the days of a month on which they are there.
#pragma once

#include "models/units/calendar.h"

namespace verbund::people {

// Monday to Friday without the public holidays of the region, from the day of `from` until before the day of `to`.
int working_days(const Region&, Instant from, Instant to);

// What of the hours of a year falls into a part of one calendar year: its working days of those of the year. All parts
// of a year together: 1.
Fraction share_of_year(const Region&, Instant from, Instant to);

}  // namespace verbund::people
