// The arithmetic behind a sized count, and the sentence that shows it. A box has 4 cores and 16 GiB; the scenario goes
// from 2007 to 2009.
#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

option::Timing in_june() { return on(make_instant(2007, 6)); }

// 4 instances of 6 GiB become 4 × 1.5² = 9: 5 newcomers need 30 GiB. Two stand on each of 2 servers, which have 4 GiB
// left: no room for any. A new server takes two: 3 servers, by memory, 30 / 3 = 10 GiB each. The last of them comes on
// the day on which the scenario ends. CPU: 0.5 cores each at the start. The load of one rises until the fifth comes,
// at 1.5^t = 5 / 4, t = 0.55034 years, so the last day before is day 200: 1.5^(200/365) = 1.24879, 0.6244 cores. 5 of
// them ask for 3.122; the two servers have 2 × (4 - 2 × 0.6244) = 5.5024 free.
TEST(SizedPurchase, covers_growth) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  auto& mail = small.service("mail", "here", 4);
  mail.size.memory = gib(6);
  mail.growth = GrowthRate(0.5);
  ask(mail, 1, 0.5);
  small.measure("plan", "hall", buy("here", option::Sized{}));
  const Rehearsed played(small);
  EXPECT_EQ(
      played.note("hall"),
      "3 servers: memory binds in 2009-01, 10 of 16 GiB each; 5 instances need 30 GiB and 3.12 cores until 2009-01, 2 "
      "servers that stay have 8 GiB and 5.5 cores free");
  EXPECT_THAT(played.diary("hall: "), ElementsAre("2007-01-01 hall: 3 of 3 servers at here"));
  EXPECT_THAT(played.incidents(), IsEmpty());
}

// 3 cores each: one on a server of 4, although 16 GiB would hold many.
TEST(SizedPurchase, is_bound_by_cpu_where_that_is_scarcer) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.site("there");
  ask(small.service("mail", "here", 2), 4, 3);
  small.measure("plan", "hall", buy("there", option::Sized{}));
  small.measure("plan", "gather", move_all("there"), in_june());
  EXPECT_EQ(Rehearsed(small).note("hall"),
            "2 servers: CPU binds in 2007-06, 3 of 4 cores each; 2 instances need 2 GiB and 6 cores until 2009-01");
}

// With 20 % of every shared server to be kept free, 12.8 GiB are left: two of 5 GiB, 10 in use. A dedicated instance
// has a server to itself: 1 + 1 servers for "own" and 1 for two of mail.
TEST(SizedPurchase, takes_the_headroom_off) {
  SmallScenario small;
  small.servers("here", "old", "box", 3);
  small.site("there");
  small.service("mail", "here", 2).size.memory = gib(5);
  small.service("own", "here", 2).dedicated = true;
  small.measure("plan", "room", option::Place{{"there", {}}, option::Policy::pack, Fraction(0.2)});
  small.measure("plan", "hall", buy("there", option::Sized{}));
  small.measure("plan", "gather", move_all("there"), in_june());
  EXPECT_EQ(Rehearsed(small).note("hall"),
            "3 servers: servers of their own bind in 2007-06; 4 instances need 12 GiB and 4 cores until 2009-01");
}

// 15 of 16 GiB are free on one server and two instances of 6 fit.
TEST(SizedPurchase, is_none_where_there_is_room_enough) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("web", "there", 1);
  small.service("mail", "here", 2).size.memory = gib(6);
  small.measure("plan", "hall", buy("there", option::Sized{}));
  small.measure("plan", "gather", move_all("there"), in_june());
  EXPECT_EQ(
      Rehearsed(small).note("hall"),
      "0 servers: there is room enough; 2 instances need 12 GiB and 2 cores until 2009-01, 1 server that stays has 15 "
      "GiB and 3 cores free");
}

TEST(SizedPurchase, is_none_for_nothing) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("mail", "here", 1);
  small.measure("plan", "hall", buy("here", option::Sized{}));
  EXPECT_EQ(Rehearsed(small).note("hall"), "0 servers: nothing has to find room until 2009-01");
}

// 20 GiB fit on no box; what needs another platform is not the business of this purchase.
TEST(SizedPurchase, names_what_fits_on_no_such_server) {
  SmallScenario small;
  small.model("unix").platforms = {"unix"};
  small.model("unix").memory = gib(64);
  small.servers("here", "old", "unix", 1);
  small.site("there");
  small.service("base", "here", 1).needs = {"unix"};
  small.service("large", "here", 1).size.memory = gib(20);
  small.service("mail", "here", 1);
  small.measure("plan", "hall", buy("there", option::Sized{}));
  small.measure("plan", "gather", move_all("there"), in_june());
  EXPECT_EQ(Rehearsed(small).note("hall"),
            "1 server: CPU binds in 2007-06, 1 of 4 cores each; 2 instances need 21 GiB and 2 cores until 2009-01; 1 "
            "instance fits on no such server, which has 16 GiB and 4 cores");
}

