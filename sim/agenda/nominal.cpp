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
std::vector<std::pair<NominalTransfers::Line, Bandwidth>> NominalTransfers::way(const world::World& world,
                                                                                const world::Transfer& transfer) const {
  const auto port = [&](Index<world::Server> server, bool out) {
    return std::pair(Line{true, server.value, out}, scenario_->models[world[server].model].nic);
  };
  std::vector<std::pair<Line, Bandwidth>> lines = {port(transfer.from, true), port(transfer.to, false)};
  auto at = world[transfer.from].site;
  const auto to = world[transfer.to].site;
  if (at == to) return lines;
  const auto route = network::route(scenario_->links, scenario_->sites.size(), at, to);
  if (route.empty()) return {};
  for (const auto index : route) {
    const auto& link = scenario_->links[index];
    const bool forward = link.between[0].index == at;
    lines.emplace_back(Line{false, index.value, forward}, link.bandwidth);
    at = link.between[forward ? 1 : 0].index;
  }
  return lines;
}

void NominalTransfers::pass_until(Instant now) {
  for (auto& move : moves_) move.done += (now - since_).value() / move.takes;
  since_ = now;
}

void NominalTransfers::reckon() {
  constexpr double a_hair = 1e-6;  // of a second: what whole seconds lose by rounding must not become one more
  for (auto& move : moves_) {
    double rate = std::numeric_limits<double>::infinity();
    for (const auto& [line, bandwidth] : move.way) rate = std::min(rate, bandwidth.value() / under_way_[line]);
    if (rate != move.rate) {
      move.rate = rate;
      move.takes = seconds_at(rate, move.transfer);
    }
    const auto left = static_cast<std::int64_t>(std::ceil((1 - move.done) * move.takes - a_hair));
    move.arrives = since_ + Period{0, std::max<std::int64_t>(1, left)};
  }
}

void NominalTransfers::begin(Instant now, const world::World& world, const std::vector<world::Transfer>& transfers) {
  if (transfers.empty()) return;
  pass_until(now);
  for (const auto& transfer : transfers) {
    Move move{.transfer = transfer, .way = way(world, transfer)};
    if (move.way.empty()) continue;
    for (const auto& [line, bandwidth] : move.way) ++under_way_[line];
    moves_.push_back(std::move(move));
  }
  reckon();
}

std::optional<Instant> NominalTransfers::next() const {
  if (moves_.empty()) return std::nullopt;
  return std::min_element(moves_.begin(), moves_.end(),
                          [](const Move& a, const Move& b) { return a.arrives < b.arrives; })
      ->arrives;
}

std::vector<world::Transfer> NominalTransfers::take_arrived(Instant now) {
  std::vector<world::Transfer> arrived;
  for (const auto& move : moves_) {
    if (now < move.arrives) continue;
    arrived.push_back(move.transfer);
    for (const auto& [line, bandwidth] : move.way) --under_way_[line];
  }
  if (arrived.empty()) return arrived;
  pass_until(now);
  std::erase_if(moves_, [&](const Move& move) { return move.arrives <= now; });
  reckon();
  return arrived;
}

}  // namespace verbund::agenda
