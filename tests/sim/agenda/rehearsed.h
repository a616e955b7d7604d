// A small plan, played through: what was done, what went wrong, when each measure began and ended.
#pragma once

#include <gmock/gmock.h>

#include <optional>
#include <string>
#include <vector>

#include "tests/support/rehearsal.h"
#include "tests/support/small_plan.h"

namespace verbund::testing {

class Rehearsed {
 public:
  explicit Rehearsed(SmallScenario& small, std::optional<Period> transfers_take = Period{})
      : scenario(built(small)), plan(plan_of(scenario)), rehearsal(plan, transfers_take) {
    rehearsal.play_all();
  }
  Rehearsed(const Rehearsed&) = delete;  // the plan refers to the scenario
  Rehearsed& operator=(const Rehearsed&) = delete;

  [[nodiscard]] const world::World& world() const { return rehearsal.world(); }
  [[nodiscard]] const std::vector<std::string>& diary() const { return rehearsal.diary(); }
  // The lines of the diary that hold these words.
  [[nodiscard]] std::vector<std::string> diary(const std::string& words) const {
    std::vector<std::string> lines;
    for (const auto& line : diary()) {
      if (line.find(words) != std::string::npos) lines.push_back(line);
    }
    return lines;
  }
  [[nodiscard]] std::vector<std::string> incidents() const {
    std::vector<std::string> texts;
    for (const auto& incident : world().incidents()) texts.push_back(incident.text);
    return texts;
  }

  // Dates as text; empty when it has not.
  [[nodiscard]] std::string began(const std::string& measure) const { return date(progress(measure).began); }
  [[nodiscard]] std::string ended(const std::string& measure) const { return date(progress(measure).ended); }
  [[nodiscard]] std::string note(const std::string& measure) const { return progress(measure).note; }

  // Servers that run at a site at the end, by name.
  [[nodiscard]] std::vector<std::string> servers(const std::string& site) const {
    std::vector<std::string> names;
    for (const auto server : world().running(at(scenario.sites, site))) names.push_back(world()[server].name);
    return names;
  }
  // The server that holds an instance at the end; empty when none does.
  [[nodiscard]] std::string where(const std::string& service, int number) const {
    const auto& all = world().instances_of(at(scenario.services, service));
    const auto& instance = world()[all.at(static_cast<std::size_t>(number - 1))];
    return instance.on ? world()[*instance.on].name : "";
  }

  scenario::Scenario scenario;
  plan::Plan plan;
  Rehearsal rehearsal;

 private:
  [[nodiscard]] const agenda::Agenda::Progress& progress(const std::string& measure) const {
    std::size_t step = 0;
    while (plan.option->measures[plan.steps.at(step).measure].id != measure) ++step;
    return rehearsal.agenda().progress()[step];
  }
  static std::string date(const std::optional<Instant>& when) { return when ? format_instant(*when) : ""; }
};

constexpr Period half_a_day{0, seconds_per_day / 2};
constexpr Period days(int n) { return {0, n * seconds_per_day}; }

// Measures with what the tests leave out.
inline option::Buy buy(const std::string& to, option::Count count, const std::string& model = "box") {
  return {.model = {model, {}}, .count = count, .at = {to, {}}, .every = {}};
}
inline option::Refresh refresh(option::ServerSelector servers, option::Count count) {
  return {.servers = std::move(servers), .count = count, .model = {}};
}
inline option::Move move_all(const std::string& to) { return {.services = {}, .to = {to, {}}, .at_most = {}}; }
inline option::Move move_from(const std::string& from, const std::string& to) {
  auto move = move_all(to);
  move.services.at = Ref<site::Site>{from, {}};
  return move;
}
inline option::ServerSelector servers_at(const std::string& site) {
  return {.at = Ref<site::Site>{site, {}}, .model = {}, .batch = "", .older_than = {}};
}
inline option::ServerSelector batch(const std::string& id) {
  return {.at = {}, .model = {}, .batch = id, .older_than = {}};
}
inline option::ServerSelector older_than(int months) {
  return {.at = {}, .model = {}, .batch = "", .older_than = Period{months, 0}};
}

}  // namespace verbund::testing
