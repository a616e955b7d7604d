#include "sim/agenda/rehearsal.h"

#include <algorithm>
#include <stdexcept>

namespace verbund::agenda {
namespace {

// More answers than any plan gives at one instant.
constexpr int far_too_many = 100'000;

}  // namespace

Rehearsal::Rehearsal(const plan::Plan& plan, std::optional<Period> moves_take, std::uint64_t seed)
    : demand_(scenario::demand_sources(*plan.scenario, seed)),
      world_(plan, demand_),
      agenda_(plan),
      nominal_(*plan.scenario),
      moves_take_(moves_take),
      next_(plan.scenario->start) {}

void Rehearsal::play(Instant now) {
  if (gauges_ && now == start_of_day(now) && now > world_.scenario().start) {
    agenda_.end_day(now, world_, std::vector<Fraction>(world_.scenario().sites.size()));
  }
  arrive(now);
  int answers = 0;
  for (auto due = agenda_.due(now, world_); !due.empty(); due = agenda_.due(now, world_)) {
    if (++answers > far_too_many) throw std::logic_error("the agenda finds no end on " + format_instant(now));
    for (const auto& event : due) apply(now, event);
  }
  // Only now is it known how many set out together.
  begin(now, std::exchange(setting_out_, {}));
}

void Rehearsal::play_until(Instant end) {
  while (next_ < end) {
    const Instant now = next_;
    play(now);
    next_ = agenda_.next(now);
    if (const auto arrival = next_arrival()) next_ = std::min(next_, *arrival);
  }
}

void Rehearsal::arrive(Instant now) {
  auto arrived = nominal_.take_arrived(now);
  const auto [first, last] = arriving_.equal_range(now);
  for (auto it = first; it != last; ++it) arrived.push_back(it->second);
  arriving_.erase(first, last);
  for (const auto& transfer : arrived) {
    // A move that has been given up meanwhile arrives nowhere.
    if (world_[transfer.instance].moving_to == transfer.to) apply(now, world::FinishMove{transfer.instance});
  }
}

void Rehearsal::apply(Instant now, const world::Event& event) {
  const auto outcome = world_.apply(now, event, agenda_.asking());
  if (watch_) watch_(now, event, outcome);
  agenda_.tell(now, event, outcome);
  for (const auto& transfer : outcome.transfers) {
    if (moves_take_ == Period{}) {
      apply(now, world::FinishMove{transfer.instance});
    } else {
      setting_out_.push_back(transfer);
    }
  }
}

void Rehearsal::begin(Instant now, const std::vector<world::Transfer>& transfers) {
  if (!moves_take_) return nominal_.begin(now, world_, transfers);
  for (const auto& transfer : transfers) arriving_.emplace(now + *moves_take_, transfer);
}

std::optional<Instant> Rehearsal::next_arrival() const {
  if (!arriving_.empty()) return arriving_.begin()->first;
  return nominal_.next();
}

}  // namespace verbund::agenda
