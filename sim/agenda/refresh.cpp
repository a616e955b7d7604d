#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "sim/agenda/evacuation.h"
#include "sim/agenda/purchases.h"
#include "sim/agenda/sizing.h"
#include "sim/agenda/task.h"

namespace verbund::agenda {
namespace {

// What is bought without a stated age to come: planned that far ahead.
constexpr Period usual_life{60, 0};

class RefreshTask final : public Task {
 public:
  RefreshTask(const plan::Plan& plan, std::size_t step, const option::Refresh& refresh)
      : plan_(plan), measure_(plan.option->measures[plan.steps[step].measure]), refresh_(refresh) {}

  std::vector<world::Event> due(Instant now, world::World& world) override {
    std::vector<world::Event> events;
    // Without an age the selection is made once.
    if (!looked_ || (refresh_.servers.older_than && is_midnight(now))) begin(now, world, events);
    looked_ = true;
    if (!events.empty()) return events;
    more_later_ = refresh_.servers.older_than && more_come_of_age(world, refresh_.servers, now);
    for (auto& batch : batches_) {
      deliver(batch, world, events);
      if (!events.empty()) return events;
      events = batch.old.due(now, world);
      if (!events.empty()) return events;
    }
    return events;
  }

  void tell(const world::Event& event, const world::Outcome& outcome) override {
    if (std::holds_alternative<world::Deliver>(event)) batches_[delivering_].waiting -= outcome.delivered;
  }

  [[nodiscard]] bool complete(const world::World&) const override {
    return looked_ && !more_later_ && std::all_of(batches_.begin(), batches_.end(), [](const Batch& batch) {
             return batch.waiting == 0 && batch.old.complete();
           });
  }

 private:
  // Servers of one site and model that came of age on the same day.
  struct Batch {
    Index<site::Site> site;
    Index<catalogue::ServerModel> model;  // of the new ones
    int waiting = 0;                      // new ones, ordered and not delivered
    std::optional<int> tried;             // servers that had retired there at the last attempt
    Evacuation old;
  };

  void begin(Instant now, const world::World& world, std::vector<world::Event>& events) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Index<world::Server>>> groups;
    for (const auto server : selected(world, refresh_.servers, now)) {
      groups[{world[server].site.value, world[server].model.value}].push_back(server);
    }
    const Instant life = std::min(plan_.scenario->end(), now + refresh_.servers.older_than.value_or(usual_life));
    for (auto& [key, servers] : groups) {
      const Index<site::Site> site{key.first};
      const auto model = refresh_.model ? refresh_.model->index : Index<catalogue::ServerModel>{key.second};
      int count = 0;
      if (const auto* fixed = std::get_if<int>(&refresh_.count)) {
        count = *fixed;
      } else {
        const Instant until = next_purchase(plan_, world, site, model, now);
        const auto sized = count_for_servers(plan_, world, servers, site, model, now, until, life);
        count = sized.servers;
        add_note(fmt::format("{} {}: {}, for {} old", format_date(now), world.scenario().sites[site].id, sized.note,
                             servers.size()));
      }
      events.emplace_back(world::MarkLeaving{servers});
      batches_.push_back({site, model, count, std::nullopt, Evacuation(measure_.id, site, std::move(servers))});
    }
  }

  void deliver(Batch& batch, const world::World& world, std::vector<world::Event>& events) {
    const int retired = world.retired_servers(batch.site);
    if (batch.waiting == 0 || batch.tried == retired) return;
    batch.tried = retired;
    delivering_ = static_cast<std::size_t>(&batch - batches_.data());
    std::optional<Index<site::Partner>> payer;
    if (measure_.paid_by) payer = measure_.paid_by->index;
    events.emplace_back(world::Deliver{measure_.id, batch.site, batch.model, batch.waiting, payer});
  }

  const plan::Plan& plan_;
  const option::Measure& measure_;
  const option::Refresh& refresh_;
  std::vector<Batch> batches_;
  std::size_t delivering_ = 0;
  bool looked_ = false;
  bool more_later_ = false;
};

}  // namespace

std::unique_ptr<Task> make_refresh(const plan::Plan& plan, std::size_t step, const option::Refresh& refresh) {
  return std::make_unique<RefreshTask>(plan, step, refresh);
}

}  // namespace verbund::agenda
