// The backups of the scenario: what begins when a window opens, what waits for a line, and what is on its way.
#pragma once

#include <deque>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "sim/engine/lines.h"
#include "sim/engine/platform.h"
#include "sim/meters/observations.h"
#include "sim/world/world.h"

namespace verbund::engine {

class Backups {
 public:
  Backups(const scenario::Scenario&, Platform&, Lines&);

  // Begins those whose window opens now. What cannot be made is an incident.
  void open(Instant now, world::World&);
  // Ends those of these transfers that are its own, and begins what waited for them.
  void take(std::span<const std::size_t> arrived);
  // Lines or sites were lost or are back: what goes over a lost line stands still until it is back, and what was sent
  // is not sent again; copies from or to a lost site are given up.
  void look(const world::World&);
  // Somebody else runs these instances from now on: their copies, also those under way, are of no account here.
  void hand_over(std::span<const Index<world::Instance>>);
  // The copies that are complete since the last call.
  std::vector<world::KeepCopy> take_complete() { return std::exchange(complete_, {}); }
  // Books what was sent up to now.
  void settle();
  // By backup; at the end of the run.
  std::vector<meters::BackupRecord> finish();

 private:
  // The copies of one instance.
  struct Copies {
    Index<service::Service> service;
    double begun = 0;     // clock: the last one began
    double good = 0;      // clock: the newest that is done began; before the first one: when the instance came
    bool any = false;     // one has begun
    bool open = false;    // one waits or is under way
    bool exists = false;  // it is an instance of the backup
  };
  struct Job {
    std::size_t instance = 0;
    Index<site::Site> to;
    double bytes = 0;
    double sent = 0;               // of them, before a line was lost
    double began = 0, closes = 0;  // clock: when the window opened, and when it closes
  };
  // From one site to another.
  struct Lane {
    Index<site::Site> source, destination;
    const Lines::Way* way = nullptr;
    Host* from = nullptr;
    Host* to = nullptr;
    std::deque<Job> waiting{};
  };
  struct Plan {
    const copies::Backup* backup = nullptr;
    std::vector<Index<service::Service>> services;
    std::vector<Copies> copies{};                                     // by instance
    std::map<std::pair<std::uint32_t, std::uint32_t>, Lane> lanes{};  // by both sites
    std::vector<int> on_line{};                                       // transfers under way by link
    meters::BackupRecord record{};
  };
  struct Sending {
    Plan* plan = nullptr;
    Lane* lane = nullptr;
    Job job;
    double sent = 0;  // bytes that are booked, of this transfer
  };

  void know_instances(const world::World&);
  void open(Plan&, Instant now, world::World&);
  void open_one(Plan&, Job, Index<site::Site> to, const world::World&);
  [[nodiscard]] double to_be_copied(const Plan&, const Copies&, Instant now) const;
  Lane& lane(Plan&, Index<site::Site> from, Index<site::Site> to);
  [[nodiscard]] bool has_room(const Plan&, const Lane&) const;
  void send_what_may(Plan&);
  void stop(std::size_t number);
  void give_up(Plan&, const Job&);
  void book(Sending&, double sent);
  void done(Plan&, const Job&, double clock);
  void note_age(Plan&, const Copies&, double clock);
  void note_lateness(Plan&, const Job&, double clock);

  const scenario::Scenario* scenario_;
  Kernel* kernel_;
  Platform* platform_;
  Lines* lines_;
  std::vector<Plan> plans_;
  std::size_t known_ = 0;                   // instances that have their Copies
  std::map<std::size_t, Sending> sending_;  // by the kernel's number
  std::vector<world::KeepCopy> complete_;
};

}  // namespace verbund::engine
