#include <algorithm>
#include <cmath>

#include "sim/engine/oracle.h"
#include "tests/sim/engine/crowded.h"
#include "tests/support/child.h"
#include "tests/validation/check.h"

namespace verbund::validation {
namespace {

double largest_difference(const std::vector<double>& one, const std::vector<double>& other) {
  double largest = 0;
  for (std::size_t i = 0; i < one.size(); ++i) {
    largest = std::max(largest, std::abs(one[i] - other[i]) / std::max(1.0, std::abs(other[i])));
  }
  return one.size() == other.size() ? largest : 1;
}

}  // namespace

Section oracles() {
  Section section{
      "Other implementations",
      "Two sites with crowded servers over a year: growth, noise, a purchase. Compared is what every service "
      "demanded, was served and lacked, and what every site consumed and drew.",
      {}};
  for (const bool classes : {false, true}) {
    auto small = testing::crowded(classes);
    const auto scenario = testing::built(small);
    const auto plan = testing::plan_of(scenario);
    const auto engine = testing::numbers_from_child([&] { return testing::totals(engine::simulate(plan, {})); });
    const std::string what = classes ? "three classes: largest difference" : "one class: largest difference";
    section.checks.push_back({what, "plain loops without a kernel", "", 0,
                              largest_difference(engine, testing::totals(testing::estimate(plan, 1))), 1e-6});
    if (classes) continue;  // the kernel knows no classes
    const auto each =
        testing::numbers_from_child([&] { return testing::totals(engine::simulate_every_instance(plan, {})); });
    section.checks.push_back(
        {what, "one flow of the kernel per instance", "", 0, largest_difference(engine, each), 1e-6});
  }
  return section;
}

}  // namespace verbund::validation
