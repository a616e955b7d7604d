// How a member of the document is called, counted and meant.
#pragma once

#include <cstdint>
#include <string_view>

namespace verbund::document {

// What a text is when it is a date; an empty text is none. Moment: 2009-09-27 10:00, without the time at midnight.
enum class Date : std::uint8_t { none, month, day, moment };

struct Column {
  std::string_view key;
  std::string_view unit;  // empty: text, a date, yes/no or a table of its own
  std::string_view sentence;
  Date date = Date::none;
};

}  // namespace verbund::document
