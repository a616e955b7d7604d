// NPV, payback, internal rate and goals, in all and by partner, calculated by hand.
#include <gmock/gmock.h>

#include <algorithm>

#include "sim/appraisal/appraisal.h"
#include "tests/sim/document/sample_study.h"

namespace verbund::appraisal {
namespace {

using ::testing::ElementsAre;

std::vector<Money> euros(std::initializer_list<int> amounts) {
  std::vector<Money> result;
  for (const int amount : amounts) result.push_back(Money::euros(amount));
  return result;
}

// Saved in sum: −100, −50, 0, 50.
TEST(BackForGood, begins_where_what_was_paid_more_has_come_back) {
  EXPECT_EQ(back_for_good(euros({200, 50, 50, 50}), euros({100, 100, 100, 100})), 2U);
}

// Saved in sum: 50, −50, 0, −10, 40: back in the fifth only.
TEST(BackForGood, does_not_count_a_time_that_ends) {
  EXPECT_EQ(back_for_good(euros({50, 200, 50, 110, 50}), euros({100, 100, 100, 100, 100})), 4U);
}

TEST(BackForGood, is_the_first_where_nothing_was_ever_paid_more) {
  EXPECT_EQ(back_for_good(euros({100, 90}), euros({100, 100})), 0U);
}

TEST(BackForGood, is_nowhere_where_nothing_is_saved) {
  EXPECT_EQ(back_for_good(euros({100, 100}), euros({100, 100})), std::nullopt);
  EXPECT_EQ(back_for_good(euros({50, 200}), euros({100, 100})), std::nullopt);
  EXPECT_EQ(back_for_good({}, {}), std::nullopt);
}

// Each partner pays on 1 March of each year: apart 100,000 EUR in 2007 and in 2008; pooled 110,000 EUR in 2007, of
// which 60,000 are for servers, and 50,000 EUR in 2008.
struct Worth : ::testing::Test {
  document::Study study = testing::sample_study();
  const document::Appraisal& of(const std::string& option) { return study.options.at(option).appraisal; }
  void discount(double rate, const char* timing) { study.discounting = {rate, "nominal", timing, 0}; }
  // What is left of the servers at the end, of each partner.
  void leave(int euros) {
    for (const char* partner : {"east", "west"}) {
      study.options.at("pooled").costs.push_back(
          {2008, "hardware", partner, partner, "residual", Money::euros(euros), {}});
    }
    study.options.at("pooled").totals.residual = Money::euros(euros) * 2;
  }
};

// Saved: −10,000 EUR in March 2007, +40,000 EUR in March 2008, the 15th month: after 15/12 years.
TEST_F(Worth, payback_is_counted_to_the_end_of_the_month_in_years) {
  appraise(study);
  EXPECT_DOUBLE_EQ(*of("pooled").payback, 1.25);
  EXPECT_DOUBLE_EQ(*of("pooled").partners.at("west").payback, 1.25);
  EXPECT_EQ(of("apart").payback, std::nullopt);
}

// West pays all the servers, 120,000 EUR: 170,000 in 2007 and 50,000 in 2008 against 200,000 EUR: never. East pays
// 50,000 EUR each year from the beginning on: at once.
TEST_F(Worth, payback_of_a_partner_may_differ_and_may_never_come) {
  auto& option = study.options.at("pooled");
  for (auto& account : option.accounts) {
    if (account.category == "hardware") account.partner = "west";
  }
  appraise(study);
  EXPECT_DOUBLE_EQ(*of("pooled").payback, 1.25);
  EXPECT_EQ(of("pooled").partners.at("west").payback, std::nullopt);
  EXPECT_EQ(of("pooled").partners.at("east").payback, 0);
}

TEST_F(Worth, npv_without_a_rate_is_what_is_paid_less_what_is_left) {
  leave(30'000);
  appraise(study);
  EXPECT_EQ(of("apart").npv, Money::euros(400'000));
  EXPECT_EQ(of("pooled").npv, Money::euros(320'000 - 60'000));
  EXPECT_EQ(of("pooled").saving, Money::euros(140'000));
  EXPECT_EQ(of("pooled").annuity, Money::euros(130'000));  // of two years
  EXPECT_EQ(of("apart").saving, std::nullopt);
}

// At 5 %, in mid-year, for each partner:
//   apart  100,000 / 1.05^0.5 = 97,590.01   100,000 / 1.05^1.5 = 92,942.86   together 190,532.87
//   pooled 110,000 / 1.05^0.5 = 107,349.01   50,000 / 1.05^1.5 = 46,471.43   together 153,820.44
// Less what is left, 30,000 / 1.05^2 = 27,210.88: 126,609.56. Both partners together twice as much.
TEST_F(Worth, npv_in_mid_year_less_what_is_left) {
  discount(5, "mid-year");
  appraise(study);
  EXPECT_EQ(of("apart").npv, Money::cents(19'053'287) * 2);
  EXPECT_EQ(of("pooled").npv, Money::cents(15'382'044) * 2);
  EXPECT_EQ(of("pooled").partners.at("east").npv, Money::cents(15'382'044));
  EXPECT_EQ(of("pooled").saving, Money::cents(19'053'287 - 15'382'044) * 2);
  EXPECT_EQ(of("pooled").partners.at("west").saving, Money::cents(19'053'287 - 15'382'044));
  leave(30'000);
  appraise(study);
  EXPECT_EQ(of("pooled").npv, Money::cents(12'660'956) * 2);
}

// 110,000 / 1.05 = 104,761.90 and 50,000 / 1.1025 = 45,351.47: 150,113.37 for each partner.
// As an annuity over two years: 300,226.74 × 0.05 / (1 − 1 / 1.1025) = 161,463.41.
TEST_F(Worth, npv_at_the_end_of_years_and_its_annuity) {
  discount(5, "year-end");
  appraise(study);
  EXPECT_EQ(of("pooled").npv, Money::cents(15'011'337) * 2);
  EXPECT_EQ(of("pooled").annuity, Money::cents(16'146'341));
}

// Depreciation is no payment.
TEST_F(Worth, npv_does_not_count_depreciation) {
  discount(5, "mid-year");
  study.options.at("pooled").costs.push_back(
      {2007, "hardware", "east", "east", "depreciation", Money::euros(30'000), {}});
  appraise(study);
  EXPECT_EQ(of("pooled").npv, Money::cents(15'382'044) * 2);
}

// Cents that do not divide: the values of the partners still add up to that of all, and so does what they save.
TEST_F(Worth, of_the_partners_adds_up_to_that_of_the_option) {
  discount(3.7, "mid-year");
  leave(1'111);
  std::int64_t odd = 0;
  for (auto& [id, option] : study.options) {
    for (auto& row : option.costs) row.cost += Money::cents(odd += 1237);
  }
  appraise(study);
  for (const char* id : {"apart", "pooled"}) {
    Money npv, saving;
    for (const auto& [partner, part] : of(id).partners) {
      npv += part.npv;
      saving += part.saving.value_or(Money());
    }
    EXPECT_EQ(npv, of(id).npv);
    EXPECT_EQ(saving, of(id).saving.value_or(Money()));
  }
}

// 20,000 EUR more in mid-2007, 100,000 EUR less a year later: fivefold, 400 %.
TEST_F(Worth, internal_rate_is_that_of_what_is_saved) {
  appraise(study);
  EXPECT_NEAR(*of("pooled").internal_rate, 400, 1e-6);
  EXPECT_EQ(of("apart").internal_rate, std::nullopt);
}

// What is left comes back at the end: 20,000 / x^0.5 = 100,000 / x^1.5 + 60,000 / x^2 has x = 6.2044:
// 20,000 / 2.4909 = 8,029 = 100,000 / 15.454 + 60,000 / 38.495 = 6,471 + 1,559.
TEST_F(Worth, internal_rate_counts_what_is_left) {
  leave(30'000);
  appraise(study);
  EXPECT_NEAR(*of("pooled").internal_rate, 520.4401550, 1e-6);
}

TEST_F(Worth, internal_rate_is_none_where_nothing_is_paid_more) {
  for (auto& row : study.options.at("pooled").costs) {
    if (row.category == "hardware") row.cost = Money();
  }
  appraise(study);
  EXPECT_EQ(of("pooled").internal_rate, std::nullopt);
}

TEST_F(Worth, of_a_partner_has_its_cost_and_what_stays_in_the_region) {
  appraise(study);
  const auto& east = of("pooled").partners.at("east");
  EXPECT_EQ(east.cost, Money::euros(160'000));
  EXPECT_EQ(east.regional, Money::euros(100'000));
}

using Verdicts = std::vector<document::Verdict>;
MATCHER_P5(IsVerdict, goal, limit, value, margin, met, "") {
  return arg.goal == goal && arg.limit == limit && arg.value == value && arg.margin == margin && arg.met == met;
}
using Some = std::optional<double>;

// Pooled: 320,000 EUR, saves 80,000, is paid back after 1.25 years and spends 200,000 EUR, 62.5 %, in the region.
TEST_F(Worth, goals_are_missed_by_their_margin) {
  study.goals = {};
  study.goals.cost_at_most = Money::euros(300'000);
  study.goals.saving_at_least = Money::euros(100'000);
  study.goals.payback_at_most = 1;
  study.goals.regional_at_least = 70;
  appraise(study);
  EXPECT_THAT(of("pooled").verdicts, ElementsAre(IsVerdict("cost", 300'000, Some(320'000), Some(-20'000), false),
                                                 IsVerdict("saving", 100'000, Some(80'000), Some(-20'000), false),
                                                 IsVerdict("payback", 1, Some(1.25), Some(-0.25), false),
                                                 IsVerdict("regional", 70, Some(62.5), Some(-7.5), false)));
}

// What lies on the limit is met. Of the baseline nothing is asked that is held against it.
TEST_F(Worth, goals_are_met_on_their_limit) {
  study.goals = {};
  study.goals.cost_at_most = Money::euros(320'000);
  study.goals.saving_at_least = Money::euros(80'000);
  study.goals.payback_at_most = 1.25;
  study.goals.regional_at_least = 62.5;
  appraise(study);
  EXPECT_THAT(of("pooled").verdicts, ElementsAre(IsVerdict("cost", 320'000, Some(320'000), Some(0), true),
                                                 IsVerdict("saving", 80'000, Some(80'000), Some(0), true),
                                                 IsVerdict("payback", 1.25, Some(1.25), Some(0), true),
                                                 IsVerdict("regional", 62.5, Some(62.5), Some(0), true)));
  EXPECT_THAT(of("apart").verdicts, ElementsAre(IsVerdict("cost", 320'000, Some(400'000), Some(-80'000), false),
                                                IsVerdict("regional", 62.5, Some(100), Some(37.5), true)));
}

// 190,000 EUR of servers for each: 480,000 EUR against 400,000 EUR.
TEST_F(Worth, goals_of_a_payback_that_never_comes_have_no_margin) {
  study.goals = {};
  study.goals.payback_at_most = 10;
  auto& option = study.options.at("pooled");
  for (auto& account : option.accounts) {
    if (account.category == "hardware") account.amounts = {Money::euros(190'000)};
  }
  appraise(study);
  EXPECT_THAT(of("pooled").verdicts, ElementsAre(IsVerdict("payback", 10, Some(), Some(), false)));
}

// In the drill `mail` was down for longer than its RTO twice, `files` once; a failure is no drill.
TEST_F(Worth, goals_count_each_service_that_misses_its_rto_once) {
  study.goals = {};
  study.goals.rto_missed_at_most = 2;
  const auto lost = [&](const char* cause, const char* service, bool is_drill) {
    document::Outage outage;
    outage.cause = cause;
    outage.service = service;
    outage.is_drill = is_drill;
    outage.beyond_rto = 1;
    study.options.at("pooled").outages.push_back(outage);
  };
  lost("fire", "mail", true);
  lost("flood", "mail", true);
  lost("fire", "files", true);
  lost("wear", "register", false);
  appraise(study);
  EXPECT_THAT(of("pooled").verdicts, ElementsAre(IsVerdict("rto_missed", 2, Some(2), Some(0), true)));
}

// Without a copy: two services here, one in the baseline. What restarts elsewhere has one, what waits for a server too.
TEST_F(Worth, services_without_a_copy_elsewhere_stand_against_an_option_that_has_more_of_them) {
  const auto lost = [&](const char* option, const char* service, const char* obstacle) {
    document::Outage outage;
    outage.cause = "fire";
    outage.service = service;
    outage.is_drill = true;
    outage.obstacle = obstacle;
    study.options.at(option).outages.push_back(outage);
  };
  lost("apart", "mail", "no copy of its data elsewhere");
  lost("pooled", "mail", "no copy of its data elsewhere");
  lost("pooled", "files", "the room with the copy was given up");
  lost("pooled", "register", "no server free");
  lost("pooled", "web", "");
  appraise(study);
  const auto& against = of("pooled").against;
  const auto at = std::find_if(against.begin(), against.end(),
                               [](const document::Argument& argument) { return argument.kind == "drill_no_copy"; });
  ASSERT_NE(at, against.end());
  EXPECT_EQ(at->subject, "fire");
  EXPECT_EQ(at->value, 2);
  EXPECT_EQ(at->baseline_value, 1);
}

}  // namespace
}  // namespace verbund::appraisal
