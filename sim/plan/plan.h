// An option as a plan: its measures in the order in which they can begin, and what each waits for.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/scenario/scenario.h"

namespace verbund::plan {

// What nobody can know beforehand: the date of a measure that a measured state sets off, and of what waits for it.
inline constexpr Instant unknown{INT64_MAX};

struct Wait {
  std::size_t step = 0;  // position in Plan::steps, always an earlier one
  Period plus{};         // for how long it must have been complete
};

struct Step {
  std::size_t measure = 0;      // position in Option::measures
  Instant earliest;             // its date, or the start of the scenario
  Instant possible;             // the same, with the dates of all that it waits for; or `unknown`
  std::vector<Wait> waits_for;  // in the order of the steps
  std::vector<Index<service::Service>>
      services;                         // that the action is about, in the order in which they go: move groups
                                        // (services that depend on one another) together, the depended-on first
  std::vector<std::size_t> group_ends;  // of each move group: one past its last in `services`
};
// The n-th move group of the step; one service when it depends on no other of them both ways.
std::span<const Index<service::Service>> group(const Step&, std::size_t n);

struct Plan {
  const scenario::Scenario* scenario = nullptr;
  const option::Option* option = nullptr;
  std::vector<Step> steps;
};

Plan make_plan(const scenario::Scenario&, const option::Option&);

// The plan as dated sentences, for `verbund show`: "2007-06  hall  buy servers for leipzig (hp-dl380-g5, sized)".
struct Line {
  std::string when;  // "2007-06-01", "after hall", "when emptied"
  std::string measure;
  std::string text;
};
std::vector<Line> describe(const Plan&);

}  // namespace verbund::plan
