#include "models/scenario/write_values.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "models/scenario/read_values.h"

namespace verbund::scenario {

namespace {

bool is_plain(const std::string& text) {
  auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  auto is_harmless = [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == ' ' || c == '-' || c == '/' || c == '.' || c == '_';
  };
  return !text.empty() && is_letter(text[0]) && text.back() != ' ' &&
         std::all_of(text.begin(), text.end(), is_harmless) && text != "null" && text != "Null" && text != "NULL";
}

}  // namespace

std::string yaml_text(const std::string& text) {
  bool is_date = !text.empty() && text[0] >= '1' && text[0] <= '2' && text.find(':') == std::string::npos;
  return is_plain(text) || is_date ? text : nlohmann::json(text).dump();
}

std::string write_value(int x) { return std::to_string(x); }
std::string write_value(double x) { return write_quantity(Ratio(x)); }
std::string write_value(bool x) { return x ? "true" : "false"; }
std::string write_value(const std::string& x) { return x.empty() ? x : yaml_text(x); }
std::string write_value(const Instant& x) {
  bool begins_month = start_of_month(x) == x;
  return yaml_text(begins_month ? format_month(x) : format_instant(x));
}
std::string write_value(const Period& x) { return format_period(x); }
std::string write_value(const Region& x) { return x.code; }
std::string write_value(const std::vector<Region>& x) { return write_list(x); }
std::string write_value(const std::vector<std::string>& x) { return write_list(x); }
std::string write_value(const std::array<Ref<site::Site>, 2>& x) { return write_list(x); }
std::string write_value(const catalogue::PowerCurve& x) {
  if (x.points() != catalogue::PowerCurve::between(x.idle(), x.full()).points()) return write_list(x.points());
  return fmt::format("{{idle: {}, full: {}}}", write_quantity(x.idle()), write_quantity(x.full()));
}

std::string write_value(const service::ProtectionClass& x) { return protection_words()[static_cast<std::size_t>(x)]; }
std::string write_value(const option::Policy& x) { return std::string(option::policy_name(x)); }
std::string write_value(const option::Fallback& x) { return std::string(option::fallback_name(x)); }
std::string write_value(const option::Copying& x) { return std::string(option::copying_name(x)); }
std::string write_value(const service::Outside& x) { return std::string(service::outside_name(x)); }
std::string write_value(const service::Unserved& x) { return std::string(service::unserved_name(x)); }
std::string write_value(const service::Level& x) { return std::string(service::level_name(x)); }
std::string write_value(const job::Rhythm& x) { return std::string(job::rhythm_name(x)); }

std::string write_value(const catalogue::LicensedBy& x) { return std::string(catalogue::licensed_by_name(x)); }
std::string write_value(const people::Per& x) { return std::string(people::per_name(x)); }
std::string write_value(const money::Terms& x) { return std::string(money::terms_name(x)); }
std::string write_value(const money::Timing& x) { return std::string(money::timing_name(x)); }
std::string write_value(const money::CategoryShares& x) {
  std::string text;
  for (const auto& [category, share] : x) {
    text += fmt::format("{}{}: {}", text.empty() ? "{" : ", ", money::name(category), write_quantity(share));
  }
  return text.empty() ? text : text + "}";
}
std::string write_value(const people::SkillShares& x) {
  std::string text;
  for (const auto& [skill, share] : x) {
    text += fmt::format("{}{}: {}", text.empty() ? "{" : ", ", skill, write_quantity(share));
  }
  return text.empty() ? text : text + "}";
}

std::string write_value(const option::Count& x) {
  const int* count = std::get_if<int>(&x);
  return count != nullptr ? std::to_string(*count) : "sized";
}
std::string write_value(const MeasureName& x) { return x.id; }
std::string write_value(const MeasuresForm& x) {
  std::string text;
  for (const option::After& after : x.after) {
    text += text.empty() ? "[" : ", ";
    const bool at_once = after.plus == Period{};
    text += at_once ? after.measure : fmt::format("{{measure: {}, plus: {}}}", after.measure, write_value(after.plus));
  }
  return text.empty() ? text : text + "]";
}
std::string write_value(const failure::Target& x) { return x.name; }
std::string write_value(const EachOf& x) { return x.target.name; }
std::string write_value(const EventWhen& x) { return x.date ? write_value(*x.date) : "month-end"; }
std::string write_value(const WindowForm& x) {
  if (!x.window) return {};
  if (*x.window == option::weekends) return "weekends";
  if (*x.window == option::nights) return "nights";
  return fmt::format("{{days: {}, hours: {}}}", write_value(Weekdays{x.window->days}),
                     write_value(Hours{x.window->from, x.window->to}));
}
std::string write_value(const Weekdays& x) {
  std::string text;
  for (std::size_t day = 0; day < x.days.size(); ++day) {
    if (x.days[day]) text += (text.empty() ? "[" : ", ") + weekday_words()[day];
  }
  return text.empty() ? text : text + "]";
}
std::string write_value(const Hours& x) { return fmt::format("{:02}-{:02}", x.from, x.to); }
std::string write_value(const DayOfWeek& x) {
  return x.day ? weekday_words()[static_cast<std::size_t>(*x.day)] : std::string();
}
std::string write_value(const CopiesName& x) { return x.id; }
std::string write_value(const InstancesPerWave& x) {
  return x.count ? fmt::format("{} {}", *x.count, *x.count == 1 ? "instance" : "instances") : std::string();
}
std::string write_value(const KindName& x) { return x.id; }
std::string write_value(const KindNames& x) {
  if (x.ids.size() == 1) return x.ids[0];
  return x.ids.empty() ? "" : fmt::format("[{}]", fmt::join(x.ids, ", "));
}
std::string write_value(const JobNames& x) { return x.jobs.size() == 1 ? x.jobs[0].name : write_list(x.jobs); }
std::string write_value(const BatchName& x) { return x.id; }
std::string write_value(const PatternName& x) { return x.name; }
std::string write_value(const NoiseForm& x) {
  if (x.correlation == Fraction(0)) return write_quantity(x.deviation);
  return fmt::format("{{deviation: {}, correlation: {}}}", write_quantity(x.deviation), write_quantity(x.correlation));
}
std::string write_value(const SeasonForm& x) {
  if (!x.season.name.empty()) return x.season.name;
  std::string text;
  for (const double height : x.season.heights) text += (text.empty() ? "[" : ", ") + write_value(height);
  return text + "]";
}
std::string write_value(const Minimise& x) { return x.what; }
std::string write_value(const PartnersOrAll& x) { return x.partners.empty() ? "all" : write_list(x.partners); }
std::string write_value(const TraceName& x) { return x.text.empty() ? x.text : yaml_text(x.text); }
std::string write_value(const Version&) { return "1"; }
std::string write_value(const Includes&) { return {}; }
std::string write_value(const Kinds&) { return {}; }

}  // namespace verbund::scenario
