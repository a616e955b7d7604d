// A text that differs by number.
#pragma once

#include <string_view>

namespace verbund::report {

// "1 server", "{} servers".
struct Noun {
  std::string_view one, many;

  [[nodiscard]] constexpr std::string_view of(double n) const { return n == 1 ? one : many; }
};

}  // namespace verbund::report
