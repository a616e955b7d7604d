// Dates and periods as text.
#include <fmt/format.h>

#include <array>
#include <charconv>

#include "models/units/parse.h"

namespace verbund {
inline namespace units {
namespace {

constexpr int months_per_year = 12;
constexpr std::int64_t longest_years = 1000;  // longer periods are slips of the hand and would leave the calendar

struct PeriodUnit {
  std::string_view plural;
  std::string_view singular;
  Period one;
};
// The largest first: format_period takes the first that divides.
constexpr std::array<PeriodUnit, 6> period_units{{
    {"years", "year", {months_per_year, 0}},
    {"months", "month", {1, 0}},
    {"weeks", "week", {0, 7 * seconds_per_day}},
    {"days", "day", {0, seconds_per_day}},
    {"hours", "hour", {0, 3600}},
    {"minutes", "minute", {0, 60}},
}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Exactly `width` digits at the front of `text`, which then starts behind them.
std::optional<int> take_digits(std::string_view& text, std::size_t width) {
  if (text.size() < width) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < width; ++i) {
    if (!is_digit(text[i])) return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(width);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

std::string count_of(std::int64_t count, std::string_view singular, std::string_view plural) {
  return fmt::format("{} {}", count, count == 1 ? singular : plural);
}

std::string months_text(int months) {
  return months % months_per_year == 0 ? count_of(months / months_per_year, "year", "years")
                                       : count_of(months, "month", "months");
}

std::string seconds_text(std::int64_t seconds) {
  for (const PeriodUnit& unit : period_units) {
    if (unit.one.seconds == 0 || seconds % unit.one.seconds != 0) continue;
    return count_of(seconds / unit.one.seconds, unit.singular, unit.plural);
  }
  return count_of(seconds, "second", "seconds");
}

}  // namespace

std::optional<Instant> parse_instant(std::string_view text) {
  const auto year = take_digits(text, 4);
  if (!year || *year == 0 || !take(text, '-')) return std::nullopt;
  const auto month = take_digits(text, 2);
  if (!month || !date_exists(*year, *month, 1)) return std::nullopt;
  if (text.empty()) return make_instant(*year, *month);
  if (!take(text, '-')) return std::nullopt;
  const auto day = take_digits(text, 2);
  if (!day || !date_exists(*year, *month, *day)) return std::nullopt;
  if (text.empty()) return make_instant(*year, *month, *day);
  if (!take(text, ' ') && !take(text, 'T')) return std::nullopt;
  const auto hour = take_digits(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return std::nullopt;
  const auto minute = take_digits(text, 2);
  if (!minute || *minute > 59 || !text.empty()) return std::nullopt;
  return make_instant(*year, *month, *day, *hour, *minute);
}

Parsed<Period> parse_period(std::string_view text) {
  std::int64_t count = 0;
  if (text.empty() || !is_digit(text.front())) return {std::nullopt, ParseProblem::not_a_number};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  std::string_view name = text.substr(static_cast<std::size_t>(end - text.data()));
  if (name.starts_with('.') || name.starts_with(',')) return {std::nullopt, ParseProblem::not_a_number};
  while (take(name, ' ')) continue;
  if (name.empty()) return {std::nullopt, ParseProblem::missing_unit};
  for (const PeriodUnit& unit : period_units) {
    if (name != unit.plural && name != unit.singular) continue;
    const std::int64_t limit = unit.one.months > 0 ? longest_years * months_per_year / unit.one.months
                                                   : longest_years * 366 * seconds_per_day / unit.one.seconds;
    if (error != std::errc() || count > limit) return {std::nullopt, ParseProblem::too_large};
    return {Period{static_cast<int>(count * unit.one.months), count * unit.one.seconds}, ParseProblem::none};
  }
  return {std::nullopt, ParseProblem::wrong_unit};
}

std::string accepted_periods() {
  std::string list;
  for (auto unit = period_units.rbegin(); unit != period_units.rend(); ++unit) {
    list += (list.empty() ? "" : ", ") + std::string(unit->plural);
  }
  return list;
}

std::string format_period(Period period) {
  if (period == Period{}) return "0 days";
  if (period.seconds == 0) return months_text(period.months);
  if (period.months == 0) return seconds_text(period.seconds);
  return months_text(period.months) + " " + seconds_text(period.seconds);
}

std::string format_date(Instant when) {
  const Civil c = civil(when);
  return fmt::format("{:04}-{:02}-{:02}", c.year, c.month, c.day);
}

std::string format_month(Instant when) {
  const Civil c = civil(when);
  return fmt::format("{:04}-{:02}", c.year, c.month);
}

std::string format_instant(Instant when) {
  const Civil c = civil(when);
  if (c.hour == 0 && c.minute == 0) return format_date(when);
  return fmt::format("{} {:02}:{:02}", format_date(when), c.hour, c.minute);
}

}  // namespace units
}  // namespace verbund
