#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "sim/agenda/evacuation.h"
#include "sim/agenda/order.h"
#include "sim/agenda/outlook.h"
#include "sim/agenda/purchases.h"
#include "sim/agenda/sizing.h"
#include "sim/agenda/task.h"

namespace verbund::agenda {
namespace {

// What is bought without a stated age to come: planned that far ahead.
constexpr Period usual_life{60, 0};

class RefreshTask final : public Task {
 public:
  RefreshTask(const plan::Plan& plan, std::size_t step, const option::Refresh& refresh,
              const plan::Standards& standards)
      : plan_(plan),
        measure_(plan.option->measures[plan.steps[step].measure]),
        refresh_(refresh),
        standards_(standards) {}

  std::vector<world::Event> due(Instant now, world::World& world) override {
    // Without an age the selection is made once.
    if (!looked_ || (refresh_.servers.older_than && is_midnight(now))) {
      if (auto events = select(now, world); !events.empty()) return events;
    }
    more_later_ = refresh_.servers.older_than && more_come_of_age(world, refresh_.servers, now);
    for (auto& batch : batches_) {
      // One after the other, each at the midnight at which things move: so that what the one before has brought, and
      // what has moved there, is in the count of the next.
      if (!batch.ordered && is_midnight(now)) order(batch, now, world);
      delivering_ = static_cast<std::size_t>(&batch - batches_.data());
      if (auto events = batch.orders.due(now, world); !events.empty()) return events;
      // The old ones stay until the new ones work: what moves too early fills the others up.
      if (batch.orders.on_the_way() || batch.orders.booting(world)) continue;
      const Outlook outlook(plan_, world, batch.site, now, plan_.scenario->end());
      const auto taken_away = [&](Index<service::Service> service) { return outlook.is_taken_away(service); };
      if (auto events = batch.old.due(now, world, taken_away); !events.empty()) return events;
    }
    return {};
  }

  void tell(const world::Event& event, const world::Outcome& outcome) override {
    if (delivering_ < batches_.size()) batches_[delivering_].orders.tell(event, outcome);
  }

  [[nodiscard]] std::optional<Instant> wakes(Instant) const override {
    std::optional<Instant> next;
    for (const auto& batch : batches_) {
      if (const auto arrival = batch.orders.next(); arrival && (!next || *arrival < *next)) next = arrival;
    }
    return next;
  }

  [[nodiscard]] bool complete(const world::World& world) const override {
    return looked_ && !more_later_ && std::all_of(batches_.begin(), batches_.end(), [&](const Batch& batch) {
             return batch.ordered && batch.orders.complete(world) && batch.old.complete();
           });
  }

 private:
  // Servers that one model replaces at one site, come of age on the same day.
  struct Batch {
    Index<site::Site> site;
    Index<catalogue::ServerModel> model;  // of the new ones
    std::vector<Index<world::Server>> replaced;
    Evacuation old;
    Orders orders;  // of the new ones
    bool ordered = false;
  };

  std::vector<world::Event> select(Instant now, const world::World& world) {
    looked_ = true;
    const auto servers = selected_once(world, refresh_.servers, now);
    if (servers.empty()) return {};
    std::map<std::pair<Index<site::Site>, Index<catalogue::ServerModel>>, std::vector<Index<world::Server>>> groups;
    for (const auto server : servers) {
      const auto model = standards_.bought_for(refresh_.model ? refresh_.model->index : world[server].model);
      groups[{world[server].site, model}].push_back(server);
    }
    for (const auto& [key, there] : groups) {
      world::Deliver delivery{.measure = measure_.id, .at = key.first, .model = key.second, .paid_by = {}};
      if (measure_.paid_by) delivery.paid_by = measure_.paid_by->index;
      batches_.push_back({.site = key.first,
                          .model = key.second,
                          .replaced = there,
                          .old = Evacuation(measure_.id, key.first, there),
                          .orders = Orders(std::move(delivery))});
    }
    return {world::MarkLeaving{.servers = servers, .replaced = true}};
  }

  // The world is not told of what is on the way: those that it is for have their room already, as others see it.
  void order(Batch& batch, Instant now, const world::World& world) {
    batch.ordered = true;
    const Instant arrives = now + refresh_.lead_time;
    int count = 0;
    if (const auto* fixed = std::get_if<int>(&refresh_.count)) {
      count = *fixed;
    } else {
      const Instant end = plan_.scenario->end();
      const Instant life = std::max(now, std::min(end, arrives + refresh_.servers.older_than.value_or(usual_life)));
      const Instant until = next_purchase(plan_, standards_, world, batch.site, batch.model, arrives);
      const auto sized = count_for_servers(plan_, world, batch.replaced, batch.site, batch.model, now, until, life);
      count = sized.servers;
      add_note(fmt::format("{} {}: {}, for {} old", format_date(now), world.scenario().sites[batch.site].id, sized.note,
                           batch.replaced.size()));
    }
    batch.orders.order(count, now, arrives);
  }

  const plan::Plan& plan_;
  const option::Measure& measure_;
  const option::Refresh& refresh_;
  const plan::Standards& standards_;
  std::vector<Batch> batches_;
  std::size_t delivering_ = 0;
  bool looked_ = false;
  bool more_later_ = false;
};

}  // namespace

std::unique_ptr<Task> make_refresh(const plan::Plan& plan, std::size_t step, const option::Refresh& refresh,
                                   const plan::Standards& standards) {
  return std::make_unique<RefreshTask>(plan, step, refresh, standards);
}

}  // namespace verbund::agenda
