// Small views of fields that the language writes in a form of its own: `when: emptied`, `window: weekends`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/scenario/scenario.h"

namespace verbund::scenario {

// `when:` of a measure: a date, or `emptied` where the action knows it.
struct MeasureWhen {
  option::Timing& timing;
};
// `after:` one measure of the same option, or a list of them.
struct MeasureNames {
  std::vector<std::string>& ids;
};
// `when:` of an event: a date or `month-end`.
struct EventWhen {
  std::optional<Instant>& date;
};
// `window: weekends`.
struct Window {
  bool& weekends;
};
// `at_most: 20 instances`.
struct InstancesPerWave {
  std::optional<int>& count;
};
// The name of a template under `kinds:`.
struct KindName {
  std::string& id;
};
// The id of a batch under `servers:` of a site.
struct BatchName {
  std::string& id;
};
// A week shape, one of service::pattern_names().
struct PatternName {
  std::string& name;
};
// What the planner wants least of: cost, energy or carbon.
struct Minimise {
  std::string& what;
};
// `partners: all` (an empty list) or a list.
struct PartnersOrAll {
  std::vector<Ref<site::Partner>>& partners;
};
// A CSV file in the data folder, or one of its columns.
struct TraceName {
  std::string& text;
};

// Keys of the scenario file that leave nothing of their own in Scenario.
struct Version {};
struct Includes {};
struct Kinds {};

}  // namespace verbund::scenario
