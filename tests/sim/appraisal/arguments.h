// What stands against an option in short, for tests: "pays_more west 55 %", "traffic west at east 2.5 % (0)".
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "sim/document/study.h"

namespace verbund::testing {

inline std::string short_argument(const document::Argument& about) {
  std::string text = about.kind;
  if (!about.subject.empty()) text += " " + about.subject;
  if (!about.site.empty()) text += " at " + about.site;
  if (!about.date.empty()) text += " " + about.date;
  if (about.value) text += fmt::format(" {:.6g} {}", *about.value, about.unit);
  if (about.baseline_value) text += fmt::format(" ({:.6g})", *about.baseline_value);
  if (!about.baseline_date.empty()) text += " (" + about.baseline_date + ")";
  return text;
}

inline std::vector<std::string> short_arguments(const document::OptionResult& option) {
  std::vector<std::string> result;
  for (const document::Argument& about : option.appraisal.against) result.push_back(short_argument(about));
  return result;
}

}  // namespace verbund::testing
