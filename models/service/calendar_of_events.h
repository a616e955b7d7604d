// When an event is on.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "models/service/service.h"

namespace verbund::service {

struct Span {
  Instant begin;
  Instant end;  // the first instant after it
  [[nodiscard]] bool holds(Instant now) const { return begin <= now && now < end; }
};

// The last Monday to Friday of the month of `now` that is no public holiday there.
Instant last_working_day(const Region&, Instant now);

// The last working days of a region's months; remembers those of the month asked for last.
class MonthEnds {
 public:
  explicit MonthEnds(const Region& region) : region_(region) {}
  // The latest last working day (00:00) that is not after this midnight.
  [[nodiscard]] Instant latest(Instant midnight);

 private:
  Region region_;
  Instant month_{std::numeric_limits<std::int64_t>::max()};  // its first day, and that of the next
  Instant next_month_{std::numeric_limits<std::int64_t>::min()};
  Instant of_last_month_;
  Instant of_month_;
};

// The part of the event's life that touches the day that begins at `midnight`; none when it is off all day. An event
// without a date begins at each month-end of the partner's region.
std::optional<Span> span_on_day(const Event&, MonthEnds&, Instant midnight);

}  // namespace verbund::service
