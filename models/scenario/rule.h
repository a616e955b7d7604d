// What a field of the scenario must hold, said once for the reader, the schema and the reference page.
#pragma once

#include <limits>

namespace verbund::scenario {

struct Rule {
  bool is_required = false;
  double least = -std::numeric_limits<double>::infinity();  // in the base unit of the value
  bool least_is_allowed = true;
  double most = std::numeric_limits<double>::infinity();  // allowed itself
  bool is_physical = true;  // false: names and what only the ledger reads; changing it leaves a run as it is

  [[nodiscard]] constexpr Rule above(double limit) const {
    Rule rule = *this;
    rule.least = limit;
    rule.least_is_allowed = false;
    return rule;
  }
  [[nodiscard]] constexpr Rule at_least(double limit) const {
    Rule rule = *this;
    rule.least = limit;
    rule.least_is_allowed = true;
    return rule;
  }
  [[nodiscard]] constexpr Rule at_most(double limit) const {
    Rule rule = *this;
    rule.most = limit;
    return rule;
  }
  [[nodiscard]] constexpr Rule not_physical() const {
    Rule rule = *this;
    rule.is_physical = false;
    return rule;
  }
};

inline constexpr Rule required{true};
// Without it, the field keeps the value that its struct gives it.
inline constexpr Rule defaulted{false};

}  // namespace verbund::scenario
