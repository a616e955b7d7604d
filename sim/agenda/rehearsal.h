// Plays a plan without an engine: the agenda says what is due, the world does it, and moves take as long as they do on
// paper. Knows dates and states, no demand of the hour and no energy.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "sim/agenda/agenda.h"
#include "sim/agenda/nominal.h"
#include "sim/world/world.h"

namespace verbund::agenda {

class Rehearsal {
 public:
  // With nominal durations (nominal.h), or every move takes so long; no time at all: it arrives at once. The plan and
  // its scenario must outlive it.
  explicit Rehearsal(const plan::Plan&, std::optional<Period> moves_take = {}, std::uint64_t seed = 1);
  Rehearsal(const Rehearsal&) = delete;  // the world refers to the demand
  Rehearsal& operator=(const Rehearsal&) = delete;

  // Called after every event that the world has done, before the agenda is told.
  using Watch = std::function<void(Instant, const world::Event&, const world::Outcome&)>;
  void watch(Watch watch) { watch_ = std::move(watch); }

  // At every midnight memory, storage, racks and power are read, and an idle CPU, and measures that wait for them may
  // be set off. Otherwise none is: only a simulation knows all gauges.
  void read_gauges() { gauges_ = true; }

  // What arrives and what is due at this instant. Throws std::logic_error when the agenda finds no end of it.
  void play(Instant now);
  // Every midnight from where it stands on, and every arrival between them; `end` itself is not played.
  void play_until(Instant end);
  void play_all() { play_until(world_.scenario().end()); }

  [[nodiscard]] const world::World& world() const { return world_; }
  [[nodiscard]] const Agenda& agenda() const { return agenda_; }

 private:
  void arrive(Instant now);
  void apply(Instant now, const world::Event&);
  void begin(Instant now, const std::vector<world::Transfer>&);
  [[nodiscard]] std::optional<Instant> next_arrival() const;

  std::vector<service::DemandSource> demand_;
  world::World world_;
  Agenda agenda_;
  NominalTransfers nominal_;
  std::optional<Period> moves_take_;
  std::multimap<Instant, world::Transfer> arriving_;  // of those that take a given time
  std::vector<world::Transfer> setting_out_;          // at this instant
  Instant next_;
  Watch watch_;
  bool gauges_ = false;
};

}  // namespace verbund::agenda
