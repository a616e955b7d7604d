// Moves from site to site: a copy is made, the instance runs at the source until all of it has arrived.
#include "tests/sim/world/stage.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// One server here and one there; two instances of mail with 2 GiB of memory and 100 GiB on disk stand here.
SmallScenario two_sites() {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  auto& mail = small.service("mail", "here", 2);
  mail.size.memory = gib(2);
  mail.size.disk = gib(100);
  return small;
}

TEST(Move, copies_memory_and_disk_while_the_instance_runs_on_at_the_source) {
  Stage stage(two_sites());
  const auto outcome = stage.begin_move("mail", 1, "there");
  EXPECT_TRUE(outcome.done);
  ASSERT_EQ(outcome.transfers.size(), 1U);
  EXPECT_EQ(outcome.transfers[0].instance, stage.instance("mail", 1));
  EXPECT_EQ(stage.world[outcome.transfers[0].from].name, "old-001");
  EXPECT_EQ(stage.world[outcome.transfers[0].to].name, "new-001");
  EXPECT_EQ(outcome.transfers[0].size, gib(102));
  EXPECT_THAT(outcome.changed, ElementsAre(stage.server("new-001")));

  EXPECT_EQ(stage.on("mail", 1), "old-001");
  EXPECT_EQ(stage.world[stage.instance("mail", 1)].moving_to, stage.server("new-001"));
  EXPECT_THAT(stage.world[stage.server("old-001")].instances,
              ElementsAre(stage.instance("mail", 1), stage.instance("mail", 2)));
  EXPECT_THAT(stage.world[stage.server("new-001")].instances, IsEmpty());
  EXPECT_THAT(stage.world[stage.server("new-001")].arriving, ElementsAre(stage.instance("mail", 1)));
  EXPECT_EQ(stage.world.site_of(stage.instance("mail", 1)), stage.site("here"));
}

// 2 × 2 GiB and 2 × 100 GiB stand here; while one is under way its copy takes 2 GiB and 100 GiB there as well.
TEST(Move, holds_memory_and_disk_on_both_sides_until_it_ends) {
  Stage stage(two_sites());
  const auto here = stage.site("here"), there = stage.site("there");
  stage.begin_move("mail", 1, "there");
  EXPECT_EQ(stage.world.memory_used(here), gib(4));
  EXPECT_EQ(stage.world.memory_used(there), gib(2));
  EXPECT_EQ(stage.world.disk_used(here, stage.now), gib(200));
  EXPECT_EQ(stage.world.disk_used(there, stage.now), gib(100));

  const auto outcome = stage.finish_move("mail", 1);
  EXPECT_THAT(outcome.changed, ElementsAre(stage.server("old-001"), stage.server("new-001")));
  EXPECT_EQ(stage.on("mail", 1), "new-001");
  EXPECT_EQ(stage.world[stage.instance("mail", 1)].moving_to, std::nullopt);
  EXPECT_EQ(stage.world.memory_used(here), gib(2));
  EXPECT_EQ(stage.world.memory_used(there), gib(2));
  EXPECT_EQ(stage.world.disk_used(here, stage.now), gib(100));
  EXPECT_EQ(stage.world.disk_used(there, stage.now), gib(100));
}

// 8 instances of 2 GiB fill 16 GiB. One that is about to arrive leaves room for 7, and one that is about to leave is
// still there: nothing can take its room yet.
TEST(Move, keeps_its_room_at_both_ends) {
  auto small = two_sites();
  small.service("mail", "here").instances = 8;
  small.service("web", "there", 7).size.memory = gib(2);
  Stage stage(small);
  stage.begin_move("mail", 1, "there");
  stage.apply(world::StartInstance{stage.service("web")});
  stage.apply(world::StartInstance{stage.service("mail")});
  EXPECT_EQ(stage.on("web", 8), "");
  EXPECT_EQ(stage.on("mail", 9), "");  // at home there by now
  stage.finish_move("mail", 1);
  EXPECT_EQ(stage.begin_move("web", 1, "here", "back").transfers.size(), 1U);
}

// The next instance of a service starts where its last move went, from the moment that move begins.
TEST(Move, makes_its_destination_the_home_of_the_service) {
  Stage stage(two_sites());
  EXPECT_EQ(stage.world.home(stage.service("mail")), stage.site("here"));
  stage.begin_move("mail", 1, "there");
  EXPECT_EQ(stage.world.home(stage.service("mail")), stage.site("there"));
  stage.apply(world::StartInstance{stage.service("mail")});
  EXPECT_EQ(stage.on("mail", 3), "new-001");
}

