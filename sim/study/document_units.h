// Quantities as the document counts them.
#pragma once

#include <algorithm>
#include <numeric>
#include <vector>

#include "models/units/quantity.h"

namespace verbund::study {

inline constexpr double percent = 100;
inline constexpr double joules_per_mwh = joules_per_kwh * 1000;
inline constexpr double grams_per_tonne = 1e6;

inline double share(double part, double whole) { return whole > 0 ? percent * part / whole : 0; }  // in percent
inline double share(Work part, Work whole) { return share(part.value(), whole.value()); }
inline double hours(Duration time) { return time.value() / seconds_per_hour; }
inline double minutes(Duration time) { return time.value() / 60; }
inline double milliseconds(Duration time) { return time.value() * 1000; }
inline double core_hours(Work work) { return work.value() / seconds_per_hour; }
inline double tib(Bytes bytes) { return bytes.value() / bytes_per_tib; }
inline double gib(Bytes bytes) { return bytes.value() / bytes_per_gib; }
inline double kilowatts(Power power) { return power.value() / 1000; }
inline double megabits(Bandwidth bandwidth) { return bandwidth.value() * 8 / 1e6; }

inline double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }
inline double highest(const std::vector<double>& values) {
  return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

}  // namespace verbund::study
