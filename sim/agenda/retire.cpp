#include <algorithm>
#include <map>

#include "sim/agenda/evacuation.h"
#include "sim/agenda/task.h"

namespace verbund::agenda {
namespace {

// At a date: the servers are emptied, then they go.
class RetireTask final : public Task {
 public:
  RetireTask(std::string measure, option::Retire retire) : measure_(std::move(measure)), retire_(std::move(retire)) {}

  std::vector<world::Event> due(Instant now, world::World& world) override {
    // Without an age the selection is made once: servers bought later are not meant.
    if (!begun_ || (retire_.servers.older_than && is_midnight(now))) {
      if (auto events = select(now, world); !events.empty()) return events;
    }
    more_later_ = retire_.servers.older_than && more_come_of_age(world, retire_.servers, now);
    const auto none = [](Index<service::Service>) { return false; };  // they are to be gone, whatever comes later
    for (auto& site : sites_) {
      if (auto events = site.due(now, world, none); !events.empty()) return events;
    }
    return {};
  }

  [[nodiscard]] bool complete(const world::World&) const override {
    return begun_ && !more_later_ &&
           std::all_of(sites_.begin(), sites_.end(), [](const Evacuation& site) { return site.complete(); });
  }

 private:
  std::vector<world::Event> select(Instant now, const world::World& world) {
    begun_ = true;
    const auto servers = selected_once(world, retire_.servers, now);
    std::map<std::uint32_t, std::vector<Index<world::Server>>> by_site;
    for (const auto server : servers) by_site[world[server].site.value].push_back(server);
    for (auto& [site, there] : by_site) {
      sites_.emplace_back(measure_, Index<site::Site>{site}, std::move(there));
    }
    if (servers.empty()) return {};
    return {world::MarkLeaving{servers}};
  }

  std::string measure_;
  option::Retire retire_;
  bool begun_ = false;
  bool more_later_ = false;
  std::vector<Evacuation> sites_;  // one per site and day of selection
};

// `when: emptied`: each server that its last instance has left; the rest when none of them holds anything any more.
class RetireEmptiedTask final : public Task {
 public:
  explicit RetireEmptiedTask(const option::Retire& retire) : retire_(retire) {}

  std::vector<world::Event> due(Instant now, world::World& world) override {
    if (none_left_) return {};
    const auto servers = selected(world, retire_.servers, now);
    const bool all_empty = std::all_of(servers.begin(), servers.end(),
                                       [&](Index<world::Server> server) { return world[server].holds_nothing(); });
    std::vector<world::Event> events;
    for (const auto server : servers) {
      if (world[server].holds_nothing() && (all_empty || world[server].has_emptied)) {
        events.emplace_back(world::Retire{server});
      }
    }
    none_left_ = none_left(now, world);
    return events;
  }

  [[nodiscard]] bool complete(const world::World&) const override { return none_left_; }

 private:
  // Also none that another measure is taking away: what comes in its place is meant as well.
  [[nodiscard]] bool none_left(Instant now, const world::World& world) const {
    return std::none_of(world.servers().begin(), world.servers().end(),
                        [&](const world::Server& server) {
                          return server.running && describes(retire_.servers, server) &&
                                 (server.leaving || of_age(retire_.servers, server) <= now);
                        }) &&
           !more_come_of_age(world, retire_.servers, now);
  }

  const option::Retire& retire_;
  bool none_left_ = false;
};

}  // namespace

std::unique_ptr<Task> make_retire(const plan::Plan& plan, std::size_t step, const option::Retire& retire) {
  const auto& measure = plan.option->measures[plan.steps[step].measure];
  if (measure.timing.emptied) return std::make_unique<RetireEmptiedTask>(retire);
  return std::make_unique<RetireTask>(measure.id, retire);
}

std::unique_ptr<Task> make_give_back(const std::string& measure, const option::Retire& retire) {
  return std::make_unique<RetireTask>(measure, retire);
}

}  // namespace verbund::agenda
