#include "models/service/demand.h"

#include <cassert>
#include <cstddef>
#include <utility>
#include <variant>

#include "models/service/level.h"

namespace verbund::service {

DemandSource::DemandSource(const Service& service, const Region& region, Instant start, std::vector<Event> events,
                           std::shared_ptr<const Series> series, std::uint64_t seed)
    : service_(&service),
      region_(region),
      month_ends_(region),
      start_(start),
      events_(std::move(events)),
      series_(std::move(series)) {
  if (const auto* pattern = std::get_if<PatternDemand>(&service.demand)) {
    const double cores = service.size.cores;
    tables_ = scale_pattern(pattern->pattern, pattern->mean * cores, pattern->peak * cores);
    for (std::size_t i = 0; i < level_count; ++i) levels_[i] = at_level(tables_, static_cast<Level>(i));
    noise_ = Noise(noise_stream(seed, service.id), pattern->noise, pattern->noise_correlation);
    season_ = season_factors(pattern->season);
    has_season_ = season_ != season_factors({});
    series_ = nullptr;
  } else {
    assert(series_ && !series_->cores.empty());
  }
}

Compute DemandSource::per_instance(Instant now) {
  ensure_day(now);
  double demand = 0;
  if (series_) {
    demand = value_at(*series_, now).value() * grown_.load;
  } else {
    const auto hour = static_cast<std::size_t>((now.seconds() - day_.seconds()) / 3600);
    demand = today_[hour];
    if (!noise_.is_still()) demand *= noise_.factor(now);
  }
  for (const auto& event : active_) {
    if (event.span.holds(now)) demand *= event.factor;
  }
  return Compute(demand);
}

int DemandSource::instances(Instant now) {
  ensure_day(now);
  return grown_.instances;
}

Bytes DemandSource::disk_per_instance(Instant now) {
  ensure_day(now);
  return service_->size.disk * grown_.load;
}

Compute DemandSource::planned(Level level, Instant from, Instant to) const {
  const double load = highest_load_per_instance(*service_, start_, from, to);
  return level_in(level, from, to) * load;
}

Compute DemandSource::level_in(Level level, Instant from, Instant to) const {
  if (series_) return at_level(*series_, level, from, to);
  if (!has_season_) return Compute(levels_[static_cast<std::size_t>(level)]);
  return Compute(at_level(tables_, level, factors_in(season_, from, to)));
}

void DemandSource::enter_day(Instant now) {
  day_ = start_of_day(now);
  next_day_ = day_ + Period{0, seconds_per_day};
  grown_ = grown(*service_, start_, day_);
  active_.clear();
  for (const auto& event : events_) {
    if (const auto span = span_on_day(event, month_ends_, day_)) active_.push_back({*span, event.factor.value()});
  }
  if (series_) return;
  const auto& hours = hours_of_day();
  const double load = has_season_ ? grown_.load * factor_at(season_, day_) : grown_.load;
  for (std::size_t i = 0; i < hours.size(); ++i) today_[i] = hours[i] * load;
}

const HourTable& DemandSource::hours_of_day() const {
  if (is_working_day(region_, day_)) return tables_.working_day;
  const bool ordinary_saturday = civil(day_).weekday == Weekday::saturday && !is_public_holiday(region_, day_);
  return ordinary_saturday ? tables_.saturday : tables_.day_off;
}

}  // namespace verbund::service
