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
  Move move{.instance = transfer.instance,
            .service = world[transfer.instance].service,
            .way = &way,
            .from = &platform_->host(servers.slot(transfer.from)),
            .to = &platform_->host(servers.slot(transfer.to)),
            .all = transfer.size.value(),
            .dirty_rate = transfer.dirty_rate};
  if (transfer.copying == option::Copying::stop_and_copy) move.stopped = kernel_->clock();
  const double all = move.all;
  begin_round(move, all);
  return true;
}

void Transfers::begin_round(Move move, double bytes) {
  ++move.rounds;
  move.began = kernel_->clock();
  move.size = std::max(1.0, std::round(bytes));  // the kernel counts whole bytes
  move.sent = 0;
  send(move);
}

// What is left of the round, unless a line of its way is lost.
void Transfers::send(Move move) {
  if (!lines_->holds(*move.way)) {
    held_up_.push_back(move);
    return;
  }
  lines_->enter(*move.way);
  const auto number = kernel_->send(*move.from, *move.to, std::max(1.0, std::round(move.size - move.sent)));
  moves_.emplace(number, move);
}

void Transfers::give_up(Index<world::Instance> instance) {
  const auto is_its = [&](const Move& move) { return move.instance == instance; };
  const auto held = std::find_if(held_up_.begin(), held_up_.end(), is_its);
  if (held != held_up_.end()) {
    book_downtime(*held);
    held_up_.erase(held);
    return;
  }
  const auto found =
      std::find_if(moves_.begin(), moves_.end(), [&](const auto& entry) { return is_its(entry.second); });
  if (found == moves_.end()) return;  // no line led there
  book(found->second, found->second.size - kernel_->remaining(found->first));
  book_downtime(found->second);
  lines_->leave(*found->second.way);
  kernel_->cancel(found->first);
  moves_.erase(found);
}

void Transfers::look_at_lines() {
  std::vector<Move> all = std::exchange(held_up_, {});
  for (auto it = moves_.begin(); it != moves_.end();) {
    auto& [number, move] = *it;
    if (lines_->holds(*move.way)) {
      ++it;
      continue;
    }
    book(move, move.size - kernel_->remaining(number));
    lines_->leave(*move.way);
    kernel_->cancel(number);
    all.push_back(move);
    it = moves_.erase(it);
  }
  for (const auto& move : all) send(move);
}

Transfers::Ended Transfers::take(std::span<const std::size_t> arrived) {
  Ended ended;
  for (const auto number : arrived) {
    const auto mine = moves_.find(number);
    if (mine == moves_.end()) continue;
    Move move = mine->second;
    moves_.erase(mine);
    book(move, move.size);
    lines_->leave(*move.way);
    if (!move.stopped && move.dirty_rate.value() > 0) {
      const Duration took(kernel_->clock() - move.began);
      const agenda::Round next = agenda::next_round(move.all, move.dirty_rate, move.rounds, move.size, took);
      if (next.last) {
        move.stopped = kernel_->clock();
        ended.stopped.push_back(move.instance);
      }
      begin_round(move, next.bytes);
      continue;
    }
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
  for (const auto& move : held_up_) book_downtime(move);
}

void Transfers::book_downtime(const Move& move) {
  if (move.stopped) recorder_->interrupt(move.service, Duration(kernel_->clock() - *move.stopped));
}

void Transfers::book(Move& move, double sent) {
  lines_->sent(*move.way, sent - move.sent);
  move.sent = sent;
}

}  // namespace verbund::engine
