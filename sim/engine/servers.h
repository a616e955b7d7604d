// What the running servers carry, and the metering of it: the past is booked with the rates that held in it before
// anything changes.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/engine/backlogs.h"
#include "sim/engine/carrier.h"
#include "sim/engine/runs.h"
#include "sim/meters/meters.h"
#include "sim/world/world.h"

namespace verbund::engine {

class Servers {
 public:
  Servers(const scenario::Scenario&, Platform&, Carrier&, meters::Recorder&, Backlogs&);

  // Reads from the world what stands on the server, from now on: newly there, changed, or retired.
  void update(const world::World&, Index<world::Server>);

  // A job runs there, in this instance, with so many cores at most, until it leaves or what stands on the server
  // changes (update); from the next play on.
  void seat(const world::World&, Index<world::Instance>, RunId, int cores);
  void leave(Index<world::Server>, RunId);

  // What one instance of the service asks for, from the next play on.
  void ask(Index<service::Service>, Compute);
  // Shares out again every server on which anything changed since the last play.
  void play();
  void play(Index<world::Server>);
  // Books everything up to now.
  void settle();
  // Books, up to now, what the servers with services that wait do.
  void settle_waiting();

  [[nodiscard]] const std::vector<meters::SiteRates>& site_rates();  // now, by site
  [[nodiscard]] Runs& runs() { return runs_; }
  [[nodiscard]] const Runs& runs() const { return runs_; }
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
  // A job at work. Losses in seconds per second: how much longer it takes than alone, and than on an idle server.
  struct Seat {
    RunId run = 0;
    Index<service::Service> service;
    double factor = 1;  // as of Load
    double rate = 0;    // useful
    double lost_to_jobs = 0, lost_to_services = 0;
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
    std::vector<Seat> seats;
    std::vector<JobClaim> jobs;      // one per seat
    double capacity = 0, speed = 0;  // reference cores: of all its cores, of one
    double settled = 0;              // up to this clock
    double joules = 0;
  };
  // What the sums over a site need, close together: they are taken at every step.
  struct Now {
    std::uint32_t site = 0;
    double capacity = 0, consumed = 0, watts = 0;
  };

  void settle(std::size_t server);
  void share_out(std::size_t server);
  void pace_jobs(Server&);
  // The load that the instance is part of; the number of loads when there is none.
  static std::size_t load_of(const Server&, Index<service::Service>, double factor, double cap);
  [[nodiscard]] double cap_of(const world::Instance&, const Server&) const;
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
  std::vector<double> demand_;             // by service, of one instance
  std::vector<std::uint8_t> changed_;      // by service, since the last play
  std::vector<std::uint8_t> presses_;      // by service, asks for more than its demand: work waits
  std::vector<double> granted_, of_jobs_;  // scratch
  Runs runs_;
  std::vector<meters::SiteRates> rates_;
};

}  // namespace verbund::engine
