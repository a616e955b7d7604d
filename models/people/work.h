// What makes work, and how many hours.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/units/quantity.h"

namespace verbund::people {

// What the hours are counted by: all the year for each of the first six, once for each of the last two.
enum class Per : std::uint8_t {
  server,   // that runs
  model,    // of server, of which at least one runs
  product,  // of software in use
  service,
  instance,
  workplace,  // of the partner
  delivery,   // of a server
  move        // of an instance to another site
};
inline constexpr std::size_t per_count = 8;
constexpr bool is_once(Per per) { return per == Per::delivery || per == Per::move; }
std::string_view per_name(Per);  // as `per:` writes it

struct Work {
  std::string id;
  std::string skill;  // of the staff pools that do it
  Per per = Per::server;
  std::optional<Workload> hours{};   // of what makes work all the year
  std::optional<Duration> effort{};  // of what makes it once
};

}  // namespace verbund::people
