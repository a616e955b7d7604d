#include "models/scenario/thousands.h"

#include <gtest/gtest.h>

namespace verbund::scenario {
namespace {

std::string readings_of(std::string_view text, bool is_whole = false) {
  const auto readings = two_readings(text, is_whole);
  return readings ? readings->thousands + " or " + readings->decimals : "one";
}

TEST(TwoReadings, are_seen_in_money_data_and_whole_numbers) {
  EXPECT_EQ(readings_of("20.000 EUR/year"), "20,000 EUR/year or 20.0 EUR/year");
  EXPECT_EQ(readings_of("4.200EUR"), "4,200EUR or 4.2EUR");
  EXPECT_EQ(readings_of("1.125 kEUR"), "1,125 kEUR or 1.1250 kEUR");
  EXPECT_EQ(readings_of("-2.500 EUR"), "-2,500 EUR or -2.5 EUR");
  EXPECT_EQ(readings_of("1.250.000 EUR"), "1,250,000 EUR or ");
  EXPECT_EQ(readings_of("1.024 GiB"), "1,024 GiB or 1.0240 GiB");
  EXPECT_EQ(readings_of("1.024", true), "1,024 or ");
  EXPECT_EQ(readings_of("1.024 instances"), "1,024 instances or ");
}

TEST(TwoReadings, are_seen_elsewhere_only_in_decimals_that_end_in_0) {
  EXPECT_EQ(readings_of("2.048 Mbit/s"), "one");
  EXPECT_EQ(readings_of("1.125 ct/kWh"), "one");
  EXPECT_EQ(readings_of("1.375"), "one");
  EXPECT_EQ(readings_of("14.000"), "14,000 or 14.0");
  EXPECT_FALSE(two_readings("14.000", false)->is_likely);
}

TEST(TwoReadings, are_not_seen_in_what_can_only_be_decimals) {
  for (const char* text : {"0.125 EUR/kWh", "0.100 EUR", "20.00 EUR", "20.0000 EUR", "1234.500 EUR", "1,234.500 EUR",
                           "20 EUR", "EUR", "", ".125 EUR", "012.000 EUR", "1.000,5 EUR", "1.0000.000 EUR"}) {
    EXPECT_EQ(readings_of(text), "one") << text;
  }
}

}  // namespace
}  // namespace verbund::scenario
