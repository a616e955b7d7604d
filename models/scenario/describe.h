// What the type of a field looks like in a file: in words for people, as JSON Schema for editors.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "models/scenario/forms.h"
#include "models/scenario/number_type.h"
#include "models/scenario/rule.h"

namespace verbund::scenario {

using Json = nlohmann::ordered_json;

struct Description {
  std::string words;  // "power in W, kW, MW"
  Json schema;
};

Description describe_number(const NumberType&, bool may_change);
Description describe_name(std::string_view of, bool list);  // "id of a site"
Description describe_text(std::string words);
Json text_schema();  // any plain value that a text may be
Json date_schema();
Json id_schema();

// The number that a field holds; null for what is none.
template <class T>
const NumberType* number_of(const T&) {
  if constexpr (std::is_same_v<T, int> || std::is_same_v<T, option::Count>) return &number_type<int>();
  if constexpr (std::is_same_v<T, double>) return &number_type<Ratio>();
  if constexpr (requires { detail::Described<T>::what; }) return &number_type<T>();
  return nullptr;
}
template <class T>
const NumberType* number_of(const Path<T>&) {
  return number_of(T{});
}
template <class T>
const NumberType* number_of(const std::optional<T>&) {
  return number_of(T{});
}

template <class T>
requires requires { detail::Described<T>::what; }
Description describe(const T&) { return describe_number(number_type<T>(), false); }
template <class T>
Description describe(const Path<T>&) {
  return describe_number(number_type<T>(), true);
}
template <class T>
constexpr std::string_view what_it_names() {
  if constexpr (std::is_same_v<T, site::Partner>) return "partner";
  if constexpr (std::is_same_v<T, site::Site>) return "site";
  if constexpr (std::is_same_v<T, catalogue::ServerModel>) return "server model";
  if constexpr (std::is_same_v<T, service::Service>) return "service";
  if constexpr (std::is_same_v<T, job::Job>) return "job";
  if constexpr (std::is_same_v<T, money::Supplier>) return "supplier";
  if constexpr (std::is_same_v<T, catalogue::Product>) return "product";
}
template <class T>
Description describe(const Ref<T>&) {
  return describe_name(what_it_names<T>(), false);
}
template <class T>
Description describe(const std::vector<Ref<T>>&) {
  return describe_name(what_it_names<T>(), true);
}

Description describe(int);
Description describe(double);
Description describe(bool);
Description describe(const std::string&);
Description describe(const Instant&);
Description describe(const Period&);
Description describe(const Region&);
Description describe(const std::vector<Region>&);
Description describe(const std::vector<std::string>&);
Description describe(const std::array<Ref<site::Site>, 2>&);
Description describe(const catalogue::PowerCurve&);
Description describe(const service::ProtectionClass&);
Description describe(const option::Policy&);
Description describe(const option::Fallback&);
Description describe(const option::Copying&);
Description describe(const service::Level&);
Description describe(const service::Outside&);
Description describe(const service::Unserved&);
Description describe(const job::Rhythm&);
Description describe(const JobNames&);
Description describe(const option::Count&);
Description describe(const catalogue::LicensedBy&);
Description describe(const people::Per&);
Description describe(const money::Terms&);
Description describe(const money::Timing&);
Description describe(const money::CategoryShares&);
Description describe(const people::SkillShares&);
Description describe(const Translations&);
Description describe(const MeasureName&);
Description describe(const EventWhen&);
Description describe(const Weekdays&);
Description describe(const Hours&);
Description describe(const DayOfWeek&);
Description describe(const CopiesName&);
Description describe(const InstancesPerWave&);
Description describe(const KindName&);
Description describe(const KindNames&);
Description describe(const BatchName&);
Description describe(const PatternName&);
Description describe(const SeasonForm&);
Description describe(const Minimise&);
Description describe(const PartnersOrAll&);
Description describe(const TraceName&);
Description describe(const failure::Target&);
Description describe(const EachOf&);
Description describe(const Version&);
Description describe(const Includes&);

template <class T>
Description describe(const std::optional<T>&) {
  return describe(T{});
}

template <class T>
concept IsDescribed = requires(const T& x) {
  describe(x);
};

}  // namespace verbund::scenario
