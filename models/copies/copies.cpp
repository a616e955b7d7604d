#include "models/copies/copies.h"

namespace verbund::copies {

std::string_view mode_name(Mode mode) { return mode == Mode::asynchronous ? "asynchronous" : "synchronous"; }

}  // namespace verbund::copies
