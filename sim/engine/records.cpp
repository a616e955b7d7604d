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

}  // namespace verbund::engine
