#include <cmath>

#include "tests/validation/check.h"
#include "tests/validation/played.h"

namespace verbund::validation {
namespace {

constexpr Period hours(std::int64_t n) { return {0, n * 3600}; }

constexpr unsigned seeds = 8;

// Two instances on three servers, each server lost for 5 hours after 50 on average, restarted in no time wherever a
// server is free. The 50 years of each seed are 60 batches of ten months: month by month what was not served, in
// seconds of one core.
std::vector<double> unserved_by_month() {
  testing::SmallScenario small;
  small.base.horizon = {600, 0};
  small.base.recovery = {Period{}, Period{}, Bandwidth(100e6)};
  small.servers("here", "old", "box", 3);
  small.service("work", "here", 2).dedicated = true;
  small.failure("wear", "servers", hours(50), hours(5));
  const auto scenario = testing::built(small);
  std::vector<double> months;
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    const auto more = testing::numbers_from_child([&] {
      std::vector<double> unserved;
      const auto run = engine::simulate(testing::plan_of(scenario), {.seed = seed, .progress = {}});
      for (const auto& month : run.sites[0].months) unserved.push_back(month.unserved.value());
      return unserved;
    });
    months.insert(months.end(), more.begin(), more.end());
  }
  return months;
}

struct Interval {
  double mean = 0, half = 0;
};

// Of the mean of batches, with 99 %: Student's t of 479 degrees of freedom is 2.586.
Interval by_batches(const std::vector<double>& values, std::size_t batch) {
  std::vector<double> means;
  for (std::size_t first = 0; first + batch <= values.size(); first += batch) {
    double sum = 0;
    for (std::size_t i = 0; i < batch; ++i) sum += values[first + i];
    means.push_back(sum / static_cast<double>(batch));
  }
  const auto count = static_cast<double>(means.size());
  double mean = 0, squares = 0;
  for (const double m : means) mean += m / count;
  for (const double m : means) squares += (m - mean) * (m - mean);
  return {mean, 2.586 * std::sqrt(squares / (count - 1) / count)};
}

}  // namespace

Section availability() {
  const double works = failure::availability(Duration(50), Duration(5));
  // With two of three lost one instance has no server, with three both.
  const double expected = (failure::probability_lost(3, 2, works) + 2 * failure::probability_lost(3, 3, works)) / 2;
  const auto seen = by_batches(unserved_by_month(), 10);
  const double month = 365.25 * 86400 / 12;
  const double got = seen.mean / (2 * month);
  return {"Availability",
          "Two instances on three servers that fail after 50 hours on average and are repaired in 5: the steady state "
          "of the Markov chain. Allowed is the 99 % interval of 480 batches of ten months, seeds 1 to 8.",
          {{"share of time that an instance has no server", "(P(2 lost) + 2 P(3 lost)) / 2, P binomial", "%",
            100 * expected, 100 * got, seen.half / (2 * month) / expected}}};
}

}  // namespace verbund::validation
