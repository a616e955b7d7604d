#include "sim/engine/records.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace verbund::engine {

std::vector<meters::StepRecord> step_records(const plan::Plan& plan, const agenda::Agenda& agenda) {
  const auto date = [](const std::optional<Instant>& when) { return when ? format_date(*when) : std::string(); };
  std::vector<meters::StepRecord> records;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const auto& progress = agenda.progress()[i];
    records.push_back(
        {plan.option->measures[plan.steps[i].measure].id, date(progress.began), date(progress.ended), progress.note});
  }
  return records;
}

std::vector<meters::OutageRecord> outage_records(const scenario::Scenario& scenario, const agenda::Agenda& agenda) {
  std::vector<meters::OutageRecord> records;
  for (const auto& outage : agenda.outages(scenario.end())) {
    records.push_back({outage.cause, scenario.services[outage.service].id, outage.is_drill, outage.down,
                       outage.restarted, outage.repaired, outage.still_down, outage.longest, outage.last_restarted,
                       outage.together, outage.oldest_data, outage.beyond_rto, outage.beyond_rpo,
                       std::string(text(outage.obstacle))});
  }
  return records;
}

std::vector<meters::TeamRecord> team_records(const scenario::Scenario& scenario, const agenda::Teams& teams,
                                             const agenda::Teams::Account& account) {
  std::vector<meters::TeamRecord> records;
  for (std::size_t t = 0; t < account.months.size(); ++t) {
    const auto& [site, skill, pool] = teams.teams()[t];
    records.push_back({scenario.sites[site].id, skill, pool == nullptr ? 0 : pool->people, account.months[t]});
  }
  return records;
}

std::vector<meters::TaskRecord> task_records(const scenario::Scenario& scenario,
                                             const agenda::Teams::Account& account) {
  std::vector<meters::TaskRecord> records;
  for (const auto& task : account.tasks) {
    auto& record = records.emplace_back();
    record.task = scenario.tasks[task.task].id;
    record.wanted = task.wanted;
    record.started = task.started;
    record.effort_left = task.effort_left;
    for (const auto& month : task.months) record.months.push_back({month.effort, month.worked});
  }
  return records;
}

namespace {

template <class Same>
void check_hours(const meters::Observations& run, Same same) {
  Duration needed, worked, missing, carried;
  for (const auto& team : run.teams) {
    for (const auto& month : team.months) {
      same("hours there", (month.worked + month.free).value(), month.there.value());
      needed += month.needed();
      worked += month.worked;
      missing += month.missing;
    }
    if (!team.months.empty()) carried += team.months.back().carried;
  }
  same("hours needed", (worked + missing + carried).value(), needed.value());
}

}  // namespace

void check_books(const meters::Observations& run) {
  // A unit besides: what intervals that the clock can't tell apart leave.
  const auto same = [](const char* what, double is, double expected) {
    if (std::abs(is - expected) <= 1 + 1e-6 * std::abs(expected)) return;
    std::fprintf(stderr, "engine: %s: %.17g accounted for of %.17g\n", what, is, expected);
    std::abort();
  };
  same("demand", (run.served + run.unserved + run.drilled + run.waiting).value(), run.demanded.value());
  same("the kernel's work", run.kernel_consumed.value(), run.consumed.value());
  for (const auto& backup : run.backups) same("backups", (backup.sent + backup.not_sent).value(), backup.asked.value());
  for (const auto& replica : run.replicas) {
    same("replicas", (replica.sent + replica.not_sent + replica.dropped).value(), replica.asked.value());
  }
  for (const auto& flow : run.traffic) {
    same("traffic", (flow.sent + flow.not_carried + flow.detoured).value(), flow.asked.value());
  }
  check_hours(run, same);
}

}  // namespace verbund::engine
