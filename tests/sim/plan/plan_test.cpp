#include "sim/plan/plan.h"

#include <gmock/gmock.h>

#include "tests/support/small_scenario.h"

namespace verbund::plan {
namespace {

using ::testing::ElementsAre;
using verbund::testing::SmallScenario;

std::vector<std::string> order(const Plan& plan) {
  std::vector<std::string> ids;
  for (const auto& step : plan.steps) ids.push_back(plan.option->measures[step.measure].id);
  return ids;
}

option::Buy buy() { return {.model = {"box", {}}, .count = 1, .at = {"here", {}}, .every = {}}; }
option::Move move() { return {.services = {}, .to = {"there", {}}, .at_most = {}}; }
option::Timing at(int year, int month) { return {.date = make_instant(year, month), .after = {}, .emptied = false}; }
option::Timing after(const std::vector<std::string>& ids) {
  option::Timing timing;
  for (const auto& id : ids) timing.after.push_back({id, {}});
  return timing;
}

struct PlanTest : ::testing::Test {
  SmallScenario small;
  scenario::Scenario scenario;
  PlanTest() {
    small.site("here");
    small.site("there");
  }
  Plan plan() {
    scenario = small.build();
    return make_plan(scenario, scenario.options[testing_at("plan")]);
  }
  Index<option::Option> testing_at(const std::string& id) const { return scenario.options.find(id).value(); }
};

TEST_F(PlanTest, puts_measures_in_the_order_of_their_dates) {
  small.measure("plan", "a", buy(), at(2008, 3));
  small.measure("plan", "b", buy(), at(2007, 9));
  small.measure("plan", "c", buy());
  const auto made = plan();
  EXPECT_THAT(order(made), ElementsAre("c", "b", "a"));
  EXPECT_EQ(made.steps[0].earliest, make_instant(2007, 1));
  EXPECT_EQ(made.steps[1].earliest, make_instant(2007, 9));
}

TEST_F(PlanTest, puts_a_measure_after_those_that_it_waits_for) {
  small.measure("plan", "a-early", move(), after({"late", "middle"}));
  small.measure("plan", "late", buy(), at(2008, 6));
  small.measure("plan", "middle", buy(), at(2008, 1));
  small.measure("plan", "z", buy(), at(2008, 3));
  const auto made = plan();
  EXPECT_THAT(order(made), ElementsAre("middle", "z", "late", "a-early"));
  ASSERT_EQ(made.steps[3].waits_for.size(), 2U);
  EXPECT_EQ(made.steps[3].waits_for[0].step, 0U);
  EXPECT_EQ(made.steps[3].waits_for[1].step, 2U);
}

TEST_F(PlanTest, puts_rules_before_purchases_before_moves_before_retirements_on_the_same_day) {
  small.measure("plan", "a", option::Close{{"here", {}}});
  small.measure("plan", "b", option::Retire{});
  small.measure("plan", "c", move());
  small.measure("plan", "d", option::Refresh{{}, option::Sized{}, {}});
  small.measure("plan", "e", buy());
  small.measure("plan", "f", option::Virtualise{{}, Fraction(0.1)});
  small.measure("plan", "g", option::Place{{"here", {}}, option::Policy::pack, Fraction(0.25)});
  EXPECT_THAT(order(plan()), ElementsAre("g", "f", "e", "d", "c", "b", "a"));
}

TEST_F(PlanTest, moves_what_others_depend_on_first_and_keeps_groups_together) {
  // b needs z; a and y need each other; the selector leaves out there-only.
  small.service("a", "here").depends_on = {{"y", {}}};
  small.service("b", "here").depends_on = {{"z", {}}};
  small.service("y", "here").depends_on = {{"a", {}}};
  small.service("z", "here");
  small.service("there-only", "there");
  auto only_here = move();
  only_here.services.at = Ref<site::Site>{"here", {}};
  small.measure("plan", "gather", only_here);
  const auto made = plan();
  std::vector<std::string> ids;
  for (const auto service : made.steps[0].services) ids.push_back(scenario.services[service].id);
  EXPECT_THAT(ids, ElementsAre("a", "y", "z", "b"));
  EXPECT_THAT(made.steps[0].group_ends, ElementsAre(2U, 3U, 4U));
  EXPECT_EQ(group(made.steps[0], 0).size(), 2U);
  EXPECT_EQ(group(made.steps[0], 2).front(), made.steps[0].services[3]);
}

// Of a and y, which need each other, only y goes: it is no group.
TEST_F(PlanTest, counts_to_a_group_only_what_the_measure_selects) {
  small.service("a", "there").depends_on = {{"y", {}}};
  small.service("y", "here").depends_on = {{"a", {}}};
  auto only_here = move();
  only_here.services.at = Ref<site::Site>{"here", {}};
  small.measure("plan", "gather", only_here);
  EXPECT_THAT(plan().steps[0].group_ends, ElementsAre(1U));
}

TEST_F(PlanTest, takes_a_date_before_the_start_as_the_start) {
  small.measure("plan", "a", buy(), at(2006, 1));
  EXPECT_EQ(plan().steps[0].earliest, make_instant(2007, 1));
}

TEST_F(PlanTest, says_each_measure_in_a_dated_sentence) {
  small.service("mail", "here", 6);
  small.service("files", "here", 2);
  small.measure("plan", "hall", option::Buy{{"box", {}}, option::Sized{}, {"here", {}}, Period{12, 0}}, at(2007, 6))
      .paid_by = Ref<site::Partner>{"there", {}};
  auto gather = move();
  gather.window = option::weekends;
  gather.at_most = 20;
  small.measure("plan", "gather", gather, after({"hall"}));
  small.measure("plan", "off",
                option::Retire{{.at = Ref<site::Site>{"here", {}}, .model = {}, .batch = "", .older_than = {}}},
                {.date = {}, .after = {}, .emptied = true});
  small.measure(
      "plan", "renew",
      option::Refresh{{.at = {}, .model = {}, .batch = "", .older_than = Period{60, 0}}, option::Sized{}, {}});
  small.measure("plan", "pack", option::Place{{"here", {}}, option::Policy::pack, Fraction(0.25)});
  small.measure("plan", "share",
                option::Virtualise{{.ids = {{"mail", {}}}, .partner = {}, .kinds = {}, .at = {}}, Fraction(0.08)});
  small.measure("plan", "jointly", option::PurchaseJointly{{{"here", {}}, {"there", {}}}});
  small.measure("plan", "shut", option::Close{{"here", {}}}, after({"off"}));
  std::vector<std::string> said;
  for (const auto& line : describe(plan())) said.push_back(line.when + " | " + line.measure + " | " + line.text);
  EXPECT_THAT(
      said,
      ElementsAre(
          "2007-01-01 | pack | newcomers at here are packed (fullest server that still fits first), 25 % of every "
          "shared server stays free",
          "2007-01-01 | jointly | purchases of here and there count together for discounts",
          "2007-01-01 | share | virtualise service mail (6 instances at the start), 8 % more CPU each",
          "2007-01-01 | renew | replace servers older than 5 years by as many new ones as needed (same model)",
          "when emptied | off | retire servers at here, each as soon as it is emptied",
          "after off | shut | give up the room at here once no server is left in it",
          "2007-06-01 | hall | buy as many servers as needed for here (box, again every 1 year), paid by there",
          "after hall | gather | move all 2 services (8 instances at the start) to there, at most 20 instances a wave, "
          "at weekends, working on while they are copied"));
}

TEST_F(PlanTest, says_of_a_move_its_window_how_it_copies_and_its_limits) {
  small.service("mail", "here", 2);
  auto first = move();
  first.window = option::Window{{false, false, false, false, true, true, false}, 22, 5};
  first.copying = option::Copying::stop_and_copy;
  first.apart_at_most = Period{0, 3 * seconds_per_day};
  small.measure("plan", "a", first);
  auto second = move();
  second.window = option::nights;
  second.at_most = 1;
  second.dirty_rate = Bandwidth(1e6);
  small.measure("plan", "b", second);
  const auto lines = describe(plan());
  EXPECT_EQ(lines[0].text,
            "move service mail (2 instances at the start) to there, Fri and Sat 22:00-05:00, standing still while they "
            "are copied, what depends on one another apart for at most 3 days");
  EXPECT_EQ(lines[1].text,
            "move service mail (2 instances at the start) to there, at most 1 instance a wave, daily 22:00-06:00, "
            "working on while they are copied (8 Mbit/s of each change meanwhile)");
}

TEST_F(PlanTest, says_what_a_rule_of_placement_asks_for) {
  small.site("here");
  option::Place place{.at = {"here", {}}, .policy = option::Policy::stay};
  place.cpu_overcommit = Ratio(4);
  place.memory_overcommit = Ratio(1.25);
  place.apart = true;
  place.fallback = option::Fallback::host;
  place.size_by = service::Level::p95;
  small.measure("plan", "rule", place);
  EXPECT_EQ(describe(plan()).at(0).text,
            "newcomers at here are put where there is room (first server that fits), 0 % of every shared server stays "
            "free, at most 4 cores of instances a core, memory promised up to 1.25 times, instances of one service on "
            "different servers, room bought for the loss of any one server, planned with the p95 of their demand");
}

}  // namespace
}  // namespace verbund::plan
