#include "sim/engine/backlog.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace verbund::engine {
namespace {

using meters::Cause;

constexpr double hour = 3600;
const Index<site::Site> here{0}, there{1};

// 10 wait since 1:00 and 20 since 2:00. Of 15 that are served from 2:00 to 3:00 the first 10 are done at 2:40: they
// have waited for 6,000 s; the 5 that are done at 3:00 for an hour.
TEST(Backlog, is_served_in_the_order_in_which_it_was_asked_for) {
  Backlog backlog;
  backlog.add({here, Cause::server_overloaded, 10});
  backlog.end_step(Instant(0), hour, 3 * hour);
  backlog.add({here, Cause::server_overloaded, 20});
  backlog.end_step(Instant(3600), 2 * hour, 4 * hour);
  EXPECT_DOUBLE_EQ(backlog.serve(15, 2 * hour, 3 * hour), 15);
  EXPECT_DOUBLE_EQ(backlog.work(), 15);
  EXPECT_DOUBLE_EQ(backlog.longest_wait(), 6000);
  EXPECT_DOUBLE_EQ(backlog.next_loss(), 4 * hour);
}

TEST(Backlog, does_not_wait_before_its_step_ends) {
  Backlog backlog;
  backlog.add({here, Cause::server_overloaded, 10});
  EXPECT_TRUE(backlog.is_empty());
  EXPECT_EQ(backlog.serve(5, 0, hour), 0);
  EXPECT_EQ(backlog.in_all(), 10);
}

// 30 and 10, of which half is served: 15 and 5 are lost.
TEST(Backlog, loses_what_is_left_for_the_causes_in_their_shares) {
  Backlog backlog;
  backlog.add({here, Cause::server_overloaded, 20});
  backlog.add({there, Cause::no_server_free, 10});
  backlog.add({here, Cause::server_overloaded, 10});
  backlog.end_step(Instant(7200), 3 * hour, 5 * hour);
  backlog.serve(20, 3 * hour, 4 * hour);
  EXPECT_TRUE(backlog.lose(4.9 * hour).empty());
  const auto lost = backlog.lose(5 * hour);
  ASSERT_EQ(lost.size(), 1u);
  EXPECT_EQ(lost[0].asked, Instant(7200));
  ASSERT_EQ(lost[0].parts.size(), 2u);
  EXPECT_DOUBLE_EQ(lost[0].parts[0].work, 15);
  EXPECT_EQ(lost[0].parts[0].site, here);
  EXPECT_DOUBLE_EQ(lost[0].parts[1].work, 5);
  EXPECT_EQ(lost[0].parts[1].cause, Cause::no_server_free);
  EXPECT_TRUE(backlog.is_empty());
  EXPECT_EQ(backlog.work(), 0);
}

// Whatever comes, goes and is lost in whatever order; nothing waits for longer than its patience of three hours.
TEST(Backlog, keeps_the_sum_of_what_came_in) {
  EXPECT_TRUE(rc::check([] {
    Backlog backlog;
    double came = 0, lost = 0, clock = 0;
    const auto steps = *rc::gen::nonEmpty<std::vector<std::pair<unsigned char, unsigned char>>>();
    for (const auto& [missed, spare] : steps) {
      backlog.serve(spare, clock, clock + hour);
      backlog.add({here, Cause::server_overloaded, static_cast<double>(missed)});
      came += missed;
      for (const auto& step : backlog.lose(clock + hour)) {
        for (const auto& part : step.parts) lost += part.work;
      }
      backlog.end_step(Instant(static_cast<std::int64_t>(clock)), clock + hour, clock + 4 * hour);
      clock += hour;
      RC_ASSERT(std::abs(backlog.served() + lost + backlog.in_all() - came) < 1e-6);
      RC_ASSERT(backlog.longest_wait() <= 3 * hour + 1e-6);
    }
  }));
}

}  // namespace
}  // namespace verbund::engine
