#include "models/network/flow.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "tests/models/network/links.h"

namespace verbund::network {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Site = Index<site::Site>;

constexpr Bandwidth mbit(double value) { return Bandwidth(value * 1e6 / 8); }

// Dresden 0, Leipzig 1, Magdeburg 2.
Table<Link> triangle() {
  return Table<Link>(
      {link("drs-mgd", 0, 2, 4, mbit(34)), link("lpz-drs", 1, 0, 2, mbit(155)), link("lpz-mgd", 1, 2, 2, mbit(155))});
}

// From Dresden to Leipzig directly 155, by way of Magdeburg another 34; both others together fill both lines of
// Leipzig.
TEST(WidestFlow, takes_every_way_at_once) {
  EXPECT_EQ(widest_flow(triangle(), 3, Site{0}, Site{1}), mbit(189));
  EXPECT_EQ(widest_flow(triangle(), 3, std::vector{Site{0}, Site{2}}, Site{1}), mbit(310));
}

TEST(WidestFlow, is_nothing_within_a_site_and_where_no_link_leads) {
  EXPECT_EQ(widest_flow(triangle(), 4, Site{1}, Site{1}), Bandwidth(0));
  EXPECT_EQ(widest_flow(triangle(), 4, Site{0}, Site{3}), Bandwidth(0));
}

// 189 Mbit/s are 23.625 MB/s: 850.5 GB take 36,000 s, and both ways out of Dresden are full.
TEST(ShortestPassage, of_one_load_is_its_bytes_over_the_widest_flow) {
  const auto passage = shortest_passage(triangle(), 3, {{Site{0}, Bytes(850.5e9)}}, Site{1}).value();
  EXPECT_DOUBLE_EQ(passage.time.value(), 36000);
  EXPECT_THAT(ids(triangle(), passage.narrow), ElementsAre("drs-mgd", "lpz-drs"));
}

// On a line 0 -8- 1 -800- 2 (Mbit/s, so 1 and 100 MB/s) are 1 GB at 0 and 1 GB at 1. Together they fit through 1-2 in
// 20 s, but what is at 0 needs 1,000 s.
TEST(ShortestPassage, waits_for_the_load_that_is_worst_off) {
  const Table<Link> links({link("slow", 0, 1, 1, mbit(8)), link("wide", 1, 2, 1, mbit(800))});
  const auto passage = shortest_passage(links, 3, {{Site{0}, Bytes(1e9)}, {Site{1}, Bytes(1e9)}}, Site{2}).value();
  EXPECT_DOUBLE_EQ(passage.time.value(), 1000);
  EXPECT_THAT(ids(links, passage.narrow), ElementsAre("slow"));
}

TEST(ShortestPassage, of_nothing_takes_no_time) {
  for (const std::vector<Load>& loads : {std::vector<Load>{}, {{Site{1}, Bytes(5)}}, {{Site{3}, Bytes(0)}}}) {
    const auto passage = shortest_passage(triangle(), 4, loads, Site{1}).value();
    EXPECT_EQ(passage.time, Duration(0));
    EXPECT_THAT(passage.narrow, IsEmpty());
  }
}

TEST(ShortestPassage, is_none_where_no_link_leads) {
  EXPECT_FALSE(shortest_passage(triangle(), 4, {{Site{0}, Bytes(1)}, {Site{3}, Bytes(1)}}, Site{1}));
}

// The longest time of any group of loads, by trying them all.
TEST(ShortestPassage, is_the_longest_time_of_any_group) {
  EXPECT_TRUE(rc::check("groups by trial", [] {
    const auto sites = *rc::gen::inRange<std::uint32_t>(2, 7);
    const auto site = rc::gen::inRange<std::uint32_t>(0, sites);
    std::vector<Link> drawn;
    for (std::uint32_t i = 1; i < sites; ++i) {
      drawn.push_back(link("tree", i, *rc::gen::inRange<std::uint32_t>(0, i), 1, mbit(*rc::gen::inRange(1, 9))));
    }
    const auto more = *rc::gen::inRange(0, 4);
    for (int i = 0; i < more; ++i) drawn.push_back(link("more", *site, *site, 1, mbit(*rc::gen::inRange(1, 9))));
    const Table<Link> links(drawn);
    std::vector<Load> loads;
    for (std::uint32_t i = 1; i < sites; ++i) loads.push_back({Site{i}, Bytes(1e6 * *rc::gen::inRange(0, 20))});
    double longest = 0;
    for (unsigned group = 1; group < 1U << loads.size(); ++group) {
      std::vector<Site> from;
      Bytes bytes;
      for (std::size_t i = 0; i < loads.size(); ++i) {
        if ((group >> i & 1U) == 0) continue;
        from.push_back(loads[i].at);
        bytes += loads[i].bytes;
      }
      longest = std::max(longest, bytes.value() / widest_flow(links, sites, from, Site{0}).value());
    }
    const auto passage = shortest_passage(links, sites, loads, Site{0}).value();
    RC_ASSERT(std::abs(passage.time.value() - longest) <= 1e-6 * longest);
  }));
}

}  // namespace
}  // namespace verbund::network
