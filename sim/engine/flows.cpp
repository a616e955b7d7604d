#include <simgrid/kernel/resource/Action.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <vector>

#include "sim/engine/carrier.h"

namespace verbund::engine {
namespace {

class ClassFlows final : public Carrier {
 public:
  explicit ClassFlows(Platform& platform) : platform_(&platform) {}

  double carry(Slot slot, double capacity, std::span<const Claim> claims, std::span<double> granted,
               std::span<const JobClaim> jobs, std::span<double> of_jobs) override {
    if (slot >= flows_.size()) flows_.resize(slot + 1);
    const ClassTotals classes = share_out(claims, capacity, granted);
    std::array<double, service::protection_classes + 1> totals{};
    std::copy(classes.begin(), classes.end(), totals.begin());
    if (!jobs.empty()) {
      bounds_.resize(jobs.size());
      bound_jobs(jobs, claims, granted, bounds_);
      const double left = capacity - std::accumulate(classes.begin(), classes.end(), 0.0);
      // What rounding leaves of a full server is nothing.
      totals.back() = share_out_jobs(bounds_, left > 1e-9 * capacity ? left : 0, of_jobs);
    }
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
  std::vector<std::array<Flow, service::protection_classes + 1>> flows_;  // by slot
  std::vector<double> bounds_;                                            // scratch
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
