// Single values back into the text that the reader takes. An empty text: there is nothing to write.
#pragma once

#include <string>

#include "models/scenario/forms.h"
#include "models/scenario/number_type.h"

namespace verbund::scenario {

std::string yaml_text(const std::string&);  // quoted where YAML would read something else
std::string write_value(const Instant&);

template <class T>
requires requires { detail::Described<T>::what; }
std::string write_value(const T& x) { return write_quantity(x); }
template <class T>
requires requires { detail::Described<T>::what; }
std::string write_value(const Path<T>& x) {
  if (x.changes().empty()) return write_quantity(x.first());
  std::string text = "{value: " + write_quantity(x.first()) + ", path: {";
  for (std::size_t i = 0; i < x.changes().size(); ++i) {
    const auto& [from, value] = x.changes()[i];
    text += (i > 0 ? ", " : "") + write_value(from) + ": " + write_quantity(value);
  }
  return text + "}}";
}
template <class T>
std::string write_value(const Ref<T>& x) {
  return x.name;
}
std::string write_value(int);
std::string write_value(double);
std::string write_value(bool);
std::string write_value(const std::string&);
std::string write_value(const Period&);
std::string write_value(const Region&);
std::string write_value(const std::vector<Region>&);
std::string write_value(const std::vector<std::string>&);
std::string write_value(const std::array<Ref<site::Site>, 2>&);
std::string write_value(const catalogue::PowerCurve&);
std::string write_value(const service::ProtectionClass&);
std::string write_value(const option::Policy&);
std::string write_value(const option::Fallback&);
std::string write_value(const option::Copying&);
std::string write_value(const service::Level&);
std::string write_value(const service::Outside&);
std::string write_value(const service::Unserved&);
std::string write_value(const job::Rhythm&);
std::string write_value(const JobNames&);
std::string write_value(const option::Count&);
std::string write_value(const catalogue::LicensedBy&);
std::string write_value(const people::Per&);
std::string write_value(const money::Terms&);
std::string write_value(const money::Timing&);
std::string write_value(const money::CategoryShares&);
std::string write_value(const people::SkillShares&);
std::string write_value(const MeasuresForm&);
std::string write_value(const MeasureName&);
std::string write_value(const EventWhen&);
std::string write_value(const WindowForm&);
std::string write_value(const Weekdays&);
std::string write_value(const Hours&);
std::string write_value(const DayOfWeek&);
std::string write_value(const CopiesName&);
std::string write_value(const InstancesPerWave&);
std::string write_value(const KindName&);
std::string write_value(const KindNames&);
std::string write_value(const BatchName&);
std::string write_value(const PatternName&);
std::string write_value(const NoiseForm&);
std::string write_value(const SeasonForm&);
std::string write_value(const Minimise&);
std::string write_value(const PartnersOrAll&);
std::string write_value(const TraceName&);
std::string write_value(const failure::Target&);
std::string write_value(const EachOf&);
std::string write_value(const Version&);
std::string write_value(const Includes&);
std::string write_value(const Kinds&);

template <class T>
std::string write_list(const T& items) {
  std::string text;
  for (const auto& item : items) text += (text.empty() ? "[" : ", ") + write_value(item);
  return text.empty() ? text : text + "]";
}
template <class T>
std::string write_value(const std::vector<Ref<T>>& x) {
  return write_list(x);
}

template <class T>
std::string write_value(const std::optional<T>& x) {
  return x ? write_value(*x) : std::string();
}

}  // namespace verbund::scenario
