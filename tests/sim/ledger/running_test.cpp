// What goes on month by month: tariffs of electricity, lines, people, upkeep.
#include <gmock/gmock.h>

#include "tests/sim/ledger/booked.h"
#include "tests/support/small_scenario.h"

namespace verbund::ledger {
namespace {

using testing::SmallScenario;

struct Running : ::testing::Test {
  SmallScenario small;
  void SetUp() override {
    small.site("east");
    small.option("plan");
  }
  template <class Fill>
  [[nodiscard]] std::vector<Entry> entries(Fill fill) const {
    const auto scenario = small.build();
    auto run = quiet_run(scenario);
    fill(run);
    return ledger::entries(scenario, *scenario.options.begin(), run);
  }
  [[nodiscard]] std::vector<Entry> entries() const {
    return entries([](meters::Observations&) {});
  }
};

constexpr Energy kwh(double amount) { return Energy(amount * joules_per_kwh); }

// 10,000 kWh of the servers, 4,000 of them at night; PUE 2. By day 6,000 × 2 × 0.10 EUR = 1,200 EUR, at night 4,000 × 2
// × 0.06 EUR = 480 EUR; without a second price all of it 2,000 EUR.
TEST_F(Running, electricity_off_peak_has_its_own_price) {
  small.base.horizon = {1, 0};
  small.site("east").off_peak = {Window{}, Path<EnergyPrice>(EnergyPrice(0.06))};
  const auto all = entries([](auto& run) {
    run.sites[0].months[0].it_energy = kwh(10000);
    run.sites[0].months[0].it_energy_off_peak = kwh(4000);
  });
  EXPECT_EQ(caused(all, "sites.east.electricity"), Money::euros(1200));
  EXPECT_EQ(caused(all, "sites.east.off_peak"), Money::euros(480));
  const auto plain = entries([](auto& run) { run.sites[0].months[0].it_energy = kwh(10000); });
  EXPECT_EQ(paid(plain, Category::electricity), Money::euros(2000));
}

// The highest step: in January 40 kW of the servers × PUE 2 × 120 EUR/kW/year / 12 = 800 EUR; in February, with 20 kW
// and at 150 EUR from then on, 20 × 2 × 150 / 12 = 500 EUR. In March nothing runs.
TEST_F(Running, the_demand_charge_is_for_the_highest_power_of_each_month) {
  small.base.horizon = {3, 0};
  small.site("east").demand_charge = {PowerPrice(120), {{make_instant(2007, 2), PowerPrice(150)}}};
  const auto all = entries([](auto& run) {
    run.sites[0].months[0].peak_power = Power(40e3);
    run.sites[0].months[1].peak_power = Power(20e3);
  });
  EXPECT_EQ(caused(all, "sites.east.demand_charge"), Money::euros(1300));
  EXPECT_EQ(paid(all, Category::electricity, 2007, 1), Money::euros(800));
  EXPECT_EQ(paid(all, Category::electricity, 2007, 2), Money::euros(500));
}

// 10 of the 30 days of April: a third of 40 × 2 × 120 / 12 = 800 EUR.
TEST_F(Running, the_demand_charge_of_a_partial_month_is_its_share_of_days) {
  small.base.start = make_instant(2007, 4);
  small.base.horizon = {0, 10 * seconds_per_day};
  small.site("east").demand_charge = Path<PowerPrice>(PowerPrice(120));
  const auto all = entries([](auto& run) { run.sites[0].months[0].peak_power = Power(40e3); });
  EXPECT_EQ(caused(all, "sites.east.demand_charge"), Money::cents(26667));
}

// 1,200 EUR in 2007, half at each end; 2,400 EUR in 2008. 100 / 3 EUR a month would not end in cents: 400 EUR a year
// are 400.00 EUR, 200.00 at each end.
TEST_F(Running, lines_follow_their_price_and_lose_no_cent) {
  small.site("west");
  small.link("line", "east", "west").cost = {YearlyCost(1200), {{make_instant(2008, 1), YearlyCost(2400)}}};
  small.link("odd", "east", "west").cost = Path<YearlyCost>(YearlyCost(400));
  const auto all = entries();
  EXPECT_EQ(caused(all, "links.line"), Money::euros(3600));
  EXPECT_EQ(caused(all, "links.odd"), Money::euros(800));
  EXPECT_EQ(paid(all, Category::wan, 2008, 1), Money::cents(20000 + 3333));
}

// Rooms and storage rise by 10 % with 2008: 10,000 + 11,000 EUR; 6 TiB × 100 and × 110 EUR a year.
TEST_F(Running, rooms_and_storage_follow_their_prices) {
  small.site("east").room.cost = {YearlyCost(10000), {{make_instant(2008, 1), YearlyCost(11000)}}};
  small.site("east").storage.cost = {StoragePrice(100), {{make_instant(2008, 1), StoragePrice(110)}}};
  const auto all = entries([](meters::Observations& run) {
    for (std::size_t m = 0; m < run.months.size(); ++m) {
      const Duration length = (run.months[m] + Period{1, 0}) - run.months[m];
      run.sites[0].months[m].disk_byte_seconds = 6 * bytes_per_tib * length.value();
    }
  });
  EXPECT_EQ(paid(all, Category::room), Money::euros(21000));
  EXPECT_EQ(paid(all, Category::storage), Money::euros(600 + 660));
  EXPECT_EQ(paid(all, Category::storage, 2008, 5), Money::euros(55));
}

// Two people: 2 × 48,000 EUR in 2007; 3 % more from 1 January 2008: 2 × 49,440 EUR.
TEST_F(Running, staff_is_paid_by_its_wage_path) {
  small.staff("east", "admins", 2).cost = {YearlyCost(48000), {{make_instant(2008, 1), YearlyCost(49440)}}};
  const auto all = entries();
  EXPECT_EQ(paid(all, Category::staff), Money::euros(96000 + 98880));
  EXPECT_EQ(paid(all, Category::staff, 2007, 12), Money::euros(8000));
  EXPECT_EQ(paid(all, Category::staff, 2008, 1), Money::euros(8240));
}

// One of ten leaves at the end of each month (1 − 0.9^12 = 71.757 % a year), and the post is empty for a month.
//   January   10   people: 40,000 EUR; 1 leaves
//   February   9   people: 36,000 EUR; 0.9 leave
//   March      9 − 0.9 + 1 = 9.1 people: 36,400 EUR; the one newcomer costs 5,000 EUR
TEST_F(Running, empty_posts_are_not_paid_and_newcomers_cost_their_hiring) {
  small.base.horizon = {3, 0};
  auto& admins = small.staff("east", "admins", 10);
  admins.turnover = GrowthRate(0.717570463519);
  admins.vacancy = Period{1, 0};
  admins.hiring = Money::euros(5000);
  const auto all = entries();
  EXPECT_EQ(paid(all, Category::staff, 2007, 1), Money::euros(40000));
  EXPECT_EQ(paid(all, Category::staff, 2007, 2), Money::euros(36000));
  EXPECT_EQ(paid(all, Category::staff, 2007, 3), Money::euros(36400));
  EXPECT_EQ(caused(all, "sites.east.staff.admins.hiring"), Money::euros(5000));
  EXPECT_EQ(paid(all, Category::training), Money::euros(5000));
}

// Bought on 1 January 2005 with a warranty of three years; then 300 EUR a year, 20 % more with each further year:
// nothing in 2007, 300 in 2008, 360 in 2009, 432 EUR in 2010.
struct Upkeep : Running {
  void SetUp() override {
    Running::SetUp();
    small.base.horizon = {48, 0};
    auto& box = small.model("box");
    box.warranty = Period{36, 0};
    box.maintenance = Path<YearlyCost>(YearlyCost(300));
    box.maintenance_growth = GrowthRate(0.20);
  }
  static void stand(meters::Observations& run, const std::string& name, const std::string& site, Instant bought,
                    std::optional<Instant> gone = {}, const std::string& model = "box") {
    add_server(run, {name, site, model, {}, "rack", bought}, make_instant(2007, 1), gone);
  }
};

TEST_F(Upkeep, maintenance_begins_after_the_warranty_and_rises_with_age) {
  const auto all = entries([](auto& run) { stand(run, "one", "east", make_instant(2005, 1)); });
  const auto of = [&](int year) {
    return sum(all, [&](const Entry& x) { return x.category == Category::maintenance && civil(x.date).year == year; });
  };
  EXPECT_EQ(of(2007), Money());
  EXPECT_EQ(of(2008), Money::euros(300));
  EXPECT_EQ(of(2009), Money::euros(360));
  EXPECT_EQ(of(2010), Money::euros(432));
}

// Two servers, of which one leaves on 10 March 2008: 2 × 25 EUR for three months, then 25 EUR.
TEST_F(Upkeep, maintenance_is_paid_for_what_stands_as_a_month_begins) {
  const auto all = entries([](auto& run) {
    stand(run, "one", "east", make_instant(2005, 1));
    stand(run, "two", "east", make_instant(2005, 1), make_instant(2008, 3, 10));
  });
  EXPECT_EQ(paid(all, Category::maintenance, 2008, 3), Money::euros(50));
  EXPECT_EQ(paid(all, Category::maintenance, 2008, 4), Money::euros(25));
}

TEST_F(Upkeep, of_leased_servers_is_the_business_of_the_lessor) {
  const auto all = entries([](meters::Observations& run) {
    stand(run, "one", "east", make_instant(2001, 1));
    run.servers[0].leased = true;
  });
  EXPECT_EQ(paid(all, Category::maintenance), Money());
}

// 600 EUR a year for each model at each site: box and cube in the east, box in the west are 3 × 50 EUR a month, however
// many servers there are. The only cube leaves on 10 February: 2 × 50 EUR from March on.
TEST_F(Upkeep, spares_are_kept_for_each_model_at_each_site) {
  small.site("west");
  for (const char* model : {"box", "cube"}) {
    small.model(model).spares = Path<YearlyCost>(YearlyCost(600));
    small.model(model).maintenance = {};
  }
  const auto all = entries([](auto& run) {
    for (const char* name : {"a", "b", "c"}) stand(run, name, "east", make_instant(2006, 1));
    stand(run, "d", "west", make_instant(2006, 1));
    stand(run, "e", "east", make_instant(2006, 1), make_instant(2007, 2, 10), "cube");
  });
  EXPECT_EQ(paid(all, Category::maintenance, 2007, 1), Money::euros(150));
  EXPECT_EQ(paid(all, Category::maintenance, 2007, 2), Money::euros(150));
  EXPECT_EQ(paid(all, Category::maintenance, 2007, 3), Money::euros(100));
  EXPECT_EQ(caused(all, "models.cube.spares"), Money::euros(100));
}

}  // namespace
}  // namespace verbund::ledger
