// Drills and failures of a scenario, and the restarts that they call for: what is due when, and what came of it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/world/world.h"

namespace verbund::agenda {

// What one drill, or one failure all times together, did to one service. An instance is down from a loss until it works
// again: restarted elsewhere, or where it stood once that is back.
struct Outage {
  std::string cause;  // id of the drill or failure
  bool is_drill = false;
  Index<service::Service> service;
  int down = 0;               // instances, each as often as it went down
  int restarted = 0;          // of them, back on another server
  int repaired = 0;           // back where they stood
  int still_down = 0;         // at the end
  Duration longest{};         // of one of them
  Duration last_restarted{};  // of those that were restarted, the longest
  Duration together{};        // all of them
  Duration oldest_data{};  // how old the data of a restarted one were when it went down; data at its site are not old
  int beyond_rto = 0, beyond_rpo = 0;  // instances; 0 of a service that has none
  // Of those that were not restarted: what stood in the way last, and of the last one.
  world::Obstacle obstacle = world::Obstacle::none;
};

// Losses come first at an instant, then what is ready works again, then restarts are tried: of what has been noticed,
// by protection class, then by service and number. One that found no room is tried again when room is made. Reading
// data back is done at each site one instance after the other, in this order.
class Misfortune {
 public:
  // Without a seed: none. The scenario must outlive it.
  Misfortune(const scenario::Scenario&, std::optional<std::uint64_t> seed);

  [[nodiscard]] std::optional<Instant> next(Instant now) const;
  std::vector<world::Event> due(Instant now, const world::World&);
  void tell(Instant now, const world::Event&, const world::Outcome&);
  // By cause and service; drills before failures.
  [[nodiscard]] std::vector<Outage> outages(Instant now) const;

 private:
  struct Source {
    const failure::Target* lose;
    const failure::Failure* failure;  // none: a drill
    std::string id;
  };
  // A loss to come, or under way.
  struct Loss {
    std::size_t source = 0;
    Period lasts{};
    std::optional<Index<world::Server>> server{};  // of failures of servers: the one
    std::uint64_t number = 0;                      // how often it has failed
    std::optional<world::Restore> back{};          // while it is lost: what comes back then
  };
  struct Down {
    Instant since;
    std::size_t source = 0;
    std::optional<Instant> ready{};  // being restarted: works then
    std::uint64_t tried = 0;         // see room_made()
    world::Obstacle obstacle = world::Obstacle::none;
  };

  void look_at_new_servers(Instant now, const world::World&);
  void schedule_failure(Instant from, Loss);
  std::optional<world::Event> next_loss(Instant now, const world::World&);
  [[nodiscard]] world::Lose what_is_lost(const Loss&, const world::World&) const;
  std::vector<world::Event> finished(Instant now, const world::World&);
  std::vector<world::Event> restarts(Instant now, const world::World&);
  void begin(Instant now, Index<world::Instance>, const world::Outcome&);
  void book(Instant now, Index<world::Instance>, bool elsewhere);
  Outage& outage(const Down&, Index<world::Instance>);
  [[nodiscard]] const service::Service& service_of(Index<world::Instance>) const;

  const scenario::Scenario* scenario_;
  const world::World* world_ = nullptr;  // of the last question
  std::uint64_t seed_ = 0;
  std::vector<Source> sources_;
  std::multimap<Instant, Loss> schedule_;
  std::size_t servers_seen_ = 0;
  std::map<Index<world::Instance>, Down> down_;
  std::vector<Instant> reading_until_;  // by site
  std::size_t causing_ = 0;             // source of the loss of the last answer
  std::map<std::pair<std::size_t, Index<service::Service>>, Outage> outages_;
};

}  // namespace verbund::agenda
