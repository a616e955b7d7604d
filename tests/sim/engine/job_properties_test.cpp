// Batch jobs drawn at random: their work is conserved, chains are kept to, and both oracles agree.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "tests/sim/engine/crowded.h"
#include "tests/sim/engine/driven_jobs.h"
#include "tests/support/child.h"
#include "tests/support/draw.h"

namespace verbund {
namespace {

using namespace verbund::testing;

constexpr double hour = 3600;

// One to three services on one or two servers, and up to six jobs; each may come after some of those before it.
SmallScenario drawn_jobs() {
  SmallScenario small;
  small.base.horizon = {0, 6 * seconds_per_day};
  small.model("slow").rating = 0.5;
  const int services = any(1, 4);
  small.servers("here", "old", "box", any(1, 3));
  if (once_in(2)) small.servers("here", "slow", "slow", 1);
  for (int i = 0; i < services; ++i) {
    auto& service = small.service("s" + std::to_string(i), "here", any(1, 3));
    ask(service, any(1, 5), 0.1 * any(0, 15) + 0.01);
    service.dedicated = i == 0 && once_in(3);
    service.protection.level = static_cast<service::ProtectionClass>(any(0, 3));
  }
  for (int i = 0, jobs = any(1, 7); i < jobs; ++i) {
    auto& job = small.job("j" + std::to_string(i), "s" + std::to_string(any(0, services)));
    job.begin = Period{0, any(0, 47 * 60) * 60};
    job.work = Work(any(1, 40) * hour / 4);
    job.parallel = any(1, 6);
    job.deadline = Period{0, any(1, 30) * 3600};
    job.every = once_in(3) ? static_cast<job::Rhythm>(any(0, 10)) : job::Rhythm::day;
    for (int before = 0; before < i; ++before) {
      if (once_in(3)) job.after.push_back({"j" + std::to_string(before), {}});
    }
  }
  return small;
}

// Work asked, left, done by the meters; consumed by the meters and the kernel; runs due and ended; seconds; energy.
std::vector<double> figures(const meters::Observations& run) {
  double asked = 0, left = 0, joules = 0, seconds = 0, late = 0;
  for (const auto& job : run.jobs) {
    asked += job.asked.value(), left += job.left.value();
    seconds += job.work_time.value(), late += job.late;
  }
  for (const auto& server : run.servers) joules += server.energy.value();
  return {
      asked,  left,   run.job_work.value(), run.served.value(), run.consumed.value(), run.kernel_consumed.value(), late,
      joules, seconds};
}

RC_GTEST_PROP(Jobs, conserve_their_work, ()) {
  auto small = drawn_jobs();
  const auto scenario = built(small);
  const auto f = numbers_from_child([&] { return figures(engine::simulate(plan_of(scenario), {})); });
  RC_ASSERT(std::abs(f[0] - f[1] - f[2]) <= 1e-9 * f[0]);  // asked = done + left
  RC_ASSERT(std::abs(f[3] + f[2] - f[4]) <= 1e-9 * f[4]);  // no overhead: consumed = served + batch
  RC_ASSERT(std::abs(f[4] - f[5]) <= 1e-9 * f[4]);         // the kernel's own account
}

// Whenever a run is at work: not before it is due, and all of the same day that it comes after are done.
RC_GTEST_PROP(Jobs, begin_when_they_are_due_and_after_those_before_them, ()) {
  auto small = drawn_jobs();
  const auto scenario = built(small);
  const auto early = numbers_from_child([&] {
    std::vector<job::Start> starts;
    const auto calendar = scenario::job_starts(scenario);
    while (const auto next = calendar->next()) starts.push_back(*next);
    DrivenJobs driven(scenario, std::move(starts));
    double wrong = 0, seen = 0;
    driven.run(6.0 * seconds_per_day, [&](double from, double) {
      for (std::size_t i = 0; i < scenario.jobs.size(); ++i) {
        const auto start = driven.jobs().at_work(scenario.jobs.index(i));
        if (!start) continue;
        ++seen;
        wrong += start->due.value() > from ? 1 : 0;
        for (const auto& other : scenario.jobs[start->job].after) {
          const auto done = driven.jobs().done(other.index);
          if (calendar->comes(other.index, start->day) && (!done || *done < start->day)) ++wrong;
        }
      }
    });
    return std::vector<double>{wrong, seen};
  });
  RC_CLASSIFY(early[1] > 0);
  RC_ASSERT(early[0] == 0);
}

// Services that are satisfied, in one class; jobs then take what is left, and the kernel shares it among them.
TEST(Oracle, with_a_flow_per_job_equals_the_engine) {
  SmallScenario small;
  small.base.horizon = {3, 0};
  small.servers("here", "old", "box", 2);
  small.service("a", "here", 2);
  vary(small.service("a", "here"), 2, 0.2, 0.6, 0.1);
  small.service("b", "here", 2);
  vary(small.service("b", "here"), 2, 0.1, 0.4);
  const auto job = [&](const std::string& id, const std::string& service, std::int64_t begin, double work,
                       int parallel) {
    auto& it = small.job(id, service);
    it.begin = Period{0, begin * 3600};
    it.work = Work(work * hour);
    it.parallel = parallel;
    it.deadline = Period{0, 4 * 3600};
    return &it;
  };
  job("one", "a", 8, 6, 1), job("two", "a", 9, 5, 2), job("three", "b", 8, 9, 2);
  job("four", "b", 10, 2, 1)->after = {{"three", {}}};
  const auto scenario = built(small);
  const auto plan = plan_of(scenario);
  const auto engine = numbers_from_child([&] { return figures(engine::simulate(plan, {})); });
  const auto oracle = numbers_from_child([&] { return figures(engine::simulate_every_instance(plan, {})); });
  EXPECT_GT(engine[6], 0);  // some are late: they contend
  for (std::size_t i = 0; i < engine.size(); ++i) EXPECT_NEAR(engine[i], oracle[i], 1e-6 * std::abs(engine[i])) << i;
}

}  // namespace
}  // namespace verbund
