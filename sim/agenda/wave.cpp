#include "sim/agenda/wave.h"

#include <fmt/format.h>

#include "models/units/format.h"
#include "sim/agenda/task.h"

namespace verbund::agenda {

void Wave::begin(Instant now) {
  began_ = now;
  taken_ = 0;
  closes_.reset();
  if (move_.window && !option::never_closes(*move_.window)) closes_ = option::closes(*move_.window, now);
}

void Wave::takes(const world::Transfer& transfer) {
  if (taken_++ == 0) ++number_;
  under_way_[transfer.instance] = {transfer.to, transfer.size};
}

void Wave::look(Instant now, world::World& world) {
  std::erase_if(under_way_, [&](const auto& one) { return world[one.first].moving_to != one.second.to; });
  const auto& to = world.scenario().sites[move_.to].id;
  if (late_) {
    if (under_way_.empty() || is_midnight(now)) world.report({now, "window missed", to, measure_.id, "", now, 0});
    late_ = !under_way_.empty();
  } else if (closes_ && *closes_ <= now && !under_way_.empty()) {
    closes_.reset();  // said once
    late_ = true;
    report(now, world);
  }
}

void Wave::report(Instant now, world::World& world) const {
  Bytes left;
  for (const auto& [instance, one] : under_way_) left += one.size;
  const auto& to = world.scenario().sites[move_.to].id;
  world.report(
      {now, "window missed", to, measure_.id,
       fmt::format("window missed: wave {} of {}, begun on {}, goes on after its window: {} of its {} instances "
                   "({}) are still under way to {}; more bandwidth, smaller waves or a longer window would help",
                   number_, measure_.id, format_instant(began_), under_way_.size(), taken_, format(left), to),
       now});
}

std::optional<Instant> Wave::wakes(Instant now) const {
  return under_way_.empty() || !closes_ || *closes_ <= now ? std::nullopt : closes_;
}

}  // namespace verbund::agenda
