#include "sim/engine/backlogs.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace verbund::engine {
namespace {

// The shortest time that the clock is sent on for: less than it can tell after some years would never pass.
constexpr double microsecond = 1e-6;

}  // namespace

Backlogs::Backlogs(const scenario::Scenario& scenario, meters::Recorder& recorder)
    : recorder_(&recorder), place_(scenario.services.size(), -1) {
  for (std::size_t i = 0; i < place_.size(); ++i) {
    const auto& service = scenario.services[scenario.services.index(i)];
    if (service.unserved == service::Unserved::lost || !service.patience) continue;
    place_[i] = static_cast<int>(all_.size());
    all_.push_back({.service = scenario.services.index(i), .patience = *service.patience});
  }
}

bool Backlogs::presses(Index<service::Service> service) const {
  const int place = place_[service.value];
  return place >= 0 && !all_[static_cast<std::size_t>(place)].backlog.is_empty();
}

void Backlogs::miss(Index<site::Site> site, Index<service::Service> service, meters::Cause cause, Work work,
                    Instant since) {
  if (!waits(service)) return recorder_->lose(site, service, cause, work, since);
  of(service).backlog.add({site, cause, work.value()});
}

void Backlogs::catch_up(Index<service::Service> service, Work work) { of(service).late += work.value(); }

void Backlogs::forget_rates() {
  for (auto& of : all_) of.rate = 0;
}

void Backlogs::add_rate(Index<service::Service> service, Compute rate) { of(service).rate += rate.value(); }

bool Backlogs::pass(double from, double to) {
  bool ended = false;
  for (auto& [service, patience, backlog, late, rate] : all_) {
    if (backlog.is_empty()) continue;
    backlog.serve(std::exchange(late, 0), from, to);
    for (const auto& lost : backlog.lose(to)) {
      for (const auto& part : lost.parts) {
        recorder_->lose(part.site, service, part.cause, Work(part.work), lost.asked);
      }
    }
    ended = ended || backlog.is_empty();
  }
  return ended;
}

void Backlogs::end_step(Instant began, Instant now, double clock) {
  for (auto& of : all_) of.backlog.end_step(began, clock, clock + (now + of.patience - now).value());
}

double Backlogs::next(double clock) const {
  double next = std::numeric_limits<double>::infinity();
  for (const auto& of : all_) {
    if (of.backlog.is_empty()) continue;
    next = std::min(next, of.backlog.next_loss());
    if (of.rate > 0) next = std::min(next, clock + std::max(of.backlog.work() / of.rate, microsecond));
  }
  return next;
}

void Backlogs::end() {
  for (const auto& of : all_) {
    recorder_->wait(of.service, Work(of.backlog.served()), Work(of.backlog.in_all()),
                    Duration(of.backlog.longest_wait()));
  }
}

}  // namespace verbund::engine
