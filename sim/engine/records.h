// What a run and a rehearsal leave behind alike.
#pragma once

#include <vector>

#include "sim/agenda/agenda.h"
#include "sim/meters/observations.h"

namespace verbund::engine {

// In the order of the plan's steps.
std::vector<meters::StepRecord> step_records(const plan::Plan&, const agenda::Agenda&);

// By cause and service, at the end of the scenario.
std::vector<meters::OutageRecord> outage_records(const scenario::Scenario&, const agenda::Agenda&);

// The accounts of the people, by site and skill, and what came of the tasks.
std::vector<meters::TeamRecord> team_records(const scenario::Scenario&, const agenda::Teams&,
                                             const agenda::Teams::Account&);
std::vector<meters::TaskRecord> task_records(const scenario::Scenario&, const agenda::Teams::Account&);

// Aborts unless all that was asked for is accounted for: work of services and jobs, bytes over the lines,
// hours of people.
void check_books(const meters::Observations&);

}  // namespace verbund::engine
