#include <algorithm>
#include <cmath>
#include <functional>

#include "models/units/calendar.h"
#include "sim/appraisal/appraisal.h"
#include "sim/appraisal/parts.h"

namespace verbund::appraisal {
namespace {

constexpr std::size_t line_months = 24;
constexpr double farthest_months = 240;
constexpr double tiny = 1e-9;  // so that rounding does not hide a share of exactly 1

std::string month_after(const std::string& first_month, double months) {
  const Instant first = parse_instant(first_month).value_or(Instant());
  return format_month(first + Period{static_cast<int>(months), 0});
}

// Least squares: y = a + b x over (0, shares[from]), (1, shares[from + 1]) …; where it reaches 1, none when it falls.
std::optional<double> crossing(const std::vector<double>& shares, std::size_t from) {
  const auto n = static_cast<double>(shares.size() - from);
  const double mean_x = (n - 1) / 2;
  double mean_y = 0, xy = 0, xx = 0;
  for (std::size_t i = from; i < shares.size(); ++i) mean_y += shares[i] / n;
  for (std::size_t i = from; i < shares.size(); ++i) {
    const double x = static_cast<double>(i - from) - mean_x;
    xy += x * (shares[i] - mean_y);
    xx += x * x;
  }
  const double slope = xy / xx;
  if (slope <= tiny) return std::nullopt;
  return mean_x + (1 - mean_y) / slope;
}

std::vector<double> shares(std::size_t months, const std::function<double(std::size_t)>& share) {
  std::vector<double> result;
  for (std::size_t m = 0; m < months; ++m) result.push_back(share(m));
  return result;
}

// One of capacity more does not fit: that is what full means for things that come in pieces.
document::FullDates full_dates(const std::vector<std::string>& months, const document::SiteResult& site) {
  const document::SiteSeries& series = site.series;
  const auto when = [&](const std::vector<double>& capacity, const std::function<double(std::size_t)>& used) {
    if (capacity.empty() || *std::min_element(capacity.begin(), capacity.end()) <= 0) return document::Full{};
    const auto all = shares(series.servers.size(), [&](std::size_t m) { return used(m) / capacity[m]; });
    document::Full full = full_date(months.front(), all);
    if (full.projected && (site.servers_end == 0 || !site.closed.empty())) return document::Full{};
    return full;
  };
  document::FullDates full;
  const std::vector<double> percent(series.servers.size(), 100);
  full.cpu = when(percent, [&](std::size_t m) { return series.cpu_peak[m]; });
  full.memory = when(percent, [&](std::size_t m) { return series.memory_peak[m]; });
  full.storage = when(series.storage_room, [&](std::size_t m) { return series.storage_used[m]; });
  if (site.smallest_server_units > 0) {
    const auto units = static_cast<double>(site.smallest_server_units);
    full.racks = when(series.rack_units_room, [&](std::size_t m) { return series.rack_units[m] + units - 1; });
    full.power = when(series.power_room, [&](std::size_t m) {
      return series.full_load_power[m] + site.smallest_server_power - 3 * tiny * series.power_room[m];
    });
  }
  return full;
}

}  // namespace

document::Full full_date(const std::string& first_month, const std::vector<double>& shares) {
  const auto reached = std::find_if(shares.begin(), shares.end(), [](double share) { return share >= 1 - tiny; });
  if (reached != shares.end()) return {month_after(first_month, static_cast<double>(reached - shares.begin())), false};
  if (shares.size() < document::fewest_months_of_a_line) return {};
  const std::size_t from = shares.size() > line_months ? shares.size() - line_months : 0;
  const auto at = crossing(shares, from);
  if (!at) return {};
  const auto end = static_cast<double>(shares.size());
  const double month = std::max(std::floor(*at + tiny) + static_cast<double>(from), end);
  if (month >= end + farthest_months) return {};
  return {month_after(first_month, month), true};
}

std::vector<Resource> resources(const document::FullDates& full) {
  return {{"cpu", &full.cpu},
          {"memory", &full.memory},
          {"storage", &full.storage},
          {"racks", &full.racks},
          {"power", &full.power}};
}

void date_full_rooms(const document::Study& study, document::OptionResult& option) {
  document::Totals& totals = option.totals;
  for (auto& [id, site] : option.sites) {
    site.full = full_dates(study.months, site);
    for (const Resource& resource : resources(site.full)) {
      if (resource.full->date.empty()) continue;
      if (!totals.first_full.empty() && totals.first_full <= resource.full->date) continue;
      totals.first_full = resource.full->date;
      totals.first_full_site = id;
      totals.first_full_what = resource.key;
      totals.first_full_projected = resource.full->projected;
    }
  }
}

}  // namespace verbund::appraisal
