#include "models/failure/failure.h"

#include <gtest/gtest.h>

#include <set>

namespace verbund::failure {
namespace {

constexpr Period days(int n) { return {0, n * seconds_per_day}; }

TEST(Availability, is_the_share_of_time_between_repair_and_failure) {
  EXPECT_DOUBLE_EQ(availability(Duration(90), Duration(10)), 0.9);
}

// Three things that work 9 days in 10: none lost 0.729, one 3 x 0.1 x 0.81, two 3 x 0.01 x 0.9, all 0.001.
TEST(ProbabilityLost, is_binomial) {
  EXPECT_NEAR(probability_lost(3, 0, 0.9), 0.729, 1e-12);
  EXPECT_NEAR(probability_lost(3, 1, 0.9), 0.243, 1e-12);
  EXPECT_NEAR(probability_lost(3, 2, 0.9), 0.027, 1e-12);
  EXPECT_NEAR(probability_lost(3, 3, 0.9), 0.001, 1e-12);
  EXPECT_EQ(probability_lost(3, 4, 0.9), 0);
}

const Failure wear{"wear", {"servers", {}}, days(100), days(1)};
const Instant start = make_instant(2007, 1);

// The mean of 10,000 exponential draws lies within 2.6 % of theirs with 99 % (2.576 / 100).
TEST(TimeToFailure, has_the_mean_that_was_asked_for) {
  double sum = 0;
  for (std::uint64_t n = 0; n < 10'000; ++n) {
    sum += static_cast<double>(time_to_failure(1, wear, "rack-001", n, start));
  }
  EXPECT_NEAR(sum / 10'000 / seconds_per_day, 100, 2.6);
}

TEST(TimeToFailure, depends_on_seed_failure_thing_and_number_alone) {
  Failure other = wear;
  other.id = "other";
  const std::set<std::int64_t> drawn = {
      time_to_failure(1, wear, "rack-001", 0, start), time_to_failure(2, wear, "rack-001", 0, start),
      time_to_failure(1, other, "rack-001", 0, start), time_to_failure(1, wear, "rack-002", 0, start),
      time_to_failure(1, wear, "rack-001", 1, start)};
  EXPECT_EQ(drawn.size(), 5U);
  EXPECT_EQ(time_to_failure(1, wear, "rack-001", 0, start), time_to_failure(1, wear, "rack-001", 0, start));
}

}  // namespace
}  // namespace verbund::failure
