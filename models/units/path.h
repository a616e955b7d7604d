// A value that may change at dates: a price path, a PUE after a refit.
#pragma once

#include <utility>
#include <vector>

#include "models/units/calendar.h"

namespace verbund {
inline namespace units {

template <class T>
class Path {
 public:
  Path() = default;
  explicit Path(T first) : first_(first) {}
  // `changes` in rising order of date; each holds from its date on.
  Path(T first, std::vector<std::pair<Instant, T>> changes) : first_(first), changes_(std::move(changes)) {}
  [[nodiscard]] T at(Instant when) const {
    T value = first_;
    for (const auto& [from, next] : changes_) {
      if (from <= when) value = next;
    }
    return value;
  }
  // Its mean over [from, to), weighted by time.
  [[nodiscard]] T mean(Instant from, Instant to) const {
    T sum{}, value = at(from);
    Instant since = from;
    for (const auto& [when, next] : changes_) {
      if (when <= from || to <= when) continue;
      sum += value * ((when - since) / (to - from));
      since = when;
      value = next;
    }
    return sum + value * ((to - since) / (to - from));
  }
  [[nodiscard]] T first() const { return first_; }
  [[nodiscard]] const std::vector<std::pair<Instant, T>>& changes() const { return changes_; }

 private:
  T first_{};
  std::vector<std::pair<Instant, T>> changes_;
};

}  // namespace units
}  // namespace verbund
