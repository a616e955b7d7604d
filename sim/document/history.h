// What happened in an option, as rows: its measures, its servers, and every change of what stands where.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace verbund::document {

// A measure, as planned and as it went.
struct Step {
  std::string measure, action, began, ended, note, waits_for;
  bool by_state = false;
  std::string planned{}, text{}, date{};
  std::vector<std::string> after{};
  bool measured = false;
  std::string place{};  // in the scenario: "mine.yaml:42"
};

// What an `extend` adds to a room when its measure is complete.
struct Extension {
  std::string measure, site;
  double rack_units = 0, power = 0, storage = 0;
};

// A server that ran at any time.
struct Server {
  std::string name, batch, site, model, bought;
  bool leased = false;
};

// In the order in which they came. `kind` is one of the texts of world::ChangeKind.
struct Change {
  std::string when, kind, measure, site, service;
  std::int64_t number = 0;
  std::string server, from;
};

// Written as lists of values in the order of their columns: there are thousands of them.
constexpr bool is_row(const Server*) { return true; }
constexpr bool is_row(const Change*) { return true; }

// What one server of a model has.
struct ModelInfo {
  std::string name;
  std::int64_t cores = 0;
  double capacity = 0, memory = 0, full_power = 0;
  std::int64_t rack_units = 0;
};

// What one instance of a service takes.
struct ServiceInfo {
  std::string name, partner, at;
  std::int64_t instances = 0, cores = 0;
  double memory = 0, disk = 0, growth = 0;
  std::vector<double> planned_cores;
};

}  // namespace verbund::document
