// Which instance goes on which server: pure functions over what is free.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "models/option/option.h"
#include "models/units/quantity.h"

namespace verbund::placement {

// Sets of platform names as bits; one registry per scenario (at most 64 platforms).
using PlatformSet = std::uint64_t;

// Items of one group go to different servers. 0: of no group.
using Group = std::uint32_t;

inline constexpr double no_limit = std::numeric_limits<double>::infinity();

// One server as placement sees it.
struct Bin {
  // For shared use: headroom taken off, overcommit added.
  Compute cpu_total;
  Bytes memory_total;
  double cores_total = no_limit;  // cores of instances that may be promised
  Compute cpu_free;
  Bytes memory_free;
  double cores_free = no_limit;
  Bytes memory_whole;  // what a dedicated instance may use: neither headroom nor overcommit
  Compute cpu_kept{};  // the headroom: what shared use leaves free
  Bytes memory_kept{};
  PlatformSet offers = 0;
  int instances = 0;
  bool dedicated = false;          // taken whole by one instance
  std::vector<Group> groups = {};  // of which something stands there, in rising order
};

struct Item {
  Compute cpu;  // planned demand, overhead included
  Bytes memory;
  int cores = 0;  // that it sees
  PlatformSet needs = 0;
  bool dedicated = false;
  Group group = 0;
};

// What an item may have to put up with where no server has all that it asks for.
enum class AtWorst : std::uint8_t { all_fits, beside_a_sibling, cpu_short };

// A dedicated item needs an empty server with its platforms and memory, whatever its CPU: a server too slow shows as
// unserved demand. A shared one needs CPU, memory and cores free, and nothing of its group there. `beside_a_sibling`
// gives up the last, `cpu_short` the CPU as well; limits on memory and cores are never given up.
bool fits(const Bin&, const Item&, AtWorst = AtWorst::all_fits);
bool has_sibling(const Bin&, const Item&);
void put(Bin&, const Item&);
// The largest share of CPU, memory and cores that is taken once the item is in.
double share_taken(const Bin&, const Item&);

// How newcomers are placed at a site. With `keep_empty` what may share leaves the empty servers to those that need one
// of their own, as long as it finds room beside others.
struct Rule {
  option::Policy policy = option::Policy::spread;
  bool keep_empty = false;
};

// The server for one newcomer; none when nothing fits. stay: the first that fits; spread: the fewest instances; pack:
// the fullest that still fits (by the largest share taken); balance: the emptiest by the same share. Ties go to the
// first. What it has to put up with, it does only where no server spares it that.
std::optional<std::size_t> choose(std::span<const Bin>, const Item&, Rule, AtWorst = AtWorst::all_fits);

}  // namespace verbund::placement
