#include "sim/cli/progress_bar.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "sim/cli/output.h"

namespace verbund::cli {

std::string progress_line(const std::vector<study::RunProgress>& runs, Instant start, Instant end, std::size_t width) {
  constexpr int cells = 20;
  double done = 0;
  std::size_t ended = 0;
  for (const study::RunProgress& run : runs) {
    done += run.ended ? 1 : (run.now - start) / (end - start);
    ended += run.ended ? 1 : 0;
  }
  const double share = runs.empty() ? 1 : done / static_cast<double>(runs.size());
  const int full = std::clamp(static_cast<int>(share * cells), 0, cells);
  std::string line =
      fmt::format("[{}{}] {:3.0f} %  {} of {} done", std::string(static_cast<std::size_t>(full), '#'),
                  std::string(static_cast<std::size_t>(cells - full), '-'), 100 * share, ended, runs.size());
  for (const study::RunProgress& run : runs) {
    const std::string date = run.running ? fmt::format("  {} {}", run.option, format_month(run.now)) : "";
    if (line.size() + date.size() <= width) line += date;
  }
  return line.substr(0, width);
}

void ProgressBar::show(const std::vector<study::RunProgress>& runs) {
  if (!shown_) return;
  constexpr std::size_t usual_width = 80;
  fmt::print(stderr, "\r{}\x1b[K", progress_line(runs, start_, end_, width_of(STDERR_FILENO, usual_width) - 1));
  std::fflush(stderr);
  drawn_ = true;
}

void ProgressBar::clear() {
  if (!drawn_) return;
  fmt::print(stderr, "\r\x1b[K");
  std::fflush(stderr);
  drawn_ = false;
}

}  // namespace verbund::cli
