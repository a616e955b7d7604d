// How long moves take on paper. A link of 10 Mbit/s carries 4.5 GB an hour, a port of 1 Gbit/s 7.5 GB a minute.
#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::Contains;
using ::testing::ElementsAre;

constexpr Bytes an_hour(4.5e9);
constexpr Bytes a_minute_of_a_port(7.5e9);

// Servers at `here` and `there`, joined by a link of 10 Mbit/s.
SmallScenario joined() {
  SmallScenario small;
  small.servers("here", "old", "box", 4);
  small.servers("there", "new", "box", 4);
  small.link("line", "here", "there").bandwidth = Bandwidth(1.25e6);
  return small;
}

std::vector<std::string> arrivals(SmallScenario& small) {
  const Rehearsed played(small, std::nullopt);
  return played.diary("arrives");
}

TEST(NominalMove, takes_its_bytes_over_the_bandwidth_of_the_link) {
  auto small = joined();
  auto& mail = small.service("mail", "here", 1);
  mail.size.memory = an_hour * 0.5;
  mail.size.disk = an_hour * 0.5;
  small.measure("plan", "gather", move_all("there"));
  EXPECT_THAT(arrivals(small), ElementsAre("2007-01-01 01:00 mail 1 arrives on new-001"));
}

TEST(NominalMove, shares_the_link_evenly_with_those_that_set_out_with_it) {
  auto small = joined();
  small.service("mail", "here", 3).size.memory = an_hour;
  small.measure("plan", "gather", move_all("there"));
  EXPECT_THAT(arrivals(small),
              ElementsAre("2007-01-01 03:00 mail 1 arrives on new-001", "2007-01-01 03:00 mail 2 arrives on new-002",
                          "2007-01-01 03:00 mail 3 arrives on new-003"));
}

// By the second day 24 of its 30 hours have passed; for two more it has half of the link, then all of it again.
TEST(NominalMove, shares_it_with_those_that_are_under_way_when_it_sets_out) {
  auto small = joined();
  small.service("long", "here", 1).size = {1, Bytes(0), an_hour * 30};
  small.service("short", "here", 1).size = {1, Bytes(0), an_hour};
  auto one = move_all("there");
  one.services.ids = {{"long", {}}};
  small.measure("plan", "a", one);
  one.services.ids = {{"short", {}}};
  small.measure("plan", "b", one, on(make_instant(2007, 1, 2)));
  EXPECT_THAT(arrivals(small),
              ElementsAre("2007-01-02 02:00 short 1 arrives on new-002", "2007-01-02 07:00 long 1 arrives on new-001"));
}

// Five share the link for five hours; then four are there, and what is left of the large one has the link for itself.
TEST(NominalMove, goes_faster_when_others_have_arrived) {
  auto small = joined();
  small.service("large", "here", 1).size = {1, Bytes(0), an_hour * 3};
  small.service("small", "here", 4).size = {1, Bytes(0), an_hour};
  small.measure("plan", "gather", move_all("there"));
  EXPECT_THAT(arrivals(small), Contains("2007-01-01 05:00 small 4 arrives on new-001"));
  EXPECT_THAT(arrivals(small), Contains("2007-01-01 07:00 large 1 arrives on new-001"));
}

TEST(NominalMove, does_not_share_with_the_other_direction) {
  auto small = joined();
  small.service("mail", "here", 1).size.memory = an_hour;
  small.service("files", "there", 1).size.memory = an_hour;
  small.measure("plan", "a", move_from("here", "there"));
  small.measure("plan", "b", move_from("there", "here"));
  EXPECT_THAT(arrivals(small),
              ElementsAre("2007-01-01 01:00 mail 1 arrives on new-002", "2007-01-01 01:00 files 1 arrives on old-002"));
}

TEST(NominalMove, takes_the_narrowest_link_of_its_route) {
  auto small = joined();
  small.servers("far", "last", "box", 1);
  small.link("lane", "there", "far").bandwidth = Bandwidth(0.5 * 1.25e6);
  small.service("mail", "here", 1).size.memory = an_hour;
  small.measure("plan", "gather", move_all("far"));
  EXPECT_THAT(arrivals(small), ElementsAre("2007-01-01 02:00 mail 1 arrives on last-001"));
}

// Both of mail go to new servers of their own, from two ports; both of wide to one server and share its port.
TEST(NominalMove, within_a_site_takes_the_port_of_the_servers) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.service("mail", "here", 2).size.memory = a_minute_of_a_port;
  small.measure("plan", "hall", buy("here", 2));
  small.measure("plan", "clear", option::Retire{batch("old")});
  EXPECT_THAT(arrivals(small), ElementsAre("2007-01-01 00:01 mail 1 arrives on hall-001",
                                           "2007-01-01 00:01 mail 2 arrives on hall-002"));
  std::get<option::Buy>(small.option("plan").measures[0].action).count = 1;
  EXPECT_THAT(arrivals(small), ElementsAre("2007-01-01 00:02 mail 1 arrives on hall-001",
                                           "2007-01-01 00:02 mail 2 arrives on hall-001"));
}

// 4.5 GB at 1.25 MB/s, of which a tenth is changed meanwhile, and a tenth of that: 3,600 + 360 + 36 + 3.6 s, and for
// the last 450 kB that are still too many 0.36 s, then 0.036 s. A copy of what stands still is sent once.
TEST(NominalMove, sends_again_what_is_changed_while_it_is_copied) {
  auto small = joined();
  small.service("mail", "here", 1).size.memory = an_hour;
  auto gather = move_all("there");
  gather.dirty_rate = Bandwidth(0.125e6);
  small.measure("plan", "gather", gather);
  EXPECT_THAT(arrivals(small), ElementsAre("2007-01-01 01:06 mail 1 arrives on new-001"));
  std::get<option::Move>(small.option("plan").measures[0].action).copying = option::Copying::stop_and_copy;
  EXPECT_THAT(arrivals(small), ElementsAre("2007-01-01 01:00 mail 1 arrives on new-001"));
}

TEST(NominalMove, never_arrives_where_no_link_leads) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("mail", "here", 1);
  small.measure("plan", "gather", move_all("there"));
  const Rehearsed played(small, std::nullopt);
  EXPECT_EQ(played.began("gather"), "2007-01-01");
  EXPECT_EQ(played.ended("gather"), "");
}

}  // namespace
}  // namespace verbund
