#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "sim/engine/carrier.h"
#include "tests/support/small_scenario.h"

namespace verbund::engine {
namespace {

using testing::SmallScenario;

scenario::Scenario one_server() {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.option("plan");
  return small.build();
}

// From a millionth of a millionth of a core to more than the server has, in every mixture of classes: the kernel must
// carry what the shares say (the carrier aborts otherwise), and its own account of the work must agree.
TEST(Flows, carry_exactly_what_was_shared_out) {
  const auto scenario = one_server();
  Platform platform(scenario, *scenario.options.begin(), class_flows_spare);
  const auto carrier = class_flows(platform);
  const Slot slot = platform.take({0}, {0});
  std::mt19937 random(5);
  double done = 0;
  for (int step = 0; step < 20000; ++step) {
    std::vector<Claim> claims(random() % 6);
    for (auto& claim : claims) {
      claim.demand = random() % 4 == 0 ? 0 : std::pow(10.0, static_cast<double>(random() % 1300) / 100 - 12);
      claim.count = static_cast<int>(random() % 3) + 1;
      claim.level = static_cast<service::ProtectionClass>(random() % 3);
    }
    std::vector<double> granted(claims.size());
    const double rate = carrier->carry(slot, 4, claims, granted, {}, {});
    double asked = 0;
    for (const auto& claim : claims) asked += claim.demand * claim.count;
    ASSERT_NEAR(rate, std::min(asked, 4.0), 1e-12);
    platform.kernel().advance((step + 1) * 3600.0);
    done += rate * 3600;
  }
  EXPECT_NEAR(platform.work_done(), done, 1e-9 * done);
}

TEST(Flows, leave_a_slot_idle_when_nothing_claims_it) {
  const auto scenario = one_server();
  Platform platform(scenario, *scenario.options.begin(), class_flows_spare);
  const auto carrier = class_flows(platform);
  const Slot slot = platform.take({0}, {0});
  std::vector<double> granted(1);
  carrier->carry(slot, 4, std::vector<Claim>{{.demand = 3}}, granted, {}, {});
  platform.kernel().advance(100);
  EXPECT_EQ(carrier->carry(slot, 4, {}, {}, {}, {}), 0);
  platform.kernel().advance(200);
  EXPECT_DOUBLE_EQ(platform.work_done(), 300);
}

}  // namespace
}  // namespace verbund::engine
