#include "sim/placement/sizing.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <algorithm>

#include "tests/sim/placement/exhaustive.h"
#include "tests/support/crowds.h"

namespace verbund::placement {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Item needing(PlatformSet needs, Item item) {
  item.needs = needs;
  return item;
}

// ── The bound ──────────────────────────────────────────────────────────────────────────────────────────────────────

// CPU 3 × 4 = 12 of 10 each, memory 3 × 7 = 21 of 10 each, cores 3 × 6 = 18 of 16 each: 2, 3 and 2 servers. With 2 of
// memory free on one that stands there: (21 - 2) / 10, two.
TEST(FewestPossible, is_the_most_of_what_each_resource_asks_for) {
  const std::vector items(3, item(4, 7, 6));
  EXPECT_EQ(fewest_possible({}, empty_bin(10, 10, 16), items), 3);
  EXPECT_EQ(fewest_possible(std::vector{empty_bin(10, 2, 16)}, empty_bin(10, 10, 16), items), 2);
}

// A server beyond its room has nothing to give, and takes nothing from what others give.
TEST(FewestPossible, does_not_count_room_that_is_owed) {
  Bin full = empty_bin(10, 10);
  full.memory_free = Bytes(-5);
  EXPECT_EQ(fewest_possible(std::vector{full}, empty_bin(10, 10), std::vector(2, item(1, 5))), 1);
}

// Two dedicated items, one empty server: one new one. 12 of memory beside it: two more, as they share none.
TEST(FewestPossible, adds_servers_of_their_own) {
  const std::vector items = {dedicated(1, 1), dedicated(1, 1), item(1, 6), item(1, 6)};
  Bin full = empty_bin(10, 10);
  put(full, item(1, 10));
  EXPECT_EQ(fewest_possible(std::vector{full}, empty_bin(10, 10), items), 4);
  EXPECT_EQ(fewest_possible(std::vector{full, empty_bin(1, 1)}, empty_bin(10, 10), items), 3);
}

// Four siblings; of three servers one holds another of them, one is dedicated: 4 - 1.
TEST(FewestPossible, counts_a_server_for_each_sibling) {
  Bin with = empty_bin(10, 10), own = empty_bin(10, 10);
  put(with, of_group(7, 1, 1));
  put(own, dedicated(1, 1));
  EXPECT_EQ(
      fewest_possible(std::vector{with, own, empty_bin(10, 10)}, empty_bin(10, 10), std::vector(4, of_group(7, 1, 1))),
      3);
}

TEST(FewestPossible, forgives_the_rounding_of_a_sum) {
  EXPECT_EQ(fewest_possible({}, empty_bin(1, 0.3), std::vector(3, item(0, 0.1))), 1);  // 0.1 + 0.1 + 0.1 > 0.3
}

// ── The count ──────────────────────────────────────────────────────────────────────────────────────────────────────

// Memory 6+4, 5+5, 3 into bins of 10: three servers with 23 / 3; CPU 5 × 1 of 10.
TEST(Size, counts_by_memory_when_memory_binds) {
  const auto sizing =
      size({}, empty_bin(10, 10), std::vector{item(1, 3), item(1, 4), item(1, 5), item(1, 5), item(1, 6)});
  EXPECT_EQ(sizing.count, 3);
  EXPECT_EQ(sizing.binds, Binds::memory);
  EXPECT_DOUBLE_EQ(sizing.memory_used.value(), 23.0 / 3);
  EXPECT_DOUBLE_EQ(sizing.cpu_used.value(), 5.0 / 3);
}

// CPU 6, 6, 4, 4 into bins of 10: 6+4 and 6+4.
TEST(Size, counts_by_cpu_when_cpu_binds) {
  const auto sizing = size({}, empty_bin(10, 10), std::vector{item(6, 1), item(4, 1), item(6, 1), item(4, 1)});
  EXPECT_EQ(sizing.count, 2);
  EXPECT_EQ(sizing.binds, Binds::cpu);
}

// 8 cores on servers on which 16 may be promised: two each, whatever else is free. 5 × 8 / 3 are promised on average.
TEST(Size, counts_by_cores_when_they_are_limited) {
  const auto sizing = size({}, empty_bin(10, 10, 16), std::vector(5, item(1, 1, 8)));
  EXPECT_EQ(sizing.count, 3);
  EXPECT_EQ(sizing.binds, Binds::cores);
  EXPECT_DOUBLE_EQ(sizing.cores_used, 40.0 / 3);
  EXPECT_EQ(size({}, empty_bin(10, 10), std::vector(5, item(1, 1, 8))).count, 1);
}

TEST(Size, gives_each_dedicated_instance_a_server) {
  const auto sizing = size({}, empty_bin(10, 10), std::vector{dedicated(1, 1), dedicated(1, 1), item(1, 1)});
  EXPECT_EQ(sizing.count, 3);
  EXPECT_EQ(sizing.binds, Binds::own_servers);
}

// Three siblings of 1 would find room on one server.
TEST(Size, gives_each_sibling_a_server) {
  const auto sizing = size({}, empty_bin(10, 10), std::vector(3, of_group(1, 1, 1)));
  EXPECT_EQ(sizing.count, 3);
  EXPECT_EQ(sizing.binds, Binds::apart);
  EXPECT_EQ(size({}, empty_bin(10, 10), std::vector{of_group(1, 1, 1), of_group(2, 1, 1), item(1, 1)}).count, 1);
}

TEST(Size, fills_free_room_first) {
  // 7 goes into the room of 8; 5 and 5 share one new server.
  std::vector<Bin> existing = {empty_bin(10, 8)};
  const std::vector items = {item(1, 5), item(1, 7), item(1, 5)};
  EXPECT_EQ(size(existing, empty_bin(10, 10), items).count, 1);
  // With all of it free there, nothing is bought and nothing binds.
  existing.push_back(empty_bin(10, 10));
  const auto none = size(existing, empty_bin(10, 10), items);
  EXPECT_EQ(none.count, 0);
  EXPECT_EQ(none.binds, Binds::nothing);
}

// 11 of memory, 17 cores and another platform; the last has a server there with room for one of its two.
TEST(Size, names_what_fits_on_no_such_server) {
  const auto sizing =
      size(std::vector{empty_bin(10, 5, 16, 0b10)}, empty_bin(10, 10, 16, 0b1),
           std::vector{item(1, 11), item(1, 1), needing(0b10, item(1, 4)), needing(0b10, item(1, 3)), item(1, 1, 17)});
  EXPECT_THAT(sizing.misfits, ElementsAre(0U, 3U, 4U));
  EXPECT_EQ(sizing.count, 0);  // item 1 finds room beside item 2
}

TEST(Size, gives_what_asks_for_more_cpu_than_a_server_has_a_whole_one) {
  const auto sizing = size({}, empty_bin(10, 10), std::vector{item(12, 1), item(1, 1)});
  EXPECT_EQ(sizing.count, 2);
  EXPECT_THAT(sizing.misfits, IsEmpty());
}

TEST(Size, needs_nothing_for_nothing) { EXPECT_EQ(size({}, empty_bin(10, 10), {}).count, 0); }

// 10,000 crowds of up to 8 items beside up to 4 servers, with platforms, servers of their own, cores and siblings.
TEST(Size, takes_at_most_one_server_more_than_the_best_and_never_fewer) {
  int exact = 0;
  for (std::uint64_t seed = 1; seed <= 10'000; ++seed) {
    const auto crowd = small_crowd(seed);
    const auto sizing = size(crowd.existing, crowd.empty, crowd.items);
    ASSERT_THAT(sizing.misfits, IsEmpty()) << "seed " << seed;
    const int best = fewest_by_trying(crowd, sizing.count + 1);
    ASSERT_GE(sizing.count, best) << "seed " << seed;
    ASSERT_LE(sizing.count, best + 1) << "seed " << seed;
    ASSERT_LE(fewest_possible(crowd.existing, crowd.empty, crowd.items), best) << "seed " << seed;
    exact += sizing.count == best ? 1 : 0;
  }
  EXPECT_GE(exact, 9'700);  // as measured: 9,771
}

void expect_near_the_bound(const testing::LargeCrowd& crowd) {
  const int bound = fewest_possible({}, crowd.empty, crowd.items);
  const int count = size({}, crowd.empty, crowd.items).count;
  EXPECT_GE(count, bound);
  EXPECT_LE(count, std::max(bound + 1.0, 1.01 * bound));
}

TEST(Size, of_recorded_machines_is_within_a_percent_of_the_bound) {
  if (!testing::recorded_crowd(1, 1)) GTEST_SKIP() << "no recorded sizes: set VERBUND_DATA to the data folder";
  for (const unsigned seed : {1U, 2U, 3U}) {
    expect_near_the_bound(*testing::recorded_crowd(1'000, seed));
    expect_near_the_bound(*testing::recorded_crowd(10'000, seed));
  }
}

TEST(Size, of_lognormal_crowds_is_within_a_percent_of_the_bound) {
  for (const unsigned seed : {1U, 2U, 3U}) {
    expect_near_the_bound(testing::drawn_crowd(1'000, 0.04, seed));
    expect_near_the_bound(testing::drawn_crowd(10'000, 0.04, seed));
  }
}

// ── As they come ───────────────────────────────────────────────────────────────────────────────────────────────────

std::vector<Host> hosts_of(const std::vector<Bin>& bins) {
  std::vector<Host> hosts;
  for (const auto& bin : bins) hosts.push_back({bin});
  return hosts;
}

// Memory 4, 4, 6, 6 into bins of 10: two servers hold 4+6 and 4+6. But as they come, spread puts one 4 on each server,
// then a 6 on each: two are enough. Packed they come 4+4, 6, 6: three.
TEST(SizeAsTheyCome, adds_servers_where_the_order_leaves_gaps) {
  const std::vector items = {item(1, 4), item(1, 4), item(1, 6), item(1, 6)};
  EXPECT_EQ(size({}, empty_bin(10, 10), items).count, 2);
  EXPECT_EQ(size_as_they_come({}, empty_bin(10, 10), items, {option::Policy::spread}).count, 2);
  EXPECT_EQ(size_as_they_come({}, empty_bin(10, 10), items, {option::Policy::pack}).count, 3);
  EXPECT_EQ(size_as_they_come({}, empty_bin(10, 10), items, {option::Policy::stay}).count, 3);
}

TEST(SizeAsTheyCome, is_enough_for_all_and_never_less_than_the_best_order_takes) {
  const bool held = rc::check([] {
    const auto crowd = small_crowd(static_cast<std::uint64_t>(*rc::gen::inRange(0, 1'000'000)));
    const Rule rule{static_cast<option::Policy>(*rc::gen::inRange(0, 4)), *rc::gen::arbitrary<bool>()};
    const auto sizing = size_as_they_come(hosts_of(crowd.existing), crowd.empty, crowd.items, rule);
    RC_ASSERT(sizing.count >= fewest_by_trying(crowd, sizing.count + 1));
    RC_ASSERT(sizing.count <= static_cast<int>(crowd.items.size()));
    auto bins = crowd.existing;
    bins.insert(bins.end(), static_cast<std::size_t>(sizing.count), crowd.empty);
    for (const auto& item : crowd.items) {
      const auto at = choose(bins, item, rule);
      RC_ASSERT(at.has_value());
      put(bins[*at], item);
    }
  });
  EXPECT_TRUE(held);
}

}  // namespace
}  // namespace verbund::placement
