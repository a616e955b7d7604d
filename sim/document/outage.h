// What drills and failures of the scenario did, as plain values.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace verbund::document {

// A drill of the scenario: lost on one date, back on another.
struct DrillInfo {
  std::string lose, lost, back;
};

// A failure of the scenario, with the share of time that one such thing works, by its two means.
struct FailureInfo {
  std::string lose, every, repair;
  double availability = 0;
};

// What one drill, or one failure all times together, did to one service.
struct Outage {
  std::string cause, service;
  bool is_drill = false;
  std::int64_t down = 0, restarted = 0, repaired = 0, still_down = 0;
  double longest = 0, last_restarted = 0, together = 0, oldest_data = 0;
  std::int64_t beyond_rto = 0, beyond_rpo = 0;
  std::string obstacle;
};

// Obstacles of those whose data stands nowhere else when they are lost.
inline constexpr std::array<std::string_view, 3> without_a_copy = {
    "no copy of its data elsewhere", "the site of the copy was lost too", "the room with the copy was given up"};

inline bool has_no_copy(const Outage& outage) {
  return std::find(without_a_copy.begin(), without_a_copy.end(), outage.obstacle) != without_a_copy.end();
}

}  // namespace verbund::document
