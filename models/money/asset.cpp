#include "models/money/asset.h"

#include <algorithm>
#include <cmath>

namespace verbund::money {
namespace {

constexpr int months_a_year = 12;
constexpr double seconds_per_month = 365.25 * seconds_per_day / months_a_year;

int month_number(Instant when) { return civil(when).year * months_a_year + civil(when).month; }

}  // namespace

Money book_value(Money price, Instant bought, Period life, Instant when) {
  const double months = std::max(1.0, life.months + static_cast<double>(life.seconds) / seconds_per_month);
  const int passed = month_number(when) - month_number(bought);
  return price - round_to_cents(price.in_euros() * std::clamp(passed / months, 0.0, 1.0));
}

Money resale_value(Money price, Fraction yearly_share, Instant bought, Instant when) {
  return round_to_cents(price.in_euros() * std::pow(yearly_share.value(), years_between(bought, when)));
}

}  // namespace verbund::money
