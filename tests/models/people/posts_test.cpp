#include "models/people/posts.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <vector>

namespace verbund::people {
namespace {

std::vector<Posts::Month> months(Posts posts, int count) {
  std::vector<Posts::Month> result;
  for (int m = 0; m < count; ++m) {
    const Instant first = make_instant(2007, 1) + Period{m, 0};
    result.push_back(posts.pass(first, first + Period{1, 0}));
  }
  return result;
}

// Ten posts, 10 % a year leave, a post is empty for three months. Each month q = 1 - 0.9^(1/12) = 0.00874161 of those
// who are there leaves.
//   January   10          leave 0.0874161
//   February   9.9125839  leave 0.0866520
//   March      9.8259319  leave 0.0858945
//   April      9.7400374  leave 0.0851436
//   May        9.6548938 + 0.0874161 of January who have been gone for three months = 9.7423099
// After years as many leave as come: filled (1 + 3 q) = 10, that is 9.7445. In five years about 5.1 leave.
TEST(Posts, of_those_who_leave_are_filled_again_after_the_vacancy) {
  const auto seen = months(Posts(10, GrowthRate(0.1), Period{3, 0}), 60);
  EXPECT_NEAR(seen[0].filled, 10, 1e-9);
  EXPECT_NEAR(seen[0].left, 0.0874161, 1e-7);
  EXPECT_NEAR(seen[1].filled, 9.9125839, 1e-7);
  EXPECT_NEAR(seen[3].filled, 9.7400374, 1e-6);
  EXPECT_NEAR(seen[3].came, 0, 1e-9);
  EXPECT_NEAR(seen[4].came, 0.0874161, 1e-7);
  EXPECT_NEAR(seen[4].filled, 9.7423099, 1e-6);
  EXPECT_NEAR(seen[59].filled, 9.7445, 1e-4);
  double left = 0;
  for (const auto& month : seen) left += month.left;
  EXPECT_NEAR(left, 5.12, 0.01);
}

// Of ten people of whom each tenth leaves in a year, nine are there after it.
TEST(Posts, that_are_never_filled_again_shrink_by_the_turnover_in_a_year) {
  const auto seen = months(Posts(10, GrowthRate(0.1), Period{120, 0}), 13);
  EXPECT_NEAR(seen[12].filled, 9, 1e-9);
}

TEST(Posts, are_all_filled_where_nobody_leaves) {
  for (const auto& month : months(Posts(7, GrowthRate(0), Period{6, 0}), 24)) {
    EXPECT_EQ(month.filled, 7);
    EXPECT_EQ(month.left, 0);
  }
}

TEST(Posts, without_a_vacancy_are_filled_again_at_once) {
  for (const auto& month : months(Posts(7, GrowthRate(0.2), Period{}), 24)) EXPECT_NEAR(month.filled, 7, 1e-12);
}

// No post is lost: who is there, and who has left and was not followed yet, make all posts.
RC_GTEST_PROP(Posts, are_never_cut, ()) {
  const int posts = *rc::gen::inRange(0, 50);
  const GrowthRate turnover(*rc::gen::inRange(0, 90) / 100.0);
  double empty = 0;
  for (const auto& month : months(Posts(posts, turnover, Period{*rc::gen::inRange(0, 24), 0}), 72)) {
    empty -= month.came;
    RC_ASSERT(month.filled >= -1e-9);
    RC_ASSERT(std::abs(month.filled + empty - posts) < 1e-9);
    empty += month.left;
  }
}

}  // namespace
}  // namespace verbund::people
