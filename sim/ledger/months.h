// The months of a run, and what part of yearly costs falls into them.
#pragma once

#include <vector>

#include "models/units/calendar.h"
#include "models/units/money.h"
#include "models/units/path.h"
#include "models/units/quantity.h"

namespace verbund::ledger {

class Months {
 public:
  // `firsts`: their first instants; the first and the last may be partial. The vector must outlive it.
  Months(const std::vector<Instant>& firsts, Instant end) : firsts_(firsts), end_(end) {}

  [[nodiscard]] std::size_t size() const { return firsts_.size(); }
  [[nodiscard]] Instant first(std::size_t month) const { return firsts_[month]; }
  [[nodiscard]] Instant end_of(std::size_t month) const;
  [[nodiscard]] std::size_t month_of(Instant) const;            // of an instant of the run
  [[nodiscard]] double covered_share(std::size_t month) const;  // of the calendar month
  [[nodiscard]] bool is_last_of_year(std::size_t month) const;  // or of the run

  // A twelfth of a yearly cost, `times` of it; of a month that the run covers in part, its share by days. A price that
  // changes within the month counts with its mean.
  [[nodiscard]] double twelfth(const Path<YearlyCost>&, std::size_t month, double times = 1) const;

 private:
  const std::vector<Instant>& firsts_;
  Instant end_;
};

// Rounds the parts of a sum so that they add up to the rounded sum: each is what is due by its end less what was due
// before. Begins anew with every calendar year.
class Rounded {
 public:
  Money next(int year, double euros);

 private:
  int year_ = 0;
  double so_far_ = 0;
};

}  // namespace verbund::ledger
