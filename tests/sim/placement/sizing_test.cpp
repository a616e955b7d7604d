#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <algorithm>
#include <functional>

#include "sim/placement/placement.h"

namespace verbund::placement {
namespace {

Bin empty_bin(double cpu, double memory, PlatformSet offers = 0) {
  return {.cpu_total = Compute(cpu),
          .memory_total = Bytes(memory),
          .cpu_free = Compute(cpu),
          .memory_free = Bytes(memory),
          .memory_whole = Bytes(memory),
          .offers = offers};
}

Item item(double cpu, double memory, bool dedicated = false, PlatformSet needs = 0) {
  return {.cpu = Compute(cpu), .memory = Bytes(memory), .needs = needs, .dedicated = dedicated};
}

TEST(Size, counts_by_memory_when_memory_binds) {
  // Memory 6+4, 5+5, 3 into bins of 10: three servers; CPU 5 × 1 of 10.
  const auto sizing =
      size({}, empty_bin(10, 10), std::vector{item(1, 3), item(1, 4), item(1, 5), item(1, 5), item(1, 6)});
  EXPECT_EQ(sizing.count, 3);
  EXPECT_EQ(sizing.binds, "memory");
}

TEST(Size, counts_by_cpu_when_cpu_binds) {
  // CPU 6, 6, 4, 4 into bins of 10: 6+4 and 6+4.
  const auto sizing = size({}, empty_bin(10, 10), std::vector{item(6, 1), item(4, 1), item(6, 1), item(4, 1)});
  EXPECT_EQ(sizing.count, 2);
  EXPECT_EQ(sizing.binds, "CPU");
}

TEST(Size, gives_each_dedicated_instance_a_server) {
  const auto sizing = size({}, empty_bin(10, 10), std::vector{item(1, 1, true), item(1, 1, true), item(1, 1)});
  EXPECT_EQ(sizing.count, 3);
  EXPECT_EQ(sizing.binds, "servers of their own");
}

TEST(Size, fills_free_room_first) {
  // 7 goes into the room of 8; 5 and 5 share one new server.
  std::vector<Bin> existing = {empty_bin(10, 8)};
  const auto sizing = size(existing, empty_bin(10, 10), std::vector{item(1, 5), item(1, 7), item(1, 5)});
  EXPECT_EQ(sizing.count, 1);
  // With all of it free there, nothing is bought and nothing binds.
  existing.push_back(empty_bin(10, 10));
  const auto none = size(existing, empty_bin(10, 10), std::vector{item(1, 5), item(1, 7), item(1, 5)});
  EXPECT_EQ(none.count, 0);
  EXPECT_EQ(none.binds, "");
}

TEST(Size, names_what_fits_on_no_such_server) {
  const auto sizing = size({}, empty_bin(10, 10, 0b1), std::vector{item(1, 11), item(1, 1), item(1, 1, false, 0b10)});
  EXPECT_THAT(sizing.misfits, testing::ElementsAre(0U, 2U));
  EXPECT_EQ(sizing.count, 1);
}

TEST(Size, gives_what_asks_for_more_cpu_than_a_server_has_a_whole_one) {
  const auto sizing = size({}, empty_bin(10, 10), std::vector{item(12, 1), item(1, 1)});
  EXPECT_EQ(sizing.count, 2);
  EXPECT_THAT(sizing.misfits, testing::IsEmpty());
}

TEST(Size, needs_nothing_for_nothing) { EXPECT_EQ(size({}, empty_bin(10, 10), {}).count, 0); }

// Tries every way of putting the items into the bins and into new servers.
int fewest(std::vector<Bin>& bins, std::size_t existing, const Bin& empty, const std::vector<Item>& items,
           std::size_t next, int best) {
  const int added = static_cast<int>(bins.size() - existing);
  if (added >= best) return best;
  if (next == items.size()) return added;
  for (std::size_t i = 0; i <= bins.size(); ++i) {
    const bool fresh = i == bins.size();
    const Bin before = fresh ? empty : bins[i];
    if (!fits(before, items[next])) continue;
    if (fresh) bins.push_back(empty);
    put(bins[i], items[next]);
    best = fewest(bins, existing, empty, items, next + 1, best);
    if (fresh) {
      bins.pop_back();
      break;
    }
    bins[i] = before;
  }
  return best;
}

Item any_item() {
  return item(*rc::gen::inRange(0, 11), *rc::gen::inRange(1, 11), *rc::gen::inRange(0, 6) == 0,
              static_cast<PlatformSet>(*rc::gen::inRange(0, 2)));
}

TEST(Size, takes_at_most_one_server_more_than_the_best_and_never_fewer) {
  const bool held = rc::check([] {
    std::vector<Bin> existing;
    const int there = *rc::gen::inRange(0, 3);
    for (int i = 0; i < there; ++i) {
      existing.push_back(empty_bin(*rc::gen::inRange(1, 11), *rc::gen::inRange(1, 11),
                                   static_cast<PlatformSet>(*rc::gen::inRange(0, 2))));
    }
    const Bin empty = empty_bin(10, 10, 1);
    std::vector<Item> items(static_cast<std::size_t>(*rc::gen::inRange(0, 7)));
    std::generate(items.begin(), items.end(), any_item);
    const auto sizing = size(existing, empty, items);
    RC_ASSERT(sizing.misfits.empty());
    auto bins = existing;
    const int best = fewest(bins, existing.size(), empty, items, 0, static_cast<int>(items.size()) + 1);
    RC_ASSERT(sizing.count >= best);
    RC_ASSERT(sizing.count <= best + 1);
  });
  EXPECT_TRUE(held);
}

// Memory 4, 4, 6, 6 into bins of 10: two servers hold 4+6 and 4+6. But as they come, spread puts one 4 on each server,
// then a 6 on each: two are enough. Packed they come 4+4, 6, 6: three.
TEST(SizeAsTheyCome, adds_servers_where_the_order_leaves_gaps) {
  const std::vector items = {item(1, 4), item(1, 4), item(1, 6), item(1, 6)};
  EXPECT_EQ(size({}, empty_bin(10, 10), items).count, 2);
  EXPECT_EQ(size_as_they_come({}, empty_bin(10, 10), items, {option::Policy::spread}).count, 2);
  EXPECT_EQ(size_as_they_come({}, empty_bin(10, 10), items, {option::Policy::pack}).count, 3);
}

TEST(SizeAsTheyCome, is_enough_for_all_and_never_less_than_the_best_order_takes) {
  const bool held = rc::check([] {
    std::vector<Bin> bins(static_cast<std::size_t>(*rc::gen::inRange(0, 4)), empty_bin(8, 8, 1));
    const Bin empty = empty_bin(10, 10, 1);
    std::vector<Item> items(static_cast<std::size_t>(*rc::gen::inRange(0, 20)));
    std::generate(items.begin(), items.end(), any_item);
    const Rule rule{static_cast<option::Policy>(*rc::gen::inRange(0, 3)), *rc::gen::arbitrary<bool>()};
    const auto sizing = size_as_they_come(bins, empty, items, rule);
    RC_ASSERT(sizing.count >= size(bins, empty, items).count);
    RC_ASSERT(sizing.count <= static_cast<int>(items.size()));
    bins.insert(bins.end(), static_cast<std::size_t>(sizing.count), empty);
    for (const auto& item : items) {
      const auto at = choose(bins, item, rule);
      RC_ASSERT(at.has_value());
      put(bins[*at], item);
    }
  });
  EXPECT_TRUE(held);
}

}  // namespace
}  // namespace verbund::placement
