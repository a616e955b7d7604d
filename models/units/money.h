// Money: an exact number of euro cents. Floating point never adds money; it enters rounded, once, by `round_to_cents`.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace verbund {
inline namespace units {

class Money {
 public:
  constexpr Money() = default;
  static constexpr Money cents(std::int64_t cents) { return Money(cents); }
  static constexpr Money euros(std::int64_t euros) { return Money(euros * 100); }
  [[nodiscard]] constexpr std::int64_t in_cents() const { return cents_; }
  // For ratios and display only.
  [[nodiscard]] constexpr double in_euros() const { return static_cast<double>(cents_) / 100.0; }

  constexpr auto operator<=>(const Money&) const = default;
  constexpr Money& operator+=(Money other) { return cents_ += other.cents_, *this; }
  constexpr Money& operator-=(Money other) { return cents_ -= other.cents_, *this; }
  friend constexpr Money operator+(Money a, Money b) { return Money(a.cents_ + b.cents_); }
  friend constexpr Money operator-(Money a, Money b) { return Money(a.cents_ - b.cents_); }
  friend constexpr Money operator-(Money a) { return Money(-a.cents_); }
  friend constexpr Money operator*(Money a, std::int64_t count) { return Money(a.cents_ * count); }

 private:
  constexpr explicit Money(std::int64_t cents) : cents_(cents) {}
  std::int64_t cents_ = 0;
};

// Half a cent rounds away from zero. Aborts beyond +-9e16 cents (a programmer's mistake: input is range-checked).
Money round_to_cents(double euros);

// Splits an amount by non-negative weights into parts that add up to it exactly (largest remainder; ties to the lower
// index). All weights zero: everything goes to the first part. `weights` must not be empty.
std::vector<Money> split(Money amount, std::span<const double> weights);

}  // namespace units
}  // namespace verbund
