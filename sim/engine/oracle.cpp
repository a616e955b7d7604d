#include "sim/engine/oracle.h"

#include <simgrid/kernel/resource/Action.hpp>

#include <algorithm>
#include <vector>

#include "sim/engine/simulation.h"

namespace verbund::engine {
namespace {

// The kernel wants weights of at least 1.
double weight(service::ProtectionClass level) {
  switch (level) {
    case service::ProtectionClass::high:
      return 1e6;
    case service::ProtectionClass::normal:
      return 1e3;
    case service::ProtectionClass::low:
      return 1;
  }
  return 1;
}

// Flow k of a server carries its k-th instance, whichever that is at the time.
class InstanceFlows final : public Carrier {
 public:
  explicit InstanceFlows(Platform& platform) : platform_(&platform) {}

  double carry(Slot slot, double /*capacity*/, std::span<const Claim> claims, std::span<double> granted) override {
    if (slot >= bounds_.size()) bounds_.resize(slot + 1);
    auto& bounds = bounds_[slot];
    std::size_t seat = 0;
    for (const auto& claim : claims) {
      for (int i = 0; i < claim.count; ++i) bind(slot, seat++, std::min(claim.demand, claim.cap), claim.level);
    }
    while (seat < bounds.size()) bind(slot, seat++, 0, service::ProtectionClass::normal);
    platform_->kernel().solve();
    double all = 0;
    seat = 0;
    for (std::size_t c = 0; c < claims.size(); ++c) {
      granted[c] = 0;
      for (int i = 0; i < claims[c].count; ++i, ++seat) {
        if (bounds[seat] > 0) granted[c] += platform_->flow(slot, seat)->get_rate();
      }
      all += granted[c];
      granted[c] /= claims[c].count;
    }
    return all;
  }

 private:
  void bind(Slot slot, std::size_t seat, double bound, service::ProtectionClass level) {
    auto& bounds = bounds_[slot];
    if (seat >= bounds.size()) bounds.resize(seat + 1);
    Action& flow = *platform_->flow(slot, seat);
    if (bound != bounds[seat]) rebind(flow, bounds[seat], bound);
    if (bound > 0) flow.set_sharing_penalty(1 / weight(level));  // of a suspended flow it would wake it
    bounds[seat] = bound;
  }

  Platform* platform_;
  std::vector<std::vector<double>> bounds_;  // by slot and flow; 0: suspended
};

}  // namespace

meters::Observations simulate_every_instance(const plan::Plan& plan, const Settings& settings) {
  const auto make = [](Platform& platform) { return std::make_unique<InstanceFlows>(platform); };
  return Simulation(plan, settings, {0.0, make}).run();
}

}  // namespace verbund::engine
