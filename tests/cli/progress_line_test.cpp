#include <gtest/gtest.h>

#include "sim/cli/progress_bar.h"

namespace verbund::cli {
namespace {

// One of two runs has ended, the other is in the middle of a year: 75 %.
TEST(ProgressLine, shows_the_share_of_all_runs_and_the_simulated_dates) {
  const Instant start = make_instant(2007, 1), end = make_instant(2008, 1);
  const std::vector<study::RunProgress> runs = {{"apart", false, true, start},
                                                {"pooled", true, false, make_instant(2007, 7, 2, 12)}};
  EXPECT_EQ(progress_line(runs, start, end, 200), "[###############-----]  75 %  1 of 2 done  pooled 2007-07");
  EXPECT_EQ(progress_line(runs, start, end, 50), "[###############-----]  75 %  1 of 2 done");
  EXPECT_EQ(progress_line(runs, start, end, 10), "[#########");
}

}  // namespace
}  // namespace verbund::cli
