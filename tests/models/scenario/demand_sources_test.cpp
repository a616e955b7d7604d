#include <gtest/gtest.h>

#include "models/scenario/scenario.h"

namespace verbund::scenario {
namespace {

constexpr std::int64_t hour = 3600;

// Two cities, one service each. Mail: 50 % of 2 cores, always. Recorded: three values of 20 minutes, then 3 again.
struct DemandSources : testing::Test {
  DemandSources() {
    scenario.start = make_instant(2007, 1);
    scenario.horizon = Period{12, 0};
    site::Partner dresden{"dresden", "Dresden", Region{"DE-SN"}, 0};
    site::Partner magdeburg{"magdeburg", "Magdeburg", Region{"DE-ST"}, 0};
    scenario.partners = Table<site::Partner>({magdeburg, dresden});

    service::Service mail;
    mail.id = "mail";
    mail.partner = {"magdeburg", {1}};
    mail.size.cores = 2;
    mail.demand = service::PatternDemand{"constant", Fraction(0.5), Fraction(0.5), Fraction(0)};
    service::Service recorded;
    recorded.id = "recorded";
    recorded.partner = {"dresden", {0}};
    recorded.demand = service::TraceDemand{"a.csv", "vm-1", Frequency(1e9)};
    scenario.services = Table<service::Service>({recorded, mail});
    scenario.traces["a.csv#vm-1"] =
        std::make_shared<service::Series>(service::Series{scenario.start, 1200, {1, 2, 6, 3, 3, 3}});
  }
  Scenario scenario;
};

TEST_F(DemandSources, are_in_the_order_of_the_table) {
  auto sources = demand_sources(scenario, 1);
  ASSERT_EQ(sources.size(), 2U);
  EXPECT_EQ(sources[0].per_instance(scenario.start), Compute(1));
}

// Steps of an hour: (1 + 2 + 6) / 3 = 3 and 3. Steps of 10 minutes see every value.
TEST_F(DemandSources, average_recorded_values_that_are_finer_than_the_resolution) {
  auto hourly = demand_sources(scenario, 1);
  EXPECT_EQ(hourly[1].per_instance(scenario.start), Compute(3));
  EXPECT_EQ(hourly[1].per_instance(scenario.start + Period{0, hour}), Compute(3));
  scenario.resolution = Period{0, 600};
  auto finer = demand_sources(scenario, 1);
  EXPECT_EQ(finer[1].per_instance(scenario.start + Period{0, 600}), Compute(1));
  EXPECT_EQ(finer[1].per_instance(scenario.start + Period{0, 2400}), Compute(6));
}

// The month-end of October 2007: the 30th in Saxony-Anhalt too, where Reformation Day is a holiday. The event selects
// mail alone.
TEST_F(DemandSources, meet_the_events_that_select_them_in_the_region_of_the_partner) {
  service::Event payroll;
  payroll.id = "payroll";
  payroll.factor = Ratio(3);
  payroll.services.ids = {{"mail", {0}}};
  scenario.events = Table<service::Event>({payroll});
  auto sources = demand_sources(scenario, 1);
  EXPECT_EQ(sources[0].per_instance(make_instant(2007, 10, 30)), Compute(3));
  EXPECT_EQ(sources[0].per_instance(make_instant(2007, 10, 31)), Compute(1));
  EXPECT_EQ(sources[1].per_instance(make_instant(2007, 10, 30)), Compute(3));  // the last recorded value, as always
}

}  // namespace
}  // namespace verbund::scenario
