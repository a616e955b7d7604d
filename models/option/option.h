// An option: a named map of dated measures, one way of pooling.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "models/service/service.h"

namespace verbund::option {

// Which servers a measure is about; every given part must hold.
struct ServerSelector {
  std::optional<Ref<site::Site>> at;
  std::optional<Ref<catalogue::ServerModel>> model;
  std::string batch;                 // id of a batch at a site; empty: any
  std::optional<Period> older_than;  // since it was bought
};

// When a measure begins: at a date, after other measures, when what it is about is emptied; several given: all must
// hold. Nothing given: from the start of the scenario.
struct Timing {
  std::optional<Instant> date;
  std::vector<std::string> after;  // ids of measures of the same option that must be completed
  bool emptied = false;
};

struct Sized {};  // the count falls out of demand, headroom and what is there
using Count = std::variant<int, Sized>;

// Servers arrive at `at`. Sized: as many as the instances need that later `move` measures bring to the site.
struct Buy {
  Ref<catalogue::ServerModel> model;
  Count count;
  Ref<site::Site> at;
  std::optional<Period> every;  // again after each such period, to the end of the horizon
};
// Servers leave; what still runs on them is moved to other servers of the site first. Without an age those are meant
// that stand there when it begins, but not what is bought at the same instant. `emptied`: each one as soon as its last
// instance has left it.
struct Retire {
  ServerSelector servers;
};
// Servers are replaced when they reach the age (or at the date, selected as by Retire); what runs on them moves over,
// then they retire. What a move is taking to another site already is left to the move, and nothing is bought for it.
struct Refresh {
  ServerSelector servers;
  Count count;                                       // sized on dedicated servers is one for one
  std::optional<Ref<catalogue::ServerModel>> model;  // none: the same model again
};
// Dedicated instances become virtual ones that may share a server.
struct Virtualise {
  service::Selector services;
  Fraction overhead;  // added to their demand for CPU
};
// Instances go to a site, in waves. Of several moves of one service the one that began last has the last word.
struct Move {
  service::Selector services;
  Ref<site::Site> to;
  bool weekends = false;       // waves begin on Saturdays at 0:00 only; otherwise any day at 0:00
  std::optional<int> at_most;  // instances per wave; none: all at once
};
enum class Policy : std::uint8_t { spread, pack, balance };
inline constexpr std::size_t policy_count = 3;
std::string_view policy_name(Policy);  // as `policy:` writes it
// How newcomers find their server at a site from then on (what stands, stays).
struct Place {
  Ref<site::Site> at;
  Policy policy = Policy::spread;
  Fraction headroom;  // share of CPU and memory of every shared server that stays free
};
// From then on the purchases of these partners count together for discounts.
struct PurchaseJointly {
  std::vector<Ref<site::Partner>> partners;  // empty: all
};
// A room is given up once no server is left in it: no more rent, no more storage.
struct Close {
  Ref<site::Site> at;
};

using Action = std::variant<Buy, Retire, Refresh, Virtualise, Move, Place, PurchaseJointly, Close>;
std::string_view action_name(const Action&);  // as `do:` writes it

struct Measure {
  std::string id;
  Timing timing;
  std::optional<Ref<site::Partner>> paid_by;  // none: the site's cost, shared by use
  Action action;
};

struct Option {
  std::string id;
  std::string title;
  bool baseline = false;
  std::vector<Measure> measures;  // after `extends`, by id
};

}  // namespace verbund::option
