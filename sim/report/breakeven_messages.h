// Texts about a break-even; see messages.h.
#pragma once

#include <string_view>

#include "sim/report/report.h"

namespace verbund::report {

struct BreakevenMessages {
  std::string_view period, period_discounted;  // {start} {end} {rate}
  std::string_view title;                      // {one} {other}
  // The sentence.
  std::string_view now_ahead, now_equal;                         // {option} {amount}
  std::string_view turns, turns_often;                           // {factor} {below} {above}, {count} before them
  std::string_view turns_too;                                    // {factor} {below} {above}
  std::string_view never, never_ahead, never_differ, untouched;  // {lowest} {highest}; {option}
  // The table.
  std::string_view factor, ahead, by;
  // What is varied.
  std::string_view varied_one, varied;     // {paths} {count}
  std::string_view product, product_from;  // {value} {factor} {there} {date}
  std::string_view value, value_from;      // {value} {date}
  std::string_view more;                   // {count}
  std::string_view money_only, runs_too;   // {factors} {runs}
};

const BreakevenMessages& breakeven_messages(Language);

}  // namespace verbund::report
