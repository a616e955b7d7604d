// Servers that come: bought for good, or leased and given back.
#include <algorithm>

#include "sim/agenda/evacuation.h"
#include "sim/agenda/order.h"
#include "sim/agenda/purchases.h"
#include "sim/agenda/sizing.h"
#include "sim/agenda/task.h"

namespace verbund::agenda {
namespace {

world::Deliver delivery(const option::Measure& measure, Index<site::Site> at, Index<catalogue::ServerModel> model,
                        bool leased) {
  world::Deliver deliver{.measure = measure.id, .at = at, .model = model, .paid_by = {}, .leased = leased};
  if (measure.paid_by) deliver.paid_by = measure.paid_by->index;
  return deliver;
}

class BuyTask final : public Task {
 public:
  BuyTask(const plan::Plan& plan, std::size_t step, const option::Buy& buy, const plan::Standards& standards)
      : plan_(plan),
        step_(plan.steps[step]),
        measure_(plan.option->measures[step_.measure]),
        buy_(buy),
        standards_(standards) {}

  std::vector<world::Event> due(Instant now, world::World& world) override {
    if (is_order_due(now)) {
      if (auto events = order(now, world); !events.empty()) return events;
    }
    for (delivering_ = 0; delivering_ < orders_.size(); ++delivering_) {
      if (auto events = orders_[delivering_].second.due(now, world); !events.empty()) return events;
    }
    return {};
  }

  void tell(const world::Event& event, const world::Outcome& outcome) override {
    if (delivering_ < orders_.size()) orders_[delivering_].second.tell(event, outcome);
  }
  void set_off(bool holds) override { holds_ = holds; }

  [[nodiscard]] std::optional<Instant> wakes(Instant) const override {
    std::optional<Instant> next;
    for (const auto& [model, orders] : orders_) {
      if (const auto arrival = orders.next(); arrival && (!next || *arrival < *next)) next = arrival;
    }
    return next;
  }
  [[nodiscard]] bool complete(const world::World& world) const override {
    return ordered_ && std::all_of(orders_.begin(), orders_.end(),
                                   [&](const auto& orders) { return orders.second.complete(world); });
  }

 private:
  // Of a purchase that a state sets off, the repetitions need the state again.
  [[nodiscard]] bool is_order_due(Instant now) const {
    if (!ordered_) return true;
    return next_ && *next_ <= now && (!measure_.timing.trigger || holds_);
  }

  std::vector<world::Event> order(Instant now, const world::World& world) {
    const Instant arrives = now + buy_.lead_time;
    const auto model = standards_.bought_for(buy_.model.index);
    int count = 0;
    if (const auto* fixed = std::get_if<int>(&buy_.count)) {
      count = *fixed;
    } else {
      for (auto& orders : orders_) orders.second.forget_waiting();
      const Instant until = next_purchase(plan_, standards_, world, buy_.at.index, model, arrives);
      const auto sized = count_for_site(plan_, world, buy_.at.index, model, now, until);
      count = sized.servers;
      if (!ordered_ || count > 0) add_note(buy_.every ? format_date(now) + ": " + sized.note : sized.note);
    }
    plan_next(now);
    ordered_ = true;
    delivering_ = orders_.size();  // the orders themselves are not told of
    return orders_of(model).order(count, now, arrives, buy_.lot, buy_.lot_every.value_or(Period{}));
  }

  Orders& orders_of(Index<catalogue::ServerModel> model) {
    for (auto& orders : orders_) {
      if (orders.first == model) return orders.second;
    }
    return orders_.emplace_back(model, Orders(delivery(measure_, buy_.at.index, model, false))).second;
  }

  void plan_next(Instant now) {
    if (!buy_.every) {
      next_.reset();
    } else if (step_.possible == plan::unknown) {
      next_ = now + *buy_.every;
    } else {
      next_ = next_order(buy_, step_.possible, now);
    }
  }

  const plan::Plan& plan_;
  const plan::Step& step_;
  const option::Measure& measure_;
  const option::Buy& buy_;
  const plan::Standards& standards_;
  std::vector<std::pair<Index<catalogue::ServerModel>, Orders>> orders_;  // by model: the standard may change
  std::size_t delivering_ = 0;                                            // whose events were the last answer
  std::optional<Instant> next_;                                           // order
  bool ordered_ = false;
  bool holds_ = false;  // the state that sets it off
};

class LeaseTask final : public Task {
 public:
  LeaseTask(const plan::Plan& plan, std::size_t step, const option::Lease& lease, const plan::Standards& standards)
      : plan_(plan),
        measure_(plan.option->measures[plan.steps[step].measure]),
        lease_(lease),
        standards_(standards),
        orders_(delivery(measure_, lease.at.index, lease.model.index, true)),
        give_back_(make_give_back(measure_.id,
                                  {.servers = {.at = lease.at, .batch = measure_.id, .older_than = lease.term}})) {}

  std::vector<world::Event> due(Instant now, world::World& world) override {
    if (!ordered_) {
      if (auto events = order(now, world); !events.empty()) return events;
    }
    if (auto events = orders_.due(now, world); !events.empty()) return events;
    return give_back_->due(now, world);
  }

  void tell(const world::Event& event, const world::Outcome& outcome) override { orders_.tell(event, outcome); }

  [[nodiscard]] std::optional<Instant> wakes(Instant) const override { return orders_.next(); }
  // What waits for it waits for the servers, not for the end of the term.
  [[nodiscard]] bool complete(const world::World& world) const override { return ordered_ && orders_.complete(world); }

 private:
  std::vector<world::Event> order(Instant now, const world::World& world) {
    ordered_ = true;
    const Instant arrives = now + lease_.lead_time;
    if (const auto* fixed = std::get_if<int>(&lease_.count)) return orders_.order(*fixed, now, arrives);
    const Instant until = std::min(
        next_purchase(plan_, standards_, world, lease_.at.index, lease_.model.index, arrives), arrives + lease_.term);
    const auto sized = count_for_site(plan_, world, lease_.at.index, lease_.model.index, now, until);
    add_note(sized.note);
    return orders_.order(sized.servers, now, arrives);
  }

  const plan::Plan& plan_;
  const option::Measure& measure_;
  const option::Lease& lease_;
  const plan::Standards& standards_;  // what is leased is meant as it stands
  Orders orders_;
  std::unique_ptr<Task> give_back_;
  bool ordered_ = false;
};

}  // namespace

std::unique_ptr<Task> make_buy(const plan::Plan& plan, std::size_t step, const option::Buy& buy,
                               const plan::Standards& standards) {
  return std::make_unique<BuyTask>(plan, step, buy, standards);
}

std::unique_ptr<Task> make_lease(const plan::Plan& plan, std::size_t step, const option::Lease& lease,
                                 const plan::Standards& standards) {
  return std::make_unique<LeaseTask>(plan, step, lease, standards);
}

}  // namespace verbund::agenda
