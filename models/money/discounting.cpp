#include "models/money/discounting.h"

#include <array>

namespace verbund::money {
namespace {

constexpr std::array<std::string_view, terms_count> terms_names = {"nominal", "real"};
constexpr std::array<std::string_view, timing_count> timing_names = {"mid-year", "year-end"};

}  // namespace

std::string_view terms_name(Terms terms) { return terms_names[static_cast<std::size_t>(terms)]; }
std::string_view timing_name(Timing timing) { return timing_names[static_cast<std::size_t>(timing)]; }

}  // namespace verbund::money
