#include "models/scenario/thousands.h"

#include <algorithm>

#include "models/scenario/number_type.h"
#include "models/units/unit_table.h"

namespace verbund::scenario {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_from(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

// Bytes of the number at the front and how many points it has; no points: not of the form.
struct Form {
  std::size_t length = 0;
  int points = 0;
};
Form form_of(std::string_view text) {
  std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  const std::size_t first = digits_from(text, at);
  if (first == 0 || first > 3 || text[at] == '0') return {};
  Form form{at + first, 0};
  while (form.length < text.size() && text[form.length] == '.') {
    if (digits_from(text, form.length + 1) != 3) return {};
    form.length += 4;
    ++form.points;
  }
  const bool goes_on = form.length < text.size() && (text[form.length] == ',' || text[form.length] == '_');
  return goes_on ? Form{} : form;
}

template <class T>
bool is_unit_of(std::string_view unit) {
  const auto units = units_of<T>();
  return std::any_of(units.begin(), units.end(), [&](const Unit& known) { return known.name == unit; });
}

// Where three decimals make no sense.
bool takes_few_decimals(std::string_view unit) {
  return is_unit_of<Money>(unit) || is_unit_of<YearlyCost>(unit) || is_unit_of<StoragePrice>(unit) ||
         is_unit_of<PowerPrice>(unit) || is_unit_of<Bytes>(unit) || is_unit_of<CarbonIntensity>(unit) ||
         unit == "instances" || unit == "instance";
}

// Not three decimals, so that it has one reading: 20.0 for 20.000, 1.25 for 1.250, 1.1250 for 1.125.
std::string with_other_decimals(std::string_view number) {
  if (number.back() != '0') return std::string(number) + "0";
  while (number.back() == '0' && number[number.size() - 2] != '.') number.remove_suffix(1);
  return std::string(number);
}

}  // namespace

std::optional<TwoReadings> two_readings(std::string_view text, bool is_whole) {
  const Form form = form_of(text);
  if (form.points == 0) return std::nullopt;
  const std::string_view number = text.substr(0, form.length);
  const std::string_view rest = text.substr(form.length);
  std::string_view unit = rest;
  while (!unit.empty() && unit.front() == ' ') unit.remove_prefix(1);
  TwoReadings result{std::string(text), "", true};
  std::replace(result.thousands.begin(), result.thousands.begin() + static_cast<std::ptrdiff_t>(form.length), '.', ',');
  if (form.points > 1) return result;
  result.is_likely = is_whole || takes_few_decimals(unit);
  if (!result.is_likely && number.back() != '0') return std::nullopt;
  if (!is_whole && !unit.starts_with("instance")) result.decimals = with_other_decimals(number) + std::string(rest);
  return result;
}

}  // namespace verbund::scenario