// What is on disk has grown: 2 instances × 1.21 after two years of 10 % are still 2, which hold 121 GiB each.
TEST(Move, carries_data_that_have_grown_as_the_demand_has) {
  auto small = two_sites();
  small.base.horizon = {36, 0};
  small.service("mail", "here").growth = GrowthRate(0.1);
  Stage stage(small);
  stage.now = make_instant(2009, 1);
  const auto outcome = stage.begin_move("mail", 1, "there");
  EXPECT_NEAR(outcome.transfers[0].size / gib(1), 2 + 121, 1e-9);
  EXPECT_NEAR(stage.world.disk_used(stage.site("there"), stage.now) / gib(1), 121, 1e-9);
}

TEST(Move, is_refused_where_residency_forbids_it) {
  auto small = two_sites();
  small.site("there").region = {"DE-ST"};
  small.service("mail", "here").residency = {{"DE-SN"}};
  Stage stage(small);
  const auto outcome = stage.begin_move("mail", 1, "there");
  EXPECT_FALSE(outcome.done);
  EXPECT_THAT(outcome.transfers, IsEmpty());
  EXPECT_EQ(stage.world.home(stage.service("mail")), stage.site("here"));
  EXPECT_THAT(stage.incidents(),
              ElementsAre("residency: mail stays at here, because there lies in DE-ST; another region "
                          "in its `residency` would help"));
}

TEST(Move, goes_where_residency_allows_it) {
  auto small = two_sites();
  small.site("there").region = {"DE-ST"};
  small.service("mail", "here").residency = {{"DE-SN"}, {"DE-ST"}};
  Stage stage(small);
  EXPECT_TRUE(stage.begin_move("mail", 1, "there").done);
}

// The storage there holds 150 GiB: the first 100 fit, the second do not.
TEST(Move, waits_when_the_storage_is_full) {
  auto small = two_sites();
  small.site("there").storage.capacity = gib(150);
  Stage stage(small);
  EXPECT_TRUE(stage.begin_move("mail", 1, "there").done);
  EXPECT_FALSE(stage.begin_move("mail", 2, "there").done);
  EXPECT_THAT(
      stage.incidents(),
      ElementsAre("storage full: gather waits to bring instance 2 of mail to there: 100 GiB of 150 GiB in use, it "
                  "needs 100 GiB; more storage would help"));
  EXPECT_EQ(stage.world.incidents()[0].kind, "storage full");
  EXPECT_EQ(stage.world.incidents()[0].subject, "gather");
}

// The server there has 16 GiB, of which 15 are taken.
TEST(Move, waits_when_no_server_has_room) {
  auto small = two_sites();
  small.service("web", "there", 1).size.memory = gib(15);
  Stage stage(small);
  EXPECT_FALSE(stage.begin_move("mail", 2, "there").done);
  EXPECT_THAT(
      stage.incidents(),
      ElementsAre(
          "no room for the move: gather waits to bring instance 2 of mail to a server at there: it needs free "
          "memory on one server (2 GiB), and the most that one of 1 suitable servers has is 1 GiB; more or larger "
          "servers there would help"));
  EXPECT_EQ(stage.world.home(stage.service("mail")), stage.site("here"));
}

TEST(Move, is_refused_by_a_room_that_was_given_up) {
  auto small = two_sites();
  small.site("there").servers.clear();
  Stage stage(small);
  stage.apply(world::CloseRoom{stage.site("there")});
  EXPECT_FALSE(stage.begin_move("mail", 1, "there").done);
  EXPECT_THAT(stage.incidents(),
              ElementsAre("room given up: gather cannot bring mail to there, its room was closed; close "
                          "it later or move elsewhere"));
}

// Nothing has to be transferred: the instance starts at once.
TEST(Move, starts_an_instance_that_waits_at_its_destination) {
  auto small = two_sites();
  small.service("mail", "here").size.memory = gib(10);
  Stage stage(small);
  ASSERT_EQ(stage.on("mail", 2), "");
  const auto outcome = stage.begin_move("mail", 2, "there");
  EXPECT_TRUE(outcome.done);
  EXPECT_THAT(outcome.transfers, IsEmpty());
  EXPECT_THAT(outcome.changed, ElementsAre(stage.server("new-001")));
  EXPECT_EQ(stage.on("mail", 2), "new-001");
  EXPECT_EQ(stage.world.waiting(), 0);
  EXPECT_EQ(stage.world.home(stage.service("mail")), stage.site("there"));
}

// The first goes, so newcomers start there; the second waits for a server and is to be tried there from now on,
// although no room has been made: it was never looked for there.
TEST(Move, of_the_home_is_a_reason_to_try_again_for_those_who_wait) {
  auto small = two_sites();
  small.service("mail", "here").size.memory = gib(10);
  small.servers("there", "more", "box", 1);
  Stage stage(small);
  ASSERT_EQ(stage.on("mail", 2), "");
  const auto before = stage.world.room_made(stage.site("there"));
  stage.begin_move("mail", 1, "there");
  EXPECT_EQ(stage.world.site_of(stage.instance("mail", 2)), stage.site("there"));
  EXPECT_GT(stage.world.room_made(stage.site("there")), before);
}

