#include "sim/ledger/ledger.h"

#include <gmock/gmock.h>

#include "tests/sim/ledger/booked.h"
#include "tests/support/small_scenario.h"

namespace verbund::ledger {
namespace {

using testing::SmallScenario;

constexpr double hour = 3600;

// The whole of a small cost table, calculated on one page.
//
// Sites `east` and `west`, owned by partners of the same names; January and February 2007.
// East in January: 10,000 kWh of servers × PUE 2 × 0.10 EUR = 2,000 EUR electricity; room 12,000 / 12 = 1,000 EUR;
//   6 TiB all month × 100 EUR/year / 12 = 50 EUR storage; the link costs 1,200 / 12 = 100 EUR, half here: 50 EUR;
//   3 people × 48,000 / 12 = 12,000 EUR staff; 2 servers of 5,000 EUR on 10 January = 10,000 EUR hardware.
//   Use: east 300 core-h and 100 GiB-h, west 100 core-h and 300 GiB-h: east bears (0.75 + 0.25) / 2 = half.
//   Shared: 2,000 + 1,000 + 50 + 50 + 10,000 = 13,100 EUR, 6,550 EUR each. Staff: all east.
// East in February, nothing used, the price of electricity is now 0.20 EUR: 1,000 kWh × 2 × 0.20 = 400 EUR; room
//   1,000 EUR; no storage; link 50 EUR; staff 12,000 EUR: all 13,450 EUR east.
// West, both months, nothing used: room 2 × 10,000 / 12 = 1,666.67 EUR, link 2 × 50 EUR, all west.
// East bears 6,550 + 12,000 + 13,450 = 32,000.00 EUR, west 6,550 + 1,766.67 = 8,316.67 EUR; together 40,316.67 EUR.
TEST(Ledger, is_the_cost_table_calculated_on_one_page) {
  SmallScenario small;
  small.base.horizon = {2, 0};
  small.site("west");
  site::Site& east = small.site("east");
  east.room.cost = Path<YearlyCost>(YearlyCost(12000));
  east.electricity = Path<EnergyPrice>(EnergyPrice(0.10), {{make_instant(2007, 2), EnergyPrice(0.20)}});
  east.staff = {{"admins", 3, Path<YearlyCost>(YearlyCost(48000))}};
  small.link("line", "east", "west");
  small.option("plan");
  const auto scenario = small.build();
  const auto e = testing::at(scenario.sites, "east").value;
  auto seen = quiet_run(scenario);
  auto& january = seen.sites[e].months[0];
  january.it_energy = Energy(10000 * joules_per_kwh);
  january.disk_byte_seconds = 6 * bytes_per_tib * 31 * 24 * hour;
  january.use[testing::at(scenario.partners, "east").value] = {Work(300 * hour), 100 * bytes_per_gib * hour};
  january.use[testing::at(scenario.partners, "west").value] = {Work(100 * hour), 300 * bytes_per_gib * hour};
  seen.sites[e].months[1].it_energy = Energy(1000 * joules_per_kwh);
  seen.purchases = {{make_instant(2007, 1, 10), "hall", "east", "box", 2, ""}};

  const auto all = entries(scenario, *scenario.options.begin(), seen);
  const auto of = [&](const std::string& partner, Category category) {
    const auto index = testing::at(scenario.partners, partner);
    return sum(all, [&](const Entry& x) { return x.partner == index && x.category == category; });
  };
  EXPECT_EQ(of("east", Category::hardware), Money::euros(5000));
  EXPECT_EQ(of("west", Category::hardware), Money::euros(5000));
  EXPECT_EQ(of("east", Category::electricity), Money::euros(1000 + 400));
  EXPECT_EQ(of("west", Category::electricity), Money::euros(1000));
  EXPECT_EQ(of("east", Category::room), Money::euros(500 + 1000));
  EXPECT_EQ(of("west", Category::room), Money::cents(50000 + 166667));
  EXPECT_EQ(of("east", Category::storage), Money::euros(25));
  EXPECT_EQ(of("east", Category::wan), Money::euros(25 + 50));
  EXPECT_EQ(of("west", Category::wan), Money::euros(25 + 50 + 50));
  EXPECT_EQ(of("east", Category::staff), Money::euros(24000));
  EXPECT_EQ(sum(all, [](const Entry&) { return true; }), Money::cents(4031667));
}

TEST(Ledger, a_closed_room_costs_no_rent_but_its_link_and_staff_go_on) {
  SmallScenario small;
  small.base.horizon = {2, 0};
  small.site("east").staff = {{"admins", 1, Path<YearlyCost>(YearlyCost(12000))}};
  small.option("plan");
  const auto scenario = small.build();
  auto seen = quiet_run(scenario);
  seen.sites[0].months[1].open = false;
  const auto all = entries(scenario, *scenario.options.begin(), seen);
  const auto of = [&](Category c) { return sum(all, [&](const Entry& x) { return x.category == c; }); };
  EXPECT_EQ(of(Category::room), Money::cents(83333));
  EXPECT_EQ(of(Category::staff), Money::euros(2000));
}

// 10 of the 30 days of April: a third of a twelfth of 36,000 EUR = 1,000 EUR.
TEST(Ledger, a_partial_month_costs_its_share_of_days) {
  SmallScenario small;
  small.base.start = make_instant(2007, 4);
  small.base.horizon = {0, 10 * seconds_per_day};
  small.site("east").room.cost = Path<YearlyCost>(YearlyCost(36000));
  small.option("plan");
  const auto scenario = small.build();
  const auto all = entries(scenario, *scenario.options.begin(), quiet_run(scenario));
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].amount, Money::euros(1000));
}

