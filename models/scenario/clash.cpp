#include "models/scenario/clash.h"

#include <fmt/format.h>

#include <algorithm>

namespace verbund::scenario {
namespace {

bool some_fit(const Part& one, const Part& other) {
  for (std::size_t i = 0; i < one.fits.size(); ++i) {
    if (one.fits[i] && other.fits[i]) return true;
  }
  return false;
}

}  // namespace

std::string clash(const std::vector<Part>& parts) {
  for (const Part& part : parts) {
    if (!some_fit(part, part)) return fmt::format("nothing fits `{}`", part.text);
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (std::size_t j = i + 1; j < parts.size(); ++j) {
      if (some_fit(parts[i], parts[j])) continue;
      return fmt::format("nothing fits `{}` and `{}` together; every part must hold", parts[i].text, parts[j].text);
    }
  }
  std::string all;
  for (const Part& part : parts) all += (all.empty() ? "`" : ", `") + part.text + "`";
  return fmt::format("some fit two of {}, none all of them; every part must hold", all);
}

}  // namespace verbund::scenario
