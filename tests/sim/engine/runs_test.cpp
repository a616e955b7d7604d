#include "sim/engine/runs.h"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/engine/lateness.h"

namespace verbund::engine {
namespace {

TEST(Runs, end_in_the_order_of_what_is_left_at_their_pace) {
  Runs runs;
  const RunId slow = runs.begin(Work(100)), fast = runs.begin(Work(60));
  EXPECT_EQ(runs.size(), 2U);
  EXPECT_TRUE(std::isinf(runs.next().first));
  runs.pace(slow, Compute(1), 10);
  runs.pace(fast, Compute(2), 10);
  EXPECT_EQ(runs.next(), (std::pair<double, RunId>(40, fast)));
  runs.pass(fast, Work(20), Duration(3), Duration(4));
  runs.pace(fast, Compute(0), 20);  // it stands
  EXPECT_EQ(runs.next(), (std::pair<double, RunId>(110, slow)));
  const engine::Run ended = runs.end(fast);
  EXPECT_EQ(ended.left, Work(40));
  EXPECT_EQ(ended.lost_to_services, Duration(3));
  EXPECT_EQ(ended.lost_to_jobs, Duration(4));
  EXPECT_EQ(runs.begin(Work(1)), fast);  // the number is free again
  EXPECT_EQ(runs.size(), 2U);
}

TEST(Runs, have_nothing_left_when_rounding_did_a_little_more) {
  Runs runs;
  const RunId run = runs.begin(Work(1));
  runs.pass(run, Work(1.0000001), {}, {});
  EXPECT_EQ(runs[run].left, Work(0));
}

TEST(Lateness, is_by_what_took_most_of_the_time) {
  EXPECT_EQ(cause_of({.to_services = 2, .to_other_jobs = 1}, 10, 8), Late::services);
  EXPECT_EQ(cause_of({.to_services = 1, .to_other_jobs = 2}, 10, 8), Late::other_jobs);
  EXPECT_EQ(cause_of({.without_server = 5, .to_jobs_before = 1}, 10, 8), Late::no_server);
  EXPECT_EQ(cause_of({.to_previous_run = 5}, 10, 8), Late::previous_run);
  EXPECT_EQ(cause_of({.to_jobs_before = 5}, 10, 8), Late::jobs_before);
}

// Without what it lost it would have taken 9 of the 8 that it was allowed.
TEST(Lateness, is_by_its_own_cores_where_it_would_have_been_late_without_anything_lost) {
  EXPECT_EQ(cause_of({.to_services = 1}, 10, 8), Late::cores);
}

}  // namespace
}  // namespace verbund::engine
