#include <algorithm>

#include "sim/placement/bound.h"
#include "sim/placement/crowd.h"
#include "sim/placement/usage.h"

namespace verbund::placement {
namespace {

// The fewest of three decreasing orders: with several resources none is always the best.
std::vector<Bin> first_fit(Crowd& crowd) {
  std::optional<std::vector<Bin>> best;
  for (const auto by : {Crowd::By::largest_share, Crowd::By::memory, Crowd::By::cpu}) {
    crowd.first_fit(by);
    if (!best || crowd.added().size() < best->size()) best.emplace(crowd.added().begin(), crowd.added().end());
  }
  return *std::move(best);
}

}  // namespace

// Most crowds fit at the bound or a little above: steps of 1, 2, 4, … from there, then bisection.
Sizing size(std::span<const Bin> existing, const Bin& empty, std::span<const Item> items) {
  const Bounds fewest = bounds(existing, empty, items);
  Crowd crowd(existing, empty, items);
  std::vector<Bin> added = first_fit(crowd);
  std::size_t low = static_cast<std::size_t>(fewest.all());  // below it nothing fits
  for (std::size_t count = low, step = 1; low < added.size(); step *= 2) {
    if (crowd.deal(count)) {
      added.assign(crowd.added().begin(), crowd.added().end());
      break;
    }
    low = count + 1;
    count = std::min(count + step, added.size() - 1);
  }
  while (low < added.size()) {
    const std::size_t middle = low + (added.size() - low) / 2;
    if (crowd.deal(middle)) {
      added.assign(crowd.added().begin(), crowd.added().end());
    } else {
      low = middle + 1;
    }
  }
  Sizing sizing{.misfits = crowd.misfits()};
  note_usage(sizing, added, empty, fewest);
  return sizing;
}

}  // namespace verbund::placement
