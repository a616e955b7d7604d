#include "sim/engine/transfers.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/agenda/pre_copy.h"

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
  Move move{.instance = transfer.instance,
            .service = world[transfer.instance].service,
            .route = std::move(route),
            .from = &platform_->host(servers.slot(transfer.from)),
            .to = &platform_->host(servers.slot(transfer.to)),
            .all = transfer.size.value(),
            .dirty_rate = transfer.dirty_rate};
  if (transfer.copying == option::Copying::stop_and_copy) move.stopped = kernel_->clock();
  const double all = move.all;
  send(std::move(move), all);
  return true;
}

void Transfers::send(Move move, double bytes) {
  ++move.rounds;
  move.began = kernel_->clock();
  move.size = std::max(1.0, std::round(bytes));  // the kernel counts whole bytes
  move.sent = 0;
  const auto number = kernel_->send(*move.from, *move.to, move.size);
  moves_.emplace(number, std::move(move));
}

Transfers::Ended Transfers::take_ended() {
  Ended ended;
  for (const auto number : kernel_->take_arrived()) {
    Move move = std::move(moves_.at(number));
    moves_.erase(number);
    book(move, move.size);
    if (!move.stopped && move.dirty_rate.value() > 0) {
      const Duration took(kernel_->clock() - move.began);
      const agenda::Round next = agenda::next_round(move.all, move.dirty_rate, move.rounds, move.size, took);
      if (next.last) {
        move.stopped = kernel_->clock();
        ended.stopped.push_back(move.instance);
      }
      send(std::move(move), next.bytes);
      continue;
    }
    for (const auto link : move.route) {
      book_busy(link);
      --lines_[link.value].moves;
    }
    book_downtime(move);
    ended.arrived.push_back(move.instance);
  }
  return ended;
}

void Transfers::settle() {
  for (auto& [number, move] : moves_) book(move, move.size - kernel_->remaining(number));
  for (std::size_t i = 0; i < lines_.size(); ++i) book_busy(scenario_->links.index(i));
}

void Transfers::end() {
  for (const auto& [number, move] : moves_) book_downtime(move);
}

void Transfers::book_downtime(const Move& move) {
  if (move.stopped) recorder_->interrupt(move.service, Duration(kernel_->clock() - *move.stopped));
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
