#include <algorithm>

#include "sim/agenda/sizing.h"
#include "sim/agenda/task.h"

namespace verbund::agenda {
namespace {

class BuyTask final : public Task {
 public:
  BuyTask(const plan::Plan& plan, std::size_t step, const option::Buy& buy)
      : plan_(plan), measure_(plan.option->measures[plan.steps[step].measure]), buy_(buy) {}

  std::vector<world::Event> due(Instant now, world::World& world) override {
    if (!next_ && orders_ == 0) next_ = now;
    while (next_ && *next_ <= now) order(now, world);
    if (waiting_ == 0) return {};
    const auto room = world.room_made(buy_.at.index);
    if (tried_ == room && !fresh_) return {};
    tried_ = room;
    fresh_ = false;
    return {world::Deliver{measure_.id, buy_.at.index, buy_.model.index, waiting_, payer()}};
  }

  void tell(const world::Event& event, const world::Outcome& outcome) override {
    if (std::holds_alternative<world::Deliver>(event)) waiting_ -= outcome.delivered;
  }

  [[nodiscard]] bool complete(const world::World&) const override { return orders_ > 0 && waiting_ == 0; }

 private:
  void order(Instant now, const world::World& world) {
    if (orders_ == 0) first_ = *next_;
    ++orders_;
    next_.reset();
    if (buy_.every) {
      // Counted from the first, so that 31 January is not lost in February.
      const Instant again = first_ + Period{buy_.every->months * orders_, buy_.every->seconds * orders_};
      if (again < plan_.scenario->end()) next_ = again;
    }
    if (const auto* count = std::get_if<int>(&buy_.count)) {
      waiting_ += *count;
    } else {
      auto count_and_why = count_for_site(plan_, world, buy_.at.index, buy_.model.index, now, next_purchase(now));
      waiting_ = count_and_why.servers;  // whatever was still waiting has been counted again
      if (orders_ == 1 || count_and_why.servers > 0) {
        add_note(buy_.every ? format_date(now) + ": " + count_and_why.note : count_and_why.note);
      }
    }
    fresh_ = true;
  }

  // The date of the next sized purchase at this site, by this measure or another; else the end.
  [[nodiscard]] Instant next_purchase(Instant now) const {
    Instant until = next_.value_or(plan_.scenario->end());
    for (const auto& step : plan_.steps) {
      const auto* other = std::get_if<option::Buy>(&plan_.option->measures[step.measure].action);
      if (other == nullptr || other->at.index != buy_.at.index || std::holds_alternative<int>(other->count)) continue;
      if (step.earliest > now) until = std::min(until, step.earliest);
    }
    return until;
  }

  [[nodiscard]] std::optional<Index<site::Partner>> payer() const {
    if (!measure_.paid_by) return std::nullopt;
    return measure_.paid_by->index;
  }

  const plan::Plan& plan_;
  const option::Measure& measure_;
  const option::Buy& buy_;
  std::optional<Instant> next_;
  Instant first_;
  int orders_ = 0;
  bool fresh_ = false;  // ordered since the last attempt
  int waiting_ = 0;     // ordered, not delivered
  std::uint64_t tried_ = UINT64_MAX;
};

}  // namespace

std::unique_ptr<Task> make_buy(const plan::Plan& plan, std::size_t step, const option::Buy& buy) {
  return std::make_unique<BuyTask>(plan, step, buy);
}

}  // namespace verbund::agenda
