#include "sim/engine/lateness.h"

#include <algorithm>
#include <numeric>

namespace verbund::engine {

std::string_view text(Late cause) {
  constexpr std::array<std::string_view, late_causes> texts = {
      "server busy with services", "server busy with other jobs", "no server",
      "waited for its run before", "waited for jobs before it",   "too few cores for its work"};
  return texts[static_cast<std::size_t>(cause)];
}

std::string_view advice(Late cause) {
  constexpr std::array<std::string_view, late_causes> texts = {
      "another begin or faster servers would help",
      "begins farther apart or faster servers would help",
      "a server for its service would help",
      "less work a run or a run less often would help",
      "an earlier begin of what it comes after, or less work there, would help",
      "more or faster cores for it would help"};
  return texts[static_cast<std::size_t>(cause)];
}

Late cause_of(const Lost& lost, double took, double allowed) {
  const std::array<double, late_causes - 1> by_cause = {lost.to_services, lost.to_other_jobs, lost.without_server,
                                                        lost.to_previous_run, lost.to_jobs_before};
  if (took - std::accumulate(by_cause.begin(), by_cause.end(), 0.0) > allowed) return Late::cores;
  return static_cast<Late>(std::max_element(by_cause.begin(), by_cause.end()) - by_cause.begin());
}

}  // namespace verbund::engine
