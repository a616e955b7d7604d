#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/network/link.h"

namespace verbund::network {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Link link(const char* id, std::uint32_t a, std::uint32_t b, double milliseconds) {
  Link made;
  made.id = id;
  made.between[0].index.value = a;
  made.between[1].index.value = b;
  made.latency = Duration(milliseconds / 1000);
  return made;
}

std::vector<std::string> ids(const Table<Link>& links, const std::vector<Index<Link>>& chosen) {
  std::vector<std::string> names;
  names.reserve(chosen.size());
  for (const auto index : chosen) names.push_back(links[index].id);
  return names;
}

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

// A ring of three and a fourth site on one line: only that line cuts a site off. Doubled, nothing does.
TEST(CutLinks, are_those_without_a_way_round) {
  std::vector<Link> ring = {link("a", 0, 1, 1), link("b", 1, 2, 1), link("c", 2, 0, 1), link("tail", 2, 3, 1)};
  EXPECT_THAT(ids(Table<Link>(ring), cut_links(Table<Link>(ring), 4)), ElementsAre("tail"));
  ring.push_back(link("second-tail", 3, 2, 5));
  EXPECT_THAT(cut_links(Table<Link>(ring), 4), IsEmpty());
}

}  // namespace
}  // namespace verbund::network
