#include "models/service/service.h"

namespace verbund::service {

std::string_view level_name(Level level) {
  constexpr std::array<std::string_view, level_count> names = {"mean", "p80", "p95", "peak"};
  return names[static_cast<std::size_t>(level)];
}

std::string_view outside_name(Outside outside) {
  constexpr std::array<std::string_view, outside_count> names = {"error", "hold", "repeat"};
  return names[static_cast<std::size_t>(outside)];
}

std::string_view unserved_name(Unserved unserved) {
  constexpr std::array<std::string_view, unserved_count> names = {"lost", "waits"};
  return names[static_cast<std::size_t>(unserved)];
}

}  // namespace verbund::service
