#include "sim/agenda/purchases.h"
#include "sim/agenda/sizing.h"
#include "sim/agenda/task.h"

namespace verbund::agenda {
namespace {

class BuyTask final : public Task {
 public:
  BuyTask(const plan::Plan& plan, std::size_t step, const option::Buy& buy)
      : plan_(plan), step_(plan.steps[step]), measure_(plan.option->measures[step_.measure]), buy_(buy) {}

  std::vector<world::Event> due(Instant now, world::World& world) override {
    if (!ordered_ || (next_ && *next_ <= now)) order(now, world);
    if (waiting_ == 0) return {};
    const int retired = world.retired_servers(buy_.at.index);
    if (tried_ == retired) return {};
    tried_ = retired;
    return {world::Deliver{measure_.id, buy_.at.index, buy_.model.index, waiting_, payer()}};
  }

  void tell(const world::Event& event, const world::Outcome& outcome) override {
    if (std::holds_alternative<world::Deliver>(event)) waiting_ -= outcome.delivered;
  }

  [[nodiscard]] bool complete(const world::World&) const override { return ordered_ && waiting_ == 0; }

 private:
  void order(Instant now, const world::World& world) {
    if (const auto* count = std::get_if<int>(&buy_.count)) {
      waiting_ += *count;
    } else {
      const Instant until = next_purchase(plan_, world, buy_.at.index, buy_.model.index, now);
      const auto sized = count_for_site(plan_, world, buy_.at.index, buy_.model.index, now, until);
      waiting_ = sized.servers;  // whatever was still waiting has been counted again
      if (!ordered_ || sized.servers > 0) {
        add_note(buy_.every ? format_date(now) + ": " + sized.note : sized.note);
      }
    }
    next_ = next_order(buy_, step_.possible, now);
    ordered_ = true;
    tried_.reset();
  }

  [[nodiscard]] std::optional<Index<site::Partner>> payer() const {
    if (!measure_.paid_by) return std::nullopt;
    return measure_.paid_by->index;
  }

  const plan::Plan& plan_;
  const plan::Step& step_;
  const option::Measure& measure_;
  const option::Buy& buy_;
  std::optional<Instant> next_;
  bool ordered_ = false;
  int waiting_ = 0;           // ordered, not delivered
  std::optional<int> tried_;  // servers that had retired there at the last attempt
};

}  // namespace

std::unique_ptr<Task> make_buy(const plan::Plan& plan, std::size_t step, const option::Buy& buy) {
  return std::make_unique<BuyTask>(plan, step, buy);
}

}  // namespace verbund::agenda
