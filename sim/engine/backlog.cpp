#include "sim/engine/backlog.h"

#include <algorithm>
#include <utility>

namespace verbund::engine {
namespace {

constexpr double microsecond = 1e-6;

double sum(const std::vector<Waiting>& parts) {
  double all = 0;
  for (const auto& part : parts) all += part.work;
  return all;
}

}  // namespace

void Backlog::add(const Waiting& waiting) {
  if (waiting.work <= 0) return;
  const auto same = std::find_if(new_.begin(), new_.end(), [&](const Waiting& other) {
    return other.site == waiting.site && other.cause == waiting.cause;
  });
  if (same == new_.end()) {
    new_.push_back(waiting);
  } else {
    same->work += waiting.work;
  }
}

void Backlog::end_step(Instant began, double now, double lost_at) {
  if (new_.empty()) return;
  const double work = of_step();
  steps_.push_back({began, now, lost_at, work, work, std::exchange(new_, {})});
}

double Backlog::serve(double work, double from, double to) {
  const double rate = to > from ? work / (to - from) : 0;
  double taken = 0;
  while (!steps_.empty() && taken < work) {
    Step& oldest = steps_.front();
    double part = std::min(oldest.work, work - taken);
    if (oldest.work - part <= rate * microsecond) part = oldest.work;
    taken += part;
    oldest.work -= part;
    const double until = std::min(to, from + taken / rate);
    longest_wait_ = std::max(longest_wait_, until - oldest.since);
    if (oldest.work > 0) break;
    steps_.pop_front();
  }
  served_ += taken;
  return taken;
}

std::vector<Backlog::Lost> Backlog::lose(double now) {
  std::vector<Lost> lost;
  while (!steps_.empty() && steps_.front().lost_at <= now + microsecond) {
    Step& oldest = steps_.front();
    for (auto& part : oldest.parts) part.work *= oldest.work / oldest.asked;
    lost.push_back({oldest.began, std::move(oldest.parts)});
    steps_.pop_front();
  }
  return lost;
}

double Backlog::work() const {
  double all = 0;
  for (const auto& step : steps_) all += step.work;
  return all;
}

double Backlog::next_loss() const {
  return steps_.empty() ? std::numeric_limits<double>::infinity() : steps_.front().lost_at;
}

double Backlog::of_step() const { return sum(new_); }

}  // namespace verbund::engine
