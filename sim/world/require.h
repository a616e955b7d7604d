// A programmer's mistake aborts, in every build type: a world that contradicts itself must not give figures.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace verbund::world {

inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "verbund: internal error: %s\n", what);
  std::abort();
}

}  // namespace verbund::world
