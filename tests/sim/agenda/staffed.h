// The accounts of a small plan that has been played through, in hours.
#pragma once

#include <string>
#include <vector>

#include "sim/agenda/teams.h"
#include "tests/sim/agenda/rehearsed.h"

namespace verbund::testing {

class Staffed : public Rehearsed {
 public:
  using Rehearsed::Rehearsed;

  [[nodiscard]] const people::TeamMonth& month(const std::string& site, const std::string& skill, int number) const {
    const auto& teams = rehearsal.agenda().teams().teams();
    std::size_t t = 0;
    while (scenario.sites[teams.at(t).site].id != site || teams.at(t).skill != skill) ++t;
    return account.months.at(t).at(static_cast<std::size_t>(number - 1));
  }
  [[nodiscard]] double hours(const std::string& site, int number, Duration people::TeamMonth::*what,
                             const std::string& skill = "admins") const {
    return in_hours(month(site, skill, number).*what);
  }
  [[nodiscard]] const agenda::GrowthTasks::State& task(const std::string& id) const {
    std::size_t t = 0;
    while (scenario.tasks[account.tasks.at(t).task].id != id) ++t;
    return account.tasks[t];
  }
  [[nodiscard]] std::string started(const std::string& id) const {
    const auto when = task(id).started;
    return when ? format_date(*when) : "";
  }
  static double in_hours(Duration time) { return time.value() / seconds_per_hour; }

  agenda::Teams::Account account = rehearsal.agenda().teams().account();
};

}  // namespace verbund::testing
