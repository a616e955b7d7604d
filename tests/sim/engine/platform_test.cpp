#include "sim/engine/platform.h"

#include <gtest/gtest.h>

#include "tests/support/small_scenario.h"

namespace verbund::engine {
namespace {

using testing::at;
using testing::SmallScenario;

std::vector<std::vector<int>> needed(SmallScenario& small) {
  small.option("plan");
  const auto scenario = small.build();
  return slots_needed(scenario, scenario.options[at(scenario.options, "plan")]);
}

// Models in the order of their ids: box (2 units), thin (1 unit).
SmallScenario two_models() {
  SmallScenario small;
  small.servers("here", "old", "box", 5);
  auto& thin = small.model("thin");
  thin.rack_units = 1;
  small.site("here").room.racks = 2;
  small.site("here").room.power = Power(1e6);
  return small;
}

TEST(Slots, are_what_stands_there_when_nothing_is_bought) {
  auto small = two_models();
  EXPECT_EQ(needed(small)[0], (std::vector<int>{5, 0}));
}

// 2 racks of 42 units hold 84 of one unit.
TEST(Slots, are_as_many_as_the_racks_hold_of_what_can_be_bought) {
  auto small = two_models();
  small.measure("plan", "more", option::Buy{{"thin", {}}, 1, {"here", {}}, {}});
  EXPECT_EQ(needed(small)[0], (std::vector<int>{5, 84}));
}

// 6 kW carry 30 servers of 200 W; one more is kept against rounding.
TEST(Slots, are_no_more_than_the_power_carries) {
  auto small = two_models();
  small.site("here").room.power = Power(6000);
  small.measure("plan", "more", option::Buy{{"thin", {}}, 1, {"here", {}}, {}});
  EXPECT_EQ(needed(small)[0], (std::vector<int>{5, 31}));
}

TEST(Slots, follow_a_refresh_to_the_same_model) {
  auto small = two_models();
  small.measure("plan", "renew", option::Refresh{});
  EXPECT_EQ(needed(small)[0], (std::vector<int>{42, 0}));
}

TEST(Slots, follow_a_refresh_to_another_model) {
  auto small = two_models();
  option::Refresh refresh;
  refresh.model = {"thin", {}};
  small.measure("plan", "renew", refresh);
  EXPECT_EQ(needed(small)[0], (std::vector<int>{5, 84}));
}

TEST(Slots, stay_enough_for_a_room_that_is_too_full_at_the_start) {
  auto small = two_models();
  small.site("here").room.racks = 0;
  small.measure("plan", "renew", option::Refresh{});
  EXPECT_EQ(needed(small)[0], (std::vector<int>{5, 0}));
}

}  // namespace
}  // namespace verbund::engine
