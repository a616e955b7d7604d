// Who would find no room after a loss: pure functions. On that day all headroom may be used and instances of one group
// may stand together; needs and the limits on memory and cores hold. Those that most find no place go first: items that
// need a server of their own, then the largest memories; each to the fullest server that still holds it. What asks for
// more CPU than any server has takes an empty one.
#pragma once

#include "sim/placement/sizing.h"

namespace verbund::placement {

// The server with its headroom to be used.
Bin opened(Bin);

// The order in which the lost are placed; ties in their own order.
void scarcest_first(std::vector<Item>&);

// Puts the item on one of the opened servers; false when none has room.
bool take_in(std::vector<Bin>& opened, const Item&);

// How many of the lost find no room on these servers.
int homeless(std::span<const Host>, std::vector<Item> lost);

// Of what each of the servers holds, how many find no room on the others when that one is lost.
std::vector<int> homeless_by_host(std::span<const Host>);

}  // namespace verbund::placement
