// Small views of fields that the language writes in a form of its own: `when: emptied`, `window: weekends`.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "models/scenario/scenario.h"

namespace verbund::scenario {

// `when:` of a measure: a date, `emptied` where the action knows it, or a map that says which state sets it off.
struct MeasureWhen {
  option::Timing& timing;
};
// `{above: 70 %}` or `{below: 10 %}`.
struct Threshold {
  std::optional<Fraction> above, below;
};
// That map: `{utilisation: {above: 70 %}, for: 2 weeks}`; one threshold is given.
struct TriggerForm {
  std::array<Threshold, option::gauge_count> thresholds;  // by gauge
  Period lasts{0, seconds_per_day};
  std::optional<Ref<site::Site>> at;
  std::optional<Instant> from;
};
TriggerForm trigger_form(const option::Timing&);  // as a map that says the same; it must have a trigger
// `after:` one measure of the same option, `{measure: hall, plus: 3 months}`, or a list of both.
struct MeasuresForm {
  std::vector<option::After>& after;
};
// The id of a measure of the same option.
struct MeasureName {
  std::string& id;
};
// `when:` of an event: a date or `month-end`.
struct EventWhen {
  std::optional<Instant>& date;
};
// `window:` weekends, nights, or `{days: [saturday, sunday], hours: 22-05}`.
struct WindowForm {
  std::optional<option::Window>& window;
};
// `[saturday, sunday]`.
struct Weekdays {
  std::array<bool, 7>& days;
};
// `22-05`.
struct Hours {
  int& from;
  int& to;
};
// `sunday`.
struct DayOfWeek {
  std::optional<Weekday>& day;
};
// The id of a backup or a replica.
struct CopiesName {
  std::string& id;
};
// `at_most: 20 instances`.
struct InstancesPerWave {
  std::optional<int>& count;
};
// The name of a template under `kinds:`.
struct KindName {
  std::string& id;
};
// One of them, or a list.
struct KindNames {
  std::vector<std::string>& ids;
};
// `after:` of a job: the id of a job, or a list of them.
struct JobNames {
  std::vector<Ref<job::Job>>& jobs;
};
// The id of a batch under `servers:` of a site.
struct BatchName {
  std::string& id;
};
// A week shape, one of service::pattern_names().
struct PatternName {
  std::string& name;
};
// `noise:` a share, or `{deviation: 5 %, correlation: 80 %}`.
struct NoiseForm {
  Fraction& deviation;
  Fraction& correlation;
};
// That map.
struct CorrelatedNoise {
  Fraction deviation;
  Fraction correlation;
};
// `season:` one of service::season_names(), or a list of twelve heights.
struct SeasonForm {
  service::Season& season;
};
// What the planner wants least of: cost, energy or carbon.
struct Minimise {
  std::string& what;
};
// `partners: all` (an empty list) or a list.
struct PartnersOrAll {
  std::vector<Ref<site::Partner>>& partners;
};
// What fails: beside what a drill can lose, `servers`.
struct EachOf {
  failure::Target& target;
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
