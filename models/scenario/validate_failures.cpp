// Drills within the scenario, of servers that there are; failures rare enough to be played.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "models/scenario/validate.h"
#include "models/units/format.h"

namespace verbund::scenario {

namespace {

constexpr double most_failures = 1e6;  // in a run, by their mean

std::size_t servers_at_start(const Scenario& scenario) {
  std::size_t count = 0;
  for (const site::Site& site : scenario.sites) {
    for (const auto& batch : site.servers) count += static_cast<std::size_t>(std::max(0, batch.count));
  }
  return count;
}

void check_target(Reader& reader, const Scenario& scenario, const failure::Target& target, const std::string& path) {
  const auto* wanted = std::get_if<failure::OfBatch>(&target.what);
  if (wanted == nullptr || wanted->number == 0) return;
  for (const site::Site& site : scenario.sites) {
    for (const auto& batch : site.servers) {
      if (batch.id != wanted->batch || wanted->number <= batch.count) continue;
      reader.report(Problem::unknown_name, node_of(reader, path), fmt::format("there is no server `{}`", target.name),
                    fmt::format("`{}` has {} servers at the start", batch.id, batch.count));
    }
  }
}

void check_drill(Reader& reader, const Scenario& scenario, const failure::Drill& drill) {
  const std::string path = "drills." + drill.id;
  check_target(reader, scenario, drill.lose, path + ".lose");
  if (!has_time(scenario) || (drill.when >= scenario.start && drill.when < scenario.end())) return;
  reader.report(
      Problem::date_outside, node_of(reader, path + ".when"),
      fmt::format("`{}` lies outside of the scenario", drill.id),
      fmt::format("the scenario goes from {} to {}", format_instant(scenario.start), format_instant(scenario.end())));
}

// Two drills of one thing at one time would be one.
void check_overlaps(Reader& reader, const Scenario& scenario) {
  std::vector<const failure::Drill*> drills;
  for (const failure::Drill& drill : scenario.drills) drills.push_back(&drill);
  std::stable_sort(drills.begin(), drills.end(), [](const auto* a, const auto* b) { return a->when < b->when; });
  for (std::size_t i = 0; i < drills.size(); ++i) {
    for (std::size_t j = i + 1; j < drills.size(); ++j) {
      const auto& one = *drills[i];
      const auto& other = *drills[j];
      if (one.lose.name.empty() || one.lose.name != other.lose.name || one.when + one.lasts <= other.when) continue;
      reader.report(Problem::key_conflict, node_of(reader, "drills." + other.id + ".when"),
                    fmt::format("`{}` is lost already on {}: by `{}`, until {}", other.lose.name,
                                format_instant(other.when), one.id, format_instant(one.when + one.lasts)),
                    fmt::format("let it begin on {} or later", format_instant(one.when + one.lasts)));
    }
  }
}

void check_failure(Reader& reader, const Scenario& scenario, const failure::Failure& failure) {
  const std::string path = "failures." + failure.id;
  check_target(reader, scenario, failure.lose, path + ".lose");
  if (!has_time(scenario) || failure.every == Period{}) return;
  const bool many = std::holds_alternative<failure::EachServer>(failure.lose.what) ||
                    std::holds_alternative<failure::OfBatch>(failure.lose.what);
  const double things = many ? static_cast<double>(servers_at_start(scenario)) : 1;
  const double cycle = (scenario.start + failure.every + failure.repair - scenario.start).value();
  if ((scenario.end() - scenario.start).value() / cycle * things <= most_failures) return;
  reader.report(Problem::out_of_range, node_of(reader, path + ".every"),
                fmt::format("`{}` would fail more than a million times", failure.id), "choose rarer failures");
}

}  // namespace

void validate_failures(Reader& reader, const Scenario& scenario) {
  for (const failure::Drill& drill : scenario.drills) check_drill(reader, scenario, drill);
  check_overlaps(reader, scenario);
  for (const failure::Failure& failure : scenario.failures) check_failure(reader, scenario, failure);
}

}  // namespace verbund::scenario
