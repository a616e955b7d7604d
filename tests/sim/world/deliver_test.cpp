// Servers arrive: within the racks and the power of the room.
#include "tests/sim/world/stage.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Deliver, puts_servers_up_and_keeps_what_was_bought) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.partner("there");
  Stage stage(small);
  stage.now = make_instant(2007, 6);
  const auto payer = at(stage.scenario.partners, "there");
  const auto outcome =
      stage.apply(world::Deliver{"hall", stage.site("here"), at(stage.scenario.models, "box"), 2, payer});
  EXPECT_TRUE(outcome.done);
  EXPECT_EQ(outcome.delivered, 2);
  ASSERT_EQ(outcome.added.size(), 2U);
  const auto& second = stage.world[outcome.added[1]];
  EXPECT_EQ(second.name, "hall-002");
  EXPECT_EQ(second.batch, "hall");
  EXPECT_EQ(second.bought, make_instant(2007, 6));
  ASSERT_EQ(stage.world.purchases().size(), 1U);
  const auto& purchase = stage.world.purchases()[0];
  EXPECT_EQ(purchase.when, make_instant(2007, 6));
  EXPECT_EQ(purchase.measure, "hall");
  EXPECT_EQ(purchase.count, 2);
  EXPECT_EQ(purchase.paid_by, payer);
  EXPECT_EQ(stage.world.running_servers(stage.site("here")), 3);
  EXPECT_EQ(stage.world.rack_units_used(stage.site("here")), 6);
  EXPECT_EQ(stage.world.power_at_full_load(stage.site("here")), Power(600));
  EXPECT_EQ(stage.world.memory_installed(stage.site("here")), gib(48));
}

TEST(Deliver, goes_on_numbering_a_batch_that_is_delivered_in_parts) {
  SmallScenario small;
  small.site("here");
  Stage stage(small);
  stage.deliver("hall", "here", 1);
  const auto outcome = stage.deliver("hall", "here", 1);
  EXPECT_EQ(stage.world[outcome.added[0]].name, "hall-002");
  EXPECT_EQ(stage.world.purchases().size(), 2U);
}

// One rack has 42 units; 18 servers of 2 take 36, so 3 of 5 fit and 2 wait. Then none fits.
TEST(Deliver, takes_only_what_the_racks_hold) {
  SmallScenario small;
  small.site("here").room.racks = 1;
  small.servers("here", "old", "box", 18);
  Stage stage(small);
  const auto outcome = stage.deliver("hall", "here", 5);
  EXPECT_TRUE(outcome.done);
  EXPECT_EQ(outcome.delivered, 3);
  EXPECT_EQ(stage.world.purchases()[0].count, 3);
  EXPECT_THAT(
      stage.incidents(),
      ElementsAre("room full: 2 of 5 servers of measure hall wait at here: 6 of 42 rack units free, each needs 2; "
                  "more racks or an earlier retirement would help"));
  EXPECT_EQ(stage.world.incidents()[0].kind, "room full");
  EXPECT_EQ(stage.world.incidents()[0].subject, "hall");

  const auto again = stage.deliver("hall", "here", 2);
  EXPECT_FALSE(again.done);
  EXPECT_EQ(again.delivered, 0);
  EXPECT_THAT(again.added, IsEmpty());
  EXPECT_EQ(stage.world.purchases().size(), 1U);
  EXPECT_EQ(stage.world.incidents()[0].times, 2);
}

// 1 kW and one server of 200 W: 0.8 kW are left, 4 servers of 200 W draw them to the last watt; the fifth waits.
TEST(Deliver, takes_only_what_the_power_of_the_room_feeds) {
  SmallScenario small;
  small.site("here").room.power = Power(1000);
  small.servers("here", "old", "box", 1);
  Stage stage(small);
  EXPECT_EQ(stage.deliver("hall", "here", 5).delivered, 4);
  EXPECT_THAT(
      stage.incidents(),
      ElementsAre("room full: 1 of 5 servers of measure hall wait at here: 800 W of 1 kW free at full load, each "
                  "draws 200 W; more power or an earlier retirement would help"));
}

// 10 × 0.1 kW is not 1 kW to the last bit, but ten servers fit.
TEST(Deliver, forgives_the_rounding_of_a_sum_of_watts) {
  SmallScenario small;
  small.site("here").room.power = Power(3 * 233.3);
  small.model("odd").power = catalogue::PowerCurve::between(Power(100), Power(233.3));
  Stage stage(small);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(stage.deliver("hall", "here", 1, "odd").delivered, 1);
  EXPECT_THAT(stage.incidents(), IsEmpty());
}

// Too full from the start: there is no room of less than nothing.
TEST(Deliver, brings_nothing_into_a_room_that_is_too_full_already) {
  SmallScenario small;
  small.site("here").room.racks = 1;
  small.servers("here", "old", "box", 22);
  Stage stage(small);
  EXPECT_EQ(stage.deliver("hall", "here", 1).delivered, 0);
  EXPECT_EQ(
      stage.incidents().back(),
      "room full: 1 of 1 servers of measure hall wait at here: 0 of 42 rack units free, each needs 2; more racks or "
      "an earlier retirement would help");
}

TEST(Deliver, finds_no_room_where_it_was_given_up) {
  SmallScenario small;
  small.site("here");
  Stage stage(small);
  stage.apply(world::CloseRoom{stage.site("here")});
  const auto outcome = stage.deliver("hall", "here", 2);
  EXPECT_FALSE(outcome.done);
  EXPECT_EQ(outcome.delivered, 0);
  EXPECT_THAT(stage.incidents(), ElementsAre("room given up: 2 servers of measure hall have no room at here, it was "
                                             "closed; close it later or buy elsewhere"));
}

TEST(Deliver, of_nothing_is_nothing) {
  SmallScenario small;
  small.site("here");
  Stage stage(small);
  const auto outcome = stage.deliver("hall", "here", 0);
  EXPECT_FALSE(outcome.done);
  EXPECT_THAT(stage.world.purchases(), IsEmpty());
  EXPECT_THAT(stage.incidents(), IsEmpty());
}

// What could not be put up waits for a retirement, and for nothing else: newcomers do not count.
TEST(Deliver, in_parts_waits_for_retirements) {
  SmallScenario small;
  small.site("here").room.racks = 1;
  small.servers("here", "old", "box", 21);
  Stage stage(small);
  EXPECT_EQ(stage.world.space_made(stage.site("here")), 0);
  EXPECT_EQ(stage.deliver("hall", "here", 1).delivered, 0);
  stage.apply(world::Retire{stage.server("old-021")});
  EXPECT_EQ(stage.world.space_made(stage.site("here")), 1);
  EXPECT_EQ(stage.deliver("hall", "here", 1).delivered, 1);
}

}  // namespace
}  // namespace verbund