TEST(Move, leaves_room_behind_and_an_emptied_server) {
  auto small = two_sites();
  small.service("mail", "here").instances = 1;
  Stage stage(small);
  const auto before = stage.world.room_made(stage.site("here"));
  stage.begin_move("mail", 1, "there");
  EXPECT_EQ(stage.world.room_made(stage.site("here")), before);
  EXPECT_FALSE(stage.world[stage.server("old-001")].has_emptied);
  stage.finish_move("mail", 1);
  EXPECT_GT(stage.world.room_made(stage.site("here")), before);
  EXPECT_TRUE(stage.world[stage.server("old-001")].has_emptied);
  EXPECT_FALSE(stage.world[stage.server("new-001")].has_emptied);
}

// The memory of a leaving server is of no use to anybody, but the disk is the site's: a move into it may go on.
TEST(Move, off_a_leaving_server_leaves_storage_behind) {
  Stage stage(two_sites());
  stage.mark_leaving({"old-001"});
  const auto before = stage.world.room_made(stage.site("here"));
  stage.begin_move("mail", 1, "there");
  stage.finish_move("mail", 1);
  EXPECT_GT(stage.world.room_made(stage.site("here")), before);
}

// An emptied server that is used again is emptied no more.
TEST(Move, that_comes_back_fills_an_emptied_server_again) {
  auto small = two_sites();
  small.service("mail", "here").instances = 1;
  Stage stage(small);
  stage.begin_move("mail", 1, "there");
  stage.finish_move("mail", 1);
  stage.begin_move("mail", 1, "here", "back");
  stage.finish_move("mail", 1);
  EXPECT_FALSE(stage.world[stage.server("old-001")].has_emptied);
}

world::BeginMove stopped_move(const Stage& stage, const std::string& to) {
  return {stage.instance("mail", 1), stage.site(to), "gather", option::Copying::stop_and_copy, {}};
}

TEST(Move, by_stop_and_copy_stops_the_instance_until_it_has_arrived) {
  Stage stage(two_sites());
  const auto outcome = stage.apply(stopped_move(stage, "there"));
  EXPECT_THAT(outcome.changed, ElementsAre(stage.server("new-001"), stage.server("old-001")));
  EXPECT_EQ(outcome.transfers[0].copying, option::Copying::stop_and_copy);
  EXPECT_TRUE(stage.world[stage.instance("mail", 1)].stopped);
  EXPECT_EQ(stage.on("mail", 1), "old-001");
  stage.finish_move("mail", 1);
  EXPECT_FALSE(stage.world[stage.instance("mail", 1)].stopped);
}

TEST(Move, by_pre_copy_stops_the_instance_when_it_is_told_to) {
  Stage stage(two_sites());
  const auto i = stage.instance("mail", 1);
  const auto outcome =
      stage.apply(world::BeginMove{i, stage.site("there"), "gather", option::Copying::pre_copy, Bandwidth(1e6)});
  EXPECT_EQ(outcome.transfers[0].dirty_rate.value(), 1e6);
  EXPECT_FALSE(stage.world[i].stopped);
  EXPECT_THAT(stage.apply(world::Stop{i}).changed, ElementsAre(stage.server("old-001")));
  EXPECT_TRUE(stage.world[i].stopped);
  EXPECT_THAT(stage.apply(world::GoOn{i}).changed, ElementsAre(stage.server("old-001")));
  EXPECT_FALSE(stage.world[i].stopped);
}

// Without a server there is nothing to copy, and nothing to wait for.
TEST(Move, by_stop_and_copy_does_not_stop_what_starts_at_its_destination) {
  auto small = two_sites();
  small.service("mail", "here").size.memory = gib(10);
  small.service("mail", "here").instances = 2;
  Stage stage(small);
  const auto second = stage.instance("mail", 2);
  stage.apply(world::BeginMove{second, stage.site("there"), "gather", option::Copying::stop_and_copy, {}});
  EXPECT_EQ(stage.on("mail", 2), "new-001");
  EXPECT_FALSE(stage.world[second].stopped);
}

// The first report is the incident; one of 0 times only says that it goes on.
TEST(Incidents, last_until_they_are_said_to) {
  Stage stage(two_sites());
  const Instant first = stage.now, second = first + Period{0, 60}, third = first + Period{0, 120};
  stage.world.report({first, "window missed", "there", "gather", "late", first});
  stage.world.report({second, "window missed", "there", "gather", "", second, 0});
  EXPECT_EQ(stage.world.incidents()[0].last, second);
  EXPECT_EQ(stage.world.incidents()[0].times, 1);
  stage.world.report({third, "window missed", "there", "gather", "late again", third});
  EXPECT_EQ(stage.world.incidents()[0].times, 2);
  EXPECT_EQ(stage.world.incidents()[0].text, "late");
}

}  // namespace
}  // namespace verbund
