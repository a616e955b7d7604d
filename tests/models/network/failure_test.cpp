#include "models/network/failure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "tests/models/network/links.h"

namespace verbund::network {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Site = Index<site::Site>;

// A ring of three and a fourth site on one line.
std::vector<Link> ring_with_tail() {
  return {link("a", 0, 1, 1), link("b", 1, 2, 1), link("c", 2, 0, 1), link("tail", 2, 3, 1)};
}

Index<Link> at(const Table<Link>& links, const char* id) { return links.find(id).value(); }

// Only the tail cuts a site off. Doubled, nothing does.
TEST(CutLinks, are_those_without_a_way_round) {
  auto ring = ring_with_tail();
  EXPECT_THAT(ids(Table<Link>(ring), cut_links(Table<Link>(ring), 4)), ElementsAre("tail"));
  ring.push_back(link("second-tail", 3, 2, 5));
  EXPECT_THAT(cut_links(Table<Link>(ring), 4), IsEmpty());
}

// A second line to the fourth site does not help it when the site at which both end fails.
TEST(CutSites, are_those_without_a_way_past_them) {
  auto ring = ring_with_tail();
  ring.push_back(link("second-tail", 3, 2, 5));
  EXPECT_THAT(cut_sites(Table<Link>(ring), 4), ElementsAre(Site{2}));
  ring.push_back(link("way-past", 3, 0, 5));
  EXPECT_THAT(cut_sites(Table<Link>(ring), 4), IsEmpty());
}

TEST(Separated, are_the_pairs_that_lose_their_only_way) {
  const Table<Link> links(ring_with_tail());
  EXPECT_THAT(separated_by(links, 4, {at(links, "tail")}),
              ElementsAre(Pair{Site{0}, Site{3}}, Pair{Site{1}, Site{3}}, Pair{Site{2}, Site{3}}));
  EXPECT_THAT(separated_by(links, 4, at(links, "a")), IsEmpty());
  EXPECT_THAT(parts_without(links, 4, {at(links, "tail")}), ElementsAre(0, 0, 0, 1));
}

TEST(Separated, by_a_site_are_pairs_of_others) {
  const Table<Link> links(ring_with_tail());
  EXPECT_THAT(separated_by(links, 4, Site{2}), ElementsAre(Pair{Site{0}, Site{3}}, Pair{Site{1}, Site{3}}));
  EXPECT_THAT(separated_by(links, 4, Site{3}), IsEmpty());
}

// What never reached one another is not lost: 0 and 1 on their line, 2 and 3 on another.
TEST(Separated, leaves_out_what_was_apart_before) {
  const Table<Link> links({link("a", 0, 1, 1), link("b", 2, 3, 1)});
  EXPECT_THAT(separated_by(links, 4, at(links, "b")), ElementsAre(Pair{Site{2}, Site{3}}));
  EXPECT_THAT(parts(links, 4), ElementsAre(0, 0, 1, 1));
}

TEST(Separated, is_some_pair_exactly_when_the_link_or_the_site_is_a_cut) {
  EXPECT_TRUE(rc::check("pairs and cuts", [] {
    const auto sites = *rc::gen::inRange<std::uint32_t>(1, 7);
    std::vector<Link> drawn;
    const auto count = *rc::gen::inRange(0, 9);
    for (int i = 0; i < count; ++i) {
      const auto one = *rc::gen::inRange<std::uint32_t>(0, sites);
      const auto other = *rc::gen::inRange<std::uint32_t>(0, sites);
      drawn.push_back(link(std::string(1, static_cast<char>('a' + i)).c_str(), one, other, 1));
    }
    const Table<Link> links(drawn);
    std::vector<Index<Link>> cuts;
    for (std::size_t i = 0; i < links.size(); ++i) {
      if (!separated_by(links, sites, links.index(i)).empty()) cuts.push_back(links.index(i));
    }
    RC_ASSERT(cut_links(links, sites) == cuts);
    std::vector<Site> holders;
    for (Site site{0}; site.value < sites; ++site.value) {
      if (!separated_by(links, sites, site).empty()) holders.push_back(site);
    }
    RC_ASSERT(cut_sites(links, sites) == holders);
  }));
}

}  // namespace
}  // namespace verbund::network
