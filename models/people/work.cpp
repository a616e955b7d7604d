#include "models/people/work.h"

#include <array>

namespace verbund::people {
namespace {

constexpr std::array<std::string_view, per_count> names = {"server",   "model",     "product",  "service",
                                                           "instance", "workplace", "delivery", "move"};

}  // namespace

std::string_view per_name(Per per) { return names[static_cast<std::size_t>(per)]; }

}  // namespace verbund::people
