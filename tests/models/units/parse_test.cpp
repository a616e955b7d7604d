#include "models/units/parse.h"

#include <gtest/gtest.h>

namespace verbund {
namespace {

template <class T>
double value_of(std::string_view text) {
  const Parsed<T> parsed = parse_quantity<T>(text);
  EXPECT_TRUE(parsed.value.has_value()) << text;
  EXPECT_EQ(parsed.problem, ParseProblem::none) << text;
  return parsed.value.value_or(T(-1e99)).value();
}

template <class T>
ParseProblem problem_of(std::string_view text) {
  const Parsed<T> parsed = parse_quantity<T>(text);
  EXPECT_EQ(parsed.value.has_value(), parsed.problem == ParseProblem::none) << text;
  return parsed.problem;
}

TEST(Parse, reads_the_notation_of_numbers) {
  EXPECT_EQ(value_of<Power>("120 kW"), 120e3);
  EXPECT_EQ(value_of<Power>("120kW"), 120e3);
  EXPECT_EQ(value_of<Power>("120  kW"), 120e3);
  EXPECT_EQ(value_of<Power>("1.5 kW"), 1500);
  EXPECT_EQ(value_of<Power>("2e3 W"), 2000);
  EXPECT_EQ(value_of<Power>("2E+3 W"), 2000);
  EXPECT_EQ(value_of<Power>("2.5e-3 W"), 0.0025);
  EXPECT_EQ(value_of<Power>("-3 W"), -3);
  EXPECT_EQ(value_of<Power>("+3 W"), 3);
  EXPECT_EQ(value_of<Power>("4,200 W"), 4200);
  EXPECT_EQ(value_of<Power>("1_234_567.5 W"), 1234567.5);
  EXPECT_EQ(value_of<Power>("0 W"), 0);
  EXPECT_EQ(value_of<Power>("0.000 W"), 0);
  EXPECT_EQ(value_of<Power>("1e-400 W"), 0);
}

TEST(Parse, refuses_what_is_no_number) {
  for (const char* text : {"",        " ",        "kW",     "W 120",    "- 3 W",   "--3 W",      ".5 W",
                           "5. W",    "010 W",    "1,20 W", "1,2000 W", "0,110 W", "1234,567 W", "1,234_567 W",
                           "1.2.3 W", "1,,000 W", "1_ W",   "0x10 W",   "twelve",  "1.5,000 W"}) {
    EXPECT_NE(problem_of<Power>(text), ParseProblem::none) << text;
  }
  for (const char* text : {"", "kW", ".5 W", "5. W", "010 W", "0,110 W", "1,20 W", "1.2.3 W", " 5 W"}) {
    EXPECT_EQ(problem_of<Power>(text), ParseProblem::not_a_number) << text;
  }
}

TEST(Parse, refuses_what_is_not_finite) {
  for (const char* text : {"nan", "NaN W", "inf", "-inf W", "+Infinity W", ".inf", ".nan", "-.INF"}) {
    EXPECT_EQ(problem_of<Power>(text), ParseProblem::not_finite) << text;
  }
  EXPECT_EQ(problem_of<Ratio>("nan"), ParseProblem::not_finite);
}

TEST(Parse, refuses_what_is_beyond_the_range_of_its_type) {
  for (const char* text : {"1e400 W", "1e400", "1e308 MW", "1e99999999999999999999 W"}) {
    EXPECT_EQ(problem_of<Power>(text), ParseProblem::too_large) << text;
  }
  EXPECT_EQ(problem_of<Ratio>("1e400"), ParseProblem::too_large);
}

TEST(Parse, asks_for_the_unit) {
  EXPECT_EQ(problem_of<Power>("120"), ParseProblem::missing_unit);
  EXPECT_EQ(problem_of<Fraction>("0.12"), ParseProblem::missing_unit);
  EXPECT_EQ(problem_of<Power>("120 KW"), ParseProblem::wrong_unit);
  EXPECT_EQ(problem_of<Power>("120 kWh"), ParseProblem::wrong_unit);
  EXPECT_EQ(problem_of<Power>("120 kW "), ParseProblem::wrong_unit);
  EXPECT_EQ(problem_of<Energy>("120 kW"), ParseProblem::wrong_unit);
  EXPECT_EQ(problem_of<Ratio>("1.9 x"), ParseProblem::wrong_unit);
  EXPECT_EQ(problem_of<GrowthRate>("8 %"), ParseProblem::wrong_unit);
}

TEST(Parse, moves_the_decimal_point_before_the_number_becomes_binary) {
  EXPECT_EQ(value_of<Fraction>("12 %"), 0.12);
  EXPECT_EQ(value_of<Fraction>("0.1 %"), 0.001);
  EXPECT_EQ(value_of<Fraction>("12.3 %"), 0.123);
  EXPECT_EQ(value_of<Fraction>("100%"), 1.0);
  EXPECT_EQ(value_of<GrowthRate>("8 %/year"), 0.08);
  EXPECT_EQ(value_of<GrowthRate>("-2.9 %/year"), -0.029);
  EXPECT_EQ(value_of<Duration>("2 ms"), 0.002);
  EXPECT_EQ(value_of<Power>("0.11 kW"), 110);
  EXPECT_EQ(value_of<EnergyPrice>("29 ct/kWh"), 0.29);
  EXPECT_EQ(value_of<EnergyPrice>("57.3 EUR/MWh"), 0.0573);
}

// One hand calculation for each unit that is not a power of ten.
TEST(Parse, converts_to_the_base_unit) {
  EXPECT_EQ(value_of<Energy>("1 kWh"), 3.6e6);  // 1000 W × 3600 s
  EXPECT_EQ(value_of<Energy>("2 MWh"), 7.2e9);
  EXPECT_EQ(value_of<Energy>("0.5 GWh"), 1.8e12);
  EXPECT_EQ(value_of<Energy>("5 J"), 5);
  EXPECT_EQ(value_of<Bytes>("4 GiB"), 4 * bytes_per_gib);
  EXPECT_EQ(value_of<Bytes>("1.5 KiB"), 1536);
  EXPECT_EQ(value_of<Bytes>("1 MiB"), 1048576);
  EXPECT_EQ(value_of<Bytes>("40 TiB"), 40 * bytes_per_tib);
  EXPECT_EQ(value_of<Bytes>("1 PiB"), 1024 * bytes_per_tib);
  EXPECT_EQ(value_of<Bytes>("1 TB"), 1e12);
  EXPECT_EQ(value_of<Bandwidth>("155 Mbit/s"), 155e6 / 8);
  EXPECT_EQ(value_of<Bandwidth>("1 Gbit/s"), 125e6);
  EXPECT_EQ(value_of<Bandwidth>("64 kbit/s"), 8000);
  EXPECT_EQ(value_of<Bandwidth>("10 MB/s"), 10e6);
  EXPECT_EQ(value_of<Bandwidth>("2 MiB/s"), 2097152);
  EXPECT_EQ(value_of<Duration>("15 minutes"), 900);
  EXPECT_EQ(value_of<Duration>("1 minute"), 60);
  EXPECT_EQ(value_of<Duration>("4 hours"), 14400);
  EXPECT_EQ(value_of<Duration>("1 day"), 86400);
  EXPECT_EQ(value_of<Frequency>("2.8 GHz"), 2.8e9);
  EXPECT_EQ(value_of<CarbonIntensity>("600 g/kWh"), 600);
  EXPECT_EQ(value_of<CarbonIntensity>("600 kg/MWh"), 600);  // 600,000 g / 1000 kWh
  EXPECT_EQ(value_of<CarbonMass>("1.3 t"), 1.3e6);
  EXPECT_EQ(value_of<YearlyCost>("55 kEUR/year"), 55000);
  EXPECT_EQ(value_of<YearlyCost>("4200 EUR/month"), 50400);
  EXPECT_EQ(value_of<YearlyCost>("2 kEUR/month"), 24000);
  EXPECT_EQ(value_of<YearlyCost>("1.2 MEUR/year"), 1.2e6);
  EXPECT_EQ(value_of<PowerPrice>("90 EUR/kW/year"), 90);
  EXPECT_EQ(value_of<PowerPrice>("7.5 EUR/kW/month"), 90);
  EXPECT_EQ(value_of<Workload>("1600 hours/year"), 1600);
  EXPECT_EQ(value_of<Workload>("1 hour/month"), 12);
  EXPECT_EQ(value_of<StoragePrice>("900 EUR/TiB/year"), 900);
  EXPECT_EQ(value_of<StoragePrice>("75 EUR/TiB/month"), 900);
  EXPECT_EQ(value_of<StoragePrice>("0.5 EUR/GiB/month"), 6144);  // × 1024 × 12
  EXPECT_EQ(value_of<Compute>("2 cores"), 2);
  EXPECT_EQ(value_of<Compute>("1 core"), 1);
  EXPECT_EQ(value_of<Work>("3 core-hours"), 10800);
  EXPECT_EQ(value_of<Ratio>("1.9"), 1.9);
  EXPECT_EQ(value_of<Angle>("-51.33"), -51.33);
}

TEST(Parse, reads_money_to_the_cent) {
  EXPECT_EQ(parse_quantity<Money>("4,200 EUR").value, Money::euros(4200));
  EXPECT_EQ(parse_quantity<Money>("4200EUR").value, Money::euros(4200));
  EXPECT_EQ(parse_quantity<Money>("0.29 EUR").value, Money::cents(29));
  EXPECT_EQ(parse_quantity<Money>("-1.2345 kEUR").value, Money::cents(-123450));
  EXPECT_EQ(parse_quantity<Money>("1.23456789 MEUR").value, Money::cents(123456789));
  EXPECT_EQ(parse_quantity<Money>("900_000_000_000_000 EUR").value, Money::cents(90'000'000'000'000'000));
  EXPECT_EQ(parse_quantity<Money>("0 EUR").value, Money());
  EXPECT_EQ(parse_quantity<Money>("0.005 EUR").problem, ParseProblem::not_whole);
  EXPECT_EQ(parse_quantity<Money>("1.000001 kEUR").problem, ParseProblem::not_whole);
  EXPECT_EQ(parse_quantity<Money>("900_000_000_000_000.01 EUR").problem, ParseProblem::too_large);
  EXPECT_EQ(parse_quantity<Money>("1e30 EUR").problem, ParseProblem::too_large);
  EXPECT_EQ(parse_quantity<Money>("5").problem, ParseProblem::missing_unit);
  EXPECT_EQ(parse_quantity<Money>("5 EUR/year").problem, ParseProblem::wrong_unit);
}

TEST(Parse, reads_counts) {
  EXPECT_EQ(parse_count("90").value, 90);
  EXPECT_EQ(parse_count("-1").value, -1);
  EXPECT_EQ(parse_count("1,000").value, 1000);
  EXPECT_EQ(parse_count("9223372036854775807").value, 9223372036854775807);
  EXPECT_EQ(parse_count("9223372036854775808").problem, ParseProblem::too_large);
  EXPECT_EQ(parse_count("1e300").problem, ParseProblem::too_large);
  EXPECT_EQ(parse_count("2.5").problem, ParseProblem::not_whole);
  EXPECT_EQ(parse_count("2 racks").problem, ParseProblem::wrong_unit);
  EXPECT_EQ(parse_count("many").problem, ParseProblem::not_a_number);
  EXPECT_EQ(parse_count("010").problem, ParseProblem::not_a_number);
  EXPECT_EQ(parse_count("nan").problem, ParseProblem::not_finite);
}

TEST(Parse, names_the_accepted_units) {
  EXPECT_EQ(accepted_units<Power>(), "W, kW, MW");
  EXPECT_EQ(accepted_units<Fraction>(), "%");
  EXPECT_EQ(accepted_units<Duration>(), "ms, s, minutes, hours, days");
  EXPECT_EQ(accepted_units<Money>(), "EUR, kEUR, MEUR");
  EXPECT_EQ(accepted_units<Ratio>(), "no unit");
}

}  // namespace
}  // namespace verbund
