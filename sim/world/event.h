// What stands in the world, what may be done to it, and what comes of that.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "models/scenario/scenario.h"
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
  std::vector<Index<Instance>> guests;     // restarted here, as long as their own server is lost
  int lost = 0;                            // drills and failures that keep it from working
  int drilled = 0;                         // of them, drills
  [[nodiscard]] bool holds_nothing() const { return instances.empty() && arriving.empty() && guests.empty(); }
};

// The data of an instance at another site, as they were then.
struct Copy {
  Index<site::Site> at;
  Instant as_of;
  bool works_at_once = false;  // false: it has to be read back first
};

struct Instance {
  Index<service::Service> service;
  int number = 0;                   // 1.. within its service
  std::optional<Index<Server>> on;  // none: no server has room for it; its demand is unserved
  std::optional<Index<Server>> moving_to;
  bool stopped = false;                     // stands still while it is moved: its demand is unserved
  std::optional<Index<Server>> stand_in{};  // where it is restarted while its own server is lost
  bool starting = false;                    // and does not work there yet
  std::vector<Copy> copies{};               // at most one per site
  bool dedicated = false;
  double overhead = 0;       // of virtualisation, on CPU
  bool handed_over = false;  // somebody else runs it: it is of no account here any more
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
  std::variant<Index<copies::Backup>, Index<copies::Replica>> copies;
  Index<site::Site> to;
};
struct CloseRoom {
  Index<site::Site> at;  // must hold no running server
};
// Lost: all that runs at a site and what would come there, a line, servers. Moves from and to them are given up; what
// stands on them stays there and waits for a restart or a repair.
struct Lose {
  bool in_drill = false;
  std::optional<Index<site::Site>> site{};
  std::optional<Index<network::Link>> line{};
  std::vector<Index<Server>> servers{};
};
// The same is back: what stood there works there again, at once; a restarted instance goes home without a stop.
struct Restore {
  bool in_drill = false;
  std::optional<Index<site::Site>> site{};
  std::optional<Index<network::Link>> line{};
  std::vector<Index<Server>> servers{};
};
// An instance of a lost server takes its place on another one: at its own site, where its data are, as long as that is
// not lost as a whole; otherwise where a copy of them is. All headroom may be used.
struct BeginRestart {
  Index<Instance> instance;
};
// From now on it works there.
struct FinishRestart {
  Index<Instance> instance;
};
// A copy of the data of an instance is complete; it takes the place of an older one at that site.
struct KeepCopy {
  Index<Instance> instance;
  Copy copy;
};
// Somebody else runs the service from now on: its instances leave their servers, and no more will come. None of them
// may be under way or lost.
struct HandOver {
  Index<service::Service> service;
};
using Event = std::variant<Deliver, Order, Switch, Extend, StartInstance, PlaceWaiting, MarkLeaving, BeginMove, Stop,
                           GoOn, FinishMove, Retire, Virtualise, SetPolicy, Redirect, CloseRoom, Lose, Restore,
                           BeginRestart, FinishRestart, KeepCopy, HandOver>;

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

// Why an instance of a lost server cannot be restarted elsewhere; the later, the nearer it came.
enum class Obstacle : std::uint8_t { none, no_copy, site_lost, room_closed, residency, storage_full, no_server };
std::string_view text(Obstacle);  // empty: none

// Whether an instance serves its users. Lost or cut off in a drill is `drilled`.
enum class Service : std::uint8_t { serves, without_server, moved, lost, cut_off, drilled };

// What came of an event.
struct Outcome {
  std::vector<Index<Server>> changed;  // the instances on them, or their properties, are others now
  std::vector<Index<Server>> added;
  std::vector<Index<Server>> retired;
  std::vector<Transfer> transfers;  // to be carried out; FinishMove ends each
  std::vector<Purchase> purchases;
  std::vector<Index<Instance>> given_up;  // moves that are not to be carried out any more
  std::vector<Index<Instance>> down;      // worked, and do not since a loss
  std::vector<Index<Instance>> back;      // did not, and work again
  bool lines_changed = false;             // lines or sites were lost or are back
  std::optional<Copy> restarts_from{};    // of BeginRestart: the copy; none: its data are at its site
  Obstacle obstacle = Obstacle::none;     // of BeginRestart
  int delivered = 0;                      // of Deliver: how many the room could take
  std::vector<Index<Instance>> handed_over{};
  bool done = true;  // false: nothing changed (an incident says why)
};

}  // namespace verbund::world
