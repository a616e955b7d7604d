#include "sim/meters/use_over_time.h"

#include <algorithm>

namespace verbund::meters {

void UseOverTime::add(Fraction use, Duration time) {
  seconds_ += time.value();
  if (use > Fraction(0)) used_.emplace_back(use.value(), time.value());
}

Fraction UseOverTime::mean() const {
  double sum = 0;
  for (const auto& [use, seconds] : used_) sum += use * seconds;
  return Fraction(seconds_ > 0 ? sum / seconds_ : 0);
}

Fraction UseOverTime::peak() const {
  double most = 0;
  for (const auto& [use, seconds] : used_) most = std::max(most, use);
  return Fraction(most);
}

Fraction UseOverTime::p95() const {
  auto falling = used_;
  std::sort(falling.begin(), falling.end(), [](const auto& a, const auto& b) { return a > b; });
  double above = 0;  // seconds with more than this
  for (const auto& [use, seconds] : falling) {
    above += seconds;
    if (above > 0.05 * seconds_ * (1 + 1e-12)) return Fraction(use);
  }
  return Fraction(0);
}

}  // namespace verbund::meters
