// Room that is kept for a loss. Servers have 10 of CPU and 16 of memory unless a test says otherwise.
#include "sim/placement/loss.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include "tests/sim/placement/exhaustive.h"

namespace verbund::placement {
namespace {

using testing::ElementsAre;

Host host(const Bin& bin, const std::vector<Item>& items) {
  Host host{bin, items};
  for (const auto& item : items) put(host.bin, item);
  return host;
}
Host host(const std::vector<Item>& items) { return host(empty_bin(10, 16), items); }

// A quarter of so much CPU and memory stays free for shared use.
Bin with_headroom(double cpu, double memory) {
  Bin bin = empty_bin(0.75 * cpu, 0.75 * memory);
  bin.cpu_kept = Compute(0.25 * cpu);
  bin.memory_kept = Bytes(0.25 * memory);
  bin.memory_whole = Bytes(memory);
  return bin;
}

Rule by(option::Policy policy) { return {.policy = policy}; }

TEST(Opened, gives_the_headroom_away_once) {
  Bin bin = with_headroom(10, 16);
  put(bin, item(3, 4));
  const Bin once = opened(bin);
  EXPECT_EQ(once.memory_total, Bytes(16));
  EXPECT_EQ(once.memory_free, Bytes(12));
  EXPECT_EQ(once.cpu_free, Compute(7));
  EXPECT_EQ(opened(once).memory_free, Bytes(12));
}

// 14 beside nobody; 2 × 6 find 2 of room beside the 14. With a third server, empty, all find room.
TEST(HomelessByHost, counts_for_each_server_what_it_holds) {
  const std::vector two = {host({item(1, 14)}), host({item(1, 6), item(1, 6)})};
  EXPECT_THAT(homeless_by_host(two), ElementsAre(1, 2));
  const std::vector three = {two[0], two[1], host({})};
  EXPECT_THAT(homeless_by_host(three), ElementsAre(0, 0, 0));
}

// 6 of 12 usable on each of two servers of 16: 12 after the loss is within the 16.
TEST(HomelessByHost, may_use_the_headroom) {
  EXPECT_THAT(homeless_by_host(std::vector(2, host(with_headroom(10, 16), {item(1, 8)}))), ElementsAre(0, 0));
}

TEST(HomelessByHost, lets_siblings_share_a_server_on_that_day) {
  EXPECT_THAT(homeless_by_host(std::vector(2, host({of_group(1, 1, 1)}))), ElementsAre(0, 0));
}

// 8 cores on each of two servers that may promise 12.
TEST(HomelessByHost, keeps_to_the_limit_on_cores) {
  EXPECT_THAT(homeless_by_host(std::vector(2, host(empty_bin(10, 16, 12), {item(1, 1, 8)}))), ElementsAre(1, 1));
}

// The large one goes first: packed after the small ones it would find 4 + 4.
TEST(Homeless, places_the_scarcest_first) {
  EXPECT_EQ(homeless(std::vector(2, host({})), {item(1, 6), item(1, 6), item(1, 16)}), 0);
  EXPECT_EQ(homeless(std::vector(2, host({})), {item(1, 6), dedicated(1, 1), item(1, 9)}), 0);
  EXPECT_EQ(homeless(std::vector(1, host({})), {item(1, 6), dedicated(1, 1), item(1, 9)}), 2);
}

// Three of 10 on servers of 16, one each: a fourth server takes what any of them held.
TEST(SizeAsTheyCome, keeps_room_for_the_loss_of_any_server) {
  const auto sizing = size_as_they_come({}, empty_bin(10, 16), std::vector(3, item(1, 10)), by(option::Policy::pack),
                                        {.any_host = true});
  EXPECT_EQ(sizing.count, 4);
  EXPECT_EQ(sizing.reserve, 1);
  EXPECT_EQ(sizing.homeless, 0);
}

// Six of 3 spread over two servers of 16 leave 7 each: room for two of three. Three servers with two each take 4 × 3.
TEST(SizeAsTheyCome, keeps_no_whole_server_where_less_will_do) {
  const std::vector items(5, item(1, 3));
  EXPECT_EQ(size_as_they_come({}, empty_bin(10, 16), items, by(option::Policy::spread)).count, 1);
  const auto sizing = size_as_they_come({}, empty_bin(10, 16), items, by(option::Policy::spread), {.any_host = true});
  EXPECT_EQ(sizing.count, 2);  // 9 and 6: both together are 15
  EXPECT_EQ(sizing.reserve, 1);
}

// Nothing comes, but what stands there could not be lost.
TEST(SizeAsTheyCome, buys_for_the_loss_of_what_stands_there) {
  const std::vector existing = {host({item(1, 12)}), host({item(1, 12)})};
  const auto sizing = size_as_they_come(existing, empty_bin(10, 16), {}, by(option::Policy::pack), {.any_host = true});
  EXPECT_EQ(sizing.count, 1);
  EXPECT_EQ(sizing.reserve, 1);
}

// A server of 32 that holds one of 20: no server of 16 helps it. The others are helped all the same.
TEST(SizeAsTheyCome, buys_nothing_for_what_it_cannot_help) {
  const std::vector large = {host(empty_bin(10, 32), {item(1, 20)})};
  const auto alone = size_as_they_come(large, empty_bin(10, 16), {}, by(option::Policy::pack), {.any_host = true});
  EXPECT_EQ(alone.count, 0);
  EXPECT_EQ(alone.homeless, 1);
  const std::vector both = {large[0], host({item(1, 14)})};
  const auto beside = size_as_they_come(both, empty_bin(10, 16), {}, by(option::Policy::pack), {.any_host = true});
  EXPECT_EQ(beside.count, 1);
  EXPECT_EQ(beside.homeless, 1);
}

// Two other sites; 2 × 10 from one, 3 × 6 from the other, not both: 4 here already on one server of 16. The first asks
// for 10 beside it and one more server; the second has 12 for two of its three, and room for the third on that one.
TEST(SizeAsTheyCome, keeps_room_for_the_loss_of_any_other_site) {
  const std::vector existing = {host({item(1, 4)})};
  const Reserve reserve{.other_sites = {{item(1, 10), item(1, 10)}, {item(1, 6), item(1, 6), item(1, 6)}}};
  const auto sizing = size_as_they_come(existing, empty_bin(10, 16), {}, by(option::Policy::pack), reserve);
  EXPECT_EQ(sizing.count, 1);
  EXPECT_EQ(sizing.reserve, 1);
}

TEST(SizeAsTheyCome, bears_every_loss_afterwards_unless_it_says_so) {
  const bool held = rc::check([] {
    const auto crowd = small_crowd(static_cast<std::uint64_t>(*rc::gen::inRange(0, 1'000'000)));
    std::vector<Host> hosts;
    for (const auto& bin : crowd.existing) hosts.push_back({bin});
    const Rule rule{static_cast<option::Policy>(*rc::gen::inRange(0, 4)), *rc::gen::arbitrary<bool>()};
    const auto without = size_as_they_come(hosts, crowd.empty, crowd.items, rule);
    const auto sizing = size_as_they_come(hosts, crowd.empty, crowd.items, rule, {.any_host = true});
    RC_ASSERT(sizing.count - sizing.reserve == without.count);
    hosts.insert(hosts.end(), static_cast<std::size_t>(sizing.count), Host{crowd.empty});
    std::vector<Bin> bins;
    for (const auto& host : hosts) bins.push_back(host.bin);
    for (const auto& item : crowd.items) {
      const auto at = choose(bins, item, rule);
      RC_ASSERT(at.has_value());
      put(bins[*at], item);
      put(hosts[*at].bin, item);
      hosts[*at].items.push_back(item);
    }
    const auto counts = homeless_by_host(hosts);
    RC_ASSERT(sizing.homeless == (counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end())));
    RC_ASSERT(sizing.homeless == 0);  // all of them fit on a new server
  });
  EXPECT_TRUE(held);
}

}  // namespace
}  // namespace verbund::placement
