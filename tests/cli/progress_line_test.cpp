#include <gmock/gmock.h>

#include "sim/cli/progress_bar.h"

namespace verbund::cli {
namespace {

using ::testing::ElementsAre;

class ProgressLines : public ::testing::Test {
 protected:
  // Eight of sixteen years in 4 s: 2 years/s, 4 s left. One run has ended, one has not begun.
  [[nodiscard]] std::vector<std::string> lines(Window window) const {
    const std::vector<study::RunProgress> runs = {{"apart", false, true, start_},
                                                  {"pooled", true, false, make_instant(2015, 1)},
                                                  {"later", false, false, start_},
                                                  {"one-centre", true, false, start_}};
    return progress_lines(runs, {9, 4, 0, 0.5}, start_, end_, window);
  }

 private:
  Instant start_ = make_instant(2007, 1), end_ = make_instant(2023, 1);
};

TEST_F(ProgressLines, show_bar_date_share_speed_and_time_left_of_each_run_under_way) {
  EXPECT_THAT(lines({.width = 100, .height = 24}),
              ElementsAre("pooled      [##########----------]  2015-01   50 %     2.0 years/s  4 s left",
                          "one-centre  [--------------------]  2007-01    0 %", "1 of 4 done"));
}

TEST_F(ProgressLines, are_cut_to_the_width_of_the_window) {
  EXPECT_THAT(lines({.width = 20, .height = 24}),
              ElementsAre("pooled      [#######", "one-centre  [-------", "1 of 4 done"));
}

TEST_F(ProgressLines, are_no_more_than_the_window_holds) {
  EXPECT_THAT(lines({.width = 20, .height = 3}), ElementsAre("pooled      [#######", "1 of 4 done, 1 more "));
  EXPECT_EQ(lines({.width = 20, .height = 1}).size(), 2U);
}

// A hundredth of 16 years in 60 s: 0.16 years/min, and 99 minutes to go.
TEST(ProgressLine, of_a_slow_run_tells_its_speed_by_the_minute) {
  const Instant start = make_instant(2000, 1), end = start + Period{0, 100 * 86'400L * 365};
  const std::vector<study::RunProgress> runs = {{"slow", true, false, start + Period{0, 86'400L * 365}}};
  EXPECT_THAT(
      progress_lines(runs, {60}, start, end, {}),
      ElementsAre("slow  [--------------------]  2000-12    1 %   1.0 years/min  1 h 39 min left", "0 of 1 done"));
}

}  // namespace
}  // namespace verbund::cli
