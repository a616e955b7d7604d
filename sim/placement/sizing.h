// How many servers it takes to hold what must stand somewhere: pure functions.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "sim/placement/placement.h"

namespace verbund::placement {

// What decides a count.
enum class Binds : std::uint8_t { nothing, memory, cpu, cores, own_servers, apart };

struct Sizing {
  int count = 0;
  int reserve = 0;                        // of them: bought for a loss
  int homeless = 0;                       // instances that would find no room after a loss, however many are bought
  std::vector<std::size_t> misfits = {};  // items that fit on no such server, however many there are
  Binds binds = Binds::nothing;           // nothing when the count is 0
  // In use of a new server that is shared, on average.
  Compute cpu_used{};
  Bytes memory_used{};
  double cores_used = 0;
};

// No way of placing takes fewer servers like `empty`. On `existing` at most what is free there finds room, and every
// new server has at most what `empty` has; so for CPU, memory and cores each
//     new shared servers >= ceil((Σ items - Σ free on existing) / what one has).
// Of a group at most one stands on a server: new shared servers >= items of it - existing servers without it. And a
// dedicated item takes a server that nothing else stands on: new ones for them >= dedicated items - existing servers
// that are empty; they add to the shared ones. Items that fit on no new server are left out; what asks for more CPU
// than a whole new server counts with that.
int fewest_possible(std::span<const Bin> existing, const Bin& empty, std::span<const Item>);

// How many servers like `empty` it takes to hold what does not fit into `existing`, when all can be placed anew in the
// best order. From `fewest_possible` upward by bisection: of so many servers each item, the largest first, goes to the
// one with the largest Σ over resources of weight × size × room left, the weight being the load of that resource (dot
// product and bin balancing: Gabay & Zaourar, Vector bin packing with heterogeneous bins, Annals of Operations Research
// 242, 2016). Never more than first-fit-decreasing takes in any of three orders. An item that asks for more CPU than a
// whole new server gets one of its own.
Sizing size(std::span<const Bin> existing, const Bin& empty, std::span<const Item>);

// A server and what stands on it.
struct Host {
  Bin bin;
  std::vector<Item> items = {};
};

// What must find room on the day of a loss (loss.h), beside what stands there.
struct Reserve {
  bool any_host = false;                            // what any one of the servers holds
  std::vector<std::vector<Item>> other_sites = {};  // what each of them holds, one at a time
};

// As `size`, but enough that all find room when they come one by one in this order and are placed by the rule: nobody
// is moved afterwards to close a gap. And enough for the reserve once all have come, as far as such servers help.
Sizing size_as_they_come(std::span<const Host> existing, const Bin& empty, std::span<const Item>, Rule,
                         const Reserve& = {});

}  // namespace verbund::placement
