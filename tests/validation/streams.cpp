#include "tests/validation/check.h"
#include "tests/validation/played.h"

namespace verbund::validation {
namespace {

constexpr double day = 86400, january = 31 * day;

// 864 GB of which a tenth changes in a day, so c = 1 MB/s, from "here" to "there".
testing::SmallScenario replicated(double bandwidth) {
  testing::SmallScenario small;
  small.base.horizon = {1, 0};
  small.servers("here", "old", "box", 4);
  small.servers("there", "new", "box", 4);
  auto& files = small.service("files", "here");
  files.size.disk = Bytes(864e9);
  files.protection.rpo = Period{0, 900};
  small.link("line", "here", "there").bandwidth = Bandwidth(bandwidth);
  small.replica("mirror", "there");
  return small;
}

std::vector<double> of_replica(testing::SmallScenario small) {
  return played(std::move(small), [](const auto&, const auto& run) {
    const auto& mirror = run.replicas[0];
    return std::vector{mirror.lag.value(), mirror.beyond_rpo.value(), mirror.not_sent.value()};
  });
}

std::vector<double> of_an_hour_without_the_line() {
  auto small = replicated(125e6);
  small.drill("cut", "line", make_instant(2007, 1, 10, 10), Period{0, 3600});
  return of_replica(small);
}

// Users of "here" ask for u = 100 MB/s from "there", while a copy of 225 GB is to go the same way every night.
std::vector<double> beside_users() {
  testing::SmallScenario small;
  small.base.start = make_instant(2007, 1);
  small.base.horizon = {0, 2 * seconds_per_day};
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 4);
  auto& portal = small.service("portal", "here");
  portal.traffic = Bandwidth(100e6);
  portal.size.memory = Bytes(1);
  small.service("files", "there").size.disk = Bytes(225e9);
  small.link("line", "here", "there");
  option::Move move{.services = {}, .to = {"there", {}}};
  move.services.ids = {{"portal", {}}};
  small.measure("plan", "go", move);
  auto& nightly = small.backup("nightly", "here");
  nightly.services.ids = {{"files", {}}};
  nightly.window = option::Window{{true, true, true, true, true, true, true}, 0, 1};
  return played(small, [](const auto&, const auto& run) {
    return std::vector{run.backups[0].latest.value(), run.traffic[0].not_carried.value()};
  });
}

}  // namespace

Section streams() {
  const auto narrow = of_replica(replicated(0.5e6));
  const auto cut = of_an_hour_without_the_line();
  const auto users = beside_users();
  return {"Streams",
          "Replicas of 864 GB with c = 1 MB/s of changes over a line of b = 125 MB/s with 1 ms, RPO 15 minutes; users "
          "who ask for u = 100 MB/s.",
          {{"b = c/2: the replica is behind at the end by", "T/2: what was written until then has arrived", "s",
            january / 2, narrow[0], 1e-6},
           {"b = c/2: not sent", "(c - b) T", "GB", 0.5e-3 * january, narrow[2] / 1e9, 1e-6},
           {"line lost for an hour: behind by", "an hour and the latency", "s", 3600.001, cut[0], 1e-9},
           {"line lost for an hour: beyond the RPO",
            "from 15 minutes after the loss to when, of 3.6 GB sent in 28.8 s, what is sent is 15 minutes old", "s",
            2700.001 + 28.8 * (3600 - 899.999) / (3600 - 28.8), cut[1], 1e-6},
           {"users first: a copy of 225 GB ends after its hour by", "V/(b - u), the latency, less an hour", "s",
            225e9 / 25e6 + 0.001 - 3600, users[0], 1e-6},
           {"users first: not carried", "nothing", "bytes", 0, users[1], 1e-9}}};
}

}  // namespace verbund::validation
