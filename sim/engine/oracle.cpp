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

constexpr double weight_of_jobs = 1e-3;

// Flow k of a server carries its k-th instance, whichever that is at the time; behind them come the jobs.
class InstanceFlows final : public Carrier {
 public:
  explicit InstanceFlows(Platform& platform) : platform_(&platform) {}

  // The jobs come last: what an instance has to spare for them is known when its own flow is.
  double carry(Slot slot, double /*capacity*/, std::span<const Claim> claims, std::span<double> granted,
               std::span<const JobClaim> jobs, std::span<double> of_jobs) override {
    if (slot >= bounds_.size()) bounds_.resize(slot + 1);
    std::size_t seat = 0;
    for (const auto& claim : claims) {
      for (int i = 0; i < claim.count; ++i) bind(slot, seat++, std::min(claim.demand, claim.cap), weight(claim.level));
    }
    const std::size_t first_job = seat;
    while (seat < bounds_[slot].size()) bind(slot, seat++, 0, 1);
    platform_->kernel().solve();
    const double all = read(slot, claims, granted);
    return jobs.empty() ? all : all + carry_jobs(slot, first_job, claims, granted, jobs, of_jobs);
  }

 private:
  // What the instances get, each and all together.
  double read(Slot slot, std::span<const Claim> claims, std::span<double> granted) {
    const auto& bounds = bounds_[slot];
    double all = 0;
    std::size_t seat = 0;
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

  double carry_jobs(Slot slot, std::size_t seat, std::span<const Claim> claims, std::span<const double> granted,
                    std::span<const JobClaim> jobs, std::span<double> of_jobs) {
    std::vector<double> most(jobs.size());
    bound_jobs(jobs, claims, granted, most);
    for (std::size_t i = 0; i < jobs.size(); ++i) bind(slot, seat + i, most[i], weight_of_jobs);
    platform_->kernel().solve();
    double all = 0;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      of_jobs[i] = bounds_[slot][seat + i] > 0 ? platform_->flow(slot, seat + i)->get_rate() : 0;
      all += of_jobs[i];
    }
    return all;
  }

  void bind(Slot slot, std::size_t seat, double bound, double weight) {
    auto& bounds = bounds_[slot];
    if (seat >= bounds.size()) bounds.resize(seat + 1);
    Action& flow = *platform_->flow(slot, seat);
    if (bound != bounds[seat]) rebind(flow, bounds[seat], bound);
    if (bound > 0) flow.set_sharing_penalty(1 / weight);  // of a suspended flow it would wake it
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
