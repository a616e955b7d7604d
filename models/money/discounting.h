// What an amount of a later date is worth today.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "models/units/quantity.h"

namespace verbund::money {

enum class Terms : std::uint8_t {
  nominal,  // the rate holds for amounts as they are paid
  real      // the rate holds for amounts at prices of the start; they are deflated first
};
inline constexpr std::size_t terms_count = 2;
std::string_view terms_name(Terms);  // as `terms:` writes it

// To which instant all payments of a year of the run belong.
enum class Timing : std::uint8_t { mid_year, year_end };
inline constexpr std::size_t timing_count = 2;
std::string_view timing_name(Timing);  // as `timing:` writes it

struct Discounting {
  std::optional<GrowthRate> rate{};  // a year; none: nothing is discounted
  Terms terms = Terms::nominal;
  GrowthRate inflation{};  // of real terms
  Timing timing = Timing::mid_year;
};

}  // namespace verbund::money
