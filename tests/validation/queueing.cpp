#include <cmath>
#include <functional>
#include <random>

#include "tests/sim/engine/driven_jobs.h"
#include "tests/support/child.h"
#include "tests/validation/check.h"

namespace verbund::validation {
namespace {

constexpr int batches = 30, runs_per_batch = 10'000, warm_up = 1'000;
constexpr double student_t = 2.756;  // 29 degrees of freedom, 99 % two-sided
constexpr double mean_work = 60;     // seconds on the one core: mu = 1/60
constexpr double mean_gap = 120;     // lambda = 1/120
// Runs of one job follow one another, arrivals must not: each batch has so many jobs, by turns. With half the server in
// use, more than that are under way at once with a probability of 2^-64.
constexpr int jobs_per_batch = 64;

// One core, and a service on it that asks for nothing.
testing::SmallScenario one_core() {
  testing::SmallScenario small;
  small.model("box").cores = 1;
  small.servers("here", "old", "box", 1);
  small.service("queue", "here");
  auto& event = small.event("silence");
  event.date = small.base.start;
  event.lasts = small.base.horizon;
  event.factor = Ratio(0);
  // Their ids are in the order of their numbers: the first ones warm up.
  for (int i = 0; i < (batches + 1) * jobs_per_batch; ++i) {
    small.job("j" + std::to_string(10'000 + i), "queue").deadline = small.base.horizon;
  }
  return small;
}

class Draws {
 public:
  double exponential(double mean) {
    const double uniform = (static_cast<double>(random_() >> 11) + 0.5) * 0x1p-53;
    return -mean * std::log(uniform);
  }

 private:
  std::mt19937_64 random_{20070101};
};

std::vector<job::Start> poisson(bool fixed_work) {
  Draws draws;
  std::vector<job::Start> starts;
  double clock = 0;
  for (int i = 0; i < warm_up + batches * runs_per_batch; ++i) {
    clock += draws.exponential(mean_gap);
    const int set = i < warm_up ? 0 : 1 + (i - warm_up) / runs_per_batch;
    const Index<job::Job> job{static_cast<std::uint32_t>(set * jobs_per_batch + i % jobs_per_batch)};
    starts.push_back({job, Instant(i), Duration(clock), Work(fixed_work ? mean_work : draws.exponential(mean_work))});
  }
  return starts;
}

struct Queue {
  double mean = 0,
         half_width = 0;       // s: of the time in the system, and of its 99 % interval by the means of the batches
  double in_system = 0;        // mean number
  double rate_times_time = 0;  // arrivals a second × mean time of all, those of the warm-up included
};

Queue played(bool fixed_work) {
  const auto small = one_core();
  auto copy = small;
  const auto scenario = testing::built(copy);
  const auto f = testing::numbers_from_child([&] {
    testing::DrivenJobs driven(scenario, poisson(fixed_work));
    double job_seconds = 0, all = 0, runs = 0, sum = 0, squares = 0;
    const double end = 1.01 * mean_gap * (warm_up + batches * runs_per_batch);
    const auto records = driven.run(end, [&](double from, double to) {
      job_seconds += static_cast<double>(driven.jobs().at_work()) * (to - from);
    });
    for (int batch = 0; batch <= batches; ++batch) {
      double seconds = 0, done = 0;
      for (int i = 0; i < jobs_per_batch; ++i) {
        const auto& record = records[static_cast<std::size_t>(batch * jobs_per_batch + i)];
        seconds += record.work_time.value(), done += record.done;
      }
      all += seconds, runs += done;
      if (batch == 0) continue;
      sum += seconds / done, squares += seconds / done * (seconds / done);
    }
    const double mean = sum / batches;
    const double deviation = std::sqrt((squares - batches * mean * mean) / (batches - 1));
    return std::vector{mean, student_t * deviation / std::sqrt(batches), job_seconds / end, runs / end * all / runs};
  });
  return {f[0], f[1], f[2], f[3]};
}

}  // namespace

Section queueing() {
  Section section{
      "Queueing",
      "Batch jobs that come to one core as a Poisson stream and share it equally (processor sharing), 301,000 of them "
      "with "
      "a fixed seed; half of the core is in use. Their mean time in the system must not hang on the shape of their "
      "work. "
      "What it may differ by is the half-width of its 99 % confidence interval, by the means of 30 batches.",
      {}};
  for (const bool fixed_work : {false, true}) {
    const Queue queue = played(fixed_work);
    const std::string name = fixed_work ? "M/D/1" : "M/M/1";
    const double expected = 1 / (1 / mean_work - 1 / mean_gap);
    section.checks.push_back({name + ": mean time in the system", "1 / (mu - lambda)", "s", expected, queue.mean,
                              queue.half_width / expected});
    section.checks.push_back({name + ": half-width of the interval, of the mean", "99 %, Student's t", "", 0,
                              queue.half_width / queue.mean, 0.02});
    section.checks.push_back({name + ": mean number in the system", "Little: arrivals a second × mean time", "",
                              queue.rate_times_time, queue.in_system, 1e-9});
  }
  return section;
}

}  // namespace verbund::validation
