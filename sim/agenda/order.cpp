#include "sim/agenda/order.h"

#include <algorithm>

namespace verbund::agenda {

std::vector<world::Event> Orders::order(int count, Instant now, Instant first, std::optional<int> lot, Period every) {
  std::vector<world::Event> events;
  Instant when = first;
  for (int left = count; left > 0; when = when + every) {
    const int here = std::min(left, lot.value_or(left));
    lots_.push_back({when, here});
    left -= here;
    if (when > now) {
      events.emplace_back(world::Order{prototype_.measure, prototype_.at, prototype_.model, here, when});
    }
  }
  std::stable_sort(lots_.begin(), lots_.end(), [](const Lot& a, const Lot& b) { return a.when < b.when; });
  tried_.reset();
  return events;
}

std::vector<world::Event> Orders::due(Instant now, const world::World& world) {
  while (!lots_.empty() && lots_.front().when <= now) {
    waiting_ += lots_.front().count;
    lots_.erase(lots_.begin());
    tried_.reset();
  }
  const int space = world.space_made(prototype_.at);
  if (waiting_ == 0 || tried_ == space) return {};
  tried_ = space;
  auto deliver = prototype_;
  deliver.count = waiting_;
  return {deliver};
}

void Orders::tell(const world::Event& event, const world::Outcome& outcome) {
  if (std::holds_alternative<world::Deliver>(event)) waiting_ -= outcome.delivered;
}

bool Orders::complete(const world::World& world) const {
  const auto& switching = world.switching();
  return lots_.empty() && waiting_ == 0 && std::none_of(switching.begin(), switching.end(), [&](const auto& entry) {
           const auto& server = world[entry.second];
           return server.running && server.batch == prototype_.measure && server.site == prototype_.at;
         });
}

std::optional<Instant> Orders::next() const {
  if (lots_.empty()) return std::nullopt;
  return lots_.front().when;
}

}  // namespace verbund::agenda
