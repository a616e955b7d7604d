// Which instance goes on which server, and how many servers it takes: pure functions over what is free.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/option/option.h"
#include "models/units/quantity.h"

namespace verbund::placement {

// Sets of platform names as bits; one registry per scenario (at most 64 platforms).
using PlatformSet = std::uint64_t;

// One server as placement sees it.
struct Bin {
  Compute cpu_total;   // headroom taken off
  Bytes memory_total;  // headroom taken off for shared use
  Compute cpu_free;
  Bytes memory_free;
  Bytes memory_whole;  // without headroom: what a dedicated instance may use
  PlatformSet offers = 0;
  int instances = 0;
  bool dedicated = false;  // taken whole by one instance
};

struct Item {
  Compute cpu;  // planned peak, overhead included
  Bytes memory;
  PlatformSet needs = 0;
  bool dedicated = false;
};

// A dedicated item needs an empty server with its platforms and memory, whatever its CPU: a server too slow shows as
// unserved demand. A shared one needs both free; with `cpu_may_run_short` memory alone decides.
bool fits(const Bin&, const Item&, bool cpu_may_run_short = false);
void put(Bin&, const Item&);

// How newcomers are placed at a site. With `keep_empty` what may share leaves the empty servers to those that need one
// of their own, as long as it finds room beside others.
struct Rule {
  option::Policy policy = option::Policy::spread;
  bool keep_empty = false;
};

// The server for one newcomer; none when nothing fits. spread: the fewest instances; pack: the fullest that still fits
// (least of CPU and memory share left over); balance: the emptiest by the larger of the two shares. Ties go to the
// first.
std::optional<std::size_t> choose(std::span<const Bin>, const Item&, Rule, bool cpu_may_run_short = false);

// How many servers like `empty` it takes to hold what does not fit into `existing`, largest first
// (first-fit-decreasing).
struct Sizing {
  int count = 0;
  std::vector<std::size_t> misfits;  // items that fit on no such server, however many there are
  std::string binds;                 // "memory", "CPU" or "servers of their own": what decided the count; empty when 0
};
Sizing size(const std::vector<Bin>& existing, const Bin& empty, std::span<const Item>);

// The same, with so many more that all find room when they come one by one in this order and are placed by the rule:
// nobody is moved afterwards to close a gap.
Sizing size_as_they_come(const std::vector<Bin>& existing, const Bin& empty, std::span<const Item>, Rule);

}  // namespace verbund::placement
