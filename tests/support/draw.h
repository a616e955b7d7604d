// Short words for drawing in properties.
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace verbund::testing {

// From `from` to below `until`, over the whole range from the first try on.
inline int any(int from, int until) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(from, until)); }
inline bool once_in(int n) { return any(0, n) == 0; }
template <class T>
const T& one_of(const std::vector<T>& all) {
  return all[static_cast<std::size_t>(any(0, static_cast<int>(all.size())))];
}

}  // namespace verbund::testing
