#include "sim/appraisal/appraisal.h"

#include <gmock/gmock.h>

#include "tests/sim/document/sample_study.h"

namespace verbund::appraisal {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<Money> euros(std::initializer_list<int> amounts) {
  std::vector<Money> result;
  for (const int amount : amounts) result.push_back(Money::euros(amount));
  return result;
}

// Running sums 5, 7, 9, 11 against 3, 6, 9, 12: below only in the fourth.
TEST(BelowForGood, begins_where_the_running_sum_stays_below) {
  EXPECT_EQ(below_for_good(euros({5, 2, 2, 2}), euros({3, 3, 3, 3})), 3U);
}

// 2, 7, 8 against 3, 6, 9: below, above, below again; only the last holds to the end.
TEST(BelowForGood, does_not_count_a_time_that_ends) {
  EXPECT_EQ(below_for_good(euros({2, 5, 1}), euros({3, 3, 3})), 2U);
}

TEST(BelowForGood, is_nowhere_for_equal_or_dearer_ones) {
  EXPECT_EQ(below_for_good(euros({3, 3}), euros({3, 3})), std::nullopt);
  EXPECT_EQ(below_for_good(euros({1, 9}), euros({3, 3})), std::nullopt);
}

TEST(FullDate, is_the_first_month_that_reaches_capacity) {
  const document::Full full = full_date("2007-11", {0.5, 0.9, 1.0, 0.4, 1.0});
  EXPECT_EQ(full.date, "2008-01");
  EXPECT_FALSE(full.projected);
}

// 0.50, 0.51 … 0.73 in 24 months: 1 % a month, 1.00 is reached 50 months after the first: March 2011.
TEST(FullDate, follows_a_straight_line_after_the_run) {
  std::vector<double> shares;
  for (int m = 0; m < 24; ++m) shares.push_back(0.50 + 0.01 * m);
  const document::Full full = full_date("2007-01", shares);
  EXPECT_EQ(full.date, "2011-03");
  EXPECT_TRUE(full.projected);
}

// Only the last 24 months count: twelve months near full at the start change nothing but the date of the start.
TEST(FullDate, looks_at_the_last_24_months_only) {
  std::vector<double> shares(12, 0.95);
  for (int m = 0; m < 24; ++m) shares.push_back(0.50 + 0.01 * m);
  EXPECT_EQ(full_date("2006-01", shares).date, "2011-03");
}

TEST(FullDate, is_not_in_sight_for_level_and_falling_use_for_short_runs_and_beyond_20_years) {
  EXPECT_EQ(full_date("2007-01", std::vector<double>(24, 0.8)).date, "");
  EXPECT_EQ(full_date("2007-01", {0.9, 0.8, 0.7, 0.6, 0.5, 0.4}).date, "");
  EXPECT_EQ(full_date("2007-01", {0.1, 0.2, 0.3}).date, "");
  std::vector<double> slow;
  for (int m = 0; m < 24; ++m) slow.push_back(0.5 + 0.0001 * m);  // 5,000 months to go
  EXPECT_EQ(full_date("2007-01", slow).date, "");
}

// A line that has crossed 1 although no month did: full in the month after the run, not in the past.
TEST(FullDate, never_lies_within_the_run_when_no_month_was_full) {
  const document::Full full = full_date("2007-01", {0.1, 0.5, 0.9, 0.9, 0.99, 0.99});
  EXPECT_EQ(full.date, "2007-07");
  EXPECT_TRUE(full.projected);
}

// The sample, of which all is carried out.
struct Appraised : ::testing::Test {
  document::Study study = fulfilled();
  static document::Study fulfilled() {
    document::Study study = testing::sample_study();
    document::Step& gather = study.options.at("pooled").steps.at(1);
    gather.ended = "2007-03-17";
    gather.waits_for.clear();
    return study;
  }
  const document::OptionResult& pooled() { return study.options.at("pooled"); }
};

// East's 10 servers of 0.2 kW, 2 U: racks and power level, so not in sight; the CPU's peak rises 1 % a month from 40 %:
// 100 % after 60 months, January 2012.
TEST_F(Appraised, each_resource_of_a_site_gets_its_date) {
  appraise(study);
  const document::FullDates& full = pooled().sites.at("east").full;
  EXPECT_EQ(full.cpu.date, "2012-01");
  EXPECT_TRUE(full.cpu.projected);
  EXPECT_EQ(full.racks.date, "");
  EXPECT_EQ(pooled().totals.first_full, "2012-01");
  EXPECT_EQ(pooled().totals.first_full_what, "cpu");
}

// 4.9 of 5 kW are taken from May 2007 on and the smallest server draws 0.2 kW at full load: full, though 2 % are left.
TEST_F(Appraised, a_room_is_full_when_no_further_server_fits) {
  auto& east = study.options.at("pooled").sites.at("east");
  for (std::size_t m = 4; m < 24; ++m) east.series.full_load_power[m] = 4.9;
  for (std::size_t m = 6; m < 24; ++m) east.series.rack_units[m] = 419;
  appraise(study);
  EXPECT_EQ(east.full.power.date, "2007-05");
  EXPECT_EQ(east.full.racks.date, "2007-07");
  EXPECT_EQ(pooled().totals.first_full_what, "power");
}

TEST_F(Appraised, a_room_that_takes_exactly_one_more_server_is_not_full) {
  auto& east = study.options.at("pooled").sites.at("east");
  east.series.full_load_power.assign(24, 4.8);
  east.series.rack_units.assign(24, 418);
  appraise(study);
  EXPECT_EQ(east.full.power.date, "");
  EXPECT_EQ(east.full.racks.date, "");
}

// 320,000 against 400,000 EUR: −20 %; 220,000 against 200,000 in 2007, 320,000 against 400,000 by 2008.
TEST_F(Appraised, differences_are_to_the_baseline_in_percent) {
  appraise(study);
  EXPECT_DOUBLE_EQ(*pooled().appraisal.differences.at("cost"), -20);
  EXPECT_DOUBLE_EQ(*pooled().appraisal.differences.at("cost_of_east"), -20);
  EXPECT_DOUBLE_EQ(*pooled().appraisal.differences.at("cost_staff"), -50);
  EXPECT_EQ(pooled().appraisal.differences.at("cost_hardware"), std::nullopt);
  EXPECT_EQ(pooled().appraisal.cheaper_from, 2008);
  EXPECT_TRUE(study.options.at("apart").appraisal.differences.empty());
}

TEST_F(Appraised, goals_get_a_verdict) {
  appraise(study);
  ASSERT_EQ(pooled().appraisal.verdicts.size(), 1U);
  EXPECT_TRUE(pooled().appraisal.verdicts[0].met);
  study = fulfilled();
  study.goals.unserved_at_most = 0.05;
  appraise(study);
  EXPECT_FALSE(pooled().appraisal.verdicts[0].met);
  EXPECT_EQ(study.conclusion.option, "apart");
}

TEST_F(Appraised, the_conclusion_names_the_cheapest_that_serves_demand_and_what_stands_against_it) {
  appraise(study);
  EXPECT_EQ(study.conclusion.option, "pooled");
  EXPECT_EQ(study.conclusion.difference, Money::euros(-80'000));
  EXPECT_EQ(study.conclusion.since, 2008);
  EXPECT_EQ(study.conclusion.sentence,
            "pooled is the cheapest option that serves demand: 320,000 EUR over 2007 to 2008, 80,000 EUR (20 %) less "
            "than apart, its cumulated cost below from 2008 on. Against it: 0.1 % of demand stays unserved (none in "
            "apart); 2 runs of batch jobs miss their deadline (none in apart). The run of broken failed: it is not "
            "compared.");
}

TEST_F(Appraised, the_conclusion_may_be_to_stay) {
  for (auto& row : study.options.at("pooled").costs) row.cost += Money::euros(100'000);
  study.options.at("pooled").totals.cost = document::cost(pooled(), {});
  study.options.erase("broken");
  appraise(study);
  EXPECT_EQ(study.conclusion.option, "apart");
  EXPECT_EQ(study.conclusion.sentence,
            "apart is the cheapest option that serves demand: 400,000 EUR over 2007 to 2008; the next, pooled, costs "
            "130 % more. Nothing in the figures stands against it.");
}

TEST_F(Appraised, the_conclusion_says_when_no_option_serves_demand) {
  study.goals.unserved_at_most = 0.01;
  study.options.at("apart").totals.unserved_share = 3;
  appraise(study);
  EXPECT_EQ(study.conclusion.option, "");
  EXPECT_THAT(study.conclusion.sentence,
              HasSubstr("No option serves demand (at most 0.01 % unserved): pooled comes closest and leaves 0.1 %"));
}

TEST_F(Appraised, a_partner_that_pays_more_stands_against_an_option) {
  for (auto& row : study.options.at("pooled").costs) {
    if (row.partner == "west") row.cost += Money::euros(50'000);
  }
  appraise(study);
  EXPECT_THAT(pooled().appraisal.against, ::testing::Contains("west pays 55 % more"));
  EXPECT_THAT(pooled().appraisal.against, Not(::testing::Contains(HasSubstr("east pays"))));
}

TEST_F(Appraised, what_waits_at_the_end_stands_against_an_option) {
  auto& option = study.options.at("pooled");
  option.steps = {{"renew", "refresh", "2007-01-01", "", "", "", false},
                  {"hall", "refresh", "2007-01-01", "", "", "servers to be replaced", false},
                  {"more", "extend", "", "", "", "the state that sets it off", true}};
  appraise(study);
  EXPECT_THAT(option.appraisal.against, ::testing::Contains("measure hall is not complete at the end"));
  EXPECT_THAT(option.appraisal.against, Not(::testing::Contains(HasSubstr("renew"))));
  EXPECT_THAT(option.appraisal.against, Not(::testing::Contains(HasSubstr("more"))));
}

// 320,000 of 400,000 EUR, but not the option that was planned: whoever reads only the praise is not misled.
TEST_F(Appraised, the_conclusion_praises_no_option_that_cannot_be_carried_out) {
  auto& option = study.options.at("pooled");
  option.steps = {{"close", "close", "", "", "", "the end of empty", false},
                  {"empty", "retire", "2007-01-01", "", "", "servers at west to be emptied", false},
                  {"gather", "move", "", "", "", "the end of close", false}};
  study.options.erase("broken");
  appraise(study);
  EXPECT_EQ(study.conclusion.option, "apart");
  EXPECT_EQ(study.conclusion.sentence,
            "apart is the cheapest option that serves demand: 400,000 EUR over 2007 to 2008. Nothing in the figures "
            "stands against it. Cheaper on paper, but cannot be carried out as planned: pooled (20 % less; measures "
            "close and gather do not begin; measure empty is not complete at the end).");
  EXPECT_THAT(option.appraisal.against, ::testing::Contains("measures close and gather do not begin"));
  EXPECT_THAT(option.appraisal.against, ::testing::Contains("measure empty is not complete at the end"));
}

TEST_F(Appraised, the_conclusion_says_when_no_option_can_be_carried_out) {
  study.options.at("apart").appraisal.serves_demand = false;
  study.options.at("apart").totals.unserved_share = 3;
  study.options.at("pooled").steps[1] = {"gather", "move", "", "", "", "the end of close", false};
  appraise(study);
  EXPECT_EQ(study.conclusion.option, "");
  EXPECT_EQ(study.conclusion.difference, std::nullopt);
  EXPECT_THAT(study.conclusion.sentence,
              HasSubstr("No option that serves demand can be carried out as planned. On paper pooled is the cheapest "
                        "option that serves demand, but measure gather does not begin: 320,000 EUR over 2007 to 2008"));
  EXPECT_THAT(study.conclusion.sentence, Not(HasSubstr("Nothing in the figures")));
}

TEST_F(Appraised, another_goal_chooses_another_option) {
  study.goals.minimise = "energy";
  study.options.at("pooled").totals.energy = 300;
  appraise(study);
  EXPECT_EQ(study.conclusion.option, "apart");
  EXPECT_THAT(study.conclusion.sentence, HasSubstr("uses the least energy"));
}

// 192 MWh against 300: 56 % more; the cost of the others is no matter here.
TEST_F(Appraised, the_conclusion_gives_the_figure_that_it_judges_by) {
  study.goals.minimise = "energy";
  study.options.erase("broken");
  study.options.at("pooled").totals.energy = 300;
  appraise(study);
  EXPECT_EQ(study.conclusion.sentence,
            "apart uses the least energy of the options that serve demand: 192 MWh over 2007 to 2008; it costs 400,000 "
            "EUR; the next, pooled, uses 56 % more. Nothing in the figures stands against it.");
}

// 57.6 of 115.2 t: half; 320,000 of 400,000 EUR.
TEST_F(Appraised, the_conclusion_says_what_the_best_for_the_climate_costs) {
  study.goals.minimise = "carbon";
  study.options.at("pooled").totals.carbon = 57.6;
  appraise(study);
  EXPECT_THAT(study.conclusion.sentence,
              HasSubstr("pooled emits the least CO2 of the options that serve demand: 57.6 t over 2007 to 2008, 50 % "
                        "less than apart; it costs 320,000 EUR, 80,000 EUR (20 %) less than apart, its cumulated"));
}

// 320,000 of 400,000 EUR, but 0.1 % unserved where nothing may be.
TEST_F(Appraised, the_conclusion_names_what_would_be_cheaper_if_it_served_demand) {
  study.goals.unserved_at_most = 0;
  study.options.erase("broken");
  appraise(study);
  EXPECT_EQ(study.conclusion.sentence,
            "apart is the cheapest option that serves demand: 400,000 EUR over 2007 to 2008. Nothing in the figures "
            "stands against it. "
            "Cheaper, but without serving demand: pooled (20 % less, 0.1 % of demand unserved).");
  study.options.at("apart").totals.unserved_share = 3;
  appraise(study);
  EXPECT_THAT(study.conclusion.sentence, HasSubstr("No option serves demand (at most 0 % unserved): pooled comes"));
}

TEST_F(Appraised, the_conclusion_gives_the_dates_of_a_time_that_is_no_whole_years) {
  study.start = "2007-03-15 08:30";
  appraise(study);
  EXPECT_THAT(study.conclusion.sentence, HasSubstr("320,000 EUR from 2007-03-15 08:30 to 2009-01-01, 80,000 EUR"));
}

TEST_F(Appraised, the_conclusion_of_a_part_of_the_options_says_so) {
  study.left_out = {"third", "fourth"};
  appraise(study);
  EXPECT_THAT(study.conclusion.sentence, HasSubstr(". Not run and not compared: third, fourth."));
}

// Apart leaves 0.2 % unserved, pooled 0.1 %, and as many jobs are late in both: no argument against pooled.
TEST_F(Appraised, what_the_baseline_leaves_unserved_as_well_is_said_and_not_held_against_an_option) {
  auto& apart = study.options.at("apart").totals;
  apart.unserved = 2;
  apart.unserved_share = 0.2;
  apart.jobs_late = pooled().totals.jobs_late;
  study.options.at("pooled").steps.clear();
  study.options.erase("broken");
  appraise(study);
  EXPECT_THAT(pooled().appraisal.against, ::testing::IsEmpty());
  EXPECT_THAT(study.conclusion.sentence,
              ::testing::EndsWith("from 2008 on. It leaves 0.1 % of demand unserved, less than the 0.2 % of apart. "
                                  "Nothing in the figures stands against it."));
  apart.unserved_share = 0.1;
  appraise(study);
  EXPECT_THAT(study.conclusion.sentence, HasSubstr(" It leaves 0.1 % of demand unserved, as apart. Nothing"));
  study.options.at("pooled").totals.unserved = study.options.at("pooled").totals.unserved_share = 0;
  appraise(study);
  EXPECT_THAT(study.conclusion.sentence, HasSubstr(" It serves all demand; apart leaves 0.1 % unserved. Nothing"));
}

// As much in the baseline is no argument.
TEST_F(Appraised, traffic_that_is_too_much_for_the_lines_stands_against_an_option) {
  document::TrafficResult flow;
  flow.users = "west";
  flow.at = "east";
  flow.not_carried = 2.5;
  study.options.at("pooled").traffic = {flow};
  appraise(study);
  EXPECT_THAT(pooled().appraisal.against,
              ::testing::Contains("2.5 % of the traffic to users in west from east is too much for the lines"));
  study.options.at("apart").traffic = {flow};
  appraise(study);
  EXPECT_THAT(pooled().appraisal.against, ::testing::Not(::testing::Contains(HasSubstr("traffic"))));
}

// The study ends with 2008: a line that crosses in 2009 counts, one that does so in 2010 does not. At one moment 95 %
// of the memory is in use.
TEST_F(Appraised, what_is_nearly_full_stands_against_an_option) {
  auto& east = study.options.at("pooled").sites.at("east");
  for (int m = 0; m < 24; ++m) east.series.cpu_peak[static_cast<std::size_t>(m)] = 72 + m;  // 28 months after the start
  east.memory_peak = 95;
  appraise(study);
  EXPECT_EQ(east.full.cpu.date, "2009-05");
  EXPECT_THAT(pooled().appraisal.against, ::testing::Contains("CPU at east is full in about 2009-05"));
  EXPECT_THAT(pooled().appraisal.against, ::testing::Contains("memory at east is in use to 95 % at its peak"));
  for (double& peak : east.series.cpu_peak) peak -= 10;
  east.memory_peak = 90;
  appraise(study);
  EXPECT_EQ(east.full.cpu.date, "2010-03");
  EXPECT_THAT(pooled().appraisal.against, Not(::testing::Contains(HasSubstr(" at east "))));
}

TEST_F(Appraised, a_partner_that_paid_nothing_and_pays_now_stands_against_an_option) {
  for (auto& row : study.options.at("apart").costs) {
    if (row.partner == "west") row.cost = Money();
  }
  appraise(study);
  EXPECT_THAT(pooled().appraisal.against, ::testing::Contains("west pays 160,000 EUR, in apart nothing"));
}

}  // namespace
}  // namespace verbund::appraisal
