#include "models/scenario/scale.h"

#include <fmt/format.h>

#include <cmath>

#include "models/scenario/reader.h"
#include "models/scenario/thousands.h"
#include "models/units/decimal.h"

namespace verbund::scenario {

namespace {

constexpr std::string_view what_can_be_scaled =
    "what can be multiplied: a number, a list of numbers, or `value`, `low`, `high` and every step of `path` of a long "
    "form";

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

std::optional<ScaleProblem> scale_number(Node& node, const std::string& path, const Scaling& scaling) {
  if (scaling.once && node.is_varied) return std::nullopt;
  if (two_readings(node.text, false)) {
    return ScaleProblem{fmt::format("{} is {}, which can be read in two ways", in_quotes(path), in_quotes(node.text)),
                        "correct it in the scenario first"};
  }
  const auto text = scaled(node.text, scaling.factor);
  if (!text) {
    return ScaleProblem{fmt::format("{} is {}, no number to multiply", in_quotes(path), in_quotes(node.text)),
                        std::string(what_can_be_scaled)};
  }
  node.is_varied |= scaling.once;
  if (scaling.once && scaling.factor == 1) return std::nullopt;
  node.text = *text;
  node.file = scaling.by;
  node.override_value = true;
  node.source = nullptr;
  return std::nullopt;
}

std::optional<ScaleProblem> scale_long_form(Node& node, const std::string& path, const Scaling& scaling) {
  for (const char* key : {"value", "low", "high"}) {
    Entry* entry = node.find(key);
    if (entry == nullptr) continue;
    if (auto problem = scale(entry->value, path + "." + key, scaling)) return problem;
  }
  Entry* steps = node.find("path");
  if (steps == nullptr) return std::nullopt;
  for (Entry& step : steps->value.entries) {
    if (auto problem = scale(step.value, path + ".path." + step.key.text, scaling)) return problem;
  }
  return std::nullopt;
}

// A map that is no long form: what stands below it may be meant.
std::string below(const Node& node) {
  if (node.entries.empty()) return std::string(what_can_be_scaled);
  std::vector<std::string> keys;
  for (const Entry& entry : node.entries) keys.push_back(entry.key.text);
  return "name a number below it; there are: " + join(keys);
}

}  // namespace

std::optional<ScaleProblem> scale(Node& node, const std::string& path, const Scaling& scaling) {
  if (node.is_scalar()) return scale_number(node, path, scaling);
  if (node.is_map() && node.find("value") != nullptr) return scale_long_form(node, path, scaling);
  if (!node.is_list()) return ScaleProblem{fmt::format("{} is no number", in_quotes(path)), below(node)};
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    if (auto problem = scale(node.items[i], fmt::format("{}.{}", path, i + 1), scaling)) return problem;
  }
  return std::nullopt;
}

}  // namespace verbund::scenario
