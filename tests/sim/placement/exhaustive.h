// Small crowds and the fewest servers that hold them, found by trying every way.
#pragma once

#include <random>
#include <vector>

#include "sim/placement/sizing.h"

namespace verbund::placement {

// So much CPU, memory and cores, all free.
inline Bin empty_bin(double cpu, double memory, double cores = no_limit, PlatformSet offers = 0) {
  return {.cpu_total = Compute(cpu),
          .memory_total = Bytes(memory),
          .cores_total = cores,
          .cpu_free = Compute(cpu),
          .memory_free = Bytes(memory),
          .cores_free = cores,
          .memory_whole = Bytes(memory),
          .offers = offers};
}

inline Item item(double cpu, double memory, int cores = 0) {
  return {.cpu = Compute(cpu), .memory = Bytes(memory), .cores = cores};
}
inline Item dedicated(double cpu, double memory) {
  return {.cpu = Compute(cpu), .memory = Bytes(memory), .dedicated = true};
}
inline Item of_group(Group group, double cpu, double memory) {
  return {.cpu = Compute(cpu), .memory = Bytes(memory), .group = group};
}

// Up to eight items and four servers; sizes are whole numbers from 1 to 8.
struct SmallCrowd {
  std::vector<Bin> existing;
  Bin empty;
  std::vector<Item> items;
};
// The same for the same seed.
SmallCrowd small_crowd(std::uint64_t seed);

// The fewest new servers that hold what the existing ones do not; `most` when it takes that many or more. All items
// must fit on a new one.
int fewest_by_trying(const SmallCrowd&, int most);

}  // namespace verbund::placement
