// What the log of changes tells of each event.
#include <fmt/format.h>

#include "tests/sim/world/replay.h"
#include "tests/sim/world/stage.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "2007-01-01 set out mail 1 old-001 > hall-001 (gather)"
std::string line(const world::World& world, const world::Change& change) {
  const auto& in = world.scenario();
  std::string text = format_instant(change.when) + " " + std::string(world::text(change.kind));
  if (change.site) text += " " + in.sites[*change.site].id;
  if (change.service) text += " " + in.services[*change.service].id;
  if (change.instance) {
    const auto& instance = world[*change.instance];
    text += fmt::format(" {} {}", in.services[instance.service].id, instance.number);
  }
  if (change.from) text += " " + world[*change.from].name + " >";
  if (change.server) text += " " + world[*change.server].name;
  if (change.count > 0) text += fmt::format(" {}", change.count);
  return change.measure.empty() ? text : text + " (" + change.measure + ")";
}

struct Changes {
  explicit Changes(const SmallScenario& small) : stage(small) { news(); }
  // Those since it was asked last.
  std::vector<std::string> news() {
    std::vector<std::string> lines;
    for (; told < stage.world.changes().size(); ++told) {
      lines.push_back(line(stage.world, stage.world.changes()[told]));
    }
    EXPECT_TRUE(Replay(stage.world).agrees_with(stage.world));
    return lines;
  }
  std::vector<std::string> of(const world::Event& event, std::string_view cause = {}) {
    stage.world.apply(stage.now, event, cause);
    stage.world.check_invariants();
    return news();
  }
  std::size_t told = 0;
  Stage stage;
};

// Two servers of 16 GiB here, none there; two instances of 6 GiB.
SmallScenario two_places() {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.site("there");
  small.link("line", "here", "there");
  small.service("mail", "here", 2).size.memory = gib(6);
  return small;
}

TEST(Changes, begin_with_what_stands_at_the_start) {
  auto small = two_places();
  small.service("wide", "here", 1).size.memory = gib(20);
  const Stage stage(small);
  std::vector<std::string> lines;
  for (const auto& change : stage.world.changes()) lines.push_back(line(stage.world, change));
  EXPECT_THAT(lines,
              ElementsAre("2007-01-01 stands old-001", "2007-01-01 stands old-002", "2007-01-01 placed mail 1 old-001",
                          "2007-01-01 placed mail 2 old-002", "2007-01-01 homeless here wide 1"));
}

TEST(Changes, tell_of_every_server_that_comes_and_of_none_that_the_room_could_not_take) {
  auto small = two_places();
  small.site("there").room.power = Power(500);  // two of 200 W
  Changes changes(small);
  EXPECT_THAT(changes.of(world::Deliver{"hall", changes.stage.site("there"), {0}, 3, {}}),
              ElementsAre("2007-01-01 delivered hall-001 (hall)", "2007-01-01 delivered hall-002 (hall)"));
}

TEST(Changes, tell_of_a_move_when_it_begins_and_when_it_ends_and_of_its_measure_both_times) {
  Changes changes(two_places());
  changes.stage.deliver("hall", "there", 1);
  changes.news();
  EXPECT_THAT(changes.of(world::BeginMove{changes.stage.instance("mail", 1), changes.stage.site("there"), "gather"}),
              ElementsAre("2007-01-01 set out mail 1 old-001 > hall-001 (gather)"));
  changes.stage.now = make_instant(2007, 1, 1, 3);
  EXPECT_THAT(changes.of(world::FinishMove{changes.stage.instance("mail", 1)}, "another"),
              ElementsAre("2007-01-01 03:00 arrived mail 1 old-001 > hall-001 (gather)"));
}

TEST(Changes, tell_of_nothing_when_a_move_finds_no_room) {
  Changes changes(two_places());
  EXPECT_THAT(changes.of(world::BeginMove{changes.stage.instance("mail", 1), changes.stage.site("there"), "gather"}),
              IsEmpty());
}

TEST(Changes, name_the_measure_that_asks_where_the_event_does_not) {
  Changes changes(two_places());
  changes.stage.deliver("hall", "here", 1);
  changes.news();
  EXPECT_THAT(changes.of(world::MarkLeaving{{changes.stage.server("hall-001")}}, "renew"),
              ElementsAre("2007-01-01 leaving hall-001 (renew)"));
  EXPECT_THAT(changes.of(world::Retire{changes.stage.server("hall-001")}, "renew"),
              ElementsAre("2007-01-01 retired hall-001 (renew)"));
  EXPECT_THAT(changes.of(world::CloseRoom{changes.stage.site("there")}, "close"),
              ElementsAre("2007-01-01 closed there (close)"));
  EXPECT_THAT(changes.of(world::CloseRoom{changes.stage.site("there")}, "close"), IsEmpty());
  EXPECT_THAT(changes.of(world::Extend{"more", changes.stage.site("here"), Power(0), 1, Bytes(0)}),
              ElementsAre("2007-01-01 extended here (more)"));
  EXPECT_THAT(changes.of(world::SetPolicy{changes.stage.site("here"), option::Policy::pack, Fraction(0)}, "rule"),
              ElementsAre("2007-01-01 policy here (rule)"));
}

TEST(Changes, tell_of_an_order_and_how_many_it_is_about) {
  Changes changes(two_places());
  EXPECT_THAT(changes.of(world::Order{"hall", changes.stage.site("there"), {0}, 3, make_instant(2007, 3)}),
              ElementsAre("2007-01-01 ordered there 3 (hall)"));
}

TEST(Changes, tell_once_of_a_server_that_takes_minutes_to_shut_down) {
  auto small = two_places();
  small.model("slow").boot = small.model("slow").shutdown = Period{0, 600};
  Changes changes(small);
  EXPECT_THAT(
      changes.of(world::Deliver{"hall", changes.stage.site("there"), at(changes.stage.scenario.models, "slow"), 1, {}}),
      ElementsAre("2007-01-01 delivered hall-001 (hall)"));
  EXPECT_THAT(changes.of(world::Retire{changes.stage.server("hall-001")}, "clear"),
              ElementsAre("2007-01-01 retired hall-001 (clear)"));
  changes.stage.now = make_instant(2007, 1, 2);
  EXPECT_THAT(changes.of(world::Switch{changes.stage.server("hall-001")}), IsEmpty());
}

TEST(Changes, tell_of_growth_and_of_what_finds_a_server_only_later) {
  Changes changes(two_places());
  const world::StartInstance grows{changes.stage.service("mail")};
  EXPECT_THAT(changes.of(grows), ElementsAre("2007-01-01 placed mail 3 old-001"));
  EXPECT_THAT(changes.of(grows), ElementsAre("2007-01-01 placed mail 4 old-002"));
  EXPECT_THAT(changes.of(grows), ElementsAre("2007-01-01 homeless here mail 5"));
  changes.stage.deliver("hall", "here", 1);
  changes.news();
  EXPECT_THAT(changes.of(world::PlaceWaiting{changes.stage.instance("mail", 5)}),
              ElementsAre("2007-01-01 placed mail 5 hall-001"));
}

TEST(Changes, tell_once_that_a_service_is_virtualised) {
  auto small = two_places();
  small.service("mail", "here").dedicated = true;
  Changes changes(small);
  const world::Virtualise share{changes.stage.service("mail"), Fraction(0.1)};
  EXPECT_THAT(changes.of(share, "share"), ElementsAre("2007-01-01 virtualised mail (share)"));
  EXPECT_THAT(changes.of(share, "share"), IsEmpty());
}

}  // namespace
}  // namespace verbund
