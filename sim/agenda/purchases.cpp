#include "sim/agenda/purchases.h"

#include <algorithm>

#include "sim/agenda/evacuation.h"

namespace verbund::agenda {
namespace {

class Search {
 public:
  Search(const plan::Plan& plan, const plan::Standards& standards, const world::World& world, Index<site::Site> site,
         Index<catalogue::ServerModel> model, Instant arrives)
      : standards_(standards),
        world_(world),
        models_(plan.scenario->models),
        site_(site),
        model_(model),
        arrives_(arrives),
        next_(plan.scenario->end()) {}

  void look_at(const plan::Step& step, const option::Action& action) {
    if (const auto* buy = std::get_if<option::Buy>(&action)) look_at(step, *buy);
    if (const auto* lease = std::get_if<option::Lease>(&action)) look_at(step, *lease);
    if (const auto* refresh = std::get_if<option::Refresh>(&action)) look_at(step, *refresh);
  }
  [[nodiscard]] Instant next() const { return next_; }

 private:
  void look_at(const plan::Step& step, const option::Buy& buy) {
    if (!std::holds_alternative<option::Sized>(buy.count) || buy.at.index != site_) return;
    if (!serves(standards_.bought_for(buy.model.index))) return;
    note(step.possible, buy.lead_time);
    if (step.possible == plan::unknown) return;
    if (const auto again = next_order(buy, step.possible, arrives_ - buy.lead_time)) note(*again, buy.lead_time);
  }

  void look_at(const plan::Step& step, const option::Lease& lease) {
    if (!std::holds_alternative<option::Sized>(lease.count) || lease.at.index != site_) return;
    if (serves(lease.model.index)) note(step.possible, lease.lead_time);
  }

  void look_at(const plan::Step& step, const option::Refresh& refresh) {
    if (!std::holds_alternative<option::Sized>(refresh.count)) return;
    for (const auto server : world_.running(site_)) {
      if (!is_about(refresh.servers, world_[server])) continue;
      const auto model = refresh.model ? refresh.model->index : world_[server].model;
      if (!serves(standards_.bought_for(model))) continue;
      note(std::max(step.possible, of_age(refresh.servers, world_[server])), refresh.lead_time);
    }
  }

  [[nodiscard]] bool serves(Index<catalogue::ServerModel> other) const {
    const auto& can = models_[other].platforms;
    const auto& must = models_[model_].platforms;
    return std::all_of(must.begin(), must.end(), [&](const std::string& platform) {
      return std::find(can.begin(), can.end(), platform) != can.end();
    });
  }

  void note(Instant ordered, Period lead_time) {
    if (ordered == plan::unknown) return;
    const Instant date = ordered + lead_time;
    if (arrives_ < date) next_ = std::min(next_, date);
  }

  const plan::Standards& standards_;
  const world::World& world_;
  const Table<catalogue::ServerModel>& models_;
  Index<site::Site> site_;
  Index<catalogue::ServerModel> model_;
  Instant arrives_, next_;
};

}  // namespace

std::optional<Instant> next_order(const option::Buy& buy, Instant date, Instant now) {
  if (!buy.every) return std::nullopt;
  Instant next = date;
  for (int orders = 1; next <= now; ++orders) {
    next = date + Period{buy.every->months * orders, buy.every->seconds * orders};
  }
  return next;
}

Instant next_purchase(const plan::Plan& plan, const plan::Standards& standards, const world::World& world,
                      Index<site::Site> site, Index<catalogue::ServerModel> model, Instant arrives) {
  Search search(plan, standards, world, site, model, arrives);
  for (const auto& step : plan.steps) search.look_at(step, plan.option->measures[step.measure].action);
  return search.next();
}

}  // namespace verbund::agenda
