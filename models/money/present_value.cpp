#include "models/money/present_value.h"

#include <algorithm>
#include <cmath>

namespace verbund::money {
namespace {

constexpr double lowest = -0.99, highest = 10;
constexpr int samples = 2000, halvings = 60;

double worth(const std::vector<Flow>& flows, double rate) {
  double sum = 0;
  for (const Flow& flow : flows) sum += flow.amount.in_euros() * std::pow(1 + rate, -flow.years);
  return sum;
}

// Evenly spaced in the logarithm of 1 + rate.
double sample(int i) { return (1 + lowest) * std::pow((1 + highest) / (1 + lowest), double(i) / samples) - 1; }

double root_between(const std::vector<Flow>& flows, double low, double high) {
  const bool rises = worth(flows, low) < 0;
  for (int i = 0; i < halvings; ++i) {
    const double middle = (low + high) / 2;
    ((worth(flows, middle) < 0) == rises ? low : high) = middle;
  }
  return (low + high) / 2;
}

int sign_changes(const std::vector<Flow>& flows) {
  int changes = 0;
  Money last;
  for (const Flow& flow : flows) {
    if (flow.amount == Money()) continue;
    if (last != Money() && (flow.amount < Money()) != (last < Money())) ++changes;
    last = flow.amount;
  }
  return changes;
}

}  // namespace

PresentValue::PresentValue(const Discounting& discounting, Instant start, Instant end)
    : discounting_(discounting), start_(start), end_(end) {}

double PresentValue::years_to(int year) const {
  const double from = years_between(start_, std::max(start_, make_instant(year, 1)));
  const double to = years_between(start_, std::min(end_, make_instant(year + 1, 1)));
  return discounting_.timing == Timing::mid_year ? (from + to) / 2 : to;
}

double PresentValue::years_to_end() const { return years_between(start_, end_); }

Money PresentValue::of(Money amount, double years) const {
  if (!discounting_.rate) return amount;
  double factor = std::pow(1 + discounting_.rate->value(), years);
  if (discounting_.terms == Terms::real) factor *= std::pow(1 + discounting_.inflation.value(), years);
  return round_to_cents(amount.in_euros() / factor);
}

Money annuity(Money value, GrowthRate rate, double years) {
  const double r = rate.value();
  if (r == 0) return round_to_cents(value.in_euros() / years);
  return round_to_cents(value.in_euros() * r / -std::expm1(-years * std::log1p(r)));  // exact where r is small
}

std::optional<GrowthRate> internal_rate(const std::vector<Flow>& flows) {
  if (sign_changes(flows) != 1) return std::nullopt;
  std::optional<GrowthRate> found;
  for (int i = 0; i < samples; ++i) {
    const double a = worth(flows, sample(i)), b = worth(flows, sample(i + 1));
    if ((a < 0) == (b < 0)) continue;
    if (found) return std::nullopt;
    found = GrowthRate(root_between(flows, sample(i), sample(i + 1)));
  }
  return found;
}

}  // namespace verbund::money
