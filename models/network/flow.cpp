#include "models/network/flow.h"

#include <algorithm>

#include "models/network/edges.h"

namespace verbund::network {

namespace {

double bytes_per_second(const Link& link) { return link.bandwidth.value(); }

Bytes total(const std::vector<Load>& loads) {
  Bytes sum;
  for (const auto& load : loads) sum += load.bytes;
  return sum;
}

// Loads of which each second so much is sent that all of it is gone after that time.
std::vector<graph::Source> within(const std::vector<Load>& loads, Duration time) {
  std::vector<graph::Source> sources;
  for (const auto& load : loads) sources.push_back({load.at.value, load.bytes.value() / time.value()});
  return sources;
}

std::vector<graph::Source> unlimited(const std::vector<Load>& loads) {
  std::vector<graph::Source> sources;
  for (const auto& load : loads) sources.push_back({load.at.value, std::nullopt});
  return sources;
}

std::vector<Index<Link>> full(const std::vector<graph::Edge>& edges, const graph::Flow& flow) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (flow.has_more[edges[i].from] != flow.has_more[edges[i].to]) numbers.push_back(i);
  }
  return as_indices<Link>(numbers);
}

}  // namespace

Bandwidth widest_flow(const Table<Link>& links, std::size_t site_count, Index<site::Site> from, Index<site::Site> to) {
  return widest_flow(links, site_count, std::vector{from}, to);
}

Bandwidth widest_flow(const Table<Link>& links, std::size_t site_count, const std::vector<Index<site::Site>>& from,
                      Index<site::Site> to) {
  std::vector<graph::Source> sources;
  for (const auto site : from) sources.push_back({site.value, std::nullopt});
  return Bandwidth(graph::largest_flow(site_count, edges_of(links, bytes_per_second), sources, to.value).value);
}

// Begins with the time that all loads together take. When they do not all get through in it, the narrowest cut shows a
// smaller group that takes longer; so on, until the time of the group suffices for all. Each time is longer than the
// one before, and there are only so many groups.
std::optional<Passage> shortest_passage(const Table<Link>& links, std::size_t site_count,
                                        const std::vector<Load>& loads, Index<site::Site> to) {
  constexpr double rounding = 1e-9;
  const auto edges = edges_of(links, bytes_per_second);
  auto sent = loads;
  std::erase_if(sent, [&](const Load& load) { return load.at == to || load.bytes <= Bytes(0); });
  Passage passage;
  for (auto group = sent; !group.empty();) {
    const auto widest = graph::largest_flow(site_count, edges, unlimited(group), to.value);
    if (widest.value <= 0) return std::nullopt;
    const Duration time(total(group).value() / widest.value);
    if (time <= passage.time) break;
    passage = {time, full(edges, widest)};
    const auto flow = graph::largest_flow(site_count, edges, within(sent, time), to.value);
    if (flow.value * time.value() >= total(sent).value() * (1 - rounding)) break;
    group = sent;
    std::erase_if(group, [&](const Load& load) { return !flow.has_more[load.at.value]; });
  }
  return passage;
}

}  // namespace verbund::network
