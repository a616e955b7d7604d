// Every text of the conclusion and of what stands against an option, one value of this type for each language.
#pragma once

#include <string_view>

#include "sim/report/noun.h"
#include "sim/report/report.h"

namespace verbund::report {

// Where there are three they are for the goals cost, energy and carbon.
struct ConclusionMessages {
  std::string_view last_and;    // between the last two of a list
  std::string_view millions;    // {number}
  std::string_view hardly_any;  // a share below what is shown
  // The best, what it comes to and over which time.
  std::string_view best[3];                            // {option}
  std::string_view best_on_paper[3];                   // {option} {what is not done}
  std::string_view in_year, over_years, from_to;       // {year}; {first} {last}; {start} {end}
  std::string_view it_costs;                           // {amount}
  std::string_view less, more, as_much;                // {percent}
  std::string_view less_than, more_than, as_much_as;   // {percent} {option}; as much: {option}
  std::string_view cheaper, dearer, costs_as_much;     // {amount} {percent} {option}; as much: {option}
  std::string_view below_from_first_year, below_from;  // {year}
  std::string_view next[3];                            // {option} {more than the best}
  std::string_view serves_all;                         // {baseline} {share}
  std::string_view serves_as_baseline, serves_better;  // {share} {baseline}; {share} {share of the baseline} {baseline}
  std::string_view starts_earlier, starts_earlier_one;  // {list}; {task} {month} {month in the baseline} {baseline}
  std::string_view never_starts;                        // {list}
  std::string_view nothing_against, against;            // {list}
  std::string_view better_on_paper[3], better_on_paper_one;    // {list}; {option} {relation} {what is not done}
  std::string_view better_unserving[3], better_unserving_one;  // {list}; {option} {relation} {share}
  std::string_view and_more;                                   // {count}
  std::string_view run_failed, left_out;                       // {option}; {options}
  std::string_view no_result, nobody_serves;                   // {limit} {option} {share}
  // What stands against an option. {theirs} is the figure of the baseline, or the word for none.
  std::string_view unserved, unserved_more;            // {share}; {share} {theirs} {baseline}
  std::string_view jobs_late, jobs_late_more;          // {runs}; {runs} {theirs} {baseline}
  Noun drill_rto, drill_rto_more;                      // {drill} {services}; {drill} {services} {theirs} {baseline}
  Noun drill_no_copy, drill_no_copy_more;              // the same
  std::string_view traffic;                            // {share} {users} {site}
  std::string_view hours_missing, hours_missing_more;  // {skill} {site} {hours}; … {theirs} {baseline}
  std::string_view none_unserved, none_late, none_lacking;  // in the baseline
  std::string_view task_late, task_never;     // {task} {month} {theirs} {baseline}; {task} {theirs} {baseline}
  std::string_view never;                     // a task in the baseline
  std::string_view pays_more, pays_newly;     // {partner} {share}; {partner} {amount} {baseline}
  Noun handed_over;                           // {instances} {month}
  Noun not_begun, not_complete;               // {measures}
  Noun full;                                  // {resource} {site} {when}: one or several of it
  std::string_view since_month, about_month;  // {month}
  std::string_view memory_high;               // {site} {percent}
  std::string_view resources[5];              // CPU, memory, storage, racks, power; racks are several
};

const ConclusionMessages& conclusion_messages(Language);

}  // namespace verbund::report
