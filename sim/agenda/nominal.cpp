#include "sim/agenda/nominal.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/agenda/pre_copy.h"

namespace verbund::agenda {
namespace {

// Of all its rounds, each sent at the same rate of bytes/s.
double seconds_at(double rate, const world::Transfer& transfer) {
  const double all = std::max(1.0, transfer.size.value());
  double seconds = all / rate;
  Round round{all, transfer.copying == option::Copying::stop_and_copy || transfer.dirty_rate == Bandwidth(0)};
  for (int rounds = 1; !round.last; ++rounds) {
    round = next_round(all, transfer.dirty_rate, rounds, round.bytes, Duration(round.bytes / rate));
    seconds += round.bytes / rate;
  }
  return seconds;
}

}  // namespace

NominalTransfers::NominalTransfers(const scenario::Scenario& scenario) : scenario_(&scenario) {}

// Empty when no link leads there.
std::vector<NominalTransfers::Line> NominalTransfers::way(const world::World& world,
                                                          const world::Transfer& transfer) const {
  std::vector<Line> lines = {{true, transfer.from.value, true}, {true, transfer.to.value, false}};
  auto at = world[transfer.from].site;
  const auto to = world[transfer.to].site;
  if (at == to) return lines;
  const auto route = network::route(scenario_->links, scenario_->sites.size(), at, to);
  if (route.empty()) return {};
  for (const auto link : route) {
    const auto& ends = scenario_->links[link].between;
    const bool forward = ends[0].index == at;
    lines.push_back({false, link.value, forward});
    at = ends[forward ? 1 : 0].index;
  }
  return lines;
}

Bandwidth NominalTransfers::bandwidth(const world::World& world, const Line& line) const {
  if (line.port) return scenario_->models[world.servers()[line.number].model].nic;
  return scenario_->links[scenario_->links.index(line.number)].bandwidth;
}

void NominalTransfers::begin(Instant now, const world::World& world, const std::vector<world::Transfer>& transfers) {
  std::vector<Move> moves;
  for (const auto& transfer : transfers) {
    Move move{transfer, way(world, transfer)};
    if (move.lines.empty()) continue;
    for (const auto& line : move.lines) ++under_way_[line];
    moves.push_back(std::move(move));
  }
  for (auto& move : moves) {
    double rate = std::numeric_limits<double>::infinity();
    for (const auto& line : move.lines) rate = std::min(rate, bandwidth(world, line).value() / under_way_[line]);
    const auto seconds = static_cast<std::int64_t>(std::ceil(seconds_at(rate, move.transfer)));
    arriving_.emplace(now + Period{0, std::max<std::int64_t>(1, seconds)}, std::move(move));
  }
}

std::optional<Instant> NominalTransfers::next() const {
  return arriving_.empty() ? std::nullopt : std::optional(arriving_.begin()->first);
}

std::vector<world::Transfer> NominalTransfers::take_arrived(Instant now) {
  std::vector<world::Transfer> arrived;
  const auto [first, last] = arriving_.equal_range(now);
  for (auto it = first; it != last; ++it) {
    arrived.push_back(it->second.transfer);
    for (const auto& line : it->second.lines) --under_way_[line];
  }
  arriving_.erase(first, last);
  return arrived;
}

}  // namespace verbund::agenda
