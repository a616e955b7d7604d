#include "sim/study/run_store.h"

#include <gmock/gmock.h>

#include "tests/sim/study/sample_run.h"

namespace verbund::study {
namespace {

struct Store : ::testing::Test {
  testing::SmallScenario small = testing::two_sites();
  scenario::Scenario scenario = small.build();
  static std::string key(const scenario::Scenario& of, const std::string& option, std::uint64_t seed = 1,
                         const std::string& build = "b") {
    return run_key(of, of.options[*of.options.find(option)], seed, build);
  }
};

TEST_F(Store, a_run_reads_back_as_the_same_bytes) {
  const std::string text = write_run(testing::sample_run(scenario, "pooled"), "k");
  const auto again = read_run(text, "k");
  ASSERT_TRUE(again);
  EXPECT_EQ(write_run(*again, "k"), text);
  EXPECT_EQ(again->sites[0].months[0].use[1].memory_byte_seconds, 1.0 / 3);
  EXPECT_EQ(again->samples, 12345678901U);
  EXPECT_EQ(again->purchases[0].when, make_instant(2007, 2, 3));
  EXPECT_EQ(again->servers[0].bought, make_instant(2006, 1));
  EXPECT_EQ(again->changes[1].when, make_instant(2007, 1, 6, 8, 30));
  EXPECT_EQ(again->changes[1].from, "rack-1");
}

TEST_F(Store, a_run_under_another_key_or_a_broken_one_is_none) {
  const std::string text = write_run(testing::sample_run(scenario, "pooled"), "k");
  EXPECT_FALSE(read_run(text, "other"));
  EXPECT_FALSE(read_run(text.substr(0, text.size() / 2), "k"));
  EXPECT_FALSE(read_run("{\"verbund_run\": \"k\"}", "k"));
  EXPECT_FALSE(RunStore("/no/such/folder").load("k"));
  EXPECT_THAT(RunStore("/no/such/folder").save("k", {}), ::testing::HasSubstr("cannot write /no/such/folder/k.json"));
}

TEST_F(Store, hours_are_a_text_of_their_own) {
  meters::Observations run = testing::sample_run(scenario, "pooled");
  const std::string without = write_run(run, "k");
  run.hourly = meters::Hourly{{{{make_instant(2007, 1), Compute(8), Compute(1.0 / 3), Fraction(0.1), Power(300)}}},
                              {{{make_instant(2007, 1), Bandwidth(5), Bandwidth(0)}}}};
  EXPECT_EQ(write_run(run, "k"), without);
  const std::string text = write_hours(*run.hourly, "k");
  const auto again = read_hours(text, "k");
  ASSERT_TRUE(again);
  EXPECT_EQ(write_hours(*again, "k"), text);
  EXPECT_EQ(again->sites[0][0].consumed.value(), 1.0 / 3);
  EXPECT_EQ(again->links[0][0].forward.value(), 5);
  EXPECT_FALSE(read_hours(text, "other"));
  EXPECT_FALSE(read_hours(text.substr(0, text.size() / 2), "k"));
}

TEST_F(Store, the_key_follows_everything_physical_and_nothing_else) {
  const std::string pooled = key(scenario, "pooled");
  EXPECT_EQ(pooled.size(), 32U);
  EXPECT_EQ(pooled, key(scenario, "pooled"));
  EXPECT_NE(pooled, key(scenario, "apart"));
  EXPECT_NE(pooled, key(scenario, "pooled", 2));
  EXPECT_NE(pooled, key(scenario, "pooled", 1, "another build"));
  small.model("box").price = Path<Money>(Money::euros(1));
  small.site("east").electricity = Path<EnergyPrice>(EnergyPrice(0.3));
  EXPECT_EQ(pooled, key(small.build(), "pooled"));
  small.service("mail", "east").size.memory = testing::gib(3);
  EXPECT_NE(pooled, key(small.build(), "pooled"));
}

TEST_F(Store, the_key_follows_what_a_recorded_series_says) {
  const std::string before = key(scenario, "pooled");
  scenario.traces["t.csv#a"] =
      std::make_shared<const service::Series>(service::Series{make_instant(2007, 1), 300, {1, 2}});
  const std::string one = key(scenario, "pooled");
  scenario.traces["t.csv#a"] =
      std::make_shared<const service::Series>(service::Series{make_instant(2007, 1), 300, {1, 3}});
  EXPECT_NE(before, one);
  EXPECT_NE(one, key(scenario, "pooled"));
}

TEST(Checksum, is_xxh3_of_128_bits) {
  EXPECT_EQ(checksum(""), "99aa06d3014798d86001c324468d497f");  // the test vector of the empty text
}

}  // namespace
}  // namespace verbund::study
