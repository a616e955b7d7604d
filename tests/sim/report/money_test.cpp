// Entries, purchases, goals and what the cost is worth, as they are shown.
#include <gmock/gmock.h>

#include <sstream>

#include "sim/appraisal/appraisal.h"
#include "sim/report/report.h"
#include "sim/report/sections.h"
#include "tests/sim/document/sample_study.h"

namespace verbund::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

document::Study appraised(document::Study study = testing::sample_study()) {
  appraisal::appraise(study);
  return study;
}

document::CostFilter filter(const std::string& category, const std::string& partner = "",
                            std::optional<std::int64_t> year = {}) {
  document::CostFilter result;
  result.category = category;
  result.partner = partner;
  result.year = year;
  return result;
}

// 60,000 EUR of each partner, bought by `hall`; the table ends with their sum, and then the values behind the cause.
TEST(Entries, are_listed_with_their_sum_and_the_values_that_they_come_from) {
  document::Study study = appraised();
  study.inputs.push_back({"options.pooled.measures.hall.count", "24", "", "", "an offer", "2006", "two.yaml", 12});
  EXPECT_EQ(entries_text(study, "pooled", filter("hardware"), {}),
            R"(pooled: 2 entries, 120,000.00 EUR in all
  date               EUR  partner  site  category  in region  cause
  2007-03-01   60,000.00  east     east  hardware             options.pooled.measures.hall
  2007-03-01   60,000.00  west     west  hardware             options.pooled.measures.hall
  total       120,000.00
  Where the causes stand:
    options.pooled.measures.hall.count  24  two.yaml:12  an offer
)");
}

TEST(Entries, say_to_which_region_they_go) {
  EXPECT_EQ(entries_text(appraised(), "pooled", filter("staff", "west", 2008), {}),
            R"(pooled: 1 entries, 50,000.00 EUR in all
  date              EUR  partner  site  category  in region  cause
  2008-03-01  50,000.00  west     west  staff     DE-SN      sites.west.staff.admins
  total       50,000.00
)");
}

TEST(Entries, that_are_none_say_so) {
  EXPECT_EQ(entries_text(appraised(), "apart", filter("hardware"), {}), "apart: 0 entries, 0.00 EUR in all\n");
}

// What is left of 30,000.50 EUR is no payment, and is asked for by its kind.
TEST(Entries, that_are_no_payments_are_asked_for_by_their_kind) {
  document::Study study = appraised();
  study.options.at("pooled").accounts.push_back({"east",
                                                 "east",
                                                 "hardware",
                                                 "residual",
                                                 "options.pooled.measures.hall",
                                                 "",
                                                 {"2008-12-01"},
                                                 {Money::cents(3'000'050)}});
  EXPECT_THAT(entries_text(study, "pooled", filter("hardware"), {}), Not(HasSubstr("residual")));
  auto residual = filter("");
  residual.kind = "residual";
  EXPECT_THAT(entries_text(study, "pooled", residual, {}),
              HasSubstr("  2008-12-01  30,000.50  east     east  hardware (residual)             options.pooled"));
}

