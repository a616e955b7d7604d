#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>
#include <cstring>
#include <limits>

#include "models/units/parse.h"

namespace verbund {
namespace {

TEST(Write, takes_the_unit_with_the_shortest_number) {
  EXPECT_EQ(write_quantity(Power(120e3)), "120 kW");
  EXPECT_EQ(write_quantity(Power(1500)), "1.5 kW");
  EXPECT_EQ(write_quantity(Power(430)), "430 W");
  EXPECT_EQ(write_quantity(Power(3e6)), "3 MW");
  EXPECT_EQ(write_quantity(Energy(3.6e9)), "1 MWh");
  EXPECT_EQ(write_quantity(Bytes(4 * bytes_per_gib)), "4 GiB");
  EXPECT_EQ(write_quantity(Bytes(1e12)), "1 TB");
  EXPECT_EQ(write_quantity(Bandwidth(155e6 / 8)), "155 Mbit/s");
  EXPECT_EQ(write_quantity(Bandwidth(1e6)), "8 Mbit/s");
  EXPECT_EQ(write_quantity(Bandwidth(125e6)), "1 Gbit/s");
  EXPECT_EQ(write_quantity(Fraction(0.12)), "12 %");
  EXPECT_EQ(write_quantity(Fraction(0.29)), "29 %");
  EXPECT_EQ(write_quantity(GrowthRate(-0.029)), "-2.9 %/year");
  EXPECT_EQ(write_quantity(Duration(0.002)), "2 ms");
  EXPECT_EQ(write_quantity(Duration(900)), "15 minutes");
  EXPECT_EQ(write_quantity(Duration(3600)), "1 hour");
  EXPECT_EQ(write_quantity(Duration(2 * 86400)), "2 days");
  EXPECT_EQ(write_quantity(Frequency(2.8e9)), "2.8 GHz");
  EXPECT_EQ(write_quantity(CarbonIntensity(600)), "600 g/kWh");
  EXPECT_EQ(write_quantity(CarbonMass(1.3e6)), "1.3 t");
  EXPECT_EQ(write_quantity(Compute(1)), "1 core");
  EXPECT_EQ(write_quantity(Work(3600)), "1 core-hour");
  EXPECT_EQ(write_quantity(Ratio(1.9)), "1.9");
  EXPECT_EQ(write_quantity(Angle(-51.33)), "-51.33");
}

TEST(Write, gives_costs_per_year_and_prices_in_euros) {
  EXPECT_EQ(write_quantity(YearlyCost(180e3)), "180 kEUR/year");
  EXPECT_EQ(write_quantity(YearlyCost(50400)), "50.4 kEUR/year");
  EXPECT_EQ(write_quantity(StoragePrice(900)), "900 EUR/TiB/year");
  EXPECT_EQ(write_quantity(PowerPrice(90)), "90 EUR/kW/year");
  EXPECT_EQ(write_quantity(Workload(1600)), "1600 hours/year");
  EXPECT_EQ(write_quantity(EnergyPrice(0.11)), "0.11 EUR/kWh");
  EXPECT_EQ(write_quantity(Money::euros(4200)), "4.2 kEUR");
  EXPECT_EQ(write_quantity(Money::cents(-1299)), "-12.99 EUR");
  EXPECT_EQ(write_quantity(Money::euros(2'000'000)), "2 MEUR");
}

TEST(Write, gives_zero_in_the_base_unit) {
  EXPECT_EQ(write_quantity(Power(0)), "0 W");
  EXPECT_EQ(write_quantity(Power(-0.0)), "0 W");
  EXPECT_EQ(write_quantity(Bandwidth(0)), "0 B/s");
  EXPECT_EQ(write_quantity(Duration(0)), "0 s");
  EXPECT_EQ(write_quantity(Fraction(0)), "0 %");
  EXPECT_EQ(write_quantity(Ratio(0)), "0");
  EXPECT_EQ(write_quantity(Money()), "0 EUR");
}

TEST(Write, aborts_on_what_is_not_finite) {
  EXPECT_DEATH(write_quantity(Power(std::numeric_limits<double>::infinity())), "not finite");
  EXPECT_DEATH(write_quantity(Power(std::numeric_limits<double>::quiet_NaN())), "not finite");
}

// Any finite double, by its bits: very small and very large ones as likely as others.
rc::Gen<double> any_double() {
  return rc::gen::suchThat(rc::gen::map(rc::gen::arbitrary<std::uint64_t>(),
                                        [](std::uint64_t bits) {
                                          double value = 0;
                                          std::memcpy(&value, &bits, sizeof value);
                                          return value;
                                        }),
                           [](double value) { return std::isfinite(value); });
}

// What planners write: a few digits and a power of ten.
rc::Gen<double> plain_number() {
  return rc::gen::map(rc::gen::pair(rc::gen::inRange(-99999, 100000), rc::gen::inRange(-4, 10)),
                      [](const std::pair<int, int>& parts) { return parts.first * std::pow(10.0, parts.second); });
}

template <class T>
class WriteProperty : public testing::Test {};
using Quantities =
    testing::Types<Power, Energy, Bytes, Bandwidth, Compute, Work, Duration, Fraction, Ratio, GrowthRate, Frequency,
                   CarbonMass, CarbonIntensity, EnergyPrice, YearlyCost, StoragePrice, PowerPrice, Workload, Angle>;
TYPED_TEST_SUITE(WriteProperty, Quantities);

TYPED_TEST(WriteProperty, reads_back_to_the_same_value) {
  EXPECT_TRUE(rc::check([] {
    for (const double value : {*any_double(), *plain_number(), *rc::gen::arbitrary<double>()}) {
      if (!std::isfinite(value)) continue;
      const std::string text = write_quantity(TypeParam(value));
      const Parsed<TypeParam> back = parse_quantity<TypeParam>(text);
      RC_ASSERT(back.value.has_value());
      RC_ASSERT(back.value->value() == value);
      RC_ASSERT(write_quantity(*back.value) == text);
    }
  }));
}

TEST(WriteMoneyProperty, reads_back_to_the_same_value) {
  EXPECT_TRUE(rc::check([] {
    const auto cents = *rc::gen::inRange<std::int64_t>(-90'000'000'000'000'000, 90'000'000'000'000'001);
    for (const Money money :
         {Money::cents(cents), Money::cents(cents % 1'000'000), Money::euros(cents % 1000 * 1000)}) {
      RC_ASSERT(parse_quantity<Money>(write_quantity(money)).value == money);
    }
  }));
}

}  // namespace
}  // namespace verbund
