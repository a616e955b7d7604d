// How many servers it takes. First-fit-decreasing never needs more than 11/9 of the best for one resource (Dósa 2007);
// with CPU and memory together the order matters, so three decreasing orders are tried and the smallest count wins.
#include <algorithm>
#include <array>
#include <numeric>

#include "sim/placement/placement.h"

namespace verbund::placement {
namespace {

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

enum class By : std::uint8_t { larger_share, memory, cpu };

double weight(const Item& item, const Bin& empty, By by) {
  const double memory = share(item.memory.value(), empty.memory_total.value());
  const double cpu = share(item.cpu.value(), empty.cpu_total.value());
  if (by == By::memory) return memory;
  return by == By::cpu ? cpu : std::max(memory, cpu);
}

// Dedicated items first, because they need empty servers, then the largest; ties by position.
std::vector<std::size_t> decreasing(std::span<const Item> items, const Bin& empty, By by) {
  std::vector<std::size_t> order(items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (items[a].dedicated != items[b].dedicated) return items[a].dedicated;
    return weight(items[a], empty, by) > weight(items[b], empty, by);
  });
  return order;
}

// An item that asks for more CPU than the whole server has gets all of it and shows as unserved demand.
Item clamped(Item item, const Bin& empty) {
  if (!item.dedicated) item.cpu = std::min(item.cpu, empty.cpu_total);
  return item;
}

std::string what_binds(const std::vector<Bin>& added, const Bin& empty) {
  int alone = 0;
  double cpu = 0;
  double memory = 0;
  for (const auto& bin : added) {
    if (bin.dedicated) {
      ++alone;
      continue;
    }
    cpu += share((empty.cpu_total - bin.cpu_free).value(), empty.cpu_total.value());
    memory += share((empty.memory_total - bin.memory_free).value(), empty.memory_total.value());
  }
  if (added.empty()) return "";
  if (2 * alone >= static_cast<int>(added.size())) return "servers of their own";
  return memory >= cpu ? "memory" : "CPU";
}

Sizing first_fit(std::vector<Bin> bins, const Bin& empty, std::span<const Item> items,
                 const std::vector<std::size_t>& order) {
  const std::size_t existing = bins.size();
  Sizing sizing;
  for (const std::size_t i : order) {
    auto bin = std::find_if(bins.begin(), bins.end(), [&](const Bin& b) { return fits(b, items[i]); });
    if (bin != bins.end()) {
      put(*bin, items[i]);
      continue;
    }
    const Item item = clamped(items[i], empty);
    bin = std::find_if(bins.begin() + static_cast<std::ptrdiff_t>(existing), bins.end(),
                       [&](const Bin& b) { return fits(b, item); });
    if (bin == bins.end()) {
      if (!fits(empty, item)) {
        sizing.misfits.push_back(i);
        continue;
      }
      bin = bins.insert(bins.end(), empty);
    }
    put(*bin, item);
  }
  sizing.count = static_cast<int>(bins.size() - existing);
  sizing.binds = what_binds({bins.begin() + static_cast<std::ptrdiff_t>(existing), bins.end()}, empty);
  std::sort(sizing.misfits.begin(), sizing.misfits.end());
  return sizing;
}

// In any server, or clamped in one of the new ones, that are `existing` and later.
bool find_room(std::vector<Bin>& bins, std::size_t existing, const Item& item, const Item& clamped, Rule rule) {
  if (const auto at = choose(bins, item, rule)) {
    put(bins[*at], item);
    return true;
  }
  const auto at = choose(std::span(bins).subspan(existing), clamped, rule);
  if (at) put(bins[existing + *at], clamped);
  return at.has_value();
}

}  // namespace

Sizing size(const std::vector<Bin>& existing, const Bin& empty, std::span<const Item> items) {
  std::optional<Sizing> best;
  for (const By by : std::array{By::larger_share, By::memory, By::cpu}) {
    Sizing sizing = first_fit(existing, empty, items, decreasing(items, empty, by));
    const auto cost = [](const Sizing& s) { return std::pair(s.misfits.size(), s.count); };
    if (!best || cost(sizing) < cost(*best)) best = std::move(sizing);
  }
  return *best;
}

Sizing size_as_they_come(const std::vector<Bin>& existing, const Bin& empty, std::span<const Item> items, Rule rule) {
  Sizing sizing = size(existing, empty, items);
  for (int before = -1; before != sizing.count;) {  // with more servers from the start, all go elsewhere: once more
    before = sizing.count;
    auto bins = existing;
    bins.insert(bins.end(), static_cast<std::size_t>(sizing.count), empty);
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (std::binary_search(sizing.misfits.begin(), sizing.misfits.end(), i)) continue;
      if (!find_room(bins, existing.size(), items[i], clamped(items[i], empty), rule)) {
        bins.push_back(empty);
        put(bins.back(), clamped(items[i], empty));
        ++sizing.count;
      }
    }
    sizing.binds = what_binds({bins.begin() + static_cast<std::ptrdiff_t>(existing.size()), bins.end()}, empty);
  }
  return sizing;
}

}  // namespace verbund::placement
