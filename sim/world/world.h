// The state of all sites at one instant and the rules of changing it. The only truth about what stands where.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "models/scenario/scenario.h"
#include "sim/placement/placement.h"
#include "sim/plan/plan.h"
#include "sim/world/change.h"
#include "sim/world/event.h"
#include "sim/world/incident.h"

namespace verbund::world {

class World {
 public:
  // Places every instance of the scenario's start; incidents tell what found no server. With a plan, its `place`
  // measures that hold from the start are in force before. Scenario and demand must outlive the world.
  World(const scenario::Scenario&, const std::vector<service::DemandSource>&);
  World(const plan::Plan&, const std::vector<service::DemandSource>&);

  // `cause`: the measure that asks for it, where the event names none; empty: growth.
  Outcome apply(Instant now, const Event&, std::string_view cause = {});

  [[nodiscard]] const std::vector<Server>& servers() const { return servers_; }
  [[nodiscard]] const std::vector<Instance>& instances() const { return instances_; }
  [[nodiscard]] const Server& operator[](Index<Server> i) const { return servers_[i.value]; }
  [[nodiscard]] const Instance& operator[](Index<Instance> i) const { return instances_[i.value]; }
  [[nodiscard]] const std::vector<Incident>& incidents() const { return incidents_; }
  [[nodiscard]] const std::vector<Purchase>& purchases() const { return purchases_; }  // leased ones are none
  [[nodiscard]] const std::vector<Order>& on_order() const { return on_order_; }
  // Servers that boot or shut down and when that is done; the earliest first.
  [[nodiscard]] const std::vector<std::pair<Instant, Index<Server>>>& switching() const { return switching_; }

  // What came of the start and of all events so far, in the order in which it came.
  [[nodiscard]] const std::vector<Change>& changes() const { return log_.changes(); }

  [[nodiscard]] const scenario::Scenario& scenario() const { return *scenario_; }

  // What the room takes, with what has been added to it.
  [[nodiscard]] int rack_units(Index<site::Site>) const;
  [[nodiscard]] Power power(Index<site::Site>) const;
  [[nodiscard]] Bytes storage(Index<site::Site>) const;
  // Per site, now. Racks in rack units; power at full load of all running servers.
  [[nodiscard]] int rack_units_used(Index<site::Site>) const;
  [[nodiscard]] Power power_at_full_load(Index<site::Site>) const;
  [[nodiscard]] Bytes memory_installed(Index<site::Site>) const;
  [[nodiscard]] Bytes memory_used(Index<site::Site>) const;  // in transit: on both sides
  // In transit between sites: on both sides. A move within a site needs no second copy: its storage is one pool.
  [[nodiscard]] Bytes disk_used(Index<site::Site>, Instant now) const;
  [[nodiscard]] int running_servers(Index<site::Site>) const;
  [[nodiscard]] bool open(Index<site::Site>) const;     // its room is not given up
  [[nodiscard]] bool is_lost(Index<site::Site>) const;  // to a drill or a failure
  [[nodiscard]] bool is_lost(Index<network::Link>) const;
  [[nodiscard]] Index<site::Site> home(Index<service::Service>) const;  // where its next instance would start

  // The site that keeps the copies.
  [[nodiscard]] Index<site::Site> copies_at(Index<copies::Backup>) const;
  [[nodiscard]] Index<site::Site> copies_at(Index<copies::Replica>) const;

  // All instances of a service, by number; none once it is handed over.
  [[nodiscard]] const std::vector<Index<Instance>>& instances_of(Index<service::Service>) const;
  [[nodiscard]] bool is_handed_over(Index<service::Service>) const;
  // Whether none of its instances is under way or lost: then it may be handed over.
  [[nodiscard]] bool rests(Index<service::Service>) const;
  // The site of its server; of one without a server its home.
  [[nodiscard]] Index<site::Site> site_of(Index<Instance>) const;
  // Whether it serves its users, and if not, why. Its users sit at the sites of its partner; it is cut off when lost
  // lines leave none of these a way to it.
  [[nodiscard]] Service state(Index<Instance>) const;
  // The server on which it works, or would if it did not stand still: its own, or its stand-in's.
  [[nodiscard]] std::optional<Index<Server>> works_on(Index<Instance>) const;
  // Servers that are not retired, in the order of their indices.
  [[nodiscard]] const std::vector<Index<Server>>& running(Index<site::Site>) const;
  // The order in which most find a place: servers of their own are the scarcest, then large memories.
  void scarcest_first(std::vector<Index<Instance>>&) const;
  [[nodiscard]] bool residency_allows(Index<service::Service>, Index<site::Site>) const;
  [[nodiscard]] int waiting() const { return waiting_; }  // instances without a server
  // Rises whenever room for newcomers is made at the site, or they need less: as long as it stays, trying again is in
  // vain.
  [[nodiscard]] std::uint64_t room_made(Index<site::Site>) const;
  // Rises whenever servers leave the room or it is extended: as long as it stays, what it could not take waits in vain.
  [[nodiscard]] int space_made(Index<site::Site>) const;

