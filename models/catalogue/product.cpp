#include "models/catalogue/product.h"

#include <array>

namespace verbund::catalogue {
namespace {

constexpr std::array<std::string_view, licensed_by_count> names = {"server", "core", "instance", "user"};

}  // namespace

std::string_view licensed_by_name(LicensedBy per) { return names[static_cast<std::size_t>(per)]; }

}  // namespace verbund::catalogue
