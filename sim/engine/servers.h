// What the running servers carry, and the metering of it: the past is booked with the rates that held in it before
// anything changes.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/engine/backlogs.h"
#include "sim/engine/carrier.h"
#include "sim/meters/meters.h"
#include "sim/world/world.h"

namespace verbund::engine {

class Servers {
 public:
  Servers(const scenario::Scenario&, Platform&, Carrier&, meters::Recorder&, Backlogs&);

  // Reads from the world what stands on the server, from now on: newly there, changed, or retired.
  void update(const world::World&, Index<world::Server>);

  // What one instance of the service asks for, from the next play on.
  void ask(Index<service::Service>, Compute);
  // Shares out again every server on which anything changed since the last play.
  void play();
  // Books everything up to now.
  void settle();
  // Books, up to now, what the servers with services that wait do.
  void settle_waiting();

  [[nodiscard]] const std::vector<meters::SiteRates>& site_rates();  // now, by site
  [[nodiscard]] Slot slot(Index<world::Server> server) const { return servers_[server.value].slot; }
  [[nodiscard]] Energy energy(Index<world::Server> server) const { return Energy(servers_[server.value].joules); }

 private:
  // All instances of one service that stand alike on one server.
  struct Load {
    Index<service::Service> service;
    double factor = 1;                                         // consumed for one of useful work: 1 + overhead
    double served = 0, lost_own_cores = 0, lost_overload = 0;  // useful, of all of them
    double late = 0;                                           // beyond the demand: of what waits
  };
  struct Server {
    bool known = false, dirty = false;
    bool waits = false;      // some of its services do
    bool in_service = true;  // false: boots, shuts down or is lost, and draws a fixed power
    Slot slot = 0;
    Index<site::Site> site;
    const catalogue::PowerCurve* power = nullptr;
    std::vector<Load> loads;
    std::vector<Claim> claims;  // one per load
    double capacity = 0;        // reference cores
    double speed = 0;           // of one of its cores, reference cores
    double settled = 0;         // up to this clock
    double joules = 0;
  };
  // What the sums over a site need, close together: they are taken at every step.
  struct Now {
    std::uint32_t site = 0;
    double capacity = 0, consumed = 0, watts = 0;
  };

  void settle(std::size_t server);
  void share_out(std::size_t server);
  void read_instances(const world::World&, Index<world::Server>, Server&);
  void add(const world::World&, Index<world::Instance>, Server&);
  [[nodiscard]] bool demand_changed(const Server&) const;
  void look_at_backlogs();
  void tell_rates();

  const scenario::Scenario* scenario_;
  Platform* platform_;
  Carrier* carrier_;
  meters::Recorder* recorder_;
  Backlogs* backlogs_;
  std::vector<Server> servers_;  // by index in the world
  std::vector<Now> now_;
  std::vector<double> demand_;         // by service, of one instance
  std::vector<std::uint8_t> changed_;  // by service, since the last play
  std::vector<std::uint8_t> presses_;  // by service, asks for more than its demand: work waits
  std::vector<double> granted_;        // scratch
  std::vector<meters::SiteRates> rates_;
};

}  // namespace verbund::engine
