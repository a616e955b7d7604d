// One run: the loop over the horizon, and what it needs.
#pragma once

#include <functional>
#include <memory>

#include "sim/agenda/agenda.h"
#include "sim/engine/backlogs.h"
#include "sim/engine/backups.h"
#include "sim/engine/carrier.h"
#include "sim/engine/demands.h"
#include "sim/engine/engine.h"
#include "sim/engine/jobs.h"
#include "sim/engine/platform.h"
#include "sim/engine/replicas.h"
#include "sim/engine/servers.h"
#include "sim/engine/streams.h"
#include "sim/engine/traffic.h"
#include "sim/engine/transfers.h"
#include "sim/meters/meters.h"
#include "sim/world/world.h"

namespace verbund::engine {

// How the servers are to be carried by the kernel: engine or oracle.
struct Carriage {
  double spare = 0;  // see Platform
  std::function<std::unique_ptr<Carrier>(Platform&)> make;
};

class Simulation {
 public:
  Simulation(const plan::Plan&, const Settings&, const Carriage&);
  meters::Observations run();

 private:
  void set_up();
  void act(Instant now);
  void apply(Instant now, const world::Event&);
  world::Outcome change(Instant now, const world::Event&);  // the agenda is not told of it
  void look(Instant now);                                   // after every change of the world
  void carry_over(Instant now, const world::Outcome&);
  Instant advance(Instant now, Instant next);
  void keep_copies();
  void settle_lines();
  bool pass(double since);  // books the time since; true: of a service no work waits any more
  void end_month(Instant next);
  meters::Observations finish();
  [[nodiscard]] Instant next_date(Instant now) const;
  [[nodiscard]] double clock_at(Instant date) const { return (date - scenario_->start).value(); }

  const plan::Plan* plan_;
  const scenario::Scenario* scenario_;
  Settings settings_;
  std::vector<service::DemandSource> sources_;
  world::World world_;
  agenda::Agenda agenda_;
  Instant wakes_{INT64_MAX};  // when the agenda wants to be asked next
  meters::Recorder recorder_;
  Platform platform_;
  std::unique_ptr<Carrier> carrier_;
  Backlogs backlogs_;
  Servers servers_;
  Demands demands_;
  Jobs jobs_;
  Lines lines_;
  Transfers transfers_;
  Backups backups_;
  Streams streams_;
  Replicas replicas_;
  Traffic traffic_;
};

}  // namespace verbund::engine
