#include <cmath>

#include "tests/validation/check.h"
#include "tests/validation/played.h"

namespace verbund::validation {
namespace {

// 100 GB over 125 MB/s with 1 ms. By link: the time in use and what was sent; of the service: how long it stood still.
std::vector<double> moved(option::Copying copying, double dirty_rate) {
  testing::SmallScenario small;
  small.base.horizon = {1, 0};
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.link("line", "here", "there");
  auto& service = small.service("mover", "here");
  service.size.memory = Bytes(1e9);
  service.size.disk = Bytes(99e9);
  option::Move move{.services = {}, .to = {"there", {}}};
  move.copying = copying;
  move.dirty_rate = Bandwidth(dirty_rate);
  small.measure("plan", "gather", move, testing::on(make_instant(2007, 1, 10)));
  return played(small, [](const auto&, const auto& run) {
    return std::vector{run.links[0].busy_seconds[0], run.links[0].month[0].value(), run.services[0].downtime.value()};
  });
}

}  // namespace

Section copying() {
  // Round k takes t_k = V/b q^k + L (1 + q + … + q^k), q = d/b: what has changed meanwhile, and the latency L.
  constexpr double q = 0.1, latency = 1e-3, whole = 800;  // V/b
  const double rounds = (1 - std::pow(q, 7)) / (1 - q);   // 1 + q + … + q^6
  const double time = whole * rounds + latency / (1 - q) * (7 - q * rounds);
  const double last = whole * std::pow(q, 6) + latency * rounds;
  const auto pre_copy = moved(option::Copying::pre_copy, 12.5e6);
  const auto stopped = moved(option::Copying::stop_and_copy, 0);
  const char* closed = "geometric series of 7 rounds, each d/b of the one before, and the latency";
  return {
      "Copying",
      "100 GB over a line of b = 125 MB/s with 1 ms; pre-copy with a dirty rate of d = 12.5 MB/s sends again what has "
      "changed, until no more than 256 KiB are left.",
      {{"pre-copy: time", closed, "s", time, pre_copy[0], 1e-6},
       {"pre-copy: sent", "V and what changed until the last round, d × time", "GB", 100 + 0.0125 * (time - last),
        pre_copy[1] / 1e9, 1e-6},
       {"pre-copy: the service stands still", "the last of these rounds", "s", last, pre_copy[2], 1e-4},
       {"stop-and-copy: the service stands still", "V/b and the latency", "s", 800.001, stopped[2], 1e-6}}};
}

}  // namespace verbund::validation
