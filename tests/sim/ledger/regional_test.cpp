// Which payments stay in the region, and what that may cost.
#include "sim/ledger/regional.h"

#include <gmock/gmock.h>

#include "tests/sim/ledger/booked.h"
#include "tests/support/small_scenario.h"

namespace verbund::ledger {
namespace {

using testing::SmallScenario;

const std::string near = "options.plan.measures.near";

// 20 % of what is paid for servers stay in the region anyway; two servers are 10,000 EUR.
struct Regional : ::testing::Test {
  SmallScenario small;
  std::vector<Instant> bought;
  void SetUp() override {
    small.site("east").region = {"DE-ST"};
    small.base.regional = {{Category::hardware, Fraction(0.2)}};
    small.option("plan");
  }
  // 60 % of it, 5 % dearer.
  option::Measure& source(const std::string& id = "near", double share = 0.6, std::optional<Money> at_most = {}) {
    option::SourceRegionally how{.shares = {{Category::hardware, Fraction(share)}}, .premium = Fraction(0.05)};
    how.at_most = at_most;
    return small.measure("plan", id, how);
  }
  [[nodiscard]] std::vector<Entry> entries() const {
    const auto scenario = small.build();
    auto run = quiet_run(scenario);
    for (const Instant when : bought) run.purchases.push_back({when, "hall", "east", "box", 2, ""});
    return ledger::entries(scenario, *scenario.options.begin(), run);
  }
};

Money hardware_to(const std::vector<Entry>& entries, const std::string& payee) {
  return sum(entries, [&](const Entry& x) { return x.category == Category::hardware && x.payee == payee; });
}

TEST_F(Regional, is_a_share_of_what_is_paid_to_the_region_of_the_site) {
  bought = {make_instant(2007, 3)};
  const auto all = entries();
  EXPECT_EQ(hardware_to(all, "DE-ST"), Money::euros(2000));
  EXPECT_EQ(hardware_to(all, ""), Money::euros(8000));
  EXPECT_EQ(sum(all, [](const Entry& x) { return x.category == Category::room && !x.payee.empty(); }), Money());
}

TEST_F(Regional, is_all_that_staff_earns) {
  small.staff("east", "admins", 1);
  const auto all = entries();
  EXPECT_EQ(sum(all, [](const Entry& x) { return x.category == Category::staff && x.payee == "DE-ST"; }),
            Money::euros(96000));
  EXPECT_EQ(sum(all, [](const Entry& x) { return x.category == Category::staff && x.payee.empty(); }), Money());
}

// 60 % in place of 20 %: 4,000 EUR more, for 200 EUR. 6,000 and 200 EUR stay, 4,000 EUR go elsewhere: 10,200 EUR.
TEST_F(Regional, sourcing_moves_a_share_and_costs_a_premium) {
  source();
  bought = {make_instant(2007, 3)};
  const auto all = entries();
  EXPECT_EQ(caused(all, near), Money::euros(200));
  EXPECT_EQ(hardware_to(all, "DE-ST"), Money::euros(6200));
  EXPECT_EQ(hardware_to(all, ""), Money::euros(4000));
  EXPECT_EQ(paid(all, Category::hardware), Money::euros(10200));
}

// At most 150 EUR a year: three quarters of the 4,000 EUR of March are moved, nothing of November; 2008 begins anew.
TEST_F(Regional, sourcing_ends_for_the_year_when_its_premium_has_come_to_the_cap) {
  source("near", 0.6, Money::euros(150));
  bought = {make_instant(2007, 3), make_instant(2007, 11), make_instant(2008, 2)};
  const auto all = entries();
  const auto in = [&](int year, int month, const std::string& payee) {
    return sum(all, [&](const Entry& x) {
      return x.category == Category::hardware && start_of_month(x.date) == make_instant(year, month) &&
             x.payee == payee && x.cause != near;
    });
  };
  EXPECT_EQ(in(2007, 3, "DE-ST"), Money::euros(5000));
  EXPECT_EQ(in(2007, 11, "DE-ST"), Money::euros(2000));
  EXPECT_EQ(in(2007, 11, ""), Money::euros(8000));
  EXPECT_EQ(in(2008, 2, "DE-ST"), Money::euros(5000));
  EXPECT_EQ(caused(all, near), Money::euros(300));
}

TEST_F(Regional, sourcing_holds_from_its_date_on) {
  source().timing.date = make_instant(2007, 6);
  bought = {make_instant(2007, 3), make_instant(2007, 6)};
  EXPECT_EQ(caused(entries(), near), Money::euros(200));
}

// A share below what stays anyway changes nothing; of two the higher counts: 50 % of 10,000 EUR more, for 250 EUR.
TEST_F(Regional, of_several_sources_the_highest_counts) {
  source("low", 0.1);
  source("middle", 0.4);
  source("near", 0.7);
  bought = {make_instant(2007, 3)};
  const auto all = entries();
  EXPECT_EQ(caused(all, near), Money::euros(250));
  EXPECT_EQ(caused(all, "options.plan.measures.middle") + caused(all, "options.plan.measures.low"), Money());
  EXPECT_EQ(hardware_to(all, "DE-ST"), Money::euros(7250));
}

// What a partner pays at no site goes to its own region: DE-SN of the partner, not DE-ST of its site.
TEST_F(Regional, is_the_region_of_the_partner_where_there_is_no_site) {
  small.base.regional = {{Category::services, Fraction(1)}};
  small.partner("east").workplaces = 10;
  small.measure("plan", "join", option::JoinAlliance{.partners = {}, .price = {}, .entry = Money::euros(100)});
  const auto all = entries();
  EXPECT_EQ(sum(all, [](const Entry& x) { return x.payee == "DE-SN"; }), Money::euros(1000));
}

// A server sold for 2,500 EUR: the region is not paid for it, and nothing is taken from it.
TEST_F(Regional, is_nothing_of_what_is_received) {
  small.base.regional = {{Category::disposal, Fraction(0.5)}};
  small.model("box").resale = Fraction(0.5);
  const auto scenario = small.build();
  auto run = quiet_run(scenario);
  add_server(run, {"old", "east", "box", {}, "rack", make_instant(2006, 1)}, make_instant(2007, 1),
             make_instant(2007, 1));
  const auto all = ledger::entries(scenario, *scenario.options.begin(), run);
  const auto sold = std::find_if(all.begin(), all.end(), [](const Entry& x) { return x.amount < Money(); });
  ASSERT_NE(sold, all.end());
  EXPECT_EQ(sold->amount, Money::euros(-2500));
  EXPECT_EQ(sold->payee, "");
}

// Depreciation and what is left are no payments: nobody is paid.
TEST_F(Regional, is_nothing_of_what_is_written_off) {
  source();
  small.model("box").life = Period{60, 0};
  bought = {make_instant(2007, 3)};
  const auto all = entries();
  const auto paid_to = [&](bool anybody) {
    return sum(all, [&](const Entry& x) { return x.kind != Kind::payment && x.payee.empty() != anybody; });
  };
  EXPECT_EQ(paid_to(true), Money());
  EXPECT_EQ(paid_to(false), Money::euros(10000));
}

}  // namespace
}  // namespace verbund::ledger
