// What has not been sent yet, and how old it is, by hand.
#include "sim/engine/unsent.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace verbund::engine {
namespace {

constexpr double no_limit = std::numeric_limits<double>::infinity();

TEST(Unsent, is_nothing_when_all_that_is_written_is_sent) {
  Unsent unsent;
  const auto age = unsent.pass(0, 10, 1000, 1000, 0);
  EXPECT_EQ(unsent.bytes(), 0);
  EXPECT_NEAR(age.most, 0, 1e-12);
  EXPECT_NEAR(age.beyond, 0, 1e-9);
}

// Half of what is written is sent: after 10 s what was written in the first 5 s has arrived.
TEST(Unsent, grows_older_when_less_is_sent_than_written) {
  Unsent unsent;
  const auto age = unsent.pass(0, 10, 1000, 500, 3);
  EXPECT_DOUBLE_EQ(unsent.bytes(), 500);
  EXPECT_DOUBLE_EQ(age.most, 5);
  EXPECT_DOUBLE_EQ(age.at, 10);
  EXPECT_DOUBLE_EQ(age.beyond, 4);  // from 6 s on it is older than 3 s
  EXPECT_DOUBLE_EQ(unsent.age(12), 7);
}

// 10 s nothing is sent, then 200 bytes/s while 100 are written: the 1000 are sent in 10 s, by half of the 2000. What
// was written at 10 s goes at 15 s, 5 s old; what is written at 20 s at once.
TEST(Unsent, is_sent_first_in_first_out) {
  Unsent unsent;
  auto age = unsent.pass(0, 10, 1000, 0, 8);
  EXPECT_DOUBLE_EQ(age.most, 10);
  EXPECT_DOUBLE_EQ(age.beyond, 2);
  age = unsent.pass(10, 15, 500, 1000, 8);
  EXPECT_DOUBLE_EQ(unsent.bytes(), 500);
  EXPECT_DOUBLE_EQ(unsent.age(15), 5);
  EXPECT_DOUBLE_EQ(age.most, 10);
  EXPECT_DOUBLE_EQ(age.beyond, 2);  // from 10 to 5 in 5 s: 2 of them above 8
  age = unsent.pass(15, 20, 500, 1000, 8);
  EXPECT_DOUBLE_EQ(age.most, 5);
  EXPECT_EQ(unsent.bytes(), 0);
}

TEST(Unsent, of_one_instant_is_as_old_as_that) {
  Unsent unsent;
  unsent.add(3, 100);
  const auto age = unsent.pass(3, 13, 0, 100, no_limit);
  EXPECT_DOUBLE_EQ(age.most, 10);
  EXPECT_EQ(unsent.bytes(), 0);
}

TEST(Unsent, dropped_is_gone) {
  Unsent unsent;
  unsent.pass(0, 10, 1000, 0, no_limit);
  EXPECT_DOUBLE_EQ(unsent.drop(), 1000);
  EXPECT_EQ(unsent.age(20), 0);
}

// Whatever the rates: written = sent + unsent, and the oldest is what a search in the curve of all that was written
// finds.
RC_GTEST_PROP(Unsent, is_as_old_as_the_curve_of_what_was_written_says, ()) {
  const auto intervals = *rc::gen::inRange(1, 20);
  Unsent unsent;
  std::vector<double> times = {0}, curve = {0};
  double sent_in_all = 0;
  for (int i = 0; i < intervals; ++i) {
    const double lasts = *rc::gen::inRange(1, 100), written = *rc::gen::inRange(0, 5) * lasts;
    const double there = curve.back() - sent_in_all;
    const double sent = *rc::gen::inRange(0, 10) / 10.0 * (there + written);
    unsent.pass(times.back(), times.back() + lasts, written, sent, no_limit);
    times.push_back(times.back() + lasts);
    curve.push_back(curve.back() + written);
    sent_in_all += sent;
    RC_ASSERT(std::abs(unsent.bytes() - (curve.back() - sent_in_all)) < 1e-6 * (1 + curve.back()));
    if (unsent.bytes() < 1) continue;
    const auto above = static_cast<std::size_t>(
        std::find_if(curve.begin(), curve.end(), [&](double all) { return all > sent_in_all; }) - curve.begin());
    const double part = (sent_in_all - curve[above - 1]) / (curve[above] - curve[above - 1]);
    const double since = times[above - 1] + part * (times[above] - times[above - 1]);
    RC_ASSERT(std::abs(unsent.age(times.back()) - (times.back() - since)) < 1e-6);
  }
}

}  // namespace
}  // namespace verbund::engine