  // What is free at a site for newcomers planned from now to `until`, one bin per running server that is not leaving.
  struct Bins {
    std::vector<Index<Server>> servers;
    std::vector<placement::Bin> bins;
  };
  [[nodiscard]] Bins bins(Index<site::Site>, Instant now, Instant until) const;
  // A new server, one that stands there, an instance and a newcomer as the rule of the site sees them: its headroom,
  // its overcommit, what it plans with, whether siblings stand apart.
  [[nodiscard]] placement::Bin empty_bin(Index<site::Site>, Index<catalogue::ServerModel>) const;
  [[nodiscard]] placement::Bin bin(Index<Server>, Instant now, Instant until) const;
  [[nodiscard]] placement::Item item(Index<Instance>, Index<site::Site>, Instant now, Instant until) const;
  [[nodiscard]] placement::Item newcomer(Index<service::Service>, Index<site::Site>, Instant now, Instant until) const;
  // What one instance is planned with there, overhead of virtualisation left out.
  [[nodiscard]] Compute planned(Index<service::Service>, Index<site::Site>, Instant from, Instant to) const;
  [[nodiscard]] const SetPolicy& policy(Index<site::Site>) const;
  // How newcomers find their server there: while services at home there need servers of their own, the empty ones are
  // kept for them.
  [[nodiscard]] placement::Rule rule(Index<site::Site>) const;
  // How far placement at run time looks ahead: 12 months, at most the horizon's end.
  [[nodiscard]] Instant placement_horizon(Instant now) const;

  // Records what could not be done; the same kind, site and subject again only counts up (by 0 times: lasts longer).
  void report(Incident);

  // Aborts unless: every instance stands on at most one server and is listed there; no server beyond its memory, times
  // the overcommit that has held there; no dedicated server shared; no room beyond its racks and power; nothing runs on
  // a retired server or stands on an emptied one; nothing stands still that is not under way.
  void check_invariants() const;

 private:
  struct SiteState {
    SetPolicy policy;
    Ratio most_memory{1};  // the highest overcommit that has held there: what stands, stays
    bool open = true;
    int lost = 0;
    std::uint64_t room_made = 0;
    int space_made = 0;
    int rack_units = 0;  // of the room
    Power power;
    Bytes storage;
    std::vector<Index<Server>> running;
    std::vector<int> fleet;    // servers by model, those that shut down included
    std::vector<int> holding;  // copies in memory by service, arriving ones included
    std::vector<int> stored;   // copies on disk by service, arriving ones included
    int rack_units_limit = 0;  // of the room, or what stood there at the start when that was more
    Power power_limit;
  };
  struct ServiceState {
    Index<site::Site> home;
    std::vector<Index<Instance>> instances;
    placement::PlatformSet needs = 0;
    bool dedicated = false;
    double overhead = 0;
    bool handed_over = false;
  };
  struct CachedBins {
    bool valid = false;
    Instant now, until;
    Bins bins;
  };
  struct CachedPlan {
    Instant from{1}, to{0};  // an impossible window: nothing cached yet
    Compute demand;
  };
  struct Found {
    Index<Server> server;
    placement::Item item;
    bool cpu_short = false;
    bool beside_a_sibling = false;
  };
  struct Limits {
    int count = 0;            // servers that can still be put up
    std::string explanation;  // of what limits them
  };

  World(const scenario::Scenario&, const std::vector<service::DemandSource>&, const std::vector<SetPolicy>&);

  Outcome on(Instant, const Deliver&);
  Outcome on(Instant, const Order&);
  Outcome on(Instant, const Switch&);
  Outcome on(Instant, const Extend&);
  Outcome on(Instant, const StartInstance&);
  Outcome on(Instant, const PlaceWaiting&);
  Outcome on(Instant, const MarkLeaving&);
  Outcome on(Instant, const BeginMove&);
  Outcome on(Instant, const Stop&);
  Outcome on(Instant, const GoOn&);
  Outcome on(Instant, const FinishMove&);
  Outcome on(Instant, const Retire&);
  Outcome on(Instant, const Virtualise&);
  Outcome on(Instant, const SetPolicy&);
  Outcome on(Instant, const Redirect&);
  Outcome on(Instant, const CloseRoom&);
  Outcome on(Instant, const Lose&);
  Outcome on(Instant, const Restore&);
  Outcome on(Instant, const BeginRestart&);
  Outcome on(Instant, const FinishRestart&);
  Outcome on(Instant, const KeepCopy&);
  Outcome on(Instant, const HandOver&);

