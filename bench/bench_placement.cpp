// Finding a server for one newcomer, and counting the servers that a crowd needs, against the bound that no way of
// placing can undercut.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <vector>

#include "sim/placement/loss.h"
#include "tests/support/crowds.h"

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
BENCHMARK(BM_choose)->ArgNames({"servers", "policy"})->ArgsProduct({{100, 1000}, {0, 1, 2, 3}});

void BM_size(benchmark::State& state) {
  const auto items = crowd(static_cast<int>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(size({}, empty_bin(), items));
}
BENCHMARK(BM_size)->ArgName("instances")->Arg(100)->Arg(600)->Arg(10000)->Unit(benchmark::kMillisecond);

void against_the_bound(benchmark::State& state, const testing::LargeCrowd& crowd, bool must_keep) {
  Sizing sizing;
  for (auto _ : state) benchmark::DoNotOptimize(sizing = size({}, crowd.empty, crowd.items));
  const int bound = fewest_possible({}, crowd.empty, crowd.items);
  state.counters["bound"] = bound;
  state.counters["servers"] = sizing.count;
  state.counters["above_percent"] = 100.0 * (sizing.count - bound) / bound;
  if (must_keep && sizing.count > std::max(bound + 1.0, 1.01 * bound)) {
    state.SkipWithError("more than 1 % and more than one server above the bound");
  }
}

// Sizes as recorded; arguments: instances, seed.
void BM_size_recorded(benchmark::State& state) {
  const auto crowd = testing::recorded_crowd(static_cast<int>(state.range(0)), static_cast<unsigned>(state.range(1)));
  if (!crowd) return state.SkipWithError("no recorded sizes: set VERBUND_DATA to the data folder");
  against_the_bound(state, *crowd, true);
}
BENCHMARK(BM_size_recorded)
    ->ArgNames({"instances", "seed"})
    ->ArgsProduct({{1000, 10000}, {1, 2, 3}})
    ->Unit(benchmark::kMillisecond);

// Lognormal in three dimensions, as many instances on a server as hosts usually carry.
void BM_size_drawn(benchmark::State& state) {
  const auto crowd =
      testing::drawn_crowd(static_cast<int>(state.range(0)), 0.04, static_cast<unsigned>(state.range(1)));
  against_the_bound(state, crowd, true);
}
BENCHMARK(BM_size_drawn)
    ->ArgNames({"instances", "seed"})
    ->ArgsProduct({{1000, 10000}, {1, 2, 3}})
    ->Unit(benchmark::kMillisecond);

// The same with instances of nearly twice that size: what is left over on each server weighs more.
void BM_size_drawn_large(benchmark::State& state) {
  against_the_bound(state, testing::drawn_crowd(static_cast<int>(state.range(0)), 0.07, 1), false);
}
BENCHMARK(BM_size_drawn_large)->ArgName("instances")->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

// Whether the loss of any one of so many servers, ten instances on each, can be borne.
void BM_host_loss(benchmark::State& state) {
  std::vector<Host> hosts(static_cast<std::size_t>(state.range(0)), Host{empty_bin()});
  const auto items = crowd(static_cast<int>(hosts.size()) * 10);
  for (std::size_t i = 0; i < items.size(); ++i) {
    auto& host = hosts[i % hosts.size()];
    if (!fits(host.bin, items[i])) continue;
    put(host.bin, items[i]);
    host.items.push_back(items[i]);
  }
  for (auto _ : state) benchmark::DoNotOptimize(homeless_by_host(hosts));
}
BENCHMARK(BM_host_loss)->ArgName("servers")->Arg(25)->Arg(250)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace verbund::placement
