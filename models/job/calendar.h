// When jobs are due.
#pragma once

#include <optional>
#include <queue>
#include <vector>

#include "models/job/job.h"

namespace verbund::job {

struct Start {
  Index<Job> job;
  Instant day;   // the day it belongs to, which `after` is about
  Duration due;  // its planned start, since the start of the scenario
  Work work;
};

// Where planned starts come from.
class Starts {
 public:
  Starts() = default;
  virtual ~Starts() = default;
  Starts(const Starts&) = delete;
  Starts& operator=(const Starts&) = delete;

  // The next planned start, in rising order of `due`; of one job also of `day`. None: there are no more.
  virtual std::optional<Start> next() = 0;
  // Whether the job has, had or will have a start of that day.
  [[nodiscard]] virtual bool comes(Index<Job>, Instant day) const = 0;
};

// By the rhythms of the jobs, from the start of the scenario to before its end.
class Calendar final : public Starts {
 public:
  struct Entry {
    const Job* job = nullptr;
    const service::Service* service = nullptr;
    Region region;
  };
  // `entries` in the order of the table of jobs; what they point to must outlive the calendar.
  Calendar(std::vector<Entry> entries, Instant start, Instant end);

  std::optional<Start> next() override;
  [[nodiscard]] bool comes(Index<Job>, Instant day) const override;

 private:
  struct Coming {
    Instant due, day;
    std::uint32_t job = 0;
    auto operator<=>(const Coming&) const = default;
  };
  void push(std::uint32_t job, Instant from);

  std::vector<Entry> entries_;
  Instant start_, end_;
  std::priority_queue<Coming, std::vector<Coming>, std::greater<>> coming_;  // one per job, the earliest on top
};

}  // namespace verbund::job
