// What is lost, what is restarted elsewhere, and the way back.
#include "tests/sim/world/stage.h"
#include "tests/support/small_plan.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using world::Service;

// Two servers here and one there, joined by a line; mail has an instance on each server here.
SmallScenario two_sites() {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.servers("there", "new", "box", 1);
  small.link("line", "here", "there");
  auto& mail = small.service("mail", "here", 2);
  mail.size.memory = gib(2);
  mail.size.disk = gib(100);
  return small;
}

struct Loss {
  Stage& stage;
  world::Outcome lose_server(const std::string& name) {
    return stage.apply(world::Lose{.in_drill = false, .servers = {stage.server(name)}});
  }
  world::Outcome restore_server(const std::string& name) {
    return stage.apply(world::Restore{.servers = {stage.server(name)}});
  }
  world::Outcome lose_site(const std::string& id) {
    return stage.apply(world::Lose{.site = stage.site(id), .servers = stage.world.running(stage.site(id))});
  }
  world::Outcome restore_site(const std::string& id) {
    return stage.apply(world::Restore{.site = stage.site(id), .servers = stage.world.running(stage.site(id))});
  }
  world::Outcome restart(int number) { return stage.apply(world::BeginRestart{stage.instance("mail", number)}); }
  void finish(int number) { stage.apply(world::FinishRestart{stage.instance("mail", number)}); }
  void copy(int number, const std::string& to) {
    stage.apply(world::KeepCopy{stage.instance("mail", number), {stage.site(to), stage.now, false}});
  }
  [[nodiscard]] Service state(int number) const { return stage.world.state(stage.instance("mail", number)); }
};

TEST(Loss, of_a_server_takes_down_what_stands_on_it) {
  Stage stage(two_sites());
  Loss loss{stage};
  const auto outcome = loss.lose_server("old-001");
  EXPECT_THAT(outcome.down, ElementsAre(stage.instance("mail", 1)));
  EXPECT_EQ(loss.state(1), Service::lost);
  EXPECT_EQ(loss.state(2), Service::serves);
  EXPECT_EQ(stage.on("mail", 1), "old-001");  // it waits there
  const auto back = loss.restore_server("old-001");
  EXPECT_THAT(back.back, ElementsAre(stage.instance("mail", 1)));
  EXPECT_EQ(loss.state(1), Service::serves);
}

TEST(Loss, counts_how_many_times_a_server_is_lost) {
  Stage stage(two_sites());
  Loss loss{stage};
  loss.lose_server("old-001");
  EXPECT_THAT(loss.lose_server("old-001").down, IsEmpty());
  loss.restore_server("old-001");
  EXPECT_EQ(loss.state(1), Service::lost);
  loss.restore_server("old-001");
  EXPECT_EQ(loss.state(1), Service::serves);
}

// It holds memory on both servers meanwhile; the disk of the site is one.
TEST(Restart, takes_another_server_of_the_site_until_its_own_is_back) {
  Stage stage(two_sites());
  Loss loss{stage};
  loss.lose_server("old-001");
  const auto outcome = loss.restart(1);
  EXPECT_TRUE(outcome.done);
  EXPECT_FALSE(outcome.restarts_from);
  EXPECT_EQ(loss.state(1), Service::lost);  // not yet
  loss.finish(1);
  EXPECT_EQ(loss.state(1), Service::serves);
  EXPECT_EQ(stage.world.works_on(stage.instance("mail", 1)), stage.server("old-002"));
  EXPECT_EQ(stage.world.memory_used(stage.site("here")), gib(6));
  EXPECT_EQ(stage.world.disk_used(stage.site("here"), stage.now), gib(200));
  EXPECT_THAT(loss.restore_server("old-001").back, IsEmpty());  // it goes home without a stop
  EXPECT_EQ(stage.world.works_on(stage.instance("mail", 1)), stage.server("old-001"));
  EXPECT_EQ(stage.world.memory_used(stage.site("here")), gib(4));
}

TEST(Restart, goes_down_again_with_its_stand_in) {
  Stage stage(two_sites());
  Loss loss{stage};
  loss.lose_server("old-001");
  loss.restart(1);
  loss.finish(1);
  const auto outcome = loss.lose_server("old-002");
  EXPECT_THAT(outcome.down, ElementsAre(stage.instance("mail", 2), stage.instance("mail", 1)));
  EXPECT_EQ(loss.restart(1).obstacle, world::Obstacle::no_server);
  loss.restore_server("old-002");
  EXPECT_TRUE(loss.restart(1).done);
}

// 14 of 16 GiB are taken and the rest is headroom: newcomers find no room there, who lost his server does.
TEST(Restart, may_use_the_headroom) {
  auto small = two_sites();
  small.service("bulk", "here", 1).size.memory = gib(12);
  Stage stage(small);
  Loss loss{stage};
  stage.apply(world::SetPolicy{.at = stage.site("here"), .headroom = Fraction(0.25)});
  ASSERT_EQ(stage.on("mail", 1), "old-002");
  loss.lose_server("old-002");
  EXPECT_TRUE(loss.restart(1).done);
}

