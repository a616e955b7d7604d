#include "models/job/calendar.h"

#include <utility>

namespace verbund::job {

namespace {
constexpr Period one_day{0, seconds_per_day};
}

Calendar::Calendar(std::vector<Entry> entries, Instant start, Instant end)
    : entries_(std::move(entries)), start_(start), end_(end) {
  for (std::uint32_t i = 0; i < entries_.size(); ++i) push(i, start_of_day(start) - Period{0, 2 * seconds_per_day});
}

void Calendar::push(std::uint32_t job, Instant from) {
  const auto& entry = entries_[job];
  Instant day = next_day(*entry.job, entry.region, from);
  while (day + entry.job->begin < start_) day = next_day(*entry.job, entry.region, day + one_day);
  const Instant due = day + entry.job->begin;
  if (due < end_) coming_.push({due, day, job});
}

std::optional<Start> Calendar::next() {
  if (coming_.empty()) return std::nullopt;
  const Coming first = coming_.top();
  coming_.pop();
  push(first.job, first.day + one_day);
  const auto& entry = entries_[first.job];
  return Start{{first.job}, first.day, first.due - start_, work_on(*entry.job, *entry.service, start_, first.day)};
}

bool Calendar::comes(Index<Job> job, Instant day) const {
  const auto& entry = entries_[job.value];
  const Instant due = day + entry.job->begin;
  return start_ <= due && due < end_ && comes_on(*entry.job, entry.region, day);
}

}  // namespace verbund::job
