#include "models/units/format.h"

#include <gtest/gtest.h>

namespace verbund {
namespace {

TEST(Format, scales_to_three_significant_digits) {
  EXPECT_EQ(format(Power(34.21e3)), "34.2 kW");
  EXPECT_EQ(format(Power(120e3)), "120 kW");
  EXPECT_EQ(format(Power(0)), "0 W");
  EXPECT_EQ(format(Power(-1500)), "-1.5 kW");
  EXPECT_EQ(format(Energy(812.3 * 1000 * joules_per_kwh)), "812 MWh");
  EXPECT_EQ(format(Energy(joules_per_kwh / 2)), "500 Wh");
  EXPECT_EQ(format(Bytes(71.44 * bytes_per_gib)), "71.4 GiB");
  EXPECT_EQ(format(Bytes(512)), "512 B");
  EXPECT_EQ(format(Bandwidth(155e6 / 8)), "155 Mbit/s");
  EXPECT_EQ(format(Fraction(0.1234)), "12.3 %");
  EXPECT_EQ(format(Fraction(0.001)), "0.1 %");
  EXPECT_EQ(format(Fraction(1)), "100 %");
  EXPECT_EQ(format(Compute(23.5)), "23.5 cores");
  EXPECT_EQ(format(Compute(1)), "1 core");
  EXPECT_EQ(format(Compute(12345)), "12,345 cores");
  EXPECT_EQ(format(CarbonMass(487.4e6)), "487 t");
  EXPECT_EQ(format(CarbonMass(12345e6)), "12,345 t");
}

TEST(Format, goes_to_the_next_unit_when_rounding_reaches_it) {
  EXPECT_EQ(format(Power(999.4e3)), "999 kW");
  EXPECT_EQ(format(Power(999.6e3)), "1 MW");
  EXPECT_EQ(format(Bytes(1010 * bytes_per_gib)), "1,010 GiB");
  EXPECT_EQ(format(Bytes(1023.9 * bytes_per_gib)), "1 TiB");
}

TEST(Format, gives_durations_in_two_parts) {
  EXPECT_EQ(format(Duration(3 * 3600 + 12 * 60)), "3 h 12 min");
  EXPECT_EQ(format(Duration(3 * 3600)), "3 h");
  EXPECT_EQ(format(Duration(0)), "0 s");
  EXPECT_EQ(format(Duration(0.002)), "2 ms");
  EXPECT_EQ(format(Duration(12.5)), "12.5 s");
  EXPECT_EQ(format(Duration(59.96)), "1 min");
  EXPECT_EQ(format(Duration(150)), "2 min 30 s");
  EXPECT_EQ(format(Duration(3599.7)), "1 h");
  EXPECT_EQ(format(Duration(-5400)), "-1 h 30 min");
  EXPECT_EQ(format(Duration(47.99 * 3600)), "47 h 59 min");
  EXPECT_EQ(format(Duration(2.5 * 86400)), "2 d 12 h");
}

TEST(Format, gives_money_in_whole_euros) {
  EXPECT_EQ(format(Money::cents(123456749)), "1,234,567 EUR");
  EXPECT_EQ(format(Money::cents(50)), "1 EUR");
  EXPECT_EQ(format(Money::cents(49)), "0 EUR");
  EXPECT_EQ(format(Money::cents(-49)), "0 EUR");
  EXPECT_EQ(format(Money::cents(-150)), "-2 EUR");
  EXPECT_EQ(format(Money::euros(-1000)), "-1,000 EUR");
}

TEST(Format, groups_thousands) {
  EXPECT_EQ(format_thousands(1234.5, 1), "1,234.5");
  EXPECT_EQ(format_thousands(999, 0), "999");
  EXPECT_EQ(format_thousands(-1e6, 2), "-1,000,000.00");
  EXPECT_EQ(format_thousands(999.96, 1), "1,000.0");
  EXPECT_EQ(format_thousands(-0.04, 1), "0.0");
}

}  // namespace
}  // namespace verbund
