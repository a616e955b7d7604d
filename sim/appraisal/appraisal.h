// What the runs of a study mean beside one another: differences to the baseline, when rooms are full, goals, what
// stands against an option, and which to choose. Facts only: reports make sentences of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/document/study.h"

namespace verbund::appraisal {

// Fills in, from the plain results: SiteResult::full, the first_full members of the totals, every Appraisal and the
// Conclusion. Options that failed are left out.
void appraise(document::Study&);

// What all partners pay for an option, less what is left at the end, as present value. Of the study it takes months,
// partners and discounting.
Money npv(const document::Study&, const document::OptionResult&);

// When a resource is full. `shares` are its monthly peaks (1 = full), from `first_month` ("2007-01") on. Within them:
// the first month that reaches 1. After them: where the least-squares line through the last 24 (at least 6) crosses 1,
// at most 20 years ahead. Otherwise empty.
document::Full full_date(const std::string& first_month, const std::vector<double>& shares);

// The first position from which the running sum of `cost` is below that of `baseline` and stays below; none: nowhere.
std::optional<std::size_t> below_for_good(const std::vector<Money>& cost, const std::vector<Money>& baseline);

// Payback: the first position from which what `cost` has saved against `baseline` is never negative again; none where
// nothing is saved at the end.
std::optional<std::size_t> back_for_good(const std::vector<Money>& cost, const std::vector<Money>& baseline);

}  // namespace verbund::appraisal
