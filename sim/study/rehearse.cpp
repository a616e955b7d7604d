#include "sim/study/rehearse.h"

#include <algorithm>

#include "sim/agenda/rehearsal.h"
#include "sim/engine/records.h"
#include "sim/meters/changes.h"
#include "sim/study/people.h"
#include "sim/study/summary.h"

namespace verbund::study {
namespace {

// What stands where does not depend on the draws: noise is no part of what is planned with.
constexpr std::uint64_t seed = 1;

document::OptionResult rehearse(const scenario::Scenario& scenario, const option::Option& option) {
  const plan::Plan plan = plan::make_plan(scenario, option);
  agenda::Rehearsal rehearsal(plan, std::nullopt, seed);
  rehearsal.play_all();
  meters::Observations seen;
  seen.steps = engine::step_records(plan, rehearsal.agenda());
  const auto account = rehearsal.agenda().teams().account();
  seen.teams = engine::team_records(scenario, rehearsal.agenda().teams(), account);
  seen.tasks = engine::task_records(scenario, account);
  seen.purchases = meters::purchases(rehearsal.world());
  seen.servers = meters::servers(rehearsal.world());
  seen.changes = meters::changes(rehearsal.world());
  seen.incidents = rehearsal.world().incidents();
  document::OptionResult result;
  result.title = option.title;
  result.baseline = option.baseline;
  tell_history(plan, seen, result);
  summarise_people(scenario, seen, result);
  return result;
}

}  // namespace

document::Study rehearse(const scenario::Scenario& scenario, const std::vector<std::string>& options,
                         const std::vector<std::string>& overrides) {
  document::Study study = describe(scenario, seed, overrides);
  for (const option::Option& option : scenario.options) {
    const bool wanted = options.empty() || std::find(options.begin(), options.end(), option.id) != options.end();
    if (wanted) study.options[option.id] = rehearse(scenario, option);
  }
  return study;
}

}  // namespace verbund::study
