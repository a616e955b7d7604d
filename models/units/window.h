// Times that come again every week: weekends, nights, hours of some days.
#pragma once

#include <array>

#include "models/units/calendar.h"

namespace verbund {
inline namespace units {

// A recurring time: on these days at the hour `from`, until the hour `to` (of the next day when not after `from`).
struct Window {
  std::array<bool, 7> days{true, true, true, true, true, true, true};  // from Monday
  int from = 0;                                                        // 0..23
  int to = 24;                                                         // 1..24
  bool operator==(const Window&) const = default;
};
inline constexpr Window weekends{{false, false, false, false, false, true, true}, 0, 24};
inline constexpr Window nights{{true, true, true, true, true, true, true}, 22, 6};
// Not where one day's window goes on from the day before; one that never closes opens every midnight.
bool opens(const Window&, Instant);
bool never_closes(const Window&);
bool is_open(const Window&, Instant);
Instant next_opening(const Window&, Instant after);
Instant closes(const Window&, Instant opened);  // the end of the window that opened there, days that follow on included

}  // namespace units
}  // namespace verbund
