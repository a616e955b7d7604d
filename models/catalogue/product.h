// Software that has to be paid for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/money/supplier.h"
#include "models/units/id.h"
#include "models/units/money.h"
#include "models/units/path.h"
#include "models/units/quantity.h"

namespace verbund::catalogue {

// What a licence is counted by: servers and their cores of what a server model needs; instances, their cores and users
// of what a service needs.
enum class LicensedBy : std::uint8_t { server, core, instance, user };
inline constexpr std::size_t licensed_by_count = 4;
std::string_view licensed_by_name(LicensedBy);  // as `per:` writes it

struct Product {
  std::string id;
  std::string name;
  std::string purpose;  // what it is for: products of one purpose can stand in for one another; empty: none can
  std::optional<Ref<money::Supplier>> supplier{};
  LicensedBy per = LicensedBy::server;
  Path<Money> price;        // once, of what is needed beyond what is owned; owned is what is needed at the start
  Path<YearlyCost> yearly;  // of each that is needed
  int at_least = 0;         // licences are sold from this number on, to one buyer
};

}  // namespace verbund::catalogue
