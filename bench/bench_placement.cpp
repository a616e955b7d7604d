// Finding a server for one newcomer, and counting the servers that a crowd needs.
#include <benchmark/benchmark.h>

#include <vector>

#include "sim/placement/placement.h"

namespace verbund::placement {
namespace {

Bin empty_bin() {
  Bin bin;
  bin.cpu_total = bin.cpu_free = Compute(8);
  bin.memory_total = bin.memory_free = bin.memory_whole = Bytes(64 * bytes_per_gib);
  bin.offers = 1;
  return bin;
}

// Sizes that repeat after 7 and 11: no two neighbours alike.
std::vector<Item> crowd(int count) {
  std::vector<Item> items;
  for (int i = 0; i < count; ++i) {
    Item item;
    item.cpu = Compute(0.2 + 0.1 * (i % 7));
    item.memory = Bytes((1 + i % 11) * bytes_per_gib);
    item.needs = 1;
    items.push_back(item);
  }
  return items;
}

void BM_choose(benchmark::State& state) {
  std::vector<Bin> bins(static_cast<std::size_t>(state.range(0)), empty_bin());
  const auto items = crowd(static_cast<int>(bins.size()) * 3);
  for (std::size_t i = 0; i < items.size(); ++i) put(bins[i % bins.size()], items[i]);
  const Rule rule{.policy = static_cast<option::Policy>(state.range(1))};
  for (auto _ : state) benchmark::DoNotOptimize(choose(bins, items[5], rule));
}
BENCHMARK(BM_choose)->ArgNames({"servers", "policy"})->ArgsProduct({{100, 1000}, {0, 1, 2}});

void BM_size(benchmark::State& state) {
  const auto items = crowd(static_cast<int>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(size({}, empty_bin(), items));
}
BENCHMARK(BM_size)->ArgName("instances")->Arg(100)->Arg(600)->Arg(10000)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace verbund::placement
