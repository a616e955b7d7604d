// A fact that stands against an option; reports make sentences of it. argument_columns.h names the meaning of every
// member for every kind.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace verbund::document {

struct Argument {
  std::string kind, subject, site, date;
  std::optional<double> value;
  std::string unit;  // of both values
  std::optional<double> baseline_value;
  std::string baseline_date;
};

// All kinds there are.
namespace argument {
inline constexpr std::string_view unserved = "unserved", jobs_late = "jobs_late", drill_rto = "drill_rto",
                                  drill_no_copy = "drill_no_copy", traffic = "traffic", hours_missing = "hours_missing",
                                  task_late = "task_late", task_never = "task_never", pays_more = "pays_more",
                                  pays_newly = "pays_newly", handed_over = "handed_over", not_begun = "not_begun",
                                  not_complete = "not_complete", full = "full", full_soon = "full_soon",
                                  memory_high = "memory_high";
}  // namespace argument

// Of a team, from start to end: fewer missing hours, a day of one person, are no argument and told as none.
inline constexpr double few_hours = 8;

}  // namespace verbund::document