// 10,000 / 12 = 833.333…: twelve months cost 10,000.00 EUR, not twelve times 833.33.
TEST(Ledger, the_months_of_a_year_add_up_to_its_cost) {
  SmallScenario small;
  small.base.horizon = {24, 0};
  small.site("east").staff = {{"admins", 7, Path<YearlyCost>(YearlyCost(50000))}};
  small.option("plan");
  const auto scenario = small.build();
  const auto all = entries(scenario, *scenario.options.begin(), quiet_run(scenario));
  for (const int year : {2007, 2008}) {
    const auto of = [&](Category c) {
      return sum(all, [&](const Entry& x) { return x.category == c && civil(x.date).year == year; });
    };
    EXPECT_EQ(of(Category::room), Money::euros(10000));
    EXPECT_EQ(of(Category::staff), Money::euros(350000));
  }
}

// From 15 February all is dearer: 14 days of 28 each. Electricity 1,000 kWh × PUE (2 + 1) / 2 × (0.10 + 0.20) / 2 EUR =
// 225 EUR; room (12,000 + 24,000) / 2 / 12 = 1,500 EUR; storage 6 TiB × (100 + 300) / 2 / 12 = 100 EUR.
TEST(Ledger, a_price_that_changes_within_a_month_counts_with_its_mean) {
  SmallScenario small;
  small.base.start = make_instant(2007, 2);
  small.base.horizon = {1, 0};
  const Instant change = make_instant(2007, 2, 15);
  site::Site& east = small.site("east");
  east.room.cost = {YearlyCost(12000), {{change, YearlyCost(24000)}}};
  east.pue = {Ratio(2), {{change, Ratio(1)}}};
  east.electricity = {EnergyPrice(0.10), {{change, EnergyPrice(0.20)}}};
  east.storage.cost = {StoragePrice(100), {{change, StoragePrice(300)}}};
  small.option("plan");
  const auto scenario = small.build();
  auto seen = quiet_run(scenario);
  seen.sites[0].months[0].it_energy = Energy(1000 * joules_per_kwh);
  seen.sites[0].months[0].disk_byte_seconds = 6 * bytes_per_tib * 28 * 24 * hour;
  const auto all = entries(scenario, *scenario.options.begin(), seen);
  const auto of = [&](Category c) { return sum(all, [&](const Entry& x) { return x.category == c; }); };
  EXPECT_EQ(of(Category::electricity), Money::euros(225));
  EXPECT_EQ(of(Category::room), Money::euros(1500));
  EXPECT_EQ(of(Category::storage), Money::euros(100));
}

