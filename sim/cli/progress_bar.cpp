#include "sim/cli/progress_bar.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace verbund::cli {
namespace {

constexpr auto shortest_look = std::chrono::milliseconds(100);  // more often only flickers
constexpr double seconds_per_year = 365.25 * 86'400;

double share_done(const study::RunProgress& run, Instant start, Instant end) {
  return run.ended ? 1 : std::clamp((run.now - start) / (end - start), 0.0, 1.0);
}

std::string bar(double share) {
  constexpr std::size_t cells = 20;
  const auto full = static_cast<std::size_t>(share * cells);
  return "[" + std::string(full, '#') + std::string(cells - full, '-') + "]";
}

// "2.3 years/s"; slow ones by the minute.
std::string speed_text(double years_per_second) {
  return years_per_second >= 0.1 ? fmt::format("{:.1f} years/s", years_per_second)
                                 : fmt::format("{:.1f} years/min", 60 * years_per_second);
}

std::string time_left_text(double seconds) {
  if (seconds < 60) return fmt::format("{:.0f} s left", seconds);
  if (seconds < 3'600)
    return fmt::format("{:.0f} min {:02.0f} s left", std::floor(seconds / 60), std::fmod(seconds, 60));
  return fmt::format("{:.0f} h {:02.0f} min left", std::floor(seconds / 3'600), std::fmod(seconds / 60, 60));
}

std::string run_line(const study::RunProgress& run, double seconds, Instant start, Instant end,
                     std::size_t name_width) {
  const double share = share_done(run, start, end);
  std::string line =
      fmt::format("{:<{}}  {}  {}  {:3.0f} %", run.option, name_width, bar(share), format_month(run.now), 100 * share);
  constexpr double long_enough = 1;  // seconds before a speed means anything
  if (seconds < long_enough || share <= 0) return line;
  line += fmt::format("  {:>14}", speed_text((run.now - start).value() / seconds_per_year / seconds));
  return line + fmt::format("  {}", time_left_text(seconds / share * (1 - share)));
}

}  // namespace

Progress progress_on_errors(bool quiet) {
  if (quiet || ::isatty(STDERR_FILENO) != 1) return Progress::none;
  return speaks_plainly() ? Progress::plain : Progress::drawn;
}

std::vector<std::string> progress_lines(const std::vector<study::RunProgress>& runs, const std::vector<double>& seconds,
                                        Instant start, Instant end, Window window) {
  std::size_t ended = 0, name_width = 0, running = 0;
  for (const study::RunProgress& run : runs) {
    ended += run.ended ? 1 : 0;
    if (!run.running) continue;
    ++running;
    name_width = std::max(name_width, run.option.size());
  }
  const std::size_t shown = std::min(running, window.height > 2 ? window.height - 2 : 1);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < runs.size() && lines.size() < shown; ++i) {
    if (runs[i].running) lines.push_back(run_line(runs[i], seconds[i], start, end, name_width));
  }
  lines.push_back(fmt::format("{} of {} done{}", ended, runs.size(),
                              running > shown ? fmt::format(", {} more under way", running - shown) : ""));
  for (std::string& line : lines) line.resize(std::min(line.size(), window.width));
  return lines;
}

void ProgressBar::show(const std::vector<study::RunProgress>& runs) {
  if (how_ == Progress::drawn) draw(runs);
  if (how_ == Progress::plain) tell_ended(runs);
}

void ProgressBar::tell_ended(const std::vector<study::RunProgress>& runs) {
  const auto ended = static_cast<std::size_t>(
      std::count_if(runs.begin(), runs.end(), [](const study::RunProgress& run) { return run.ended; }));
  if (ended > told_) fmt::print(stderr, "verbund: {} of {} runs done\n", ended, runs.size());
  told_ = std::max(told_, ended);
}

void ProgressBar::draw(const std::vector<study::RunProgress>& runs) {
  const auto now = Clock::now();
  std::vector<double> seconds;
  for (const study::RunProgress& run : runs) {
    if (run.running) since_.try_emplace(run.option, now);
    const auto since = since_.find(run.option);
    seconds.push_back(since == since_.end() ? 0 : std::chrono::duration<double>(now - since->second).count());
  }
  if (now - last_drawn_ < shortest_look) return;
  last_drawn_ = now;
  Window window = window_of(STDERR_FILENO);
  window.width -= 1;  // a full line would make some terminals begin another
  std::string text = wiped();
  for (const std::string& line : progress_lines(runs, seconds, start_, end_, window)) {
    drawn_.push_back(line.size());
    text += line + "\n";
  }
  fmt::print(stderr, "{}", text);
  std::fflush(stderr);
}

// A window that has become narrower has broken the lines: they are as many more as do not fit.
std::string ProgressBar::wiped() {
  if (drawn_.empty()) return "";
  const std::size_t width = window_of(STDERR_FILENO).width;
  std::size_t up = 0;
  for (const std::size_t length : drawn_) up += std::max<std::size_t>(1, (length + width - 1) / width);
  drawn_.clear();
  return fmt::format("\x1b[{}A\r\x1b[J", up);
}

void ProgressBar::clear() {
  fmt::print(stderr, "{}", wiped());
  std::fflush(stderr);
}

}  // namespace verbund::cli
