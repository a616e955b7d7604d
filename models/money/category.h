// What money is spent on.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "models/units/quantity.h"

namespace verbund::money {

enum class Category : std::uint8_t {
  hardware,     // servers bought or leased
  licences,     // software: to use it, and to keep it current
  maintenance,  // of servers after their warranty, and spare parts
  electricity,
  room,
  storage,
  wan,
  staff,
  training,   // of people for what is new to them, and of newcomers
  migration,  // help from outside with moving and changing over
  disposal,   // of servers that leave, less what they are sold for
  services,   // bought from others who run them
  project     // one-off cost of a measure
};
inline constexpr std::size_t category_count = 13;
inline constexpr std::array<std::string_view, category_count> category_names = {
    "hardware", "licences", "maintenance", "electricity", "room",     "storage", "wan",
    "staff",    "training", "migration",   "disposal",    "services", "project"};
constexpr std::string_view name(Category category) { return category_names[static_cast<std::size_t>(category)]; }

// A share of what is spent on a category.
struct CategoryShare {
  Category category = Category::hardware;
  Fraction share;
};
using CategoryShares = std::vector<CategoryShare>;  // each category once, in their order

}  // namespace verbund::money
