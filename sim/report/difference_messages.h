// Texts about what changed from one study to another; see messages.h.
#pragma once

#include <string_view>

#include "sim/report/report.h"

namespace verbund::report {

struct DifferenceMessages {
  std::string_view title, first, second;         // A, B
  std::string_view study;                        // {title} {start} {end} {seed}
  std::string_view overridden;                   // {list}
  std::string_view recommends, recommends_none;  // {option}
  std::string_view other_program;                // {a} {b}
  std::string_view same_scenario, nothing_differs;
  std::string_view only_in;  // {a or b} {list}
  std::string_view inputs, measures, figures, goals;
  std::string_view no_inputs, no_figures;
  std::string_view input, option, measure, figure, change, place, not_there;
  std::string_view met, missed;
};

const DifferenceMessages& difference_messages(Language);

}  // namespace verbund::report
