// Relations between two runs that hold whatever the figures are.
#include <algorithm>
#include <cmath>
#include <random>

#include "tests/validation/check.h"
#include "tests/validation/played.h"

namespace verbund::validation {
namespace {

using testing::SmallScenario;

constexpr int cases = 20;

class Draw {
 public:
  double between(double low, double high) { return low + (high - low) * static_cast<double>(random_()) / 4294967296.0; }
  int up_to(int most) { return 1 + static_cast<int>(random_() % static_cast<unsigned>(most)); }

 private:
  std::mt19937 random_{1};
};

// Three weeks from 5 February, in which no holiday lies; demand by the hour without noise.
struct Drawn {
  int servers, instances, cores;
  double mean, peak, idle, full;
};
Drawn any(Draw& draw) {
  Drawn drawn{};
  drawn.servers = draw.up_to(3);
  drawn.instances = draw.up_to(5);
  drawn.cores = draw.up_to(4);
  drawn.peak = draw.between(0.3, 1);
  drawn.mean = drawn.peak * draw.between(0.15, 0.4);
  drawn.idle = draw.between(50, 200);
  drawn.full = drawn.idle + draw.between(10, 300);
  return drawn;
}
SmallScenario world_of(const Drawn& drawn, double demand = 1, double speed = 1) {
  SmallScenario small;
  small.base.start = make_instant(2007, 2, 5);
  small.base.horizon = {0, 21 * seconds_per_day};
  auto& server = small.model("server");
  server.rating = speed;
  server.power = catalogue::PowerCurve::between(Power(drawn.idle), Power(drawn.full));
  small.servers("here", "rack", "server", drawn.servers);
  auto& service = small.service("work", "here", drawn.instances);
  service.size.cores = drawn.cores;
  service.demand =
      service::PatternDemand{"office-hours", Fraction(demand * drawn.mean), Fraction(demand * drawn.peak), Fraction(0)};
  return small;
}

// The largest relative difference of the energies over all cases.
template <class Pair>
double largest(const Pair& pair_of) {
  Draw draw;
  double most = 0;
  for (int i = 0; i < cases; ++i) {
    const auto [one, other] = pair_of(draw);
    most = std::max(most, std::abs(one - other) / std::abs(other));
  }
  return most;
}

double scaled_together() {
  return largest([](Draw& draw) {
    const auto drawn = any(draw);
    const double k = draw.between(0.5, 3);
    return std::pair(all_joules(world_of(drawn, k, k)), all_joules(world_of(drawn)));
  });
}

// A dedicated instance on one server of 2 n cores, or two of half the demand on two halves.
double split_in_halves() {
  return largest([](Draw& draw) {
    const auto drawn = any(draw);
    const auto play = [&](int parts) {
      auto small = world_of({.servers = parts,
                             .instances = parts,
                             .cores = 2 * drawn.cores / parts,
                             .mean = drawn.mean,
                             .peak = drawn.peak,
                             .idle = drawn.idle / parts,
                             .full = drawn.full / parts});
      small.model("server").cores = 2 * drawn.cores / parts;
      small.service("work", "here").dedicated = true;
      return all_joules(small);
    };
    return std::pair(play(1), play(2));
  });
}

double one_idle_server_more() {
  return largest([](Draw& draw) {
    const auto drawn = any(draw);
    auto small = world_of(drawn);
    small.site("elsewhere").room.racks = 10;
    const double without = all_joules(small);
    small.servers("elsewhere", "spare", "server", 1);
    return std::pair(all_joules(small) - without, 21 * 86400 * drawn.idle);
  });
}

double a_week_later() {
  return largest([](Draw& draw) {
    const auto drawn = any(draw);
    auto later = world_of(drawn);
    later.base.start = make_instant(2007, 2, 12);
    return std::pair(all_joules(later), all_joules(world_of(drawn)));
  });
}

double finer_steps() {
  return largest([](Draw& draw) {
    auto drawn = any(draw);
    drawn.mean = drawn.peak;
    auto fine = world_of(drawn);
    fine.base.resolution = {0, 300};
    return std::pair(all_joules(fine), all_joules(world_of(drawn)));
  });
}

}  // namespace

Section metamorphic() {
  const char* by = "largest difference of the energy, 20 drawn cases";
  return {"Relations",
          "Runs that differ in a way whose effect is known.",
          {{"demand and speed scaled together: the same", by, "", 0, scaled_together(), 1e-9},
           {"one server split in two halves with half the demand each (straight power curves): the same", by, "", 0,
            split_in_halves(), 1e-9},
           {"one idle server more: its idle power times the time more", by, "", 0, one_idle_server_more(), 1e-9},
           {"everything a week later (no growth, no holidays): the same", by, "", 0, a_week_later(), 1e-9},
           {"steps of 5 minutes instead of an hour, constant demand: the same", by, "", 0, finer_steps(), 1e-9}}};
}

}  // namespace verbund::validation
