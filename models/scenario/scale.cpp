#include "models/scenario/scale.h"

#include <fmt/format.h>

#include <cmath>

#include "models/scenario/reader.h"
#include "models/scenario/thousands.h"
#include "models/units/decimal.h"

namespace verbund::scenario {

namespace {

constexpr std::string_view what_can_be_scaled =
    "`*=` multiplies one number, or `value`, `low`, `high` and every step of `path` of a long form";

bool is_unit(std::string_view rest) {
  while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return rest.empty() || rest.front() == '%' || is_letter(rest.front());
}

// Twelve digits: what a planner multiplies has fewer, and 0.11 × 1.5 is to be 0.165.
std::optional<std::string> scaled(const std::string& text, double factor) {
  if (const auto money = parse_quantity<Money>(text).value) {
    const double cents = std::round(static_cast<double>(money->in_cents()) * factor);
    if (std::abs(cents) > 9e15) return std::nullopt;
    return write_quantity(Money::cents(static_cast<std::int64_t>(cents)));
  }
  std::string_view rest = text;
  const auto number = take_decimal(rest);
  if (!number || !is_unit(rest)) return std::nullopt;
  const auto value = to_double(*number);
  if (!value) return std::nullopt;
  std::string result = fmt::format("{:.12g}{}", *value * factor, rest);
  const auto readings = two_readings(result, false);
  return readings && !readings->decimals.empty() ? readings->decimals : result;
}

}  // namespace

std::optional<ScaleProblem> scale(Node& node, const std::string& path, double factor,
                                  const std::shared_ptr<const SourceText>& by) {
  if (node.is_map() && node.find("value") != nullptr) {
    for (const char* key : {"value", "low", "high"}) {
      Entry* entry = node.find(key);
      if (entry == nullptr) continue;
      if (auto problem = scale(entry->value, path + "." + key, factor, by)) return problem;
    }
    Entry* steps = node.find("path");
    if (steps == nullptr) return std::nullopt;
    for (Entry& step : steps->value.entries) {
      if (auto problem = scale(step.value, path + ".path." + step.key.text, factor, by)) return problem;
    }
    return std::nullopt;
  }
  if (!node.is_scalar()) {
    return ScaleProblem{fmt::format("{} is no number", in_quotes(path)), std::string(what_can_be_scaled)};
  }
  if (two_readings(node.text, false)) {
    return ScaleProblem{fmt::format("{} is {}, which can be read in two ways", in_quotes(path), in_quotes(node.text)),
                        "correct it in the scenario first"};
  }
  const auto text = scaled(node.text, factor);
  if (!text) {
    return ScaleProblem{fmt::format("{} is {}, no number to multiply", in_quotes(path), in_quotes(node.text)),
                        std::string(what_can_be_scaled)};
  }
  node.text = *text;
  node.file = by;
  node.override_value = true;
  node.source = nullptr;
  return std::nullopt;
}

}  // namespace verbund::scenario
