// Purchases that arrive after a lead time, in lots, and servers that boot.
#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(LeadTime, lies_between_the_order_and_the_arrival) {
  SmallScenario small;
  small.site("here");
  auto hall = buy("here", 2);
  hall.lead_time = days(42);
  small.measure("plan", "hall", hall, on(make_instant(2007, 3)));
  small.measure("plan", "next", buy("here", 1), after("hall"));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(),
              ElementsAre("2007-03-01 hall: 2 servers ordered for here, they come 2007-04-12",
                          "2007-04-12 hall: 2 of 2 servers at here", "2007-04-12 next: 1 of 1 servers at here"));
  EXPECT_EQ(played.ended("hall"), "2007-04-12");
}

TEST(LeadTime, brings_what_was_ordered_in_lots) {
  SmallScenario small;
  small.site("here");
  auto hall = buy("here", 5);
  hall.lead_time = Period{1, 0};
  hall.lot = 2;
  hall.lot_every = days(14);
  small.measure("plan", "hall", hall, on(make_instant(2007, 3)));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary("servers at"),
              ElementsAre("2007-04-01 hall: 2 of 2 servers at here", "2007-04-15 hall: 2 of 2 servers at here",
                          "2007-04-29 hall: 1 of 1 servers at here"));
  EXPECT_EQ(played.ended("hall"), "2007-04-29");
}

// Ordered again every year on 1 March, two months to wait: in May 2007 and May 2008. What comes in March 2009 would
// arrive after the end.
TEST(LeadTime, holds_for_every_repetition) {
  SmallScenario small;
  small.site("here");
  auto hall = buy("here", 1);
  hall.lead_time = Period{2, 0};
  hall.every = Period{12, 0};
  small.measure("plan", "hall", hall, on(make_instant(2007, 3)));
  EXPECT_THAT(Rehearsed(small).diary("servers at"),
              ElementsAre("2007-05-01 hall: 1 of 1 servers at here", "2008-05-01 hall: 1 of 1 servers at here"));
}

// Four instances of 1 core wait for a server of 4 cores: one is ordered in January for March. What is sized in February
// counts with it.
TEST(LeadTime, what_is_on_the_way_is_not_bought_twice) {
  SmallScenario small;
  small.site("here");
  small.service("mail", "here", 4);
  auto first = buy("here", option::Sized{});
  first.lead_time = Period{2, 0};
  small.measure("plan", "first", first, on(make_instant(2007, 1)));
  small.measure("plan", "second", buy("here", option::Sized{}), on(make_instant(2007, 2)));
  const Rehearsed played(small);
  EXPECT_THAT(played.note("first"), HasSubstr("1 server: "));
  EXPECT_THAT(played.note("second"), HasSubstr("0 servers: there is room enough"));
  EXPECT_THAT(played.servers("here"), ElementsAre("first-001"));
}

// Instances of 1 core, 4 at the start and 8 %/year more: the order of March 2007 arrives in May and must last until the
// next one arrives in May 2008. 4 × 1.08^1.33 = 4.43, five instances: two servers of 4 cores.
TEST(LeadTime, a_sized_purchase_lasts_until_the_next_one_arrives) {
  SmallScenario small;
  small.site("here");
  small.service("mail", "here", 4).growth = GrowthRate(0.08);
  auto hall = buy("here", option::Sized{});
  hall.lead_time = Period{2, 0};
  hall.every = Period{12, 0};
  small.measure("plan", "hall", hall, on(make_instant(2007, 3)));
  EXPECT_THAT(Rehearsed(small).note("hall"), HasSubstr("until 2008-05"));
}

// The old server is five years old on 1 March 2007 and leaves when the new one has arrived, eight weeks later.
TEST(LeadTime, of_a_refresh_keeps_the_old_until_the_new_are_there) {
  SmallScenario small;
  small.servers("here", "old", "box", 1).bought = make_instant(2002, 3);
  small.service("mail", "here", 1);
  auto renew = refresh(older_than(60), 1);
  renew.lead_time = days(56);
  small.measure("plan", "renew", renew);
  const Rehearsed played(small);
  EXPECT_THAT(played.diary("servers at"), ElementsAre("2007-04-26 renew: 1 of 1 servers at here"));
  EXPECT_THAT(played.diary("mail 1 goes"), ElementsAre("2007-04-26 renew: mail 1 goes from old-001 to renew-001"));
  EXPECT_THAT(played.diary("old-001 retires"), ElementsAre("2007-04-26 old-001 retires"));
}

TEST(Boot, a_server_works_when_it_has_booted) {
  SmallScenario small;
  small.site("here");
  small.model("box").boot = Period{0, 600};
  small.measure("plan", "hall", buy("here", 1), on(make_instant(2007, 3)));
  small.measure("plan", "next", buy("here", 1), after("hall"));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(),
              ElementsAre("2007-03-01 hall: 1 of 1 servers at here", "2007-03-01 00:10 hall-001 works",
                          "2007-03-01 00:10 next: 1 of 1 servers at here", "2007-03-01 00:20 next-001 works"));
}

// A rack of two such servers: the new one finds its place only when the old one is off.
TEST(Boot, a_server_takes_its_place_until_it_has_shut_down) {
  SmallScenario small;
  small.model("box").rack_units = 21;
  small.model("box").shutdown = Period{0, 300};
  small.site("here").room.racks = 1;
  small.servers("here", "old", "box", 2);
  small.measure("plan", "away", option::Retire{servers_at("here")}, on(make_instant(2007, 3)));
  small.measure("plan", "hall", buy("here", 1), on(make_instant(2007, 3)));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary("hall"),
              ElementsAre("2007-03-01 hall: 0 of 1 servers at here", "2007-03-01 00:05 hall: 1 of 1 servers at here"));
  EXPECT_THAT(played.diary("is off"),
              ElementsAre("2007-03-01 00:05 old-001 is off", "2007-03-01 00:05 old-002 is off"));
}

}  // namespace
}  // namespace verbund
