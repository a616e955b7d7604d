#include "sim/agenda/pre_copy.h"

#include <gtest/gtest.h>

namespace verbund::agenda {
namespace {

constexpr double gb = 1e9;

// 100 GB at 125 MB/s, 12.5 MB/s are changed meanwhile: rounds of 800, 80, 8 … s, each leaves a tenth of what it sent.
TEST(PreCopy, sends_in_each_round_what_was_changed_in_the_one_before) {
  const Bandwidth dirty(12.5e6);
  const Round second = next_round(100 * gb, dirty, 1, 100 * gb, Duration(800));
  EXPECT_DOUBLE_EQ(second.bytes, 10 * gb);
  EXPECT_FALSE(second.last);
  EXPECT_DOUBLE_EQ(next_round(100 * gb, dirty, 2, 10 * gb, Duration(80)).bytes, 1 * gb);
}

// 256 KiB are 262,144 B: at 12.5 MB/s they are changed in 20.97152 ms.
TEST(PreCopy, stops_for_the_last_round_when_little_is_left) {
  const Bandwidth dirty(12.5e6);
  EXPECT_TRUE(next_round(100 * gb, dirty, 6, 1e6, Duration(0.02097152)).last);
  EXPECT_FALSE(next_round(100 * gb, dirty, 6, 1e6, Duration(0.021)).last);
}

// What is changed in 8 s at 12.5 MB/s is 100 MB: as much as was sent, so a further round would gain nothing.
TEST(PreCopy, stops_when_a_round_leaves_no_less_than_it_sent) {
  const Bandwidth dirty(12.5e6);
  EXPECT_TRUE(next_round(100 * gb, dirty, 3, 100e6, Duration(8)).last);
  EXPECT_FALSE(next_round(100 * gb, dirty, 3, 100.1e6, Duration(8)).last);
}

// 12.5 MB/s for 10,000 s are 125 GB, but there are only 100.
TEST(PreCopy, never_sends_more_than_there_is) {
  const Round next = next_round(100 * gb, Bandwidth(12.5e6), 1, 100 * gb, Duration(10'000));
  EXPECT_EQ(next.bytes, 100 * gb);
  EXPECT_TRUE(next.last);
}

TEST(PreCopy, stops_for_the_thirtieth_round) {
  const Bandwidth dirty(1e6);
  EXPECT_FALSE(next_round(100 * gb, dirty, 28, 10 * gb, Duration(9'000)).last);
  EXPECT_TRUE(next_round(100 * gb, dirty, 29, 10 * gb, Duration(9'000)).last);
}

}  // namespace
}  // namespace verbund::agenda
