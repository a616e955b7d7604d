// At which factor on some values of a scenario two options change places, as plain values; breakeven_columns.h names
// unit and meaning of every member.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/document/money.h"

namespace verbund::document {

struct VariedNumber {
  std::string from, value, there;
};

struct VariedValue {
  std::string path;
  std::vector<VariedNumber> numbers;
};

struct FactorPoint {
  double factor = 1;
  std::map<std::string, Money> npv;
  std::string ahead;
  Money by;
};

struct Turning {
  double factor = 1, below = 1, above = 1;
  std::string ahead_below, ahead_above;
};

struct Breakeven {
  std::string program, title, start, end;
  std::uint64_t seed = 1;
  std::vector<std::string> overrides, vary, between;
  double lowest = 0, highest = 0;
  Discounting discounting;
  std::optional<double> factor;
  std::vector<Turning> turnings;
  FactorPoint as_it_stands;
  std::vector<FactorPoint> points;
  std::vector<VariedValue> varied;
  std::int64_t runs = 0;
};

std::string write_json(const Breakeven&);

}  // namespace verbund::document