  void record(Instant, const Event&, const Outcome&, std::string_view cause);
  void learn_platforms();
  void put_up_first_servers();
  void report_full_from_start(Index<site::Site>);
  void switch_later(Index<Server>, Instant when);
  void switch_off(Index<Server>);
  void place_first_instances();
  Index<Instance> create(Index<service::Service>);
  Index<Server> put_up(const std::string& batch, Index<site::Site>, Index<catalogue::ServerModel>, Instant bought);
  Limits limits(const Deliver&) const;

  const Bins& bins_now(Index<site::Site>, Instant now, Instant until) const;
  [[nodiscard]] placement::Item planned_item(Index<service::Service>, Index<site::Site>, Instant now,
                                             Instant until) const;
  std::optional<Found> find_server(Instant now, Index<Instance>, Index<site::Site>, const std::string& batch);
  void take(Index<Server>, const placement::Item&);  // keeps the cached bins true
  void room_changed(Index<site::Site>);              // drops them: there is more room
  void make_home(Index<service::Service>, Index<site::Site>);
  bool start(Instant now, Index<Instance>, Index<site::Site>);
  bool move_is_allowed(Instant now, const BeginMove&);
  Outcome start_elsewhere(Instant now, const BeginMove&);
  void lose(Index<Server>, Outcome&);
  void restore(Index<Server>, Outcome&);
  void give_up_move(Index<Instance>, Outcome&);
  void end_stand_in(Index<Instance>, Outcome&);
  void learn_parts();
  [[nodiscard]] Obstacle why_not(Instant now, Index<Instance>, Index<site::Site>) const;
  [[nodiscard]] std::optional<Index<Server>> emergency_server(Instant now, Index<Instance>, Index<site::Site>) const;
  [[nodiscard]] bool is_cut_off(Index<Instance>, Index<site::Site>) const;
  bool waits_for_repair(Instant now, const BeginMove&);
  void report_compromise(Instant now, Index<Instance>, const Found&);
  void report_no_server(Instant now, Index<Instance>, Index<site::Site>);
  void report_no_room(Instant now, const BeginMove&);
  std::string most_free(Index<site::Site>, const placement::Item&, Instant now) const;
  void check_server(Index<Server>) const;
  void check_site(Index<site::Site>) const;
  const service::Service& service_of(Index<Instance>) const;
  const std::string& site_id(Index<site::Site>) const;

  const scenario::Scenario* scenario_;
  const std::vector<service::DemandSource>* demand_;
  std::vector<Server> servers_;
  std::vector<Instance> instances_;
  std::vector<Incident> incidents_;
  std::vector<Purchase> purchases_;
  std::vector<Order> on_order_;
  std::vector<std::pair<Instant, Index<Server>>> switching_;
  ChangeLog log_;

  std::vector<SiteState> sites_;
  std::vector<ServiceState> services_;
  std::vector<Index<site::Site>> backups_at_;   // by backup
  std::vector<Index<site::Site>> replicas_at_;  // by replica
  std::vector<placement::PlatformSet> offers_;  // by model
  std::map<std::string, int> numbers_;          // servers put up so far, by batch
  std::map<std::string, std::size_t> known_;    // position of an incident, by kind, site and subject
  int lines_drilled_ = 0;                       // lost in a drill
  std::vector<int> lines_lost_;                 // by link: drills and failures that keep it from working
  std::vector<std::size_t> parts_;  // by site, the part of the network in which it is; empty: no line is lost
  bool moves_wait_ = false;         // some were refused because of a loss
  int waiting_ = 0;
  bool placing_first_ = true;  // what stands at the start uses all servers: that is what they were bought for

  // Answers that stay true until the day or the servers change.
  mutable std::vector<CachedBins> bins_;                                     // by site
  mutable std::vector<std::array<CachedPlan, service::level_count>> plans_;  // by service and level
  mutable Instant disk_day_{INT64_MIN};
  mutable std::vector<Bytes> disk_each_;  // by service, on that day
};

}  // namespace verbund::world
