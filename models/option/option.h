// An option: a named map of dated measures, one way of pooling.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "models/money/category.h"
#include "models/people/shares.h"
#include "models/service/service.h"
#include "models/units/window.h"

namespace verbund::option {

using units::closes;
using units::never_closes;
using units::next_opening;
using units::nights;
using units::opens;
using units::weekends;
using units::Window;

// Which servers a measure is about; every given part must hold.
struct ServerSelector {
  std::optional<Ref<site::Site>> at{};
  std::optional<Ref<catalogue::ServerModel>> model{};
  std::string batch;                   // id of a batch at a site; empty: any
  std::optional<Period> older_than{};  // since it was bought
};

// Another measure of the option that must be complete, and for how long it must have been.
struct After {
  std::string measure;
  Period plus{};
  bool operator==(const After&) const = default;
};

// A state of a site that is measured: of the CPU the busiest step of each day, of the others the state at midnight.
enum class Gauge : std::uint8_t { utilisation, memory, storage, racks, power };
inline constexpr std::size_t gauge_count = 5;
std::string_view gauge_name(Gauge);  // as `when:` writes it

// Holds at a midnight when the gauge was above (or below) the threshold on every day of the period before.
struct Trigger {
  Gauge gauge = Gauge::utilisation;
  bool above = true;  // false: below
  Fraction threshold{};
  Period lasts{0, seconds_per_day};
  std::optional<Ref<site::Site>> at{};  // none: the site that the measure names
};

// When a measure begins: at a date, after other measures, when what it is about is emptied, when a state is reached;
// several given: all must hold. Nothing given: from the start of the scenario.
struct Timing {
  std::optional<Instant> date{};
  std::vector<After> after{};  // by id, each once
  bool emptied = false;
  std::optional<Trigger> trigger{};
};

struct Sized {};  // the count falls out of demand, headroom and what is there
using Count = std::variant<int, Sized>;

// Servers are ordered and arrive at `at` after their lead time. Sized: as many as are needed there until the next
// purchase arrives.
struct Buy {
  Ref<catalogue::ServerModel> model;
  Count count;
  Ref<site::Site> at;
  std::optional<Period> every{};  // again after each such period, to the end of the horizon
  Period lead_time{};
  std::optional<int> lot{};           // most servers in one delivery; none: all at once
  std::optional<Period> lot_every{};  // from one delivery to the next
};
// Servers that belong to somebody else: paid by the month, given back after the term.
struct Lease {
  Ref<catalogue::ServerModel> model;
  Count count;
  Ref<site::Site> at;
  Path<YearlyCost> rent;  // of one server
  Period term{};
  Period lead_time{};
};
// Servers leave; what still runs on them is moved to other servers of the site first. Without an age those are meant
// that stand there when it begins, but not what is bought at the same instant. `emptied`: each one as soon as its last
// instance has left it.
struct Retire {
  ServerSelector servers{};
};
// Servers are replaced when they reach the age (or at the date, selected as by Retire); what runs on them moves over,
// then they retire. What a move is taking to another site already is left to the move, and nothing is bought for it.
struct Refresh {
  ServerSelector servers{};
  Count count;                                         // sized on dedicated servers is one for one
  std::optional<Ref<catalogue::ServerModel>> model{};  // none: the same model again
  Period lead_time{};                                  // from the order to the arrival of the new ones
};
// Dedicated instances become virtual ones that may share a server.
struct Virtualise {
  service::Selector services{};
  Fraction overhead{};  // added to their demand for CPU
};
enum class Copying : std::uint8_t { pre_copy, stop_and_copy };
inline constexpr std::size_t copying_count = 2;
std::string_view copying_name(Copying);  // as `copy:` writes it

// Instances go to a site, in waves. Of several moves of one service the one that began last has the last word.
struct Move {
  service::Selector services{};
  Ref<site::Site> to;
  std::optional<Window> window{};         // when waves may begin; none: any day at 0:00
  std::optional<int> at_most{};           // instances per wave; none: all at once
  Copying copying = Copying::pre_copy;    // it works on while it is copied, or stands still
  Bandwidth dirty_rate{};                 // of pre-copy: what one instance changes meanwhile and is sent again
  std::optional<Period> apart_at_most{};  // how long what depends on one another may stand at two sites
};
enum class Policy : std::uint8_t { stay, spread, pack, balance };
inline constexpr std::size_t policy_count = 4;
std::string_view policy_name(Policy);  // as `policy:` writes it
enum class Fallback : std::uint8_t { none, host, site };
inline constexpr std::size_t fallback_count = 3;
std::string_view fallback_name(Fallback);  // as `fallback:` writes it
// How newcomers find their server at a site from then on (what stands, stays), and what room is kept.
struct Place {
  Ref<site::Site> at;
  Policy policy = Policy::spread;
  Fraction headroom{};                            // share of CPU and memory of every shared server that stays free
  std::optional<Ratio> cpu_overcommit{};          // most cores of instances per core of a shared server; none: no limit
  Ratio memory_overcommit{1};                     // memory of instances per memory of a shared server
  bool apart = false;                             // instances of one service go to different servers
  Fallback fallback = Fallback::none;             // room is kept for what is lost with a server, or with another site
  service::Level size_by = service::Level::peak;  // what of its demand an instance is planned with
};
// From then on the purchases of these partners count together for discounts.
struct PurchaseJointly {
  std::vector<Ref<site::Partner>> partners;  // empty: all
};
// A room takes more from then on.
struct Extend {
  Ref<site::Site> at;
  std::optional<Power> power{};
  std::optional<int> racks{};
  std::optional<Bytes> storage{};
  Money cost{};        // once, when it is done
  Period lead_time{};  // from the order until it is done
};
// From then on a backup or replica of the scenario goes to another site.
struct Redirect {
  std::string copies;  // its id
  Ref<site::Site> to;
};
// A room is given up once no server is left in it: no more rent, no more storage.
struct Close {
  Ref<site::Site> at;
};

// From then on the teams of these skills at all sites are one.
struct SharePeople {
  std::vector<std::string> skills;  // empty: all
};
// From then on the people at one site care for services of all partners, and get better at it.
struct Specialise {
  service::Selector services{};
  Ref<site::Site> at;
  Fraction learning{1};  // what is left of the hours per service with each doubling of the services in one hand
};
// From then on one thing in place of many: a server model in all purchases that it can stand in for, or a product for
// one purpose.
struct Standardise {
  std::optional<Ref<catalogue::ServerModel>> hardware{};
  std::string purpose;                                // of the software that is replaced
  std::optional<Ref<catalogue::Product>> software{};  // by what
  std::optional<Period> parallel{};                   // for so long both are paid for
  std::string skill;                                  // whose people change a service over
  std::optional<Duration> effort{};                   // for each service
};
// From then on a share of what is spent goes to suppliers of the region.
struct SourceRegionally {
  money::CategoryShares shares{};
  Fraction premium{};              // what they are dearer by
  std::optional<Money> at_most{};  // of that in a calendar year, all partners together; none: no limit
};
// Partners become customers of a large provider: their services are handed over, their people stay.
struct JoinAlliance {
  std::vector<Ref<site::Partner>> partners;  // empty: all
  Path<YearlyCost> price;                    // of a workplace
  Money entry{};                             // of a workplace, once
  people::SkillShares keeps{};               // of the hours that the partner's people still work; none of other skills
};
bool joins(const JoinAlliance&, Index<site::Partner>);

using Action = std::variant<Buy, Lease, Retire, Refresh, Virtualise, Move, Place, PurchaseJointly, Extend, Redirect,
                            Close, SharePeople, Specialise, Standardise, SourceRegionally, JoinAlliance>;
std::string_view action_name(const Action&);  // as `do:` writes it
// The one site that the action is about: its `at`, of a move its `to`; none of those that select.
std::optional<Ref<site::Site>> site_of(const Action&);

// What a measure costs beside what it buys.
struct Project {
  std::optional<Money> cost{};               // once, when it begins
  std::optional<Fraction> contingency{};     // added to it
  std::optional<Money> training{};           // once, when it begins
  std::optional<Money> per_instance{};       // help from outside with each instance that it moves or makes virtual
  std::optional<Path<YearlyCost>> yearly{};  // bought services, from its beginning on
};

struct Measure {
  std::string id;
  Timing timing;
  std::optional<Ref<site::Partner>> paid_by{};  // none: the site's cost, shared by use
  Action action;
  Project project{};
};

struct Option {
  std::string id;
  std::string title;
  bool baseline = false;
  std::vector<Measure> measures;  // after `extends`, by id
};

}  // namespace verbund::option
