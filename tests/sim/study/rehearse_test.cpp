// What is shown as planned is what is simulated, where nothing is late.
#include "sim/study/rehearse.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "sim/agenda/rehearsal.h"
#include "sim/document/state.h"
#include "sim/study/study.h"
#include "tests/support/small_plan.h"

namespace verbund::study {
namespace {

namespace fs = std::filesystem;
using namespace verbund::testing;
using ::testing::ElementsAreArray;

// Two rooms: the west moves into new servers in the east at weekends, its own retire one by one, its room is given up.
// The mail of the east grows and is bought for once a year.
SmallScenario two_rooms() {
  SmallScenario small;
  small.base.horizon = {18, 0};
  small.servers("east", "rack-e", "box", 2);
  small.servers("west", "rack-w", "box", 3);
  small.link("line", "east", "west").bandwidth = Bandwidth(4.25e6);
  auto& mail = small.service("mail", "east", 4);
  mail.size = {1, gib(6), gib(20)};
  mail.growth = GrowthRate(0.5);
  small.service("files", "west", 3).size = {1, gib(10), gib(200)};
  for (const char* id : {"files", "mail"}) ask(small.service(id, ""), 1, 0.2);
  small.option("plan").baseline = true;
  auto yearly = option::Buy{{"box", {}}, option::Sized{}, {"east", {}}};
  yearly.every = Period{12, 0};
  small.measure("plan", "grow", yearly);
  small.measure("plan", "hall", option::Buy{{"box", {}}, 3, {"east", {}}}, on(make_instant(2007, 3)));
  auto move = option::Move{{}, {"east", {}}};
  move.services.at = Ref<site::Site>{"west", {}};
  move.at_most = 2;
  move.window = option::weekends;
  small.measure("plan", "gather", move, after("hall"));
  small.measure("plan", "clear", option::Retire{{.at = Ref<site::Site>{"west", {}}, .batch = ""}}, when_emptied());
  small.measure("plan", "close", option::Close{{"west", {}}}, after("clear"));
  return small;
}

std::vector<std::string> steps(const document::OptionResult& option) {
  std::vector<std::string> lines;
  for (const auto& step : option.steps) {
    lines.push_back(step.measure + " " + step.began + " " + step.ended + " " + step.note + " " + step.waits_for);
  }
  return lines;
}

// Without the hour: on paper a move takes a little more or less.
std::vector<std::string> changes(const document::OptionResult& option) {
  std::vector<std::string> lines;
  for (const auto& c : option.changes) {
    lines.push_back(c.when.substr(0, 10) + " " + c.kind + " " + c.measure + " " + c.service + " " +
                    std::to_string(c.number) + " " + c.from + " " + c.server + " " + c.site);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

TEST(Rehearse, begins_and_ends_what_the_simulation_begins_and_ends_and_moves_the_same) {
  const auto scenario = two_rooms().build();
  const auto out = fs::temp_directory_path() / ("verbund-rehearse-" + std::to_string(::getpid()));
  Request request;
  request.scenario = &scenario;
  request.out = out.string();
  const auto simulated = run(request).study.value().options.at("plan");
  fs::remove_all(out);
  const auto planned = rehearse(scenario, {}, {}).options.at("plan");
  EXPECT_THAT(steps(planned), ElementsAreArray(steps(simulated)));
  EXPECT_THAT(changes(planned), ElementsAreArray(changes(simulated)));
  for (const auto& step : planned.steps) EXPECT_NE(step.ended, "") << step.measure;  // nothing was left undone
}

// At noon, as changes are told to the minute.
TEST(Rehearse, gives_the_state_that_the_world_has) {
  const auto scenario = two_rooms().build();
  const auto study = rehearse(scenario, {}, {});
  const auto plan = plan_of(scenario);
  agenda::Rehearsal rehearsal(plan);
  for (Instant now = scenario.start + Period{0, seconds_per_day / 2}; now < scenario.end();
       now = now + Period{0, 86400}) {
    rehearsal.play_until(Instant(now.seconds() + 1));
    const auto state = document::state_at(study, "plan", now);
    const auto& world = rehearsal.world();
    for (std::size_t s = 0; s < scenario.sites.size(); ++s) {
      const auto index = scenario.sites.index(s);
      const auto& site = state.sites.at(scenario.sites[index].id);
      SCOPED_TRACE(format_instant(now) + " " + scenario.sites[index].id);
      EXPECT_EQ(site.servers, world.running_servers(index));
      EXPECT_EQ(site.open, world.open(index));
      EXPECT_DOUBLE_EQ(site.memory_used, world.memory_used(index).value() / bytes_per_gib);
      EXPECT_DOUBLE_EQ(site.memory, world.memory_installed(index).value() / bytes_per_gib);
      EXPECT_NEAR(site.storage_used, world.disk_used(index, now).value() / bytes_per_tib, 1e-9);
      EXPECT_DOUBLE_EQ(site.rack_units_used, world.rack_units_used(index));
      EXPECT_NEAR(site.full_load_power, world.power_at_full_load(index).value() / 1000, 1e-9);
    }
  }
}

TEST(Rehearse, knows_the_options_that_are_asked_for) {
  auto small = two_rooms();
  small.option("other");
  const auto scenario = small.build();
  EXPECT_EQ(rehearse(scenario, {}, {}).options.size(), 2U);
  EXPECT_EQ(rehearse(scenario, {"other"}, {}).options.count("plan"), 0U);
}

// What runs on the three servers of the west has nowhere to go from April on; three come in June.
TEST(Rehearse, names_the_later_purchase_when_servers_are_retired_too_early) {
  auto small = two_rooms();
  small.option("early");
  small.measure("early", "gone", option::Retire{{.at = Ref<site::Site>{"west", {}}, .batch = ""}},
                on(make_instant(2007, 4)));
  small.measure("early", "hall", option::Buy{{"box", {}}, 3, {"west", {}}}, on(make_instant(2007, 6)));
  const auto result = rehearse(small.build(), {"early"}, {}).options.at("early");
  ASSERT_FALSE(result.incidents.empty());
  EXPECT_EQ(result.incidents[0].date, "2007-04-01");
  EXPECT_THAT(result.incidents[0].text,
              ::testing::EndsWith("servers there would help; the next come there on 2007-06-01, by hall"));
}

TEST(Rehearse, leaves_what_a_measured_state_sets_off_to_the_simulation) {
  auto small = two_rooms();
  option::Timing timing;
  timing.trigger = option::Trigger{.gauge = option::Gauge::utilisation, .threshold = Fraction(0.7)};
  small.measure("plan", "surge", option::Buy{{"box", {}}, 1, {"east", {}}}, timing);
  const auto study = rehearse(small.build(), {}, {});
  const auto& all = study.options.at("plan").steps;
  const auto surge = std::find_if(all.begin(), all.end(), [](const auto& step) { return step.measure == "surge"; });
  ASSERT_NE(surge, all.end());
  EXPECT_EQ(surge->began, "");
  EXPECT_EQ(surge->planned, "when utilisation is above 70 % for 1 day");
  EXPECT_EQ(surge->waits_for, "utilisation at east above 70 % for 1 day");
}

}  // namespace
}  // namespace verbund::study
