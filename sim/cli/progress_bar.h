// How far the runs are, on a terminal: a line for every run under way and one for all together; nothing anywhere else.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "sim/cli/output.h"
#include "sim/study/study.h"

namespace verbund::cli {

enum class Progress : std::uint8_t {
  none,
  plain,  // a line when a run has ended: no control characters
  drawn,  // lines that are drawn over again
};
// What suits standard error: none in a pipe or when `quiet`.
Progress progress_on_errors(bool quiet);

class ProgressBar {
 public:
  ProgressBar(Progress how, Instant start, Instant end) : how_(how), start_(start), end_(end) {}
  ~ProgressBar() { clear(); }
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void show(const std::vector<study::RunProgress>&);
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  std::string wiped();  // what takes away what is drawn
  void draw(const std::vector<study::RunProgress>&);
  void tell_ended(const std::vector<study::RunProgress>&);

  Progress how_;
  Instant start_;
  Instant end_;
  std::map<std::string, Clock::time_point> since_;  // when each run was first seen under way
  Clock::time_point last_drawn_;
  std::vector<std::size_t> drawn_;  // the lengths of the lines on the screen
  std::size_t told_ = 0;            // of `plain`: how many had ended
};

// For every run under way "carry-on  [#####---------------]  2008-07   25 %  1.2 years/s   4 s left", then "2 of 6
// done". `seconds`: of each run, how long it has been under way. As many runs as the window has lines for, each line
// cut to fit.
std::vector<std::string> progress_lines(const std::vector<study::RunProgress>&, const std::vector<double>& seconds,
                                        Instant start, Instant end, Window);

}  // namespace verbund::cli
