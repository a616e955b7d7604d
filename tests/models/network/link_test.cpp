#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/models/network/links.h"

namespace verbund::network {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> way(const Table<Link>& links, std::uint32_t from, std::uint32_t to) {
  return ids(links, route(links, 4, {from}, {to}));
}

// Dresden 0, Leipzig 1, Magdeburg 2. Directly 9 ms, by way of Leipzig 2 + 3 = 5 ms.
TEST(Route, takes_the_way_of_least_latency) {
  const Table<Link> links({link("drs-mgd", 0, 2, 9), link("lpz-drs", 1, 0, 2), link("lpz-mgd", 1, 2, 3)});
  EXPECT_THAT(way(links, 0, 2), ElementsAre("lpz-drs", "lpz-mgd"));
  EXPECT_THAT(way(links, 2, 0), ElementsAre("lpz-mgd", "lpz-drs"));
  EXPECT_THAT(way(links, 1, 0), ElementsAre("lpz-drs"));
}

// 0.1 + 0.2 ms and 0.3 ms are the same latency, although not in binary; the link whose id comes first is on the route.
TEST(Route, settles_ties_by_the_ids_of_the_links) {
  EXPECT_THAT(way(Table<Link>({link("b", 0, 1, 0.1), link("c", 1, 2, 0.2), link("a", 0, 2, 0.3)}), 0, 2),
              ElementsAre("a"));
  EXPECT_THAT(way(Table<Link>({link("a", 0, 1, 0.1), link("c", 1, 2, 0.2), link("b", 0, 2, 0.3)}), 0, 2),
              ElementsAre("a", "c"));
}

// From either end a different link comes first.
TEST(Route, leads_back_over_the_same_links) {
  const Table<Link> links({link("a", 0, 1, 2), link("b", 0, 2, 3), link("c", 1, 2, 1)});
  EXPECT_THAT(way(links, 0, 2), ElementsAre("a", "c"));
  EXPECT_THAT(way(links, 2, 0), ElementsAre("c", "a"));
}

TEST(Route, is_empty_within_a_site_and_where_no_link_leads) {
  const Table<Link> links({link("a", 0, 1, 1)});
  EXPECT_THAT(way(links, 0, 0), IsEmpty());
  EXPECT_THAT(way(links, 0, 3), IsEmpty());
}

TEST(Unreachable, are_the_sites_without_a_way_to_the_first) {
  EXPECT_THAT(unreachable(Table<Link>({link("a", 0, 2, 1), link("b", 1, 3, 1)}), 4),
              ElementsAre(Index<site::Site>{1}, Index<site::Site>{3}));
  EXPECT_THAT(unreachable(Table<Link>(), 1), IsEmpty());
}

}  // namespace
}  // namespace verbund::network
