// What of a demand that changes one plans with: its mean, a percentile, its peak.
#pragma once

#include <vector>

#include "models/service/pattern.h"
#include "models/service/season.h"
#include "models/service/series.h"
#include "models/service/service.h"

namespace verbund::service {

// A percentile is taken by nearest rank: of n values in rising order the one at position ceil(n × share), counted from
// 1, so that at least that share of them is not above it and the answer is a value that occurs (definition 1 of
// Hyndman & Fan, Sample Quantiles in Statistical Packages, The American Statistician 50, 1996). So p80 <= p95 <= peak;
// the mean of a demand with few high values may be above its p80.

// Of the 168 hours of a week without holidays: five working days, a Saturday, a day off. In the unit of the tables.
double at_level(const DayTables&, Level);

// Of the same hours over a time in which they are multiplied by these factors, each for so long. Not empty.
double at_level(const DayTables&, Level, const std::vector<HeightInTime>&);

// Of the values that hold at some instant of [from, to), each counted once; the one that holds at `from` when the
// window is empty.
Compute at_level(const Series&, Level, Instant from, Instant to);

}  // namespace verbund::service
