// A small world and what a test does to it, by name. The invariants are checked after every event.
#pragma once

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "sim/world/world.h"
#include "tests/support/small_scenario.h"

namespace verbund::testing {

class Stage {
 public:
  explicit Stage(const SmallScenario& small)
      : scenario(small.build()), demand(scenario::demand_sources(scenario, 1)), world(scenario, demand) {
    now = scenario.start;
    world.check_invariants();
  }
  Stage(const Stage&) = delete;  // the world refers to its scenario and demand
  Stage& operator=(const Stage&) = delete;

  world::Outcome apply(const world::Event& event) {
    auto outcome = world.apply(now, event);
    world.check_invariants();
    return outcome;
  }

  [[nodiscard]] Index<site::Site> site(const std::string& id) const { return at(scenario.sites, id); }
  [[nodiscard]] Index<service::Service> service(const std::string& id) const { return at(scenario.services, id); }
  // "mail", 2: the second instance of mail.
  [[nodiscard]] Index<world::Instance> instance(const std::string& id, int number) const {
    return world.instances_of(service(id)).at(static_cast<std::size_t>(number - 1));
  }
  [[nodiscard]] Index<world::Server> server(const std::string& name) const {
    for (std::uint32_t i = 0; i < world.servers().size(); ++i) {
      if (world.servers()[i].name == name) return {i};
    }
    ADD_FAILURE() << "no server is called " << name;
    return {};
  }
  // The name of the server that holds an instance; empty when none does.
  [[nodiscard]] std::string on(const std::string& id, int number) const {
    const auto& instance = world[this->instance(id, number)];
    return instance.on ? world[*instance.on].name : "";
  }
  [[nodiscard]] std::vector<std::string> incidents() const {
    std::vector<std::string> texts;
    for (const auto& incident : world.incidents()) texts.push_back(incident.text);
    return texts;
  }

  world::Outcome deliver(const std::string& measure, const std::string& to, int count,
                         const std::string& model = "box") {
    return apply(world::Deliver{measure, site(to), at(scenario.models, model), count, {}});
  }
  world::Outcome begin_move(const std::string& id, int number, const std::string& to,
                            const std::string& measure = "gather") {
    return apply(world::BeginMove{instance(id, number), site(to), measure});
  }
  world::Outcome finish_move(const std::string& id, int number) {
    return apply(world::FinishMove{instance(id, number)});
  }
  world::Outcome mark_leaving(const std::vector<std::string>& names) {
    world::MarkLeaving event;
    for (const auto& name : names) event.servers.push_back(server(name));
    return apply(event);
  }

  scenario::Scenario scenario;
  std::vector<service::DemandSource> demand;
  world::World world;
  Instant now;
};

}  // namespace verbund::testing
