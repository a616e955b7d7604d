#include <simgrid/kernel/resource/Action.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "sim/engine/carrier.h"

namespace verbund::engine {
namespace {

class ClassFlows final : public Carrier {
 public:
  explicit ClassFlows(Platform& platform) : platform_(&platform) {}

  double carry(Slot slot, double capacity, std::span<const Claim> claims, std::span<double> granted) override {
    if (slot >= flows_.size()) flows_.resize(slot + 1);
    const ClassTotals totals = share_out(claims, capacity, granted);
    auto& flows = flows_[slot];
    bool changed = false;
    for (std::size_t level = 0; level < totals.size(); ++level) {
      auto& flow = flows[level];
      if (totals[level] == flow.bound) continue;
      if (!flow.action) flow.action = platform_->flow(slot, level);
      rebind(*flow.action, flow.bound, totals[level]);
      flow.bound = totals[level];
      changed = true;
    }
    if (changed) platform_->kernel().solve();
    double all = 0;
    for (const auto& flow : flows) {
      if (flow.bound > 0) all += served(flow);
    }
    return all;
  }

 private:
  struct Flow {
    Action* action = nullptr;
    double bound = 0;  // 0: suspended
  };

  // What the kernel grants is what was asked of it; anything else would be a mistake of ours.
  static double served(const Flow& flow) {
    const double rate = flow.action->get_rate();
    if (std::abs(rate - flow.bound) > 1e-9 * flow.bound) {
      std::fprintf(stderr, "engine: a flow bound to %.17g cores runs at %.17g\n", flow.bound, rate);
      std::abort();
    }
    return rate;
  }

  Platform* platform_;
  std::vector<std::array<Flow, service::protection_classes>> flows_;  // by slot
};

}  // namespace

void Carrier::rebind(Action& flow, double old, double bound) {
  ++bound_changes_;
  if (bound <= 0) return flow.suspend();
  flow.set_bound(bound);
  if (old <= 0) flow.resume();
}

std::unique_ptr<Carrier> class_flows(Platform& platform) { return std::make_unique<ClassFlows>(platform); }

}  // namespace verbund::engine