TEST(Entries, are_csv_with_cents) {
  document::Study study = appraised();
  study.options.at("pooled").accounts[0].amounts[0] = Money::cents(-1'205);
  EXPECT_EQ(entries_csv(study, {"apart", "pooled"}, filter("", "east", 2007)),
            "option,date,amount,partner,site,category,kind,cause,payee\n"
            "apart,2007-03-01,100000.00,east,east,staff,payment,sites.east.staff.admins,DE-SN\n"
            "pooled,2007-03-01,-12.05,east,east,hardware,payment,options.pooled.measures.hall,\n"
            "pooled,2007-03-01,50000.00,east,east,staff,payment,sites.east.staff.admins,DE-SN\n");
}

// Servers: 126,000 EUR at list price, 123,000 with the discount that each had reached, 120,000 with that of all.
// Licences: 40, 39.5 and 38 kEUR.
TEST(Purchases, show_what_own_volume_saves_and_what_the_common_volume_adds) {
  document::Study study = appraised();
  study.options.at("pooled").licence_purchases = {
      {"2007-04-01", "suite", "east", 100, Money::euros(25'000), Money::euros(24'500), Money::euros(23'750)},
      {"2007-04-01", "suite", "west", 60, Money::euros(15'000), Money::euros(15'000), Money::euros(14'250)}};
  EXPECT_EQ(purchases(study, {}),
            R"(PURCHASES, kEUR
            list price  own discount  by buying jointly  paid
pooled
  servers          126            -3                 -3   120
  licences          40            -1                 -2    38
Own discount: what each partner's own volume reaches; by buying jointly: what the common volume adds
  to it. What is bought less shows in the list price. Of licences without yearly fees; without
  regional premiums.

)");
}

TEST(Purchases, are_not_shown_where_nothing_is_bought) {
  document::Study study = appraised();
  study.options.at("pooled").purchases.clear();
  EXPECT_EQ(purchases(study, {}), "");
}

// 320,000 of at most 300,000 EUR, 80,000 saved of 50,000 EUR, paid back after 1.25 of 2 years; 62.5 of 50 %.
TEST(Goals, have_a_row_each_with_their_margin) {
  document::Study study = testing::sample_study();
  study.goals = {};
  study.goals.cost_at_most = Money::euros(300'000);
  study.goals.saving_at_least = Money::euros(50'000);
  study.goals.payback_at_most = 2;
  study.goals.rto_missed_at_most = 3;
  study.goals.regional_at_least = 50;
  const std::string text = comparison(appraised(study), {});
  EXPECT_THAT(text, HasSubstr("\n                           misses goal  misses goal\nCost, kEUR\n"));
  EXPECT_THAT(text, HasSubstr(R"(
Goals, margin (-: missed)
  cost <= 300,000 EUR         -100,000      -20,000
  saved >= 50,000 EUR                       +30,000
  payback <= 2.0 years                         +0.8
  RTO missed <= 3                   +3           +3
  in the region >= 50.0 %        +50.0        +12.5
)"));
}

TEST(Goals, that_are_missed_are_told_in_a_sentence) {
  const auto told = [](const char* goal, const char* unit, double limit, std::optional<double> value) {
    return goal_sentence("pooled", {goal, unit, limit, value, {}, false}, Language::english);
  };
  EXPECT_EQ(told("unserved", "%", 0.1, 0.25), "pooled leaves 0.250 % of demand unserved, at most 0.100 % is allowed");
  EXPECT_EQ(told("cost", "EUR", 300'000, 320'000.4), "pooled costs 320,000 EUR, at most 300,000 EUR are allowed");
  EXPECT_EQ(told("saving", "EUR", 50'000, -1'000),
            "pooled saves -1,000 EUR of the baseline's NPV, at least 50,000 EUR are wanted");
  EXPECT_EQ(told("payback", "years", 2, 3.25), "pooled has paid back after 3.2 years, at most 2.0 years are allowed");
  EXPECT_EQ(told("payback", "years", 2, {}), "pooled never pays back, at most 2.0 years are allowed");
  EXPECT_EQ(told("rto_missed", "services", 0, 4), "pooled: 4 services miss their RTO in drills, at most 0 may");
  EXPECT_EQ(told("regional", "%", 70, 62.5), "pooled spends 62.5 % in the region, at least 70.0 % are wanted");
}

// At 5 % in mid-year (see the tests of the appraisal), and 30,000 EUR of each partner left in the books.
TEST(Worth, of_the_cost_is_shown_where_it_is_discounted_or_something_is_left) {
  EXPECT_THAT(comparison(appraised(), {}), Not(HasSubstr("Worth at the start")));
  document::Study study = testing::sample_study();
  study.discounting = {5, "nominal", "mid-year", 0};
  const std::string plain = comparison(appraised(study), {});
  EXPECT_THAT(plain, HasSubstr(R"(
Worth at the start, kEUR
  NPV of the cost               381    308 -19 %
  the same every year           205    165
  saved to the baseline                 73
  payback, years                       1.2
  internal rate, %                   400.0
)"));
  EXPECT_THAT(plain, HasSubstr("\nNPV of the cost of, kEUR\n  east                          191    154"));
  EXPECT_THAT(plain, HasSubstr("NPV at 5.00 %/year, nominal terms, payments of a year as paid mid-year"));
}

// Payments of 2007 and 2008, what they sum up to against the baseline, and what is no payment.
TEST(Costs, show_depreciation_apart_from_what_is_paid) {
  document::Study study = testing::sample_study();
  auto& option = study.options.at("pooled");
  for (const int year : {2007, 2008}) {
    option.costs.push_back({year, "hardware", "east", "east", "depreciation", Money::euros(20'000), {}});
  }
  option.totals.depreciation = Money::euros(40'000);
  EXPECT_THAT(costs_by_year(appraised(study), {}), HasSubstr(R"(
  staff                    100   100    200
  total                    220   100    320
  to baseline, cumulated   +20   -80    -80
  not paid: depreciation    20    20     40
)"));
}

// Categories that nothing is paid for in any option stay away, beside the six usual ones.
TEST(Costs, have_a_row_for_each_category_that_is_paid) {
  EXPECT_THAT(costs_by_partner(appraised(), {}), Not(HasSubstr("licences")));
  document::Study study = testing::sample_study();
  study.options.at("pooled").costs.push_back(
      {2007, "disposal", "west", "west", "payment", Money::euros(-30'000), Money()});
  const std::string text = costs_by_partner(appraised(study), {});
  EXPECT_THAT(text, HasSubstr("\n  disposal, resale      0      0      0\n"));
  EXPECT_THAT(text, HasSubstr("\n  disposal, resale      0    -30    -30\n"));
  EXPECT_THAT(text, Not(HasSubstr("licences")));
}

// In all and by partner, what is not there left out; a goal is a scope of its own.
TEST(Csv, has_what_the_cost_is_worth_and_the_goals) {
  document::Study study = testing::sample_study();
  study.discounting = {5, "nominal", "mid-year", 0};
  study.goals.payback_at_most = 1;
  const std::string text = csv(appraised(study));
  EXPECT_THAT(text, HasSubstr("\npooled,option,,,npv,EUR,307640.88\n"));
  EXPECT_THAT(text, HasSubstr("\npooled,option,,,saving,EUR,73424.86\n"));
  EXPECT_THAT(text, HasSubstr("\npooled,option,,,payback,years,1.25\n"));
  EXPECT_THAT(text, HasSubstr("\npooled,option,,,cheaper_from,,2008\n"));
  EXPECT_THAT(text, HasSubstr("\npooled,partner,east,,npv,EUR,153820.44\n"));
  EXPECT_THAT(text, HasSubstr("\npooled,goal,payback,,margin,years,-0.25\npooled,goal,payback,,met,,false\n"));
  EXPECT_THAT(text, Not(HasSubstr("\napart,option,,,payback")));
}

}  // namespace
}  // namespace verbund::report
