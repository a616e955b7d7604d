// One run's observations and the scenario's prices become dated entries. The single source of every money figure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/scenario/scenario.h"
#include "sim/meters/observations.h"

namespace verbund::ledger {

enum class Category : std::uint8_t { hardware, electricity, room, storage, wan, staff };
inline constexpr std::size_t categories = 6;
std::string_view name(Category);  // "hardware" …

struct Entry {
  Instant date;  // first of the month it falls in, or the day of the purchase
  Money amount;
  Index<site::Partner> partner;
  Index<site::Site> site;
  Category category = Category::hardware;
  std::string cause;  // measure, tariff, staff pool or link
};

// Hardware is paid when delivered (joint or own volume discount of the calendar year), electricity = energy × PUE ×
// price of the month, room and staff a twelfth of the year, storage by TiB in use, a link half by each of its ends.
// What a site costs is shared half by CPU-hours and half by GiB-hours that the partners' services used there in that
// month, hardware by their use from the month of delivery to the end of the run: servers are bought for what is to come
// (nothing used: the owner of the site). Staff is paid by its employer, a measure with `paid_by` by that partner.
std::vector<Entry> entries(const scenario::Scenario&, const option::Option&, const meters::Observations&);

}  // namespace verbund::ledger