TEST(Restart, of_a_lost_site_needs_a_copy_elsewhere) {
  Stage stage(two_sites());
  Loss loss{stage};
  loss.copy(2, "there");
  stage.now = make_instant(2007, 1, 3);
  loss.lose_site("here");
  EXPECT_EQ(loss.restart(1).obstacle, world::Obstacle::no_copy);
  const auto outcome = loss.restart(2);
  EXPECT_TRUE(outcome.done);
  ASSERT_TRUE(outcome.restarts_from);
  EXPECT_EQ(outcome.restarts_from->as_of, make_instant(2007, 1));
  loss.finish(2);
  EXPECT_EQ(stage.world.works_on(stage.instance("mail", 2)), stage.server("new-001"));
  EXPECT_EQ(stage.world.disk_used(stage.site("there"), stage.now), gib(100));
  loss.restore_site("here");
  EXPECT_EQ(stage.world.disk_used(stage.site("there"), stage.now), gib(0));
  EXPECT_EQ(stage.on("mail", 2), "old-002");
}

TEST(Restart, obeys_residency_storage_and_closed_rooms) {
  auto small = two_sites();
  small.site("there").region = {"DE-ST"};
  small.service("mail", "here").residency = {{"DE-SN"}};
  Stage stage(small);
  Loss loss{stage};
  loss.copy(1, "there");
  loss.lose_site("here");
  EXPECT_EQ(loss.restart(1).obstacle, world::Obstacle::residency);

  auto tight = two_sites();
  tight.site("there").storage.capacity = gib(99);
  Stage full(tight);
  Loss other{full};
  other.copy(1, "there");
  other.lose_site("here");
  EXPECT_EQ(other.restart(1).obstacle, world::Obstacle::storage_full);
  other.lose_site("there");
  EXPECT_EQ(other.restart(1).obstacle, world::Obstacle::site_lost);
}

TEST(Loss, gives_up_moves_from_and_to_what_is_lost) {
  Stage stage(two_sites());
  Loss loss{stage};
  stage.begin_move("mail", 1, "there");
  stage.begin_move("mail", 2, "there");
  EXPECT_THAT(loss.lose_server("old-001").given_up, ElementsAre(stage.instance("mail", 1)));
  EXPECT_THAT(loss.lose_server("new-001").given_up, ElementsAre(stage.instance("mail", 2)));
  EXPECT_EQ(stage.world.memory_used(stage.site("there")), gib(0));
  EXPECT_FALSE(stage.begin_move("mail", 1, "there").done);
  EXPECT_THAT(stage.incidents(),
              ElementsAre(HasSubstr("gather cannot bring instance 1 of mail to there before old-001")));
  const auto room = stage.world.room_made(stage.site("there"));
  loss.restore_server("new-001");
  loss.restore_server("old-001");
  EXPECT_GT(stage.world.room_made(stage.site("there")), room);  // a reason to try again
  EXPECT_TRUE(stage.begin_move("mail", 1, "there").done);
}

TEST(Loss, of_a_site_keeps_deliveries_moves_and_newcomers_away) {
  Stage stage(two_sites());
  Loss loss{stage};
  loss.lose_site("there");
  EXPECT_FALSE(stage.deliver("hall", "there", 1).done);
  EXPECT_FALSE(stage.begin_move("mail", 1, "there").done);
  loss.lose_site("here");
  stage.apply(world::StartInstance{stage.service("mail")});
  EXPECT_THAT(stage.incidents(),
              ElementsAre(HasSubstr("1 servers of measure hall cannot come to there before it is back"),
                          HasSubstr("gather cannot bring instance 1 of mail to there before there is back"),
                          HasSubstr("instance 3 of mail cannot start at here before it is back")));
  const auto space = stage.world.space_made(stage.site("there"));
  loss.restore_site("there");
  EXPECT_GT(stage.world.space_made(stage.site("there")), space);
}

// Users of mail sit here, where its partner has its only site.
TEST(Loss, of_the_only_line_cuts_users_off) {
  auto small = two_sites();
  auto& far = small.service("far", "there", 1);
  far.partner = {"here", {}};
  Stage stage(small);
  const auto line = at(stage.scenario.links, "line");
  EXPECT_TRUE(stage.apply(world::Lose{.line = line}).lines_changed);
  EXPECT_TRUE(stage.world.is_lost(line));
  EXPECT_EQ(stage.world.state(stage.instance("far", 1)), Service::cut_off);
  EXPECT_EQ(stage.world.state(stage.instance("mail", 1)), Service::serves);
  stage.apply(world::Restore{.line = line});
  EXPECT_EQ(stage.world.state(stage.instance("far", 1)), Service::serves);
}

}  // namespace
}  // namespace verbund
