// By what the options of a study are judged; appraisals and reports have to agree on it.
#pragma once

#include "sim/document/study.h"

namespace verbund::document {

// An option serves demand when at most this share (in percent) stays unserved and the scenario sets no goal of its own.
inline constexpr double unserved_at_most_by_default = 0.1;

// The most that may stay unserved, in percent.
double unserved_limit(const Study&);
// What the best option has least of: cost (EUR) unless the scenario asks for energy (MWh) or carbon (t).
double minimised(const Study&, const OptionResult&);
// Null when there is none or its run failed.
const OptionResult* comparable_baseline(const Study&);
// Of measures: one that did not begin, or is not complete at the end, though no state was to set it off.
bool is_undone(const Argument&);

}  // namespace verbund::document
