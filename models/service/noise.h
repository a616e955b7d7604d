// Random factors that depend on nothing but a seed, a name and the hour: every option and every order of asking meets
// the same luck.
#pragma once

#include <cstdint>
#include <string_view>

#include "models/units/calendar.h"
#include "models/units/quantity.h"

namespace verbund::service {

// A stream of its own for each seed and name.
std::uint64_t noise_stream(std::uint64_t seed, std::string_view name);

// The number-th draw of a stream, evenly from 0 (never) to 1.
double uniform_draw(std::uint64_t stream, std::uint64_t number);

// A lognormal factor, one per hour, always above 0, with mean 1, this standard deviation d and this correlation c of
// one hour to the next:
//     exp(s·z(h) - s²/2),   s² = ln(1 + d²),   z(h) = r·z(h - 1) + sqrt(1 - r²)·e(h),   r = ln(1 + c·d²) / s²
// with e standard normal and independent (Box-Muller). r is the correlation of the logarithms that gives the factors
// themselves the correlation c (Matalas, Mathematical Assessment of Synthetic Hydrology, Water Resources Research 3,
// 1967); k hours apart it is ((1 + d²)^(r^k) - 1) / d².
//
// Time is cut into blocks. In each the recursion begins anew, with a single draw so many hours before the block that
// less than 1e-9 of what went before is left in its first hour: so every hour has one value, whoever asks first. Asked
// with rising instants it takes at most two draws an hour.
class Noise {
 public:
  Noise() = default;  // 1 at all times
  // Deviation at least 0; correlation at least 0 and at most most_correlation.
  Noise(std::uint64_t stream, Fraction deviation, Fraction correlation);
  [[nodiscard]] bool is_still() const { return spread_ == 0; }
  double factor(Instant now);

 private:
  [[nodiscard]] double draw(std::int64_t hour) const;
  double level(std::int64_t hour);  // z

  std::uint64_t stream_ = 0;
  double spread_ = 0;       // s
  double half_ = 0;         // s²/2
  double remembered_ = 0;   // r
  double fresh_ = 1;        // sqrt(1 - r²)
  std::int64_t block_ = 1;  // hours; also those before it in which the recursion warms up
  // The hour asked for last.
  std::int64_t hour_ = 0;
  double level_ = 0;
  bool is_begun_ = false;
};

inline constexpr double most_correlation = 0.99;

}  // namespace verbund::service
