// The largest scenario: it uses most of what the language knows. Slow: eight options over eight years.
#include "tests/scenarios/shipped.h"

namespace verbund::testing {
namespace {

TEST_F(Shipped, three_cities_of_2026_run_conserve_and_serve_their_demand) {
  const auto study = expect_all_conserved("mitteldeutschland-2026.yaml");
  EXPECT_EQ(study.options.size(), 8U);
  for (const auto& [id, option] : study.options) {
    EXPECT_LE(option.totals.unserved_share, study.goals.unserved_at_most.value()) << id;
  }
}

}  // namespace
}  // namespace verbund::testing