// Two servers of 5,000 EUR come to east in February. In January only east used the site; in February west has moved in
// (300 of 400 core-h, 3 of 4 GiB-h), in March it uses as much again: it bears three quarters, 7,500 EUR.
TEST(Ledger, servers_are_borne_by_those_who_use_the_site_from_then_on) {
  SmallScenario small;
  small.base.horizon = {3, 0};
  small.site("east");
  small.partner("west");
  small.option("plan");
  const auto scenario = small.build();
  const auto east = testing::at(scenario.partners, "east"), west = testing::at(scenario.partners, "west");
  auto seen = quiet_run(scenario);
  auto& months = seen.sites[0].months;
  months[0].use[east.value] = {Work(900 * hour), 9};
  for (const std::size_t m : {1, 2}) {
    months[m].use[east.value] = {Work(100 * hour), 1};
    months[m].use[west.value] = {Work(300 * hour), 3};
  }
  seen.purchases = {{make_instant(2007, 2, 10), "hall", "east", "box", 2, ""}};
  const auto all = entries(scenario, *scenario.options.begin(), seen);
  const auto of = [&](Index<site::Partner> partner) {
    return sum(all, [&](const Entry& x) { return x.partner == partner && x.category == Category::hardware; });
  };
  EXPECT_EQ(of(east), Money::euros(2500));
  EXPECT_EQ(of(west), Money::euros(7500));
}

TEST(Ledger, what_a_partner_pays_for_is_not_shared) {
  SmallScenario small;
  small.site("east");
  small.partner("west");
  small.option("plan");
  const auto scenario = small.build();
  auto seen = quiet_run(scenario);
  seen.sites[0].months[0].use[testing::at(scenario.partners, "east").value] = {Work(1), 1};
  seen.purchases = {{make_instant(2007, 1, 10), "gift", "east", "box", 1, "west"}};
  const auto all = entries(scenario, *scenario.options.begin(), seen);
  const auto is_hardware = [](const Entry& entry) { return entry.category == Category::hardware; };
  const auto it = std::find_if(all.begin(), all.end(), is_hardware);
  ASSERT_NE(it, all.end());
  EXPECT_EQ(it->partner, testing::at(scenario.partners, "west"));
  EXPECT_EQ(it->cause, "options.plan.measures.gift");
  EXPECT_EQ(std::count_if(all.begin(), all.end(), is_hardware), 1);
}

struct Market : ::testing::Test {
  SmallScenario small;
  meters::Observations seen;
  void SetUp() override {
    small.site("east");
    small.site("west");
    small.option("plan");
    small.base.discounts = {{Money::euros(20000), Fraction(0.05)}, {Money::euros(50000), Fraction(0.10)}};
  }
  void buy(Instant when, const std::string& site, int count) {
    seen.purchases.push_back({when, "more", site, "box", count, ""});
  }
  [[nodiscard]] std::vector<Money> costs() const {
    const auto scenario = small.build();
    return purchase_costs(scenario, *scenario.options.begin(), seen);
  }
};

// East buys 3 × 5,000 in March and 2 × 5,000 in November 2007: 25,000 EUR in the year, 5 % on both; in 2008 only
// 10,000 EUR: nothing. West's own 3 × 5,000 stay below the first tier.
TEST_F(Market, a_years_volume_of_one_buyer_decides_the_discount_on_all_of_it) {
  buy(make_instant(2007, 3), "east", 3);
  buy(make_instant(2007, 11), "east", 2);
  buy(make_instant(2007, 12), "west", 3);
  buy(make_instant(2008, 1), "east", 2);
  EXPECT_THAT(costs(), ::testing::ElementsAre(Money::euros(14250), Money::euros(9500), Money::euros(15000),
                                              Money::euros(10000)));
}

