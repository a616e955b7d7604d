#include "sim/meters/hours.h"

#include <gtest/gtest.h>

namespace verbund::meters {
namespace {

// A site from 08:30 on: half an hour at 4 of 8 cores and 300 W, then at 10 o'clock, after an hour in which no server
// ran, steps of 15 and 45 minutes at 6 and 2 of 8 cores and 400 and 200 W.
TEST(Hours, have_means_by_time_and_the_busiest_step) {
  Hours hours(1, 0);
  const auto at = [](int hour, int minute) { return make_instant(2007, 1, 1, hour, minute); };
  hours.add_site(0, at(8, 30), Duration(1800), Work(8 * 1800), Work(4 * 1800), Energy(300 * 1800));
  hours.add_site(0, at(9, 0), Duration(3600), Work(0), Work(0), Energy(0));
  hours.add_site(0, at(10, 0), Duration(900), Work(8 * 900), Work(6 * 900), Energy(400 * 900));
  hours.add_site(0, at(10, 15), Duration(2700), Work(8 * 2700), Work(2 * 2700), Energy(200 * 2700));
  const auto site = hours.finish().sites.at(0);
  ASSERT_EQ(site.size(), 3U);
  EXPECT_EQ(site[0].began, at(8, 0));
  EXPECT_EQ(site[0].offered.value(), 8);
  EXPECT_EQ(site[0].consumed.value(), 4);
  EXPECT_EQ(site[0].power.value(), 300);
  EXPECT_EQ(site[1].began, at(9, 0));
  EXPECT_EQ(site[1].offered.value(), 0);
  EXPECT_EQ(site[1].highest.value(), 0);
  EXPECT_EQ(site[2].began, at(10, 0));
  EXPECT_EQ(site[2].consumed.value(), 3);  // (6 x 15 + 2 x 45) / 60
  EXPECT_EQ(site[2].highest.value(), 0.75);
  EXPECT_EQ(site[2].power.value(), 250);  // (400 x 15 + 200 x 45) / 60
}

TEST(Hours, of_lines_tell_both_directions_apart) {
  Hours hours(0, 2);
  const Instant start = make_instant(2007, 1, 1);
  hours.add_link(1, start, Duration(1800), {1800e6, 0});
  hours.add_link(1, start + Period{0, 1800}, Duration(1800), {0, 900e6});
  const auto links = hours.finish().links;
  ASSERT_EQ(links.size(), 2U);
  EXPECT_TRUE(links[0].empty());
  ASSERT_EQ(links[1].size(), 1U);
  EXPECT_EQ(links[1][0].forward.value(), 0.5e6);
  EXPECT_EQ(links[1][0].back.value(), 0.25e6);
}

}  // namespace
}  // namespace verbund::meters
