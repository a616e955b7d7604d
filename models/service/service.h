// What a partner runs for its users: services, their instances and the events that raise their demand.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "models/service/season.h"
#include "models/site/site.h"

namespace verbund::service {

// Strict: a lower class gets what the higher ones leave.
enum class ProtectionClass : std::uint8_t { high, normal, low };
inline constexpr std::size_t protection_classes = 3;

struct Protection {
  ProtectionClass level = ProtectionClass::normal;
  std::optional<Period> rto;  // how soon it must work again after a loss, and how much work may be lost in one
  std::optional<Period> rpo;
};

struct Size {
  int cores = 1;  // as the platform shows them; their speed is that of the server beneath
  Bytes memory;
  Bytes disk;
};

// Shapes of a week (pattern.h), scaled to a mean and a peak of the instance's size, counted in reference cores.
struct PatternDemand {
  std::string pattern;  // one of pattern_names()
  Fraction mean;
  Fraction peak;
  Fraction noise;                // standard deviation of a factor drawn every hour for the whole service; its mean is 1
  Fraction noise_correlation{};  // of that factor from one hour to the next (noise.h)
  Season season{};
};

// What of the demand of a time an instance is planned with: the mean of its steps, the value that 80 or 95 % of them
// stay below, the highest.
enum class Level : std::uint8_t { mean, p80, p95, peak };
inline constexpr std::size_t level_count = 4;
std::string_view level_name(Level);  // as `size_by:` writes it

// What is asked for where a recorded series says nothing.
enum class Outside : std::uint8_t {
  error,  // it must cover the horizon
  hold,   // before the first value the first, after the last the last
  repeat  // the whole series again and again
};
inline constexpr std::size_t outside_count = 3;
std::string_view outside_name(Outside);  // as `outside:` writes it

// A recorded series: one column of a CSV file in the data folder, in MHz used.
struct TraceDemand {
  std::string file;    // relative to the data folder
  std::string column;  // its name in the first line
  Frequency core;      // what counts as one reference core
  Outside outside = Outside::error;
};

using Demand = std::variant<PatternDemand, TraceDemand>;

// What becomes of demand that is not served at once.
enum class Unserved : std::uint8_t {
  lost,
  waits  // until it is served, for as long as the patience lasts
};
inline constexpr std::size_t unserved_count = 2;
std::string_view unserved_name(Unserved);  // as `unserved:` writes it

struct Service {
  std::string id;
  std::string name;
  std::string kind;  // empty when it names none
  Ref<site::Partner> partner;
  Ref<site::Site> at;  // where it stands at the start
  int instances = 1;
  Size size;  // of one instance
  std::vector<std::string> needs;
  bool dedicated = false;  // one instance a server, the whole server its own
  Demand demand;           // of one instance
  Protection protection;
  Unserved unserved = Unserved::lost;
  std::optional<Period> patience{};  // of what waits
  GrowthRate growth;
  Bandwidth traffic{};            // of one instance while all its cores are asked for, to users where it stood at first
  std::vector<Region> residency;  // where it may stand; empty: anywhere
  std::vector<Ref<Service>> depends_on;
  std::optional<Ref<catalogue::Product>> product{};  // software that it needs
  int users = 0;                                     // of that software; grow as the service does
  Ratio care{1};                                     // work that it makes, as a multiple of the usual
};

// Which services a measure or an event is about; every given part must hold.
struct Selector {
  std::vector<Ref<Service>> ids;  // empty: any
  std::optional<Ref<site::Partner>> partner;
  std::vector<std::string> kinds;     // of one of these, by id; empty: any
  std::optional<Ref<site::Site>> at;  // where the service stands at the start
};
bool matches(const Selector&, const Service&, Index<Service>);

// A time at which selected services meet a multiple of their usual demand.
struct Event {
  std::string id;
  std::optional<Instant> date;  // none: every month-end (the last working day of each month in the partner's region)
  Period lasts{0, seconds_per_day};
  Selector services;
  Ratio factor{1};
};

}  // namespace verbund::service
