#include "sim/plan/waves.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <algorithm>

#include "tests/support/small_plan.h"

namespace verbund::plan {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using verbund::testing::gib;
using verbund::testing::on;
using verbund::testing::SmallScenario;

option::Move weekends(const std::string& to, std::optional<int> at_most) {
  option::Move move;
  move.to = {to, {}};
  move.window = option::weekends;
  move.at_most = at_most;
  return move;
}

service::Service& hold(service::Service& service, Bytes memory, Bytes disk) {
  service.size.memory = memory;
  service.size.disk = disk;
  return service;
}

std::vector<std::string> said(const SmallScenario& small) {
  const auto scenario = small.build();
  const auto plan = verbund::testing::plan_of(scenario);
  std::vector<std::string> lines;
  for (const auto& warning : waves_too_large(plan)) {
    lines.push_back(plan.option->measures[plan.steps[warning.step].measure].id + ", " + describe(plan, warning));
  }
  return lines;
}

// 1 GiB a second carries 3,600 GiB an hour, 172,800 GiB a weekend.
struct WavesTest : ::testing::Test {
  SmallScenario small;
  WavesTest() {
    for (const char* id : {"here", "there"}) small.site(id);
    small.link("line", "here", "there").bandwidth = Bandwidth(bytes_per_gib);
  }
};

option::Move within(option::Window window) {
  option::Move move;
  move.window = window;
  return move;
}

// Monday, and Wednesday with Thursday: two days at a stretch.
TEST(WindowOf, is_the_longest_stretch_for_which_it_stays_open) {
  constexpr double hour = 3600;
  EXPECT_EQ(window_of(within(option::weekends)), Duration(48 * hour));
  EXPECT_EQ(window_of(within(option::nights)), Duration(8 * hour));
  EXPECT_EQ(window_of(within({{true, false, true, true, false, false, false}, 0, 24})), Duration(48 * hour));
  EXPECT_EQ(window_of(within({{true, false, true, true, false, false, false}, 9, 17})), Duration(8 * hour));
  EXPECT_EQ(window_of(option::Move{}), std::nullopt);
}

// Ten instances of 50,000 GiB in waves of 4, 4 and 2: 200,000 GiB take 55.6 h, 100,000 GiB 27.8 h; three take 41.7 h.
TEST_F(WavesTest, that_take_longer_than_their_window_are_named) {
  hold(small.service("mail", "here", 10), gib(1000), gib(49000));
  small.measure("plan", "gather", weekends("there", 4));
  EXPECT_THAT(said(small),
              ElementsAre("gather, wave 1 of 3: 4 instances with 200,000 GiB need 55.6 h with line all to themselves, "
                          "the window is 48 h; smaller waves (the first 3 instances fit), a longer window or 1.2 times "
                          "the bandwidth would help",
                          "gather, wave 2 of 3: 4 instances with 200,000 GiB need 55.6 h with line all to themselves, "
                          "the window is 48 h; smaller waves (the first 3 instances fit), a longer window or 1.2 times "
                          "the bandwidth would help"));
}

// Exactly a weekend fits; one GiB more does not, and no smaller wave would.
TEST_F(WavesTest, that_just_fit_are_not) {
  hold(small.service("mail", "here"), gib(0), gib(172800));
  small.measure("plan", "gather", weekends("there", {}));
  EXPECT_THAT(said(small), IsEmpty());
  hold(small.service("mail", "here"), gib(1), gib(172800));
  EXPECT_THAT(said(small),
              ElementsAre("gather, wave 1 of 1: 1 instance with 172,801 GiB needs 48.1 h with line all to itself, the "
                          "window is 48 h; a longer window or 1.1 times the bandwidth would help"));
}

TEST_F(WavesTest, without_a_window_are_not) {
  hold(small.service("mail", "here"), gib(0), gib(1e6));
  auto any_day = weekends("there", {});
  any_day.window.reset();
  small.measure("plan", "gather", any_day);
  EXPECT_THAT(said(small), IsEmpty());
}

// What is there already, or may not go there, is not sent.
TEST_F(WavesTest, hold_only_what_is_sent) {
  small.site("there").region = {"DE-ST"};
  hold(small.service("kept", "here"), gib(0), gib(1e6)).residency = {{"DE-SN"}};
  hold(small.service("settled", "there"), gib(0), gib(1e6));
  small.measure("plan", "gather", weekends("there", {}));
  EXPECT_THAT(said(small), IsEmpty());
}

// The first move brings it to a site with a line ten times as wide.
TEST_F(WavesTest, begin_where_earlier_moves_have_left_the_services) {
  hold(small.service("mail", "here"), gib(0), gib(300000));
  small.site("half-way");
  small.link("wide", "half-way", "there").bandwidth = Bandwidth(10 * bytes_per_gib);
  small.link("first", "here", "half-way").bandwidth = Bandwidth(10 * bytes_per_gib);
  small.link("line", "here", "there").bandwidth = Bandwidth(1);
  small.measure("plan", "first", weekends("half-way", {}));
  small.measure("plan", "second", weekends("there", {}), on(make_instant(2008, 1)));
  EXPECT_THAT(said(small), IsEmpty());
  small.link("wide", "half-way", "there").bandwidth = Bandwidth(bytes_per_gib);
  EXPECT_THAT(said(small),
              ElementsAre(::testing::StartsWith("second, wave 1 of 1: 1 instance with 300,000 GiB needs")));
}

TEST_F(WavesTest, that_no_line_carries_are_named) {
  hold(small.service("mail", "far", 2), gib(0), gib(1));
  small.measure("plan", "gather", weekends("there", {}));
  EXPECT_THAT(said(small),
              ElementsAre("gather, wave 1 of 1: 2 instances with 2 GiB, and no line leads there; one would help"));
}

// One source, one line: a wave takes its bytes over the bandwidth.
TEST(Waves, are_named_when_their_bytes_take_longer_than_the_window) {
  EXPECT_TRUE(rc::check("waves by trial", [] {
    SmallScenario small;
    const double speed = *rc::gen::inRange(1, 100);
    small.site("there");
    small.link("line", "here", "there").bandwidth = Bandwidth(speed);
    const double most = speed * 48 * 3600;
    std::vector<double> instances;  // bytes, in the order of the services
    const auto services = *rc::gen::inRange(1, 5);
    for (int i = 0; i < services; ++i) {
      const auto count = *rc::gen::inRange(1, 6);
      const double bytes = *rc::gen::inRange(0, 100) * most / 100;
      hold(small.service("service-" + std::to_string(i), "here", count), Bytes(bytes), Bytes(0));
      instances.insert(instances.end(), static_cast<std::size_t>(count), bytes);
    }
    const auto at_most = *rc::gen::inRange<std::size_t>(1, 9);
    small.measure("plan", "gather", weekends("there", static_cast<int>(at_most)));
    const auto scenario = small.build();
    const auto warnings = waves_too_large(verbund::testing::plan_of(scenario));
    std::size_t next = 0;
    for (std::size_t begin = 0; begin < instances.size(); begin += at_most) {
      double bytes = 0;
      int fitting = 0;
      const auto end = std::min(begin + at_most, instances.size());
      for (std::size_t i = begin; i < end; ++i) {
        bytes += instances[i];
        if (bytes <= most * (1 + 1e-9)) ++fitting;
      }
      if (bytes <= most * (1 + 1e-9)) continue;
      RC_ASSERT(next < warnings.size());
      RC_ASSERT(warnings[next].wave == static_cast<int>(begin / at_most) + 1);
      RC_ASSERT(warnings[next].instances == static_cast<int>(end - begin));
      RC_ASSERT(warnings[next].fitting == fitting);
      RC_ASSERT(std::abs(warnings[next].needed->value() - bytes / speed) <= 1e-9 * bytes / speed);
      ++next;
    }
    RC_ASSERT(next == warnings.size());
  }));
}

}  // namespace
}  // namespace verbund::plan
