#include "sim/ledger/months.h"

#include <algorithm>

namespace verbund::ledger {

Instant Months::end_of(std::size_t month) const { return month + 1 < firsts_.size() ? firsts_[month + 1] : end_; }

std::size_t Months::month_of(Instant when) const {
  const auto after = std::upper_bound(firsts_.begin(), firsts_.end(), when);
  return after == firsts_.begin() ? 0 : static_cast<std::size_t>(after - firsts_.begin()) - 1;
}

double Months::covered_share(std::size_t month) const {
  const Instant first = start_of_month(firsts_[month]);
  return (end_of(month) - firsts_[month]) / ((first + Period{1, 0}) - first);
}

bool Months::is_last_of_year(std::size_t month) const {
  return month + 1 == firsts_.size() || civil(firsts_[month + 1]).year != civil(firsts_[month]).year;
}

double Months::twelfth(const Path<YearlyCost>& cost, std::size_t month, double times) const {
  return cost.mean(firsts_[month], end_of(month)).value() * times / 12 * covered_share(month);
}

Money Rounded::next(int year, double euros) {
  if (year != year_) so_far_ = 0;
  year_ = year;
  const Money before = round_to_cents(so_far_);
  so_far_ += euros;
  return round_to_cents(so_far_) - before;
}

}  // namespace verbund::ledger
