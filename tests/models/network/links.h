// Links for tests, by the numbers of the sites they join.
#pragma once

#include "models/network/link.h"

namespace verbund::network {

inline Link link(const char* id, std::uint32_t a, std::uint32_t b, double milliseconds,
                 Bandwidth bandwidth = Bandwidth(1)) {
  Link made;
  made.id = id;
  made.between[0].index.value = a;
  made.between[1].index.value = b;
  made.latency = Duration(milliseconds / 1000);
  made.bandwidth = bandwidth;
  return made;
}

inline std::vector<std::string> ids(const Table<Link>& links, const std::vector<Index<Link>>& chosen) {
  std::vector<std::string> names;
  names.reserve(chosen.size());
  for (const auto index : chosen) names.push_back(links[index].id);
  return names;
}

}  // namespace verbund::network
