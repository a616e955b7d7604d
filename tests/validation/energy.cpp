#include "tests/validation/check.h"
#include "tests/validation/played.h"

namespace verbund::validation {
namespace {

// Watts at 0, 10, … 100 % load.
constexpr std::array<Power, 11> curve = {Power(60),  Power(92),  Power(104), Power(114), Power(126), Power(141),
                                         Power(158), Power(178), Power(201), Power(222), Power(245)};
constexpr double hours_of_january = 31 * 24;

// A server of four cores that does so much all January, in kWh.
double measured(double load) {
  testing::SmallScenario small;
  small.base.horizon = {1, 0};
  small.model("box").power = catalogue::PowerCurve(curve);
  small.servers("here", "old", "box", 1);
  if (load > 0) testing::ask(small.service("work", "here"), 4, 4 * load);
  return all_joules(small) / 3.6e6;
}

Check at(const char* load, double share, double watts) {
  return {std::string("one server, January, load ") + load,
          "the curve read by eye, times 744 h",
          "kWh",
          watts * hours_of_january / 1000,
          measured(share),
          1e-9};
}

}  // namespace

Section energy() {
  return {
      "Energy",
      "The integral of the measured power curve, straight between its points (60, 92, 104, 114, 126, 141, 158, 178, "
      "201, 222, 245 W).",
      {at("0 %", 0, 60), at("5 %", 0.05, 76), at("35 %", 0.35, 120), at("50 %", 0.5, 141), at("93 %", 0.93, 228.9),
       at("100 %", 1, 245)}};
}

}  // namespace verbund::validation
