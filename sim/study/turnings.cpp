#include "sim/study/turnings.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace verbund::study {
namespace {

constexpr int scanned = 9;

// Four digits: what a planner can type in and look at.
double rounded(double factor) { return std::strtod(fmt::format("{:.3e}", factor).c_str(), nullptr); }

struct At {
  double factor = 1;
  Money difference;

  [[nodiscard]] bool is_positive() const { return difference > Money(); }
};

Turn between(const At& low, const At& high) {
  const auto size = [](const At& at) { return std::abs(at.difference.in_cents()); };
  return {size(low) <= size(high) ? low.factor : high.factor, low.factor, high.factor, high.is_positive()};
}

// Of two ends with different signs.
std::optional<Turn> bisect(At low, At high, const Differences& differences) {
  while (true) {
    const double middle = rounded(std::sqrt(low.factor * high.factor));
    if (middle <= low.factor || middle >= high.factor) return between(low, high);
    const auto found = differences({middle});
    if (!found) return std::nullopt;
    const At at{middle, found->front()};
    if (at.difference == Money()) return Turn{middle, middle, middle, high.is_positive()};
    (at.is_positive() == low.is_positive() ? low : high) = at;
  }
}

}  // namespace

std::vector<double> scanned_factors(double lowest, double highest) {
  std::vector<double> factors = {lowest, highest};
  if (lowest < 1 && 1 < highest) factors.push_back(1);
  for (int i = 1; i + 1 < scanned; ++i) {
    const double factor = rounded(lowest * std::pow(highest / lowest, i / (scanned - 1.0)));
    if (lowest < factor && factor < highest) factors.push_back(factor);
  }
  std::sort(factors.begin(), factors.end());
  factors.erase(std::unique(factors.begin(), factors.end()), factors.end());
  return factors;
}

std::optional<std::vector<Turn>> find_turnings(double lowest, double highest, const Differences& differences) {
  const auto factors = scanned_factors(lowest, highest);
  const auto found = differences(factors);
  if (!found) return std::nullopt;
  std::vector<Turn> turnings;
  std::optional<At> last;          // with a sign
  std::vector<double> nothing_at;  // since then
  for (std::size_t i = 0; i < factors.size(); ++i) {
    const At at{factors[i], (*found)[i]};
    if (at.difference == Money()) {
      nothing_at.push_back(at.factor);
      continue;
    }
    if (last && last->is_positive() != at.is_positive()) {
      std::optional<Turn> turn;
      if (nothing_at.empty()) {
        turn = bisect(*last, at, differences);
      } else {
        turn = Turn{nothing_at.front(), nothing_at.front(), nothing_at.back(), at.is_positive()};
      }
      if (!turn) return std::nullopt;
      turnings.push_back(*turn);
    }
    last = at;
    nothing_at.clear();
  }
  return turnings;
}

}  // namespace verbund::study
