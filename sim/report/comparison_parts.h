// The rows of the comparison: what each shows of an option.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sim/report/sections.h"
#include "sim/report/text_table.h"

namespace verbund::report {

// What it shows of an option, and the key of its difference to the baseline (empty: none is shown).
struct Figure {
  std::string label;
  std::function<std::string(const document::OptionResult&)> value;
  std::string difference;
  Emphasis emphasis = Emphasis::none;
  std::function<bool(const document::OptionResult&)> warns = nullptr;  // shown in the colour of a warning when true
};

struct Group {
  std::string heading;
  std::vector<Figure> figures;
};

// Categories in which anything is paid or received, in any option.
std::vector<std::size_t> paid_categories(const document::Study&);
// The first and the last year of a run may be partial.
bool is_part_of_year(const document::Study&, std::int64_t year);
// Without figures when nothing is to be said.
std::vector<Group> money_groups(const document::Study&, const MoneyUnit&);
Group goals_group(const document::Study&, Language);
// Of a goal, with its limit: "cost <= 4,000 EUR". The goals of a study are those of the option that has most.
std::string goal_label(const document::Verdict&, Language);
std::vector<document::Verdict> goals_of(const document::Study&);
const document::Verdict* find_verdict(const document::OptionResult&, const std::string& goal);  // null: there is none
std::vector<std::string> money_notes(const document::Study&, Language);

}  // namespace verbund::report
