// What no way of placing can undercut, by what asks for it. Used within this folder; sizing.h has the derivation.
#pragma once

#include <span>

#include "sim/placement/placement.h"

namespace verbund::placement {

// New servers at least: for dedicated items; for shared ones, which need others, by room and by groups.
struct Bounds {
  int own_servers = 0;
  int room = 0;
  int apart = 0;
  [[nodiscard]] int all() const { return own_servers + (room < apart ? apart : room); }
};
Bounds bounds(std::span<const Bin> existing, const Bin& empty, std::span<const Item>);

// The item as a server like `empty` holds it: what asks for more CPU than the whole server has gets all of it and shows
// as unserved demand.
Item as_on(const Bin& empty, Item);

}  // namespace verbund::placement
