// One line of the ledger.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/money/category.h"
#include "models/scenario/scenario.h"

namespace verbund::ledger {

using money::Category;

// Payments count for the budget. The others say what became of payments for things that last: of what was bought in the
// run, `depreciation` and `residual` together are what each partner paid for it, premiums of buying in the region
// apart.
enum class Kind : std::uint8_t {
  payment,
  depreciation,  // of a calendar year, at its last month; straight line, what has gone is written off
  residual       // what is left of it in the books at the end
};
constexpr bool is_budget_effective(Kind kind) { return kind == Kind::payment; }
std::string_view name(Kind);  // "payment" …

struct Entry {
  Instant date;  // first of the month it falls in, or the day
  Money amount;  // paid; negative: received
  Index<site::Partner> partner;
  std::optional<Index<site::Site>> site;  // none: of no site
  Category category = Category::hardware;
  std::string cause;  // place in the scenario: options.together.measures.hall, sites.ahorn.electricity …
  std::string payee;  // region whose suppliers or people get it; empty: elsewhere
  Kind kind = Kind::payment;
};

}  // namespace verbund::ledger
