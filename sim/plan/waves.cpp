#include "sim/plan/waves.h"

#include <algorithm>
#include <cmath>

#include "models/network/flow.h"
#include "sim/plan/moves.h"
#include "sim/plan/words.h"

namespace verbund::plan {
namespace {

// What fits exactly shall not fail by the last digit of a quotient.
constexpr double rounding = 1e-9;

struct Parcel {
  Index<service::Service> service;
  int instances = 0;
  bool operator==(const Parcel&) const = default;
};
using Wave = std::vector<Parcel>;

// The first instances of a list, and no more than are there.
Wave first_of(const Wave& all, int instances) {
  Wave wave;
  for (const auto& parcel : all) {
    const int taken = std::min(parcel.instances, instances);
    if (taken > 0) wave.push_back({parcel.service, taken});
    instances -= taken;
  }
  return wave;
}

int instances_of(const Wave& wave) {
  int sum = 0;
  for (const auto& parcel : wave) sum += parcel.instances;
  return sum;
}

std::vector<Wave> cut(const Wave& all, int at_most) {
  std::vector<Wave> waves;
  int free = 0;
  for (auto parcel : all) {
    while (parcel.instances > 0) {
      if (free == 0) {
        waves.emplace_back();
        free = at_most;
      }
      const int taken = std::min(parcel.instances, free);
      waves.back().push_back({parcel.service, taken});
      parcel.instances -= taken;
      free -= taken;
    }
  }
  return waves;
}

// The waves of one move, held against its window.
class Check {
 public:
  Check(const scenario::Scenario& scenario, const Homes& homes, const option::Move& move, Duration window)
      : scenario_(scenario), homes_(homes), move_(move), window_(window) {}

  [[nodiscard]] std::vector<WaveWarning> warnings(std::size_t step,
                                                  const std::vector<Index<service::Service>>& services) const {
    Wave all;
    for (const auto service : services) {
      if (!residency_allows(scenario_, service, move_.to.index) || homes_[service.value] == move_.to.index) continue;
      all.push_back({service, scenario_.services[service].instances});
    }
    const auto waves = cut(all, move_.at_most.value_or(instances_of(all)));
    std::vector<WaveWarning> found;
    std::optional<WaveWarning> warning;
    for (std::size_t i = 0; i < waves.size(); ++i) {
      // A large service gives many waves alike.
      if (i == 0 || waves[i] != waves[i - 1]) warning = warning_of(waves[i]);
      if (!warning) continue;
      warning->step = step;
      warning->wave = static_cast<int>(i) + 1;
      warning->waves = static_cast<int>(waves.size());
      found.push_back(*warning);
    }
    return found;
  }

 private:
  [[nodiscard]] std::vector<network::Load> loads(const Wave& wave) const {
    std::vector<network::Load> loads;
    for (const auto& parcel : wave) {
      loads.push_back(
          {homes_[parcel.service.value], sent_of_instance(scenario_.services[parcel.service]) * parcel.instances});
    }
    return loads;
  }

  [[nodiscard]] std::optional<network::Passage> passage(const Wave& wave) const {
    return network::shortest_passage(scenario_.links, scenario_.sites.size(), loads(wave), move_.to.index);
  }

  [[nodiscard]] bool fits(const std::optional<network::Passage>& passage) const {
    return passage && passage->time.value() <= window_.value() * (1 + rounding);
  }

  [[nodiscard]] std::optional<WaveWarning> warning_of(const Wave& wave) const {
    const auto whole = passage(wave);
    if (fits(whole)) return std::nullopt;
    WaveWarning warning;
    warning.instances = instances_of(wave);
    for (const auto& load : loads(wave)) warning.bytes += load.bytes;
    warning.window = window_;
    if (whole) {
      warning.needed = whole->time;
      warning.narrow = whole->narrow;
    }
    warning.fitting = fitting(wave);
    return warning;
  }

  // More instances never take less time, so halving finds the last number that fits.
  [[nodiscard]] int fitting(const Wave& wave) const {
    int fit = 0;
    for (int too_many = instances_of(wave); too_many - fit > 1;) {
      const int middle = fit + (too_many - fit) / 2;
      (fits(passage(first_of(wave, middle))) ? fit : too_many) = middle;
    }
    return fit;
  }

  const scenario::Scenario& scenario_;
  const Homes& homes_;
  const option::Move& move_;
  Duration window_;
};

// Rounded up to one decimal: what does not fit shall not read as if it did.
double tenths(double value) { return std::ceil(value * 10 * (1 - rounding)) / 10; }

std::string hours(Duration time) {
  const double value = tenths(time.value() / seconds_per_hour);
  return format_thousands(value, value == std::floor(value) ? 0 : 1) + " h";
}

std::string what_helps(const WaveWarning& warning) {
  constexpr double least = 1.1;
  const std::string smaller =
      warning.fitting > 0
          ? fmt::format("smaller waves (the first {}), ", count_of(warning.fitting, "instance fits", "instances fit"))
          : "";
  return fmt::format("{}a longer window or {:.1f} times the bandwidth would help", smaller,
                     std::max(least, tenths(*warning.needed / warning.window)));
}

}  // namespace

// Every week is alike: here one that begins with a Monday.
std::optional<Duration> window_of(const option::Move& move) {
  if (!move.window) return std::nullopt;
  std::optional<Duration> longest;
  for (int day = 1; day <= 7; ++day) {
    const auto opened = make_instant(2007, 1, day, move.window->from);
    if (!option::opens(*move.window, opened)) continue;
    const Duration open(static_cast<double>(option::closes(*move.window, opened).seconds() - opened.seconds()));
    longest = std::max(longest, std::optional(open));
  }
  return longest;
}

std::vector<WaveWarning> waves_too_large(const Plan& plan) {
  std::vector<WaveWarning> found;
  auto homes = homes_at_start(*plan.scenario);
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const auto& step = plan.steps[i];
    const auto* move = std::get_if<option::Move>(&plan.option->measures[step.measure].action);
    if (move == nullptr) continue;
    if (const auto window = window_of(*move)) {
      const auto more = Check(*plan.scenario, homes, *move, *window).warnings(i, step.services);
      found.insert(found.end(), more.begin(), more.end());
    }
    carry_out(plan, step, homes);
  }
  return found;
}

std::string describe(const Plan& plan, const WaveWarning& warning) {
  const auto what = fmt::format("wave {} of {}: {} with {}", warning.wave, warning.waves,
                                count_of(warning.instances, "instance", "instances"), gib(warning.bytes));
  if (!warning.needed) return what + ", and no line leads there; one would help";
  const auto [need, themselves] =
      warning.instances == 1 ? std::pair("needs", "itself") : std::pair("need", "themselves");
  return fmt::format("{} {} {} with {} all to {}, the window is {}; {}", what, need, hours(*warning.needed),
                     first_ids(plan.scenario->links, warning.narrow), themselves, hours(warning.window),
                     what_helps(warning));
}

}  // namespace verbund::plan
