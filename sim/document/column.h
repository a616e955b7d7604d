// How a member of the document is called, counted and meant.
#pragma once

#include <string_view>

namespace verbund::document {

struct Column {
  std::string_view key;
  std::string_view unit;  // empty: text, a date, yes/no or a table of its own
  std::string_view sentence;
};

}  // namespace verbund::document
