#include "sim/engine/transfers.h"

#include <algorithm>
#include <cmath>

namespace verbund::engine {

Transfers::Transfers(const scenario::Scenario& scenario, Platform& platform, meters::Recorder& recorder)
    : scenario_(&scenario),
      kernel_(&platform.kernel()),
      platform_(&platform),
      recorder_(&recorder),
      lines_(scenario.links.size()) {}

bool Transfers::start(const world::World& world, const world::Transfer& transfer, const Servers& servers) {
  const auto from = world[transfer.from].site, to = world[transfer.to].site;
  auto route = network::route(scenario_->links, scenario_->sites.size(), from, to);
  if (route.empty() && from != to) return false;
  for (const auto link : route) {
    book_busy(link);
    ++lines_[link.value].moves;
  }
  const double bytes = std::max(1.0, std::round(transfer.size.value()));  // the kernel counts whole bytes
  const auto number =
      kernel_->send(platform_->host(servers.slot(transfer.from)), platform_->host(servers.slot(transfer.to)), bytes);
  moves_.emplace(number, Move{transfer.instance, std::move(route), bytes, 0});
  return true;
}

std::vector<Index<world::Instance>> Transfers::take_arrived() {
  std::vector<Index<world::Instance>> arrived;
  for (const auto number : kernel_->take_arrived()) {
    auto& move = moves_.at(number);
    book(move, move.size);
    for (const auto link : move.route) {
      book_busy(link);
      --lines_[link.value].moves;
    }
    arrived.push_back(move.instance);
    moves_.erase(number);
  }
  return arrived;
}

void Transfers::settle() {
  for (auto& [number, move] : moves_) book(move, move.size - kernel_->remaining(number));
  for (std::size_t i = 0; i < lines_.size(); ++i) book_busy(scenario_->links.index(i));
}

void Transfers::book(Move& move, double sent) {
  for (const auto link : move.route) recorder_->send(link, Bytes(sent - move.sent));
  move.sent = sent;
}

void Transfers::book_busy(Index<network::Link> index) {
  auto& line = lines_[index.value];
  const double clock = kernel_->clock();
  if (line.moves > 0) recorder_->busy(index, Duration(clock - line.since));
  line.since = clock;
}

}  // namespace verbund::engine
