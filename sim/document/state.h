// What stands where at a date, from the changes until then.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "models/units/calendar.h"
#include "sim/document/study.h"

namespace verbund::document {

// Servers of one batch that are alike.
struct BatchState {
  std::string batch, model, bought;
  double age = 0;
  std::int64_t servers = 0, leaving = 0, instances = 0;
};

// Of one site. Used and there; an instance that moves holds memory on both servers, and storage at both sites.
struct SiteState {
  bool open = true;
  std::int64_t servers = 0, instances = 0;
  double memory_used = 0, memory = 0;
  double cores_planned = 0, cores = 0;
  double rack_units_used = 0, rack_units = 0;
  double full_load_power = 0, power = 0;
  double storage_used = 0, storage = 0;
  std::vector<BatchState> batches;
  std::map<std::string, std::int64_t> services;
};

// Instances of one service that are on their way together.
struct MoveState {
  std::string since, measure, service, from, to;
  std::int64_t instances = 0;
};

// Instances of one service that have no server.
struct WaitingState {
  std::string since, service, site;
  std::int64_t instances = 0;
};

struct MeasureState {
  std::string measure, began, text;
};

struct State {
  std::string option, at;
  std::map<std::string, SiteState> sites;
  std::vector<MoveState> moves;
  std::vector<WaitingState> waiting;
  std::vector<MeasureState> under_way;
};

// After all that was done at that instant. A study that was rehearsed gives the planned state, one that was simulated
// the simulated. `option` must be one of the study that has a result.
State state_at(const Study&, const std::string& option, Instant);

// A map by the keys of the state's columns.
std::string write_json(const std::vector<State>&);

}  // namespace verbund::document