// Each order covers the time until the next. 2 instances of 10 GiB double within a year, one to a server: the fourth
// comes on 1 January 2008, just after the second order was counted. So that one counts it again, with the server that
// waits for it: 8 - 3 = 5 instances, 3 × 6 + 16 = 34 GiB free, 4 servers. CPU is none.
TEST(SizedPurchase, that_is_repeated_notes_each_order) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  auto& mail = small.service("mail", "here", 2);
  mail.size.memory = gib(10);
  mail.growth = GrowthRate(1);
  ask(mail, 1, 0);
  auto yearly = buy("here", option::Sized{});
  yearly.every = Period{12, 0};
  small.measure("plan", "hall", yearly);
  const Rehearsed played(small);
  EXPECT_EQ(
      played.note("hall"),
      "2007-01-01: 2 servers: memory binds in 2008-01, 10 of 16 GiB each; 2 instances need 20 GiB and 0 cores until "
      "2008-01, 2 servers that stay have 12 GiB and 8 cores free; "
      "2008-01-01: 4 servers: memory binds in 2009-01, 10 of 16 GiB each; 5 instances need 50 GiB and 0 cores until "
      "2009-01, 4 servers that stay have 34 GiB and 16 cores free");
}

// Each of 4 instances has a server of its own today and shares from June on: 4 × 5 GiB on servers of 16 are 2, and 10 %
// more CPU makes 4.4 cores.
TEST(SizedPurchase, counts_what_will_be_virtual_by_then) {
  SmallScenario small;
  small.servers("here", "old", "box", 4);
  small.site("there");
  auto& own = small.service("own", "here", 4);
  own.dedicated = true;
  own.size.memory = gib(5);
  small.measure("plan", "share", option::Virtualise{{}, Fraction(0.1)}, in_june());
  small.measure("plan", "hall", buy("there", option::Sized{}));
  small.measure("plan", "gather", move_all("there"), in_june());
  const Rehearsed played(small);
  EXPECT_EQ(played.note("hall"),
            "2 servers: memory binds in 2007-06, 10 of 16 GiB each; 4 instances need 20 GiB and 4.4 cores until "
            "2009-01");
  EXPECT_EQ(played.ended("gather"), "2007-06-01");
}

// Two instances of "wait" have no server and take one each on the day of delivery, as they are spread. 12 GiB come in
// June and find no room beside 6 of 16: a third server. The other way round two would do.
TEST(SizedPurchase, is_enough_in_the_order_in_which_they_come) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.site("there");
  small.service("large", "here", 1).size.memory = gib(12);
  small.service("wait", "there", 2).size.memory = gib(6);
  small.measure("plan", "hall", buy("there", option::Sized{}));
  small.measure("plan", "gather", move_all("there"), in_june());
  const Rehearsed played(small);
  EXPECT_THAT(played.diary("hall: "), ElementsAre("2007-01-01 hall: 3 of 3 servers at there"));
  EXPECT_EQ(played.where("large", 1), "hall-003");
}

// Two old servers with 3 instances of 6 GiB; the third server stays and has 16 GiB free: two of them go there, and one
// new server takes the third.
TEST(SizedRefresh, counts_what_runs_on_the_old_and_uses_the_room_of_those_that_stay) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.servers("here", "young", "box", 1).bought = make_instant(2006, 12);
  small.service("mail", "here", 3).size.memory = gib(6);
  small.service("wall", "here", 1).size.memory = gib(4);
  small.measure("plan", "renew", option::Refresh{batch("old"), option::Sized{}, {}}, in_june());
  const Rehearsed played(small);
  EXPECT_EQ(
      played.note("renew"),
      "2007-06-01 here: 1 server: memory binds in 2007-06, 10 of 16 GiB each; 3 instances need 16 GiB and 3 cores "
      "until 2009-01, 1 server that stays has 10 GiB and 3 cores free, for 2 old");
}

// One for one where every instance has a server of its own.
TEST(SizedRefresh, of_dedicated_servers_is_one_for_one) {
  SmallScenario small;
  small.servers("here", "old", "box", 3);
  small.service("own", "here", 3).dedicated = true;
  small.measure("plan", "renew", option::Refresh{batch("old"), option::Sized{}, {}}, in_june());
  EXPECT_EQ(
      Rehearsed(small).note("renew"),
      "2007-06-01 here: 3 servers: servers of their own bind in 2007-06; 3 instances need 3 GiB and 3 cores until "
      "2009-01, for 3 old");
}

}  // namespace
}  // namespace verbund
