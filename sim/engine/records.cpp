#include "sim/engine/records.h"

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

}  // namespace verbund::engine
