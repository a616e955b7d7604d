// Small scenarios built in code: every test of sim/ says only what it is about, the rest has round defaults.
//
//   SmallScenario small;                                  // 2007-01-01, 2 years, steps of an hour
//   small.site("here");                                   // created on first mention; the reference may be changed
//   small.servers("here", "old", "box", 3);               // model "box": 4 cores, 16 GiB, 100..200 W, 2 rack units
//   small.service("mail", "here", 5).size.memory = gib(4);
//   small.measure("plan", "gather", option::Move{.to = {"there", {}}});
//   const scenario::Scenario scenario = small.build();    // sorted and resolved; names that lead nowhere abort
#pragma once

#include <map>
#include <string>
#include <vector>

#include "models/scenario/scenario.h"

namespace verbund::testing {

constexpr Bytes gib(double value) { return Bytes(value * bytes_per_gib); }
constexpr Bytes tib(double value) { return Bytes(value * bytes_per_tib); }

class SmallScenario {
 public:
  SmallScenario();

  // The scenario's own fields (title, start, horizon, resolution, discounts, goals, traces); tables are filled by
  // build.
  scenario::Scenario base;

  // Each is created on first mention with the defaults in small_scenario.cpp and stays where it is: keep the reference.
  site::Partner& partner(const std::string& id);
  site::Site& site(const std::string& id);  // owned by a partner of the same id, 10 racks, 100 kW, 100 TiB
  catalogue::ServerModel& model(const std::string& id);
  network::Link& link(const std::string& id, const std::string& one, const std::string& other);
  // Asks for 1 core at any time (pattern with mean = peak), 1 core, 1 GiB of memory, no disk, may share a server.
  service::Service& service(const std::string& id, const std::string& at, int instances = 1);
  service::Event& event(const std::string& id);
  // Of all services, every night from 22:00 to 6:00, all of the disk, at most 4 at a time.
  copies::Backup& backup(const std::string& id, const std::string& to);
  copies::Replica& replica(const std::string& id, const std::string& to);
  // Every day at 0:00, one core-hour on one core, to be done within a day.
  job::Job& job(const std::string& id, const std::string& service);
  option::Option& option(const std::string& id);
  // People with 1,200 hours a year each at 48,000 EUR; nobody leaves.
  people::StaffPool& staff(const std::string& at, const std::string& skill, int people);
  // So many hours a year for each, or once.
  people::Work& work(const std::string& id, const std::string& skill, people::Per per, double hours);
  // So many hours a year, and before it starts as many once as `effort`.
  task::Task& task(const std::string& id, const std::string& partner, const std::string& skill, double hours,
                   double effort);
  catalogue::Product& product(const std::string& id, const std::string& purpose);
  money::Supplier& supplier(const std::string& id);

  site::ServerBatch& servers(const std::string& at, const std::string& batch, const std::string& model, int count);
  option::Measure& measure(const std::string& option, const std::string& id, option::Action action,
                           option::Timing timing = {});

  // `lose`: the id of a site, a link or a batch, the name of a server, or `servers`.
  failure::Drill& drill(const std::string& id, const std::string& lose, Instant when, Period lasts);
  failure::Failure& failure(const std::string& id, const std::string& lose, Period every, Period repair);

  [[nodiscard]] scenario::Scenario build() const;

 private:
  std::map<std::string, site::Partner> partners_;
  std::map<std::string, site::Site> sites_;
  std::map<std::string, catalogue::ServerModel> models_;
  std::map<std::string, network::Link> links_;
  std::map<std::string, service::Service> services_;
  std::map<std::string, service::Event> events_;
  std::map<std::string, copies::Backup> backups_;
  std::map<std::string, copies::Replica> replicas_;
  std::map<std::string, job::Job> jobs_;
  std::map<std::string, failure::Drill> drills_;
  std::map<std::string, failure::Failure> failures_;
  std::map<std::string, people::Work> work_;
  std::map<std::string, task::Task> tasks_;
  std::map<std::string, catalogue::Product> products_;
  std::map<std::string, money::Supplier> suppliers_;
  std::map<std::string, option::Option> options_;
};

// The position of what a test knows by name; aborts when there is none.
template <class T>
Index<T> at(const Table<T>& table, const std::string& id) {
  return table.find(id).value();
}

}  // namespace verbund::testing
