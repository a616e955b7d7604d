#include "sim/engine/transfers.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/agenda/pre_copy.h"

namespace verbund::engine {

Transfers::Transfers(Platform& platform, Lines& lines, meters::Recorder& recorder)
    : kernel_(&platform.kernel()), platform_(&platform), lines_(&lines), recorder_(&recorder) {}

bool Transfers::start(const world::World& world, const world::Transfer& transfer, const Servers& servers) {
  const auto from = world[transfer.from].site, to = world[transfer.to].site;
  const auto& way = lines_->way(from, to);
  if (way.empty() && from != to) return false;
  lines_->enter(way);
  Move move{.instance = transfer.instance,
            .service = world[transfer.instance].service,
            .way = &way,
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

Transfers::Ended Transfers::take(std::span<const std::size_t> arrived) {
  Ended ended;
  for (const auto number : arrived) {
    const auto mine = moves_.find(number);
    if (mine == moves_.end()) continue;
    Move move = std::move(mine->second);
    moves_.erase(mine);
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
    lines_->leave(*move.way);
    book_downtime(move);
    ended.arrived.push_back(move.instance);
  }
  return ended;
}

void Transfers::settle() {
  for (auto& [number, move] : moves_) book(move, move.size - kernel_->remaining(number));
}

void Transfers::end() {
  for (const auto& [number, move] : moves_) book_downtime(move);
}

void Transfers::book_downtime(const Move& move) {
  if (move.stopped) recorder_->interrupt(move.service, Duration(kernel_->clock() - *move.stopped));
}

void Transfers::book(Move& move, double sent) {
  lines_->sent(*move.way, sent - move.sent);
  move.sent = sent;
}

}  // namespace verbund::engine
