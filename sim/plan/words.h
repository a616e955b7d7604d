// Small parts of the sentences about a plan.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "models/units/format.h"
#include "models/units/id.h"

namespace verbund::plan {

inline std::string join(const std::vector<std::string>& words) {  // a, b and c
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  return text;
}

inline std::string count_of(int n, const char* one, const char* many) {
  return fmt::format("{} {}", n, n == 1 ? one : many);
}

// The ids of the first three: "a, b and c" when these are all, else "a, b, c, …".
template <class T>
std::string first_ids(const Table<T>& table, const std::vector<Index<T>>& chosen) {
  constexpr std::size_t named = 3;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < std::min(named, chosen.size()); ++i) ids.push_back(table[chosen[i]].id);
  return chosen.size() > named ? fmt::format("{}, …", fmt::join(ids, ", ")) : join(ids);
}

// Whole, so that figures can be compared.
inline std::string gib(Bytes bytes) { return format_thousands(bytes.value() / bytes_per_gib, 0) + " GiB"; }

}  // namespace verbund::plan
