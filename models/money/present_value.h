// What later payments are worth at the start: NPV, annuity, payback and internal rate.
#pragma once

#include <optional>
#include <vector>

#include "models/money/discounting.h"
#include "models/units/calendar.h"
#include "models/units/money.h"

namespace verbund::money {

// Payments of a calendar year, or of the part of it between start and end, count as paid in its middle or at its end:
// present value = amount / (1 + rate)^t, t in years since the start. In real terms an amount is brought to prices of
// the start before: / (1 + inflation)^t. Without a rate it is the amount itself. Rounded to cents, amount by amount, so
// that present values add up along every axis. Source: Brealey, Myers, Allen: Principles of Corporate Finance, ch. 2.
class PresentValue {
 public:
  PresentValue(const Discounting&, Instant start, Instant end);

  [[nodiscard]] double years_to(int year) const;  // t of the payments of a calendar year
  [[nodiscard]] double years_to_end() const;
  [[nodiscard]] Money of(Money amount, double years) const;

 private:
  Discounting discounting_;
  Instant start_, end_;
};

// The same amount at the end of every year for that many years that is worth as much as the present value:
// value × r / (1 − (1 + r)^−years), with r = 0: value / years. Years above 0.
Money annuity(Money value, GrowthRate rate, double years);

struct Flow {
  double years = 0;  // since the start
  Money amount;      // received; negative: paid
};
// The rate at which all flows together are worth nothing, within -99 to 1000 %/year; none when there is none, or
// when the flows, in their order, change their sign more than once: there may be several, and none of them tells much.
std::optional<GrowthRate> internal_rate(const std::vector<Flow>&);

}  // namespace verbund::money
