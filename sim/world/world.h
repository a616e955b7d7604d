// The state of all sites at one instant and the rules of changing it. The only truth about what stands where.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "models/scenario/scenario.h"
#include "sim/placement/placement.h"
#include "sim/plan/plan.h"
#include "sim/world/change.h"
#include "sim/world/incident.h"
#include "sim/world/set_policy.h"

namespace verbund::world {

struct Instance;

struct Server {
  std::string name;   // batch id and number: lpz-rack-017
  std::string batch;  // id of the batch at the start, or of the measure that brought it
  Index<site::Site> site;
  Index<catalogue::ServerModel> model;
  Instant bought;
  bool running = true;        // false: retired
  bool in_service = true;     // false: boots, or holds nothing any more and shuts down
  bool switched_off = false;  // retired and shut down
  bool leased = false;        // to be given back
  std::optional<Instant> retired;
  bool leaving = false;                    // takes no newcomers
  bool replaced = false;                   // leaves, and others are ordered for what runs on it
  bool has_emptied = false;                // held something once, holds nothing now
  std::vector<Index<Instance>> instances;  // running here, in the order of their indices
  std::vector<Index<Instance>> arriving;   // hold memory here, still run elsewhere
};

struct Instance {
  Index<service::Service> service;
  int number = 0;                   // 1.. within its service
  std::optional<Index<Server>> on;  // none: no server has room for it; its demand is unserved
  std::optional<Index<Server>> moving_to;
  bool stopped = false;  // stands still while it is moved: its demand is unserved
  bool dedicated = false;
  double overhead = 0;  // of virtualisation, on CPU
};

// What may be done to the world.
struct Deliver {
  std::string measure;
  Index<site::Site> at;
  Index<catalogue::ServerModel> model;
  int count = 0;
  std::optional<Index<site::Partner>> paid_by;
  bool leased = false;
};
// Servers will come: who sizes a purchase meanwhile counts with them. What has arrived by then is on order no longer.
struct Order {
  std::string measure;
  Index<site::Site> at;
  Index<catalogue::ServerModel> model;
  int count = 0;
  Instant arrives;
};
// A server has booted, or has shut down after it retired.
struct Switch {
  Index<Server> server;
};
// The room takes more from now on.
struct Extend {
  std::string measure;
  Index<site::Site> at;
  Power power;
  int racks = 0;
  Bytes storage;
};
struct StartInstance {
  Index<service::Service> service;
};
// Tries again to find a server for an instance that has none.
struct PlaceWaiting {
  Index<Instance> instance;
};
struct MarkLeaving {
  std::vector<Index<Server>> servers;
  bool replaced = false;  // others are ordered for what runs on them
};
// To another site, or (same site) off a server that leaves: then to the servers of the batch `measure` first, because
// they were bought for it. An instance that stands nowhere starts there at once: nothing has to be transferred. Copying
// counts between sites only: within one the disk stays where it is and the instance works on.
struct BeginMove {
  Index<Instance> instance;
  Index<site::Site> to;
  std::string measure;
  option::Copying copying = option::Copying::pre_copy;
  Bandwidth dirty_rate{};
};
struct Stop {
  Index<Instance> instance;  // under way; stands still for the rest of its copy
};
struct GoOn {
  Index<Instance> instance;  // works on where it is, although it has not arrived
};
struct FinishMove {
  Index<Instance> instance;
};
struct Retire {
  Index<Server> server;  // must be empty
};
struct Virtualise {
  Index<service::Service> service;
  Fraction overhead;
};
struct Redirect {
  std::string copies;  // id of a backup or a replica
  Index<site::Site> to;
};
struct CloseRoom {
  Index<site::Site> at;  // must hold no running server
};
using Event = std::variant<Deliver, Order, Switch, Extend, StartInstance, PlaceWaiting, MarkLeaving, BeginMove, Stop,
                           GoOn, FinishMove, Retire, Virtualise, SetPolicy, Redirect, CloseRoom>;

struct Transfer {
  Index<Instance> instance;
  Index<Server> from;
  Index<Server> to;
  Bytes size;                                           // memory; to another site the disk too
  option::Copying copying = option::Copying::pre_copy;  // stop-and-copy: the instance is stopped already
  Bandwidth dirty_rate{};                               // of pre-copy: what is to be sent again
};

struct Purchase {
  Instant when;
  std::string measure;
  Index<site::Site> at;
  Index<catalogue::ServerModel> model;
  int count = 0;
  std::optional<Index<site::Partner>> paid_by;
};

// What came of an event.
struct Outcome {
  std::vector<Index<Server>> changed;  // the instances on them, or their properties, are others now
  std::vector<Index<Server>> added;
  std::vector<Index<Server>> retired;
  std::vector<Transfer> transfers;  // to be carried out; FinishMove ends each
  std::vector<Purchase> purchases;
  int delivered = 0;  // of Deliver: how many the room could take
  bool done = true;   // false: nothing changed (an incident says why)
};

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
  [[nodiscard]] bool open(Index<site::Site>) const;                     // its room is not given up
  [[nodiscard]] Index<site::Site> home(Index<service::Service>) const;  // where its next instance would start

  // The site that keeps the copies.
  [[nodiscard]] Index<site::Site> copies_at(Index<copies::Backup>) const;
  [[nodiscard]] Index<site::Site> copies_at(Index<copies::Replica>) const;

  // All instances of a service, by number.
  [[nodiscard]] const std::vector<Index<Instance>>& instances_of(Index<service::Service>) const;
  // The site of its server; of one without a server its home.
  [[nodiscard]] Index<site::Site> site_of(Index<Instance>) const;
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
  std::vector<Index<site::Site>> backups_at_, replicas_at_;  // by backup, by replica
  std::vector<placement::PlatformSet> offers_;               // by model
  std::map<std::string, int> numbers_;                       // servers put up so far, by batch
  std::map<std::string, std::size_t> known_;                 // position of an incident, by kind, site and subject
  int waiting_ = 0;
  bool placing_first_ = true;  // what stands at the start uses all servers: that is what they were bought for

  // Answers that stay true until the day or the servers change.
  mutable std::vector<CachedBins> bins_;                                     // by site
  mutable std::vector<std::array<CachedPlan, service::level_count>> plans_;  // by service and level
  mutable Instant disk_day_{INT64_MIN};
  mutable std::vector<Bytes> disk_each_;  // by service, on that day
};

}  // namespace verbund::world
