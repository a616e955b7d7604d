#include "sim/engine/lines.h"

#include <algorithm>

#include "models/network/failure.h"

namespace verbund::engine {

Lines::Lines(const scenario::Scenario& scenario, const Kernel& kernel, meters::Recorder& recorder)
    : scenario_(&scenario),
      kernel_(&kernel),
      recorder_(&recorder),
      lines_(scenario.links.size()),
      lost_(scenario.links.size()),
      parts_(network::parts(scenario.links, scenario.sites.size())),
      ways_(scenario.sites.size() * scenario.sites.size()) {}

const Lines::Way& Lines::way(Index<site::Site> from, Index<site::Site> to) {
  auto& known = ways_[from.value * scenario_->sites.size() + to.value];
  if (known) return *known;
  known.emplace();
  for (const auto link : network::route(scenario_->links, scenario_->sites.size(), from, to)) {
    const auto& ends = scenario_->links[link].between;
    const bool forward = ends[0].index == from;
    known->push_back({link, forward});
    from = forward ? ends[1].index : ends[0].index;
  }
  return *known;
}

Duration Lines::latency(const Way& way) const {
  Duration all;
  for (const Hop& hop : way) all += scenario_->links[hop.link].latency;
  return all;
}

Bandwidth Lines::narrowest(const Way& way) const {
  Bandwidth least = scenario_->links[way.front().link].bandwidth;
  for (const Hop& hop : way) least = std::min(least, scenario_->links[hop.link].bandwidth);
  return least;
}

void Lines::look(const world::World& world) {
  std::vector<Index<network::Link>> lost;
  for (std::size_t i = 0; i < lost_.size(); ++i) {
    lost_[i] = world.is_lost(scenario_->links.index(i));
    if (lost_[i]) lost.push_back(scenario_->links.index(i));
  }
  parts_ = network::parts_without(scenario_->links, scenario_->sites.size(), lost);
}

bool Lines::joined(Index<site::Site> from, Index<site::Site> to) const {
  return parts_[from.value] == parts_[to.value];
}

bool Lines::holds(const Way& way) const {
  return std::none_of(way.begin(), way.end(), [&](const Hop& hop) { return lost_[hop.link.value]; });
}

void Lines::enter(const Way& way) {
  for (const Hop& hop : way) {
    book_busy(hop.link);
    ++lines_[hop.link.value].transfers;
  }
}

void Lines::leave(const Way& way) {
  for (const Hop& hop : way) {
    book_busy(hop.link);
    --lines_[hop.link.value].transfers;
  }
}

void Lines::sent(const Way& way, double bytes) {
  for (const Hop& hop : way) recorder_->send(hop.link, hop.forward, Bytes(bytes));
}

void Lines::settle() {
  for (std::size_t i = 0; i < lines_.size(); ++i) book_busy(scenario_->links.index(i));
}

void Lines::book_busy(Index<network::Link> index) {
  auto& line = lines_[index.value];
  const double clock = kernel_->clock();
  if (line.transfers > 0) recorder_->busy(index, Duration(clock - line.since));
  line.since = clock;
}

}  // namespace verbund::engine
