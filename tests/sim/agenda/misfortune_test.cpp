// Drills and failures on a world, without an engine: who is down from when to when.
#include "sim/agenda/misfortune.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/agenda/agenda.h"
#include "tests/support/small_plan.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;

constexpr Period hours(std::int64_t n) { return {0, n * 3600}; }
const Instant drill_date = make_instant(2007, 1, 10, 10);

// Plays the agenda of the option "plan" and notes when an instance stops working and when it works again, and where.
class Played {
 public:
  explicit Played(SmallScenario& small, const std::vector<std::pair<std::string, Instant>>& copies_there = {})
      : scenario(built(small)),
        plan(plan_of(scenario)),
        demand(scenario::demand_sources(scenario, 1)),
        world(plan, demand),
        agenda(plan, 1) {
    for (const auto& [service, as_of] : copies_there) {
      for (const auto i : world.instances_of(at(scenario.services, service))) {
        world.apply(scenario.start, world::KeepCopy{i, {at(scenario.sites, "there"), as_of, false}});
      }
    }
    look(scenario.start);
    diary.clear();
    for (Instant now = scenario.start; now < scenario.end(); now = agenda.next(now)) play(now);
  }
  Played(const Played&) = delete;
  Played& operator=(const Played&) = delete;

  [[nodiscard]] agenda::Outage outage(const std::string& service) const {
    for (const auto& one : agenda.outages(scenario.end())) {
      if (scenario.services[one.service].id == service) return one;
    }
    ADD_FAILURE() << service << " was never down";
    return {};
  }

  scenario::Scenario scenario;
  plan::Plan plan;
  std::vector<service::DemandSource> demand;
  world::World world;
  agenda::Agenda agenda;
  std::vector<std::string> diary;

 private:
  void play(Instant now) {
    for (auto due = agenda.due(now, world); !due.empty(); due = agenda.due(now, world)) {
      for (const auto& event : due) {
        agenda.tell(now, event, world.apply(now, event, agenda.asking()));
        world.check_invariants();
      }
    }
    look(now);
  }
  void look(Instant now) {
    seen_.resize(world.instances().size());
    for (std::uint32_t i = 0; i < seen_.size(); ++i) {
      const auto server = world.works_on({i});
      const std::string where = server ? "on " + world[*server].name : "down";
      if (where != seen_[i]) {
        diary.push_back(format_instant(now) + " " + scenario.services[world.instances()[i].service].id + " " +
                        std::to_string(world.instances()[i].number) + " " + where);
      }
      seen_[i] = where;
    }
  }
  std::vector<std::string> seen_;
};

SmallScenario two_sites() {
  SmallScenario small;
  small.base.horizon = {1, 0};
  small.servers("here", "old", "box", 2);
  small.servers("there", "new", "box", 2);
  return small;
}

// Noticed after 5 minutes, at work after 10 more; home when its server is back.
TEST(Misfortune, restarts_what_stood_on_a_lost_server) {
  auto small = two_sites();
  small.service("mail", "here", 2).protection.rto = Period{0, 840};
  small.drill("crash", "old-001", drill_date, hours(24));
  const Played played(small);
  EXPECT_THAT(played.diary, ElementsAre("2007-01-10 10:00 mail 1 down", "2007-01-10 10:15 mail 1 on old-002",
                                        "2007-01-11 10:00 mail 1 on old-001"));
  const auto mail = played.outage("mail");
  EXPECT_EQ(mail.cause, "crash");
  EXPECT_TRUE(mail.is_drill);
  EXPECT_EQ(std::tuple(mail.down, mail.restarted, mail.repaired, mail.still_down), std::tuple(1, 1, 0, 0));
  EXPECT_EQ(mail.longest, Duration(900));
  EXPECT_EQ(mail.beyond_rto, 1);  // by a minute
  EXPECT_EQ(mail.beyond_rpo, 0);
  EXPECT_EQ(mail.oldest_data, Duration(0));
}

// What is back before it is noticed is not restarted.
TEST(Misfortune, restarts_nothing_that_is_back_at_once) {
  auto small = two_sites();
  small.service("mail", "here", 2);
  small.drill("blink", "old-001", drill_date, Period{0, 240});
  const Played played(small);
  EXPECT_THAT(played.diary, ElementsAre("2007-01-10 10:00 mail 1 down", "2007-01-10 10:04 mail 1 on old-001"));
  EXPECT_EQ(played.outage("mail").repaired, 1);
  EXPECT_EQ(played.outage("mail").obstacle, world::Obstacle::none);
}

