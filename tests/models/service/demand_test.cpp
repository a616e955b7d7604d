#include "models/service/demand.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

namespace verbund::service {
namespace {

const Instant start = make_instant(2007, 1);
const Region saxony{"DE-SN"};
const Region saxony_anhalt{"DE-ST"};

// Two cores, school hours at their own mean of 33/168 of the peak (see pattern_test): at eight 0.9 × 50 % × 2 cores.
Service lessons() {
  Service service;
  service.id = "drs-lessons";
  service.instances = 4;
  service.size.cores = 2;
  service.size.disk = Bytes(100 * bytes_per_gib);
  service.demand = PatternDemand{"school-hours", Fraction(0.5 * 33 / 168), Fraction(0.5), Fraction(0)};
  return service;
}

Service constant(int instances, double share, double growth) {
  Service service;
  service.id = "constant";
  service.instances = instances;
  service.size.cores = 2;
  service.size.disk = Bytes(100);
  service.growth = GrowthRate(growth);
  service.demand = PatternDemand{"constant", Fraction(share), Fraction(share), Fraction(0)};
  return service;
}

Event event(Instant date, std::int64_t hours, double factor) {
  Event made;
  made.date = date;
  made.lasts = Period{0, hours * 3600};
  made.factor = Ratio(factor);
  return made;
}

DemandSource source(const Service& service, std::vector<Event> events = {}, const Region& region = saxony) {
  return {service, region, start, std::move(events), nullptr, 1};
}

// Tuesday 2 January 2007 at eight: 0.9 × 0.5 × 2 = 0.9 reference cores. New Year's Day is a Monday without lessons.
TEST(Demand, follows_the_pattern_of_the_day) {
  const auto service = lessons();
  auto demand = source(service);
  EXPECT_EQ(demand.per_instance(make_instant(2007, 1, 1, 8)), Compute(0));
  EXPECT_NEAR(demand.per_instance(make_instant(2007, 1, 2, 8)).value(), 0.9, 1e-12);
  EXPECT_NEAR(demand.per_instance(make_instant(2007, 1, 2, 8, 55)).value(), 0.9, 1e-12);
  EXPECT_NEAR(demand.per_instance(make_instant(2007, 1, 2, 9)).value(), 1, 1e-12);
  EXPECT_EQ(demand.per_instance(make_instant(2007, 1, 6, 8)), Compute(0));  // Saturday
  EXPECT_EQ(demand.per_instance(make_instant(2007, 1, 7, 8)), Compute(0));  // Sunday
}

// Wednesday 21 November 2007, Day of Repentance, is a holiday in Saxony and a working day in Saxony-Anhalt.
TEST(Demand, keeps_the_holidays_of_the_region) {
  const auto service = lessons();
  const Instant wednesday = make_instant(2007, 11, 21, 8);
  EXPECT_EQ(source(service).per_instance(wednesday), Compute(0));
  EXPECT_NEAR(source(service, {}, saxony_anhalt).per_instance(wednesday).value(), 0.9, 1e-12);
}

// 3 October 2009, a Saturday and German Unity Day: a portal has the shape of a day off, not of a Saturday.
TEST(Demand, on_a_holiday_that_is_a_saturday_is_that_of_a_day_off) {
  auto service = lessons();
  service.demand = PatternDemand{"evening", Fraction(0.2), Fraction(0.5), Fraction(0)};
  auto demand = source(service);
  const auto at_eight = [&](int month, int day) { return demand.per_instance(make_instant(2009, month, day, 20)); };
  EXPECT_EQ(at_eight(10, 3), at_eight(10, 4));
  EXPECT_NE(at_eight(10, 3), at_eight(10, 10));
}

// One core (50 % of two). A factor of 4 on the 27th, one of 1.5 from noon of that day for two days: 4, 6, 1.5, 1.
TEST(Demand, multiplies_the_factors_of_events_that_overlap) {
  const auto service = constant(1, 0.5, 0);
  auto demand =
      source(service, {event(make_instant(2009, 9, 27), 24, 4), event(make_instant(2009, 9, 27, 12), 48, 1.5)});
  EXPECT_EQ(demand.per_instance(make_instant(2009, 9, 26, 23)), Compute(1));
  EXPECT_EQ(demand.per_instance(make_instant(2009, 9, 27)), Compute(4));
  EXPECT_EQ(demand.per_instance(make_instant(2009, 9, 27, 11, 55)), Compute(4));
  EXPECT_EQ(demand.per_instance(make_instant(2009, 9, 27, 12)), Compute(6));
  EXPECT_EQ(demand.per_instance(make_instant(2009, 9, 28)), Compute(1.5));
  EXPECT_EQ(demand.per_instance(make_instant(2009, 9, 29, 11)), Compute(1.5));
  EXPECT_EQ(demand.per_instance(make_instant(2009, 9, 29, 12)), Compute(1));
}

TEST(Demand, rises_at_month_ends) {
  Event payroll;
  payroll.factor = Ratio(3);
  const auto service = constant(1, 0.5, 0);
  auto demand = source(service, {payroll});
  EXPECT_EQ(demand.per_instance(make_instant(2007, 10, 30, 10)), Compute(3));  // the 31st is a holiday in Saxony
  EXPECT_EQ(demand.per_instance(make_instant(2007, 10, 31, 10)), Compute(1));
}

// Four instances of one core, 10 % a year. After two years 4 × 1.21 = 4.84: still four, each 1.21. After three years
// 4 × 1.331 = 5.324: five, each 1.0648; their disks hold 4 × 100 × 1.331 / 5 = 106.48 bytes each.
TEST(Demand, is_shared_by_the_instances_that_growth_adds) {
  const auto service = constant(4, 0.5, 0.1);
  auto demand = source(service);
  const Instant two = make_instant(2009, 1);
  const Instant three = make_instant(2010, 1);
  EXPECT_EQ(demand.instances(two), 4);
  EXPECT_NEAR(demand.per_instance(two).value(), 1.21, 1e-12);
  EXPECT_EQ(demand.instances(three), 5);
  EXPECT_NEAR(demand.per_instance(three).value(), 1.0648, 1e-12);
  EXPECT_NEAR(demand.disk_per_instance(three).value(), 106.48, 1e-9);
}

// The peak of the pattern, 0.5 × 2 cores, whatever the events; growth of 10 % within the window makes it 1.1^(364/365)
// on its last day, 31 December 2007.
TEST(Planned, leaves_events_and_noise_out_and_growth_in) {
  auto service = lessons();
  std::get<PatternDemand>(service.demand).noise = Fraction(0.5);
  const std::vector<Event> events = {event(make_instant(2007, 3), 24, 9)};
  EXPECT_DOUBLE_EQ(source(service, events).planned(Level::peak, start, make_instant(2008, 1)).value(), 1);
  service.growth = GrowthRate(0.1);
  EXPECT_DOUBLE_EQ(source(service, events).planned(Level::peak, start, make_instant(2008, 1)).value(),
                   std::pow(1.1, 364.0 / 365));
}

// Half a core asked for at all times, twice as much in July: factors of 365 / 396 and twice that. Planned for the first
// half year July does not count, for the year it is the peak, and the mean is that of the year.
TEST(Demand, follows_the_season) {
  auto service = constant(1, 0.25, 0);
  auto& season = std::get<PatternDemand>(service.demand).season;
  season.name.clear();
  season.heights[6] = 2;
  auto demand = source(service);
  const double low = 0.5 * 365 / 396;
  EXPECT_DOUBLE_EQ(demand.per_instance(make_instant(2007, 6, 30, 23)).value(), low);
  EXPECT_DOUBLE_EQ(demand.per_instance(make_instant(2007, 7, 1)).value(), 2 * low);
  const Instant july = make_instant(2007, 7), end = make_instant(2008, 1);
  EXPECT_DOUBLE_EQ(demand.planned(Level::peak, start, july).value(), low);
  EXPECT_DOUBLE_EQ(demand.planned(Level::peak, start, july + Period{0, 1}).value(), 2 * low);
  EXPECT_DOUBLE_EQ(demand.planned(Level::mean, start, end).value(), 0.5);
  EXPECT_DOUBLE_EQ(demand.planned(Level::p80, start, end).value(), low);  // 31 of 365 days are 8.5 %
  EXPECT_DOUBLE_EQ(demand.planned(Level::p95, start, end).value(), 2 * low);
}

TEST(RecordedDemand, is_the_series_with_growth_and_events) {
  auto service = constant(2, 0.5, 1);
  service.demand = TraceDemand{"a.csv", "vm-1", Frequency(1e9)};
  auto series = std::make_shared<Series>(Series{start, 1800, {}});
  for (int i = 0; i < 2 * 48; ++i) series->cores.push_back(i == 30 ? 8 : static_cast<float>(i % 2 + 1));
  DemandSource demand(service, saxony, start, {event(start, 1, 3)}, series, 1);
  EXPECT_EQ(demand.per_instance(start), Compute(3));
  EXPECT_EQ(demand.per_instance(make_instant(2007, 1, 1, 0, 30)), Compute(6));
  EXPECT_EQ(demand.per_instance(make_instant(2007, 1, 1, 1)), Compute(1));
  EXPECT_DOUBLE_EQ(demand.per_instance(make_instant(2007, 1, 2)).value(), std::pow(2, 1.0 / 365));
  EXPECT_EQ(demand.planned(Level::peak, start, make_instant(2007, 1, 2)), Compute(8));
  EXPECT_EQ(demand.planned(Level::peak, start, make_instant(2007, 1, 1, 15)), Compute(2));
}

// School hours of one week have the levels of level_test; 10 % more a year and one instance, planned over the first
// year, make all of them 1.1^(364/365) times as high.
TEST(Planned, is_the_level_of_the_week_with_the_highest_growth) {
  auto service = lessons();
  service.instances = 1;
  service.growth = GrowthRate(0.1);
  const double growth = std::pow(1.1, 364.0 / 365);
  const auto planned = [&](Level level) {
    return source(service).planned(level, start, make_instant(2008, 1)).value();
  };
  EXPECT_NEAR(planned(Level::mean), 33.0 / 168 * growth, 1e-12);
  EXPECT_NEAR(planned(Level::p80), 0.5 * growth, 1e-12);
  EXPECT_NEAR(planned(Level::p95), 1 * growth, 1e-12);
  EXPECT_NEAR(planned(Level::peak), 1 * growth, 1e-12);
}

Service drawn_service() {
  Service service;
  service.id = "drawn";
  service.instances = *rc::gen::inRange(1, 9);
  service.size.cores = *rc::gen::inRange(1, 9);
  service.growth = GrowthRate(*rc::gen::inRange(-40, 100) / 100.0);
  const auto names = pattern_names();
  const auto name = *rc::gen::elementOf(names);
  const auto [low, high] = reachable_mean_over_peak(name);
  const double peak = *rc::gen::inRange(1, 101) / 100.0;
  const double mean = peak * (low + (high - low) * *rc::gen::inRange(0, 101) / 100.0);
  service.demand =
      PatternDemand{std::string(name), Fraction(mean), Fraction(peak), Fraction(*rc::gen::inRange(0, 80) / 100.0)};
  return service;
}

Instant drawn_hour() { return start + Period{0, std::int64_t{3600} * *rc::gen::inRange(0, 6 * 8760)}; }

TEST(Demand, is_never_negative_and_the_same_in_any_order_of_asking) {
  EXPECT_TRUE(rc::check("order", [] {
    const auto service = drawn_service();
    const std::vector<Event> events = {event(drawn_hour(), 36, 2.5), Event{}};
    auto demand = source(service, events);
    std::vector<Instant> hours(20);
    std::generate(hours.begin(), hours.end(), drawn_hour);
    std::vector<Compute> answers(hours.size());
    std::transform(hours.begin(), hours.end(), answers.begin(), [&](Instant now) { return demand.per_instance(now); });
    for (std::size_t i = 0; i < hours.size(); ++i) {
      RC_ASSERT(answers[i] >= Compute(0));
      RC_ASSERT(source(service, events).per_instance(hours[i]) == answers[i]);
    }
  }));
}

TEST(Planned, is_a_bound_that_usual_demand_reaches) {
  EXPECT_TRUE(rc::check("planned peak", [] {
    auto service = drawn_service();
    std::get<PatternDemand>(service.demand).noise = Fraction(0);
    auto demand = source(service);
    const Instant from = start_of_day(drawn_hour());
    const Instant to = from + Period{0, 28 * seconds_per_day};
    const double planned = demand.planned(Level::peak, from, to).value();
    const double full_load = highest_load_per_instance(service, start, from, to);
    double highest = 0, least_load = full_load;
    for (Instant now = from; now < to; now = now + Period{0, 3600}) {
      highest = std::max(highest, demand.per_instance(now).value());
      least_load = std::min(least_load, load_per_instance(service, start, now));
    }
    RC_ASSERT(highest <= planned * (1 + 1e-12));
    // Four weeks hold the hour of the peak, at whatever load an instance has on that day: before or after growth adds
    // one.
    RC_ASSERT(highest >= planned * least_load / full_load * (1 - 1e-12));
  }));
}

}  // namespace
}  // namespace verbund::service
