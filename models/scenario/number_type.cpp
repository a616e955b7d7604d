#include "models/scenario/number_type.h"

#include <fmt/format.h>

namespace verbund::scenario::detail {

Parsed<double> parse_whole(std::string_view text) {
  Parsed<std::int64_t> parsed = parse_count(text);
  if (!parsed.value) return {std::nullopt, parsed.problem};
  return {static_cast<double>(*parsed.value), ParseProblem::none};
}

std::string write_whole(double value) { return fmt::format("{}", static_cast<std::int64_t>(value)); }

std::string no_units() { return "no unit"; }

}  // namespace verbund::scenario::detail
