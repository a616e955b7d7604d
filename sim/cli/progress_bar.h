// One line on a terminal that says how far the runs are; nothing anywhere else.
#pragma once

#include <string>
#include <vector>

#include "sim/study/study.h"

namespace verbund::cli {

class ProgressBar {
 public:
  ProgressBar(bool shown, Instant start, Instant end) : shown_(shown), start_(start), end_(end) {}
  ~ProgressBar() { clear(); }
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void show(const std::vector<study::RunProgress>&);
  void clear();

 private:
  bool shown_;
  bool drawn_ = false;
  Instant start_;
  Instant end_;
};

// "[#####-----]  43 %  2 of 5 done  carry-on 2009-03  two-sites 2008-11", at most `width` characters: options that do
// not fit are left out.
std::string progress_line(const std::vector<study::RunProgress>&, Instant start, Instant end, std::size_t width);

}  // namespace verbund::cli
