#include "models/scenario/number_type.h"

#include <fmt/format.h>

namespace verbund::scenario {

namespace detail {

Parsed<double> parse_whole(std::string_view text) {
  Parsed<std::int64_t> parsed = parse_count(text);
  if (!parsed.value) return {std::nullopt, parsed.problem};
  return {static_cast<double>(*parsed.value), ParseProblem::none};
}

std::string write_whole(double value) { return fmt::format("{}", static_cast<std::int64_t>(value)); }

std::string no_units() { return "no unit"; }

}  // namespace detail

namespace {

Parsed<double> parse_instances(std::string_view text) {
  for (std::string_view unit : {"instances", "instance"}) {
    if (!text.ends_with(unit)) continue;
    text.remove_suffix(unit.size());
    while (text.ends_with(' ')) text.remove_suffix(1);
    return detail::parse_whole(text);
  }
  Parsed<double> bare = detail::parse_whole(text);
  return {std::nullopt, bare.value ? ParseProblem::missing_unit : bare.problem};
}

std::string write_instances(double value) {
  return fmt::format("{} {}", detail::write_whole(value), value == 1 ? "instance" : "instances");
}

}  // namespace

const NumberType& instances_type() {
  static const NumberType type{"whole number", "20 instances", parse_instances, write_instances,
                               [] { return std::string("instances"); }};
  return type;
}

}  // namespace verbund::scenario
