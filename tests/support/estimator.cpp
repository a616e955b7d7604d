#include "tests/support/estimator.h"

#include <algorithm>
#include <cmath>

#include "tests/support/rehearsal.h"

namespace verbund::testing {
namespace {

struct Asking {
  std::size_t service = 0;
  double asks = 0;  // of the server
  double gets = 0;
  double factor = 1;
  int level = 0;
  bool satisfied = false;
};

// Rounds of equal parts: whoever asks for no more than an equal part of what is left gets it; when nobody does, all who
// are left get the equal part.
double fill_class(std::vector<Asking>& all, int level, double left) {
  for (;;) {
    int waiting = 0;
    for (const auto& one : all) waiting += one.level == level && !one.satisfied ? 1 : 0;
    if (waiting == 0) return left;
    const double part = left / waiting;
    bool any = false;
    for (auto& one : all) {
      if (one.level != level || one.satisfied || one.asks > part) continue;
      one.gets = one.asks, one.satisfied = any = true;
      left -= one.asks;
    }
    if (any) continue;
    for (auto& one : all) {
      if (one.level == level && !one.satisfied) one.gets = part, one.satisfied = true;
    }
    return 0;
  }
}

double watts(const catalogue::PowerCurve& curve, double load) {
  const double tenths = std::clamp(load, 0.0, 1.0) * 10;
  const auto below = std::min(static_cast<std::size_t>(tenths), std::size_t{9});
  const double part = tenths - static_cast<double>(below);
  return curve.points()[below].value() * (1 - part) + curve.points()[below + 1].value() * part;
}

class Estimator {
 public:
  Estimator(const plan::Plan& plan, std::uint64_t seed, Period transfers_take)
      : in_(*plan.scenario),
        asked_(scenario::demand_sources(in_, seed)),
        rehearsal_(plan, transfers_take, seed),
        world_(rehearsal_.world()) {
    out_.demanded.resize(in_.services.size());
    out_.served = out_.unserved = out_.demanded;
    out_.joules.resize(in_.sites.size());
    out_.consumed = out_.joules;
  }

  Estimate run() {
    const std::int64_t step = in_.step_seconds();
    for (Instant now = in_.start; now < in_.end(); now = Instant(now.seconds() + step)) {
      rehearsal_.play_until(now + Period{0, 1});
      demand_.clear();
      for (auto& source : asked_) demand_.push_back(source.per_instance(now).value());
      for (const auto& server : world_.servers()) {
        if (server.running) serve(server, static_cast<double>(step));
      }
      for (const auto& instance : world_.instances()) {
        if (instance.handed_over) continue;
        const auto service = instance.service.value;
        out_.demanded[service] += demand_[service] * static_cast<double>(step);
        if (!instance.on || instance.stopped) out_.unserved[service] += demand_[service] * static_cast<double>(step);
      }
    }
    return out_;
  }

 private:
  void serve(const world::Server& server, double seconds) {
    const auto& model = in_.models[server.model];
    const double core = model.rating / in_.reference_model().rating;
    std::vector<Asking> all;
    for (const auto index : server.instances) {
      const auto& instance = world_[index];
      if (instance.stopped) continue;
      const auto& service = in_.services[instance.service];
      const double factor = 1 + instance.overhead;
      double asks = demand_[instance.service.value] * factor;
      if (!instance.dedicated) asks = std::min(asks, service.size.cores * core);
      all.push_back({instance.service.value, asks, 0, factor, static_cast<int>(service.protection.level), false});
    }
    double left = core * model.cores;
    for (int level = 0; level < 3; ++level) left = fill_class(all, level, left);
    double used = 0;
    for (const auto& one : all) {
      used += one.gets;
      out_.served[one.service] += one.gets / one.factor * seconds;
      out_.unserved[one.service] += (demand_[one.service] - one.gets / one.factor) * seconds;
    }
    out_.consumed[server.site.value] += used * seconds;
    out_.joules[server.site.value] += watts(model.power, used / (core * model.cores)) * seconds;
  }

  const scenario::Scenario& in_;
  std::vector<service::DemandSource> asked_;
  Rehearsal rehearsal_;
  const world::World& world_;
  std::vector<double> demand_;
  Estimate out_;
};

}  // namespace

Estimate estimate(const plan::Plan& plan, std::uint64_t seed, Period transfers_take) {
  return Estimator(plan, seed, transfers_take).run();
}

}  // namespace verbund::testing
