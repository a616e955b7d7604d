#include <gmock/gmock.h>

#include "sim/placement/placement.h"

namespace verbund::placement {
namespace {

using option::Policy;

// 10 cores and 10 bytes, of which so much is free.
Bin bin(double cpu_free, double memory_free, int instances = 1) {
  return {.cpu_total = Compute(10),
          .memory_total = Bytes(10),
          .cpu_free = Compute(cpu_free),
          .memory_free = Bytes(memory_free),
          .memory_whole = Bytes(12),
          .instances = instances};
}

Item item(double cpu, double memory, bool dedicated = false, PlatformSet needs = 0) {
  return {.cpu = Compute(cpu), .memory = Bytes(memory), .needs = needs, .dedicated = dedicated};
}

Bin with_cores(double free, double whole) {
  Bin limited = bin(10, 10);
  limited.cores_free = free;
  limited.cores_total = whole;
  return limited;
}
Item with_cores(int cores) { return {.cpu = Compute(1), .memory = Bytes(1), .cores = cores}; }
Item sibling(double cpu, double memory) { return {.cpu = Compute(cpu), .memory = Bytes(memory), .group = 3}; }

TEST(Fits, needs_both_cpu_and_memory_for_a_shared_instance) {
  EXPECT_TRUE(fits(bin(4, 5), item(4, 5)));
  EXPECT_FALSE(fits(bin(4, 5), item(4.1, 5)));
  EXPECT_FALSE(fits(bin(4, 5), item(4, 5.1)));
}

TEST(Fits, lets_cpu_run_short_when_asked_but_never_memory) {
  EXPECT_TRUE(fits(bin(0, 5), item(4, 5), AtWorst::cpu_short));
  EXPECT_FALSE(fits(bin(9, 5), item(4, 6), AtWorst::cpu_short));
}

// A limit of the rule, not of the hardware: it holds even where CPU may run short. One server of its own is all its
// own.
TEST(Fits, promises_no_more_cores_than_the_rule_allows) {
  EXPECT_TRUE(fits(with_cores(4, 16), with_cores(4)));
  EXPECT_FALSE(fits(with_cores(4, 16), with_cores(5), AtWorst::cpu_short));
  EXPECT_TRUE(fits(bin(10, 10), with_cores(4096)));
  Bin empty = with_cores(2, 2);
  empty.instances = 0;
  Item own = with_cores(5);
  own.dedicated = true;
  EXPECT_TRUE(fits(empty, own));
}

TEST(Fits, lets_siblings_share_only_when_asked) {
  Bin taken = bin(10, 10, 0);
  put(taken, sibling(1, 1));
  EXPECT_TRUE(has_sibling(taken, sibling(1, 1)));
  EXPECT_FALSE(fits(taken, sibling(1, 1)));
  EXPECT_TRUE(fits(taken, sibling(1, 1), AtWorst::beside_a_sibling));
  EXPECT_TRUE(fits(taken, item(1, 1)));
}

TEST(Fits, forgives_the_rounding_of_a_headroom) {
  // 1/10 taken off ten times leaves 1.4e-16 too little.
  Bin nearly = bin(10, 10);
  for (int i = 0; i < 9; ++i) put(nearly, item(0.1 * 10, 0.1 * 10));
  nearly.memory_free -= Bytes(1e-15);
  EXPECT_TRUE(fits(nearly, item(1, 1)));
}

TEST(Fits, gives_a_dedicated_instance_an_empty_server_whatever_its_cpu) {
  EXPECT_TRUE(fits(bin(10, 10, 0), item(99, 12, true)));  // all the memory, headroom included
  EXPECT_FALSE(fits(bin(10, 10, 0), item(1, 12.5, true)));
  EXPECT_FALSE(fits(bin(9, 9, 1), item(1, 1, true)));
}

TEST(Fits, lets_nobody_onto_a_dedicated_server) {
  Bin taken = bin(10, 10, 0);
  put(taken, item(1, 1, true));
  EXPECT_FALSE(fits(taken, item(1, 1)));
  EXPECT_FALSE(fits(taken, item(1, 1, true)));
}

TEST(Fits, asks_for_all_platforms) {
  Bin both = bin(5, 5);
  both.offers = 0b11;
  EXPECT_TRUE(fits(both, item(1, 1, false, 0b10)));
  EXPECT_TRUE(fits(both, item(1, 1, false, 0b11)));
  EXPECT_FALSE(fits(both, item(1, 1, false, 0b110)));
}

TEST(Choose, spreads_to_the_fewest_instances) {
  const std::vector<Bin> bins = {bin(9, 9, 3), bin(2, 2, 1), bin(9, 9, 2)};
  EXPECT_EQ(choose(bins, item(1, 1), Rule{Policy::spread}), 1U);
}

TEST(Choose, packs_onto_the_fullest_that_still_fits) {
  // Shares left over after 1 and 1: min(0.5, 0.4), min(0.1, 0.7), 0.0 does not fit with 1 core.
  const std::vector<Bin> bins = {bin(6, 5, 1), bin(2, 8, 1), bin(0.5, 8, 1)};
  EXPECT_EQ(choose(bins, item(1, 1), Rule{Policy::pack}), 1U);
}

TEST(Choose, balances_by_the_larger_of_the_two_shares) {
  // Taken after 1 and 1: max(0.5, 0.6), max(0.9, 0.3), max(0.55, 0.55).
  const std::vector<Bin> bins = {bin(6, 5, 1), bin(2, 8, 1), bin(5.5, 5.5, 9)};
  EXPECT_EQ(choose(bins, item(1, 1), Rule{Policy::balance}), 2U);
}

// Cores promised after 3 more: 5 of 16, 15 of 16, 11 of 16; 14 + 3 are more than 16. CPU and memory alike.
TEST(Choose, counts_promised_cores_where_they_are_limited) {
  const std::vector<Bin> bins = {with_cores(14, 16), with_cores(4, 16), with_cores(8, 16), with_cores(2, 16)};
  EXPECT_EQ(choose(bins, with_cores(3), Rule{Policy::pack}), 1U);
  EXPECT_EQ(choose(bins, with_cores(3), Rule{Policy::balance}), 0U);
  EXPECT_EQ(choose(bins, with_cores(15), Rule{Policy::pack}, AtWorst::cpu_short), std::nullopt);
}

TEST(Choose, stays_with_the_first_that_has_room) {
  const std::vector<Bin> bins = {bin(0.5, 9, 1), bin(2, 8, 5), bin(9, 9, 0)};
  EXPECT_EQ(choose(bins, item(1, 1), Rule{Policy::stay}), 1U);
}

// A sibling stands on the first two. The third is fuller, but apart; where it has no room they share; where CPU runs
// short everywhere, it stays apart.
TEST(Choose, keeps_siblings_apart_as_long_as_there_is_room) {
  Bin first = bin(9, 9), second = bin(8, 8);
  put(first, sibling(1, 1));
  put(second, sibling(1, 1));
  const std::vector<Bin> bins = {first, second, bin(2, 2, 7)};
  const Rule spread{Policy::spread};
  EXPECT_EQ(choose(bins, sibling(1, 1), spread), 2U);
  EXPECT_EQ(choose(bins, sibling(3, 1), spread), std::nullopt);
  EXPECT_EQ(choose(bins, sibling(3, 1), spread, AtWorst::beside_a_sibling), 0U);
  EXPECT_EQ(choose(bins, sibling(9.5, 1), spread, AtWorst::cpu_short), 2U);
  EXPECT_EQ(choose(bins, item(1, 1), spread), 0U);
}

// Apart comes before keeping servers empty: the empty one is taken rather than shared with a sibling.
TEST(Choose, takes_an_empty_server_rather_than_share_with_a_sibling) {
  Bin shared = bin(9, 9);
  put(shared, sibling(1, 1));
  const std::vector<Bin> bins = {bin(10, 10, 0), shared};
  EXPECT_EQ(choose(bins, sibling(1, 1), {.policy = Policy::pack, .keep_empty = true}, AtWorst::cpu_short), 0U);
}

TEST(Choose, leaves_ties_to_the_first) {
  const std::vector<Bin> bins = {bin(5, 5), bin(5, 5)};
  for (const auto policy : {Policy::stay, Policy::spread, Policy::pack, Policy::balance}) {
    EXPECT_EQ(choose(bins, item(1, 1), Rule{policy}), 0U);
  }
}

// The second server is shared already. An instance that may share goes there, one of its own to the empty server; with
// no room beside others the shared one takes the empty server after all.
TEST(Choose, keeps_empty_servers_for_those_that_need_one_of_their_own) {
  const std::vector bins = {bin(10, 10, 0), bin(5, 5, 1)};
  const Rule keeping{.policy = Policy::spread, .keep_empty = true};
  EXPECT_EQ(choose(bins, item(1, 1), keeping), 1U);
  EXPECT_EQ(choose(bins, item(1, 1), Rule{Policy::spread}), 0U);
  EXPECT_EQ(choose(bins, item(1, 1, true), keeping), 0U);
  EXPECT_EQ(choose(bins, item(1, 6), keeping), 0U);
}

TEST(Choose, finds_nothing_where_nothing_fits) {
  const std::vector<Bin> bins = {bin(5, 1), bin(1, 5)};
  EXPECT_EQ(choose(bins, item(2, 2), Rule{Policy::spread}), std::nullopt);
  EXPECT_EQ(choose({}, item(2, 2), Rule{Policy::spread}), std::nullopt);
}

TEST(Choose, goes_where_most_cpu_is_free_when_only_cpu_lacks) {
  const std::vector<Bin> bins = {bin(1, 5), bin(1.5, 5), bin(1.9, 1)};
  EXPECT_EQ(choose(bins, item(2, 2), Rule{Policy::pack}, AtWorst::cpu_short), 1U);
  EXPECT_EQ(choose(bins, item(2, 6), Rule{Policy::pack}, AtWorst::cpu_short), std::nullopt);
}

}  // namespace
}  // namespace verbund::placement
