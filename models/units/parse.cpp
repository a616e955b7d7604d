#include "models/units/parse.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <type_traits>

#include "models/units/decimal.h"
#include "models/units/unit_table.h"

namespace verbund {
inline namespace units {
namespace {

const Unit* find_unit(std::span<const Unit> units, std::string_view name) {
  for (const Unit& unit : units) {
    if (name == unit.name || (!unit.singular.empty() && name == unit.singular)) return &unit;
  }
  return nullptr;
}

// The number, moved by the unit's powers of ten, and the unit.
struct Scanned {
  Decimal number;
  const Unit* unit = nullptr;
  ParseProblem problem = ParseProblem::none;
};

Scanned scan(std::string_view text, std::span<const Unit> units) {
  if (starts_with_non_finite(text)) return {{}, nullptr, ParseProblem::not_finite};
  std::optional<Decimal> number = take_decimal(text);
  if (!number) return {{}, nullptr, ParseProblem::not_a_number};
  // A number that runs into further digits or points (1.2.3, 1,2) is no number, whatever follows.
  if (!text.empty() && std::string_view(".,_0123456789").find(text.front()) != std::string_view::npos) {
    return {{}, nullptr, ParseProblem::not_a_number};
  }
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  const Unit* unit = find_unit(units, text);
  if (unit == nullptr && !to_double(*number)) return {{}, nullptr, ParseProblem::too_large};
  if (unit == nullptr) return {{}, nullptr, text.empty() ? ParseProblem::missing_unit : ParseProblem::wrong_unit};
  if (!number->digits.empty()) number->exponent += unit->decimal_shift;
  return {*number, unit, ParseProblem::none};
}

std::optional<double> base_value(const Decimal& shifted, const Unit& unit) {
  const std::optional<double> number = to_double(shifted);
  if (!number) return std::nullopt;
  const double value = *number * unit.multiplier / unit.divisor;
  return std::isfinite(value) ? std::optional<double>(value) : std::nullopt;
}

std::string with_unit(const Decimal& number, const Unit& unit) {
  std::string text = text_of(number);
  if (unit.name.empty()) return text;
  return text + " " + std::string(text == "1" && !unit.singular.empty() ? unit.singular : unit.name);
}

// The number to write in this unit, if it reads back to the same value.
std::optional<Decimal> number_in(double value, const Unit& unit) {
  const double scaled = value * unit.divisor / unit.multiplier;
  if (!std::isfinite(scaled)) return std::nullopt;
  Decimal number = shortest_decimal(scaled);
  if (base_value(number, unit) != value) return std::nullopt;
  number.exponent -= unit.decimal_shift;
  return number;
}

// Chooses among the units of a quantity; they come from small to large, so a tie goes to the later one.
class Shortest {
 public:
  void offer(const Decimal& number, const Unit& unit) {
    const std::size_t length = text_of(number).size();
    if (!text_.empty() && length > length_) return;
    text_ = with_unit(number, unit);
    length_ = length;
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::size_t length_ = 0;
};

// Zero has no size: it is written in the base unit.
std::string write_zero(std::span<const Unit> units) {
  for (const Unit& unit : units) {
    if (unit.decimal_shift == 0 && unit.multiplier == 1 && unit.divisor == 1) return with_unit({}, unit);
  }
  return with_unit({}, units.front());
}

Parsed<std::int64_t> whole_number(const Decimal& number) {
  if (!is_whole(number)) return {std::nullopt, ParseProblem::not_whole};
  const std::optional<std::int64_t> value = to_integer(number);
  return {value, value ? ParseProblem::none : ParseProblem::too_large};
}

Parsed<Money> parse_money(std::string_view text) {
  const Scanned scanned = scan(text, units_of<Money>());
  if (scanned.problem != ParseProblem::none) return {std::nullopt, scanned.problem};
  const Parsed<std::int64_t> cents = whole_number(scanned.number);
  if (!cents.value) return {std::nullopt, cents.problem};
  constexpr std::int64_t largest = 90'000'000'000'000'000;  // as round_to_cents
  if (*cents.value > largest || *cents.value < -largest) return {std::nullopt, ParseProblem::too_large};
  return {Money::cents(*cents.value), ParseProblem::none};
}

std::string write_money(Money money) {
  if (money == Money()) return write_zero(units_of<Money>());
  Shortest shortest;
  for (const Unit& unit : units_of<Money>()) {
    Decimal number = decimal_of(money.in_cents());
    number.exponent -= unit.decimal_shift;
    shortest.offer(number, unit);
  }
  return shortest.text();
}

}  // namespace

template <class T>
Parsed<T> parse_quantity(std::string_view text) {
  if constexpr (std::is_same_v<T, Money>) {
    return parse_money(text);
  } else {
    const Scanned scanned = scan(text, units_of<T>());
    if (scanned.problem != ParseProblem::none) return {std::nullopt, scanned.problem};
    const std::optional<double> value = base_value(scanned.number, *scanned.unit);
    if (!value) return {std::nullopt, ParseProblem::too_large};
    return {T(*value), ParseProblem::none};
  }
}

Parsed<std::int64_t> parse_count(std::string_view text) {
  const Scanned scanned = scan(text, units_of<Ratio>());
  if (scanned.problem != ParseProblem::none) return {std::nullopt, scanned.problem};
  return whole_number(scanned.number);
}

template <class T>
std::string accepted_units() {
  std::string list;
  for (const Unit& unit : units_of<T>()) {
    if (unit.name.empty()) return "no unit";
    list += (list.empty() ? "" : ", ") + std::string(unit.name);
  }
  return list;
}

template <class T>
std::string write_quantity(T quantity) {
  if constexpr (std::is_same_v<T, Money>) {
    return write_money(quantity);
  } else {
    const double value = quantity.value();
    if (!std::isfinite(value)) {
      std::fputs("write_quantity: the value is not finite\n", stderr);
      std::abort();
    }
    if (value == 0) return write_zero(units_of<T>());
    Shortest shortest;
    for (const Unit& unit : units_of<T>()) {
      if (unit.only_read) continue;
      if (const std::optional<Decimal> number = number_in(value, unit)) shortest.offer(*number, unit);
    }
    return shortest.text();
  }
}

#define VERBUND_INSTANTIATE(T)                            \
  template Parsed<T> parse_quantity<T>(std::string_view); \
  template std::string accepted_units<T>();               \
  template std::string write_quantity<T>(T);
VERBUND_INSTANTIATE(Power)
VERBUND_INSTANTIATE(Energy)
VERBUND_INSTANTIATE(Bytes)
VERBUND_INSTANTIATE(Bandwidth)
VERBUND_INSTANTIATE(Compute)
VERBUND_INSTANTIATE(Work)
VERBUND_INSTANTIATE(Duration)
VERBUND_INSTANTIATE(Fraction)
VERBUND_INSTANTIATE(Ratio)
VERBUND_INSTANTIATE(GrowthRate)
VERBUND_INSTANTIATE(DailyShare)
VERBUND_INSTANTIATE(Frequency)
VERBUND_INSTANTIATE(CarbonMass)
VERBUND_INSTANTIATE(CarbonIntensity)
VERBUND_INSTANTIATE(EnergyPrice)
VERBUND_INSTANTIATE(YearlyCost)
VERBUND_INSTANTIATE(PowerPrice)
VERBUND_INSTANTIATE(Workload)
VERBUND_INSTANTIATE(StoragePrice)
VERBUND_INSTANTIATE(Angle)
VERBUND_INSTANTIATE(Money)
#undef VERBUND_INSTANTIATE

}  // namespace units
}  // namespace verbund
