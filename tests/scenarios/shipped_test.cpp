// Every scenario that is shipped runs, and what comes out is conserved; the largest has a test program of its own.
#include "tests/scenarios/shipped.h"

namespace verbund::testing {
namespace {

TEST_F(Shipped, quickstart_runs_and_conserves) { expect_all_conserved("quickstart.yaml"); }

TEST_F(Shipped, recorded_vms_run_and_conserve) {
  if (data_folder().empty()) GTEST_SKIP() << "skipped: no folder of recorded series (VERBUND_DATA)";
  expect_all_conserved("recorded-vms.yaml");
}

TEST_F(Shipped, flagship_runs_and_conserves) { expect_all_conserved("mitteldeutschland-2006.yaml"); }

TEST_F(Shipped, quickstart_gives_the_same_bytes_with_one_worker_and_with_two) {
  const auto scenario = load_shipped("quickstart.yaml");
  EXPECT_EQ(document::write_json(play(scenario, 1, "one")), document::write_json(play(scenario, 2, "two")));
}

}  // namespace
}  // namespace verbund::testing
