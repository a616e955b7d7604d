// What a thing that was bought is still worth: in the books, and on the market.
#pragma once

#include "models/units/calendar.h"
#include "models/units/money.h"
#include "models/units/quantity.h"

namespace verbund::money {

// Straight line: the same part of the price in each calendar month of its useful life, that in which it was bought
// included; nothing is left after it. `when` is the first instant of a month: what is left as it begins. A life of less
// than a month counts as one. Source: § 7 (1) EStG, pro rata temporis by months.
Money book_value(Money price, Instant bought, Period life, Instant when);

// price × share^years of age. `when` not before `bought`.
Money resale_value(Money price, Fraction yearly_share, Instant bought, Instant when);

}  // namespace verbund::money
