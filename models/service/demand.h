// How much a service asks for at an instant: pattern × season × growth × events × noise, or a recorded series × growth
// × events.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include "models/service/calendar_of_events.h"
#include "models/service/growth.h"
#include "models/service/noise.h"
#include "models/service/pattern.h"
#include "models/service/series.h"
#include "models/service/service.h"

namespace verbund::service {

// Answers for one service. Asked with rising instants it answers in constant time; asked in any other order it gives
// the same answers. The service must outlive it.
class DemandSource {
 public:
  // `region` is the partner's: its holidays are days off. `series` only for recorded demand. `events` are those that
  // select the service; the factors of those that overlap multiply.
  DemandSource(const Service&, const Region& region, Instant start, std::vector<Event> events,
               std::shared_ptr<const Series> series, std::uint64_t seed);
  // Demand of ONE instance during the step that begins at `now`, in reference cores, before any virtualisation
  // overhead: total(now) / instances(now). `now` not before the start, on the grid of the resolution.
  [[nodiscard]] Compute per_instance(Instant now);
  [[nodiscard]] int instances(Instant now);
  // Data grow as demand does: what one instance holds on disk at `now`.
  [[nodiscard]] Bytes disk_per_instance(Instant now);
  // What placement and sizing plan one instance with in [from, to), events and noise left out: the level (level.h) of
  // the pattern's week, wherever in the week the window lies, in all months of its season that the window touches, each
  // for as long as it does; or of the recorded values in the window; × the highest growth per instance in the window.
  // The values and the growth may be highest on different days.
  [[nodiscard]] Compute planned(Level, Instant from, Instant to) const;

 private:
  struct ActiveEvent {
    Span span;
    double factor = 1;
  };
  void enter_day(Instant now);
  void ensure_day(Instant now) {
    if (now < day_ || next_day_ <= now) enter_day(now);
  }
  [[nodiscard]] const HourTable& hours_of_day() const;
  [[nodiscard]] Compute level_in(Level, Instant from, Instant to) const;

  const Service* service_;
  Region region_;
  MonthEnds month_ends_;
  Instant start_;
  std::vector<Event> events_;
  std::shared_ptr<const Series> series_;
  Noise noise_;  // of seed and id of the service
  bool has_season_ = false;
  MonthHeights season_{};
  DayTables tables_;                          // per instance at the start, reference cores
  std::array<double, level_count> levels_{};  // of the tables

  // The day entered last; what follows belongs to it.
  Instant day_{std::numeric_limits<std::int64_t>::max()};
  Instant next_day_{std::numeric_limits<std::int64_t>::min()};
  Grown grown_;
  HourTable today_{};  // per instance, season and growth included
  std::vector<ActiveEvent> active_;
};

}  // namespace verbund::service