// Joint from July: 5 + 5 servers = 50,000 EUR reach 10 %; what east bought alone in March stays on its own.
TEST_F(Market, joint_buyers_count_as_one_from_the_date_of_the_measure) {
  small.measure("plan", "together", option::PurchaseJointly{}, {.date = make_instant(2007, 7), .after = {}});
  buy(make_instant(2007, 3), "east", 3);
  buy(make_instant(2007, 8), "east", 5);
  buy(make_instant(2007, 9), "west", 5);
  EXPECT_THAT(costs(), ::testing::ElementsAre(Money::euros(15000), Money::euros(22500), Money::euros(22500)));
}

TEST_F(Market, a_joint_purchase_that_never_began_gives_no_discount) {
  small.measure("plan", "together", option::PurchaseJointly{}, {.after = {{"never", {}}}});
  seen.steps = {{"together", "", "", ""}};
  buy(make_instant(2007, 8), "east", 2);
  buy(make_instant(2007, 9), "west", 2);
  EXPECT_THAT(costs(), ::testing::ElementsAre(Money::euros(10000), Money::euros(10000)));
}

// Two servers from 16 January 2007 to 1 March at 1,200 EUR/year each, 1,800 EUR/year from February on: in January
// 2 × 100 EUR × 16/31 = 103.23 EUR, in February 2 × 150 EUR = 300 EUR. Nothing is used: the owner of the site bears it.
TEST(Ledger, books_the_rent_of_leased_servers_by_the_day) {
  SmallScenario small;
  small.base.horizon = {3, 0};
  small.site("east");
  option::Lease lease{.model = {"box", {}}, .count = 2, .at = {"east", {}}, .rent = {}, .term = Period{12, 0}};
  lease.rent = Path<YearlyCost>(YearlyCost(1200), {{make_instant(2007, 2), YearlyCost(1800)}});
  small.measure("plan", "rented", lease);
  const auto scenario = small.build();
  auto seen = quiet_run(scenario);
  seen.leases = {{make_instant(2007, 1, 16), make_instant(2007, 3), "rented", "east", "box", 2, ""}};
  const auto all = entries(scenario, *scenario.options.begin(), seen);
  std::vector<Money> rents;
  for (const Entry& entry : all) {
    if (entry.category == Category::hardware) rents.push_back(entry.amount);
  }
  EXPECT_THAT(rents, ::testing::ElementsAre(Money::cents(10323), Money::euros(300)));
}

// Done in February: paid once, by the partner that is to pay.
TEST(Ledger, books_the_extension_of_a_room_when_it_is_done) {
  SmallScenario small;
  small.base.horizon = {3, 0};
  small.site("east");
  small.partner("west");
  const option::Extend more{.at = {"east", {}}, .racks = 2, .cost = Money::euros(15000)};
  small.measure("plan", "more", more).paid_by = Ref<site::Partner>{"west", {}};
  small.measure("plan", "never", more);
  const auto scenario = small.build();
  auto seen = quiet_run(scenario);
  seen.steps = {{"more", "2007-01-01", "2007-02-10", ""}, {"never", "2007-01-01", "", ""}};
  const auto west = testing::at(scenario.partners, "west");
  const auto all = entries(scenario, *scenario.options.begin(), seen);
  EXPECT_EQ(sum(all, [&](const Entry& x) { return x.cause == "options.plan.measures.more"; }), Money::euros(15000));
  EXPECT_EQ(sum(all, [&](const Entry& x) { return x.partner == west; }), Money::euros(15000));
  EXPECT_EQ(sum(all, [&](const Entry& x) { return x.cause == "options.plan.measures.never"; }), Money());
}

TEST_F(Market, the_price_is_that_of_the_day) {
  small.model("box").price = Path<Money>(Money::euros(5000), {{make_instant(2007, 6), Money::euros(4000)}});
  buy(make_instant(2007, 5, 31), "east", 1);
  buy(make_instant(2007, 6, 1), "east", 1);
  EXPECT_THAT(costs(), ::testing::ElementsAre(Money::euros(5000), Money::euros(4000)));
}

}  // namespace
}  // namespace verbund::ledger
