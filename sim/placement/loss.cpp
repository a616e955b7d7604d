#include "sim/placement/loss.h"

#include <algorithm>
#include <tuple>

#include "sim/placement/bound.h"

namespace verbund::placement {
namespace {

std::vector<Bin> all_opened(std::span<const Host> hosts) {
  std::vector<Bin> bins;
  bins.reserve(hosts.size());
  for (const auto& host : hosts) bins.push_back(opened(host.bin));
  return bins;
}

// What asks for more CPU than any server has takes a whole one, as it does when servers are counted.
std::optional<std::size_t> place_for(const std::vector<Bin>& bins, const Item& item) {
  if (const auto at = choose(bins, item, {.policy = option::Policy::pack}, AtWorst::beside_a_sibling)) return at;
  const auto at = std::find_if(bins.begin(), bins.end(), [&](const Bin& bin) {
    return bin.instances == 0 && fits(bin, as_on(bin, item), AtWorst::beside_a_sibling);
  });
  if (at == bins.end()) return std::nullopt;
  return static_cast<std::size_t>(at - bins.begin());
}

// The bins are as before afterwards: a copy for each server of a large site would cost more than the question.
int homeless_without(std::vector<Bin>& bins, std::size_t lost, std::vector<Item> items) {
  scarcest_first(items);
  std::vector<std::pair<std::size_t, Bin>> before = {{lost, bins[lost]}};
  bins[lost].dedicated = true;  // takes nobody
  int homeless = 0;
  for (const auto& item : items) {
    const auto at = place_for(bins, item);
    if (!at) {
      ++homeless;
      continue;
    }
    before.emplace_back(*at, bins[*at]);
    put(bins[*at], item);
  }
  for (auto change = before.rbegin(); change != before.rend(); ++change)
    bins[change->first] = std::move(change->second);
  return homeless;
}

}  // namespace

Bin opened(Bin bin) {
  bin.cpu_total += bin.cpu_kept;
  bin.cpu_free += bin.cpu_kept;
  bin.memory_total += bin.memory_kept;
  bin.memory_free += bin.memory_kept;
  bin.cpu_kept = {};
  bin.memory_kept = {};
  return bin;
}

void scarcest_first(std::vector<Item>& items) {
  std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
    return std::tuple(!a.dedicated, -a.memory.value()) < std::tuple(!b.dedicated, -b.memory.value());
  });
}

bool take_in(std::vector<Bin>& opened, const Item& item) {
  const auto at = place_for(opened, item);
  if (at) put(opened[*at], item);
  return at.has_value();
}

int homeless(std::span<const Host> hosts, std::vector<Item> lost) {
  auto bins = all_opened(hosts);
  scarcest_first(lost);
  return static_cast<int>(
      std::count_if(lost.begin(), lost.end(), [&](const Item& item) { return !take_in(bins, item); }));
}

std::vector<int> homeless_by_host(std::span<const Host> hosts) {
  auto bins = all_opened(hosts);
  std::vector<int> counts;
  counts.reserve(hosts.size());
  for (std::size_t lost = 0; lost < hosts.size(); ++lost) {
    counts.push_back(homeless_without(bins, lost, hosts[lost].items));
  }
  return counts;
}

}  // namespace verbund::placement