// Noticed at 10:05. At 100 MB/s the 36 GB of the high class are read in 6 minutes, after them the 72 GB of the low one
// in 12; each starts 10 minutes after its data are there. The third has no copy and waits for the site.
TEST(Misfortune, brings_back_a_lost_site_by_class_one_after_the_other) {
  auto small = two_sites();
  auto& first = small.service("tax", "here");
  first.size.disk = Bytes(36e9);
  first.protection = {service::ProtectionClass::high, hours(1), hours(1)};
  auto& second = small.service("archive", "here");
  second.size.disk = Bytes(72e9);
  second.protection.level = service::ProtectionClass::low;
  small.service("lab", "here").protection.rto = hours(4);
  small.drill("fire", "here", drill_date, hours(72));
  const Played played(small, {{"tax", make_instant(2007, 1, 10)}, {"archive", make_instant(2007, 1, 9)}});
  EXPECT_THAT(played.diary,
              ElementsAre("2007-01-10 10:00 archive 1 down", "2007-01-10 10:00 lab 1 down",
                          "2007-01-10 10:00 tax 1 down", "2007-01-10 10:21 tax 1 on new-001",
                          "2007-01-10 10:33 archive 1 on new-002", "2007-01-13 10:00 archive 1 on old-001",
                          "2007-01-13 10:00 lab 1 on old-002", "2007-01-13 10:00 tax 1 on old-001"));
  EXPECT_EQ(played.outage("tax").beyond_rto, 0);
  EXPECT_EQ(played.outage("tax").beyond_rpo, 1);  // the copy is 10 hours old
  EXPECT_EQ(played.outage("tax").oldest_data, Duration(10 * 3600));
  EXPECT_EQ(played.outage("lab").repaired, 1);
  EXPECT_EQ(played.outage("lab").beyond_rto, 1);
  EXPECT_EQ(played.outage("lab").obstacle, world::Obstacle::no_copy);
}

// 10 and 8 GiB do not fit on one server of 16: the first finds room when a third server comes.
TEST(Misfortune, tries_again_when_room_is_made) {
  auto small = two_sites();
  small.service("a", "here").size.memory = gib(10);
  small.service("b", "here").size.memory = gib(8);
  option::Buy buy{.model = {"box", {}}, .count = 1, .at = {"here", {}}, .every = {}};
  small.measure("plan", "hall", buy, on(make_instant(2007, 1, 11)));
  small.drill("crash", "old-001", drill_date, hours(48));
  const Played played(small);
  EXPECT_THAT(played.diary, ElementsAre("2007-01-10 10:00 a 1 down", "2007-01-11 00:10 a 1 on hall-001",
                                        "2007-01-12 10:00 a 1 on old-001"));
}

TEST(Misfortune, goes_on_after_the_end_for_what_is_still_down) {
  auto small = two_sites();
  small.service("mail", "here").protection.rto = hours(1);
  small.drill("flood", "here", make_instant(2007, 1, 31, 12), hours(72));
  const Played played(small);
  EXPECT_EQ(played.outage("mail").still_down, 1);
  EXPECT_EQ(played.outage("mail").longest, Duration(12 * 3600));
  EXPECT_EQ(played.outage("mail").beyond_rto, 1);
}

// Every option meets the same: servers of the same name fail at the same dates.
TEST(Misfortune, draws_failures_by_the_name_of_the_server) {
  auto small = two_sites();
  small.base.horizon = {12, 0};
  small.base.recovery.detection = hours(100);
  small.service("mail", "here", 2);
  small.failure("wear", "servers", Period{0, 20 * seconds_per_day}, hours(10));
  const Played one(small);
  small.servers("there", "more", "box", 2);
  small.service("web", "there", 2);
  const Played all(small);
  auto diary = all.diary;
  std::erase_if(diary, [](const std::string& line) { return line.find("mail") == std::string::npos; });
  EXPECT_GT(one.diary.size(), 20U);
  EXPECT_EQ(one.diary, diary);
}

TEST(Misfortune, is_not_met_on_paper) {
  auto small = two_sites();
  small.service("mail", "here", 2);
  small.drill("fire", "here", drill_date, hours(72));
  const auto scenario = built(small);
  const auto plan = plan_of(scenario);
  const agenda::Agenda agenda(plan);
  EXPECT_EQ(agenda.next(drill_date - Period{0, 60}), make_instant(2007, 1, 11));
}

}  // namespace
}  // namespace verbund
