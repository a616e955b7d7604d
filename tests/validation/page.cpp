#include <fmt/format.h>

#include <cmath>

#include "tests/validation/check.h"

namespace verbund::validation {
namespace {

constexpr const char* head = R"(# Is it right?

Every check of the engine against something that knows nothing of its shortcuts: a calculation by hand, another implementation,
a law. The tables are written by `tests/validation`, which plays every row again whenever the tests run and fails when one lies
outside its tolerance or this page says something else. `VERBUND_APPROVE=1` rewrites it.

The tolerance is relative to the expected figure, or absolute where that is 0.
)";

std::string figure(double value, const std::string& unit) {
  return fmt::format("{:.9g}", value) + (unit.empty() ? "" : " " + unit);
}

}  // namespace

double difference(const Check& check) {
  const double whole = check.expected == 0 ? 1 : std::abs(check.expected);
  return std::abs(check.got - check.expected) / whole;
}

std::vector<Section> all() {
  return {energy(),  sharing(),      copying(),      streams(),    queueing(),
          oracles(), availability(), conservation(), metamorphic()};
}

std::string page(const std::vector<Section>& sections) {
  std::string text = head;
  for (const Section& section : sections) {
    text += fmt::format("\n## {}\n\n{}\n\n| what | expected by | expected | got | within |\n|---|---|---|---|---|\n",
                        section.title, section.about);
    for (const Check& check : section.checks) {
      // A largest difference is told by its bound: its last digits hang on the compiler.
      const bool is_bound = check.expected == 0 && difference(check) <= check.tolerance;
      const std::string got = is_bound ? fmt::format("< {:g}", check.tolerance) : figure(check.got, check.unit);
      text += fmt::format("| {} | {} | {} | {} | {:g} |\n", check.what, check.by, figure(check.expected, check.unit),
                          got, check.tolerance);
    }
  }
  return text;
}

}  // namespace verbund::validation
