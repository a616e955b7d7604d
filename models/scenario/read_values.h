// Reading of single values, one overload per type of field.
#pragma once

#include "models/scenario/forms.h"
#include "models/scenario/reader.h"

namespace verbund::scenario {

template <class T>
concept IsNumber = requires {
  detail::Described<T>::what;
};

template <IsNumber T>
void read_value(Reader& reader, const At& at, T& x, const Rule& rule) {
  if (auto value = reader.number(at, number_type<T>(), rule)) x = detail::from_number<T>(*value);
}
template <IsNumber T>
void read_value(Reader& reader, const At& at, Path<T>& x, const Rule& rule) {
  auto path = reader.number_path(at, number_type<T>(), rule, true);
  if (!path) return;
  std::vector<std::pair<Instant, T>> changes;
  for (const auto& [from, value] : path->changes) changes.emplace_back(from, detail::from_number<T>(value));
  x = Path<T>(detail::from_number<T>(path->first), std::move(changes));
}
template <class T>
void read_value(Reader& reader, const At& at, std::optional<T>& x, const Rule& rule) {
  T value{};
  read_value(reader, at, value, rule);
  x = std::move(value);
}
template <class T>
void read_value(Reader& reader, const At& at, Ref<T>& x, const Rule&) {
  if (auto index = reader.name(at, reader.names.of<T>())) x = Ref<T>{at.node.text, Index<T>{*index}};
}

// Lists: every element once.
bool open_list(Reader&, const At&, std::string_view example);
void report_repeated(Reader&, const At&);
std::string item_path(const At&, std::size_t position);

template <class T>
void read_value(Reader& reader, const At& at, std::vector<Ref<T>>& x, const Rule& rule) {
  if (!open_list(reader, at, "a list of ids: `[a, b]`")) return;
  for (std::size_t i = 0; i < at.node.items.size(); ++i) {
    read_value(reader, {at.node.items[i], item_path(at, i)}, x.emplace_back(), rule);
  }
  report_repeated(reader, at);
}

void read_value(Reader&, const At&, int&, const Rule&);
void read_value(Reader&, const At&, double&, const Rule&);
void read_value(Reader&, const At&, bool&, const Rule&);
void read_value(Reader&, const At&, std::string&, const Rule&);
void read_value(Reader&, const At&, Instant&, const Rule&);
void read_value(Reader&, const At&, Period&, const Rule&);
void read_value(Reader&, const At&, Region&, const Rule&);
void read_value(Reader&, const At&, std::vector<Region>&, const Rule&);
void read_value(Reader&, const At&, std::vector<std::string>&, const Rule&);
void read_value(Reader&, const At&, std::array<Ref<site::Site>, 2>&, const Rule&);
void read_value(Reader&, const At&, catalogue::PowerCurve&, const Rule&);
void read_value(Reader&, const At&, service::ProtectionClass&, const Rule&);
void read_value(Reader&, const At&, option::Policy&, const Rule&);
void read_value(Reader&, const At&, option::Fallback&, const Rule&);
void read_value(Reader&, const At&, option::Copying&, const Rule&);
void read_value(Reader&, const At&, service::Level&, const Rule&);
void read_value(Reader&, const At&, service::Outside&, const Rule&);
void read_value(Reader&, const At&, service::Unserved&, const Rule&);
void read_value(Reader&, const At&, job::Rhythm&, const Rule&);
void read_value(Reader&, const At&, JobNames&, const Rule&);
void read_value(Reader&, const At&, option::Count&, const Rule&);
void read_value(Reader&, const At&, catalogue::LicensedBy&, const Rule&);
void read_value(Reader&, const At&, people::Per&, const Rule&);
void read_value(Reader&, const At&, money::Terms&, const Rule&);
void read_value(Reader&, const At&, money::Timing&, const Rule&);
void read_value(Reader&, const At&, money::CategoryShares&, const Rule&);
void read_value(Reader&, const At&, people::SkillShares&, const Rule&);
void read_value(Reader&, const At&, Translations&, const Rule&);
void read_value(Reader&, const At&, MeasureWhen&, const Rule&);
void read_value(Reader&, const At&, MeasuresForm&, const Rule&);
void read_value(Reader&, const At&, MeasureName&, const Rule&);
void read_value(Reader&, const At&, EventWhen&, const Rule&);
void read_value(Reader&, const At&, WindowForm&, const Rule&);
void read_value(Reader&, const At&, DayOfWeek&, const Rule&);
void read_value(Reader&, const At&, CopiesName&, const Rule&);
void read_value(Reader&, const At&, Weekdays&, const Rule&);
void read_value(Reader&, const At&, Hours&, const Rule&);
void read_value(Reader&, const At&, InstancesPerWave&, const Rule&);
void read_value(Reader&, const At&, KindName&, const Rule&);
void read_value(Reader&, const At&, KindNames&, const Rule&);
void read_value(Reader&, const At&, BatchName&, const Rule&);
void read_value(Reader&, const At&, PatternName&, const Rule&);
void read_value(Reader&, const At&, NoiseForm&, const Rule&);
void read_value(Reader&, const At&, SeasonForm&, const Rule&);
void read_value(Reader&, const At&, Minimise&, const Rule&);
void read_value(Reader&, const At&, PartnersOrAll&, const Rule&);
void read_value(Reader&, const At&, TraceName&, const Rule&);
void read_value(Reader&, const At&, failure::Target&, const Rule&);
void read_value(Reader&, const At&, EachOf&, const Rule&);
void read_value(Reader&, const At&, Version&, const Rule&);
void read_value(Reader&, const At&, Includes&, const Rule&);
void read_value(Reader&, const At&, Kinds&, const Rule&);

// The words that a field with a choice knows, in order; the schema and the reference page list them too.
const std::vector<std::string>& protection_words();
const std::vector<std::string>& policy_words();
const std::vector<std::string>& fallback_words();
const std::vector<std::string>& copying_words();
const std::vector<std::string>& level_words();
const std::vector<std::string>& rhythm_words();
const std::vector<std::string>& weekday_words();
const std::vector<std::string>& minimise_words();
const std::vector<std::string>& outside_words();
const std::vector<std::string>& unserved_words();
const std::vector<std::string>& licensed_by_words();
const std::vector<std::string>& per_words();
const std::vector<std::string>& terms_words();
const std::vector<std::string>& timing_words();
const std::vector<std::string>& category_words();
const std::vector<std::string>& language_words();
std::vector<std::string> pattern_words();
std::vector<std::string> season_words();

}  // namespace verbund::scenario
