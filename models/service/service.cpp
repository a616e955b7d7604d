#include "models/service/service.h"

namespace verbund::service {

std::string_view level_name(Level level) {
  constexpr std::array<std::string_view, level_count> names = {"mean", "p80", "p95", "peak"};
  return names[static_cast<std::size_t>(level)];
}

}  // namespace verbund::service
