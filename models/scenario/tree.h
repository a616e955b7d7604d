// A YAML text as a tree of own values, each with its place. yaml-cpp ends in tree.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/scenario/source_text.h"

namespace verbund::scenario {

struct Entry;

struct Node {
  enum class Kind : std::uint8_t { null, scalar, list, map };
  Kind kind = Kind::null;
  bool override_value = false;  // came by --set
  int line = 0;                 // from 1
  int byte = 0;                 // within the line, from 0
  std::string text;             // of a scalar
  std::shared_ptr<const SourceText> file;
  std::shared_ptr<const std::string> source;  // the nearest `source:` around it
  std::vector<Node> items;                    // of a list
  std::vector<Entry> entries;                 // of a map, in the order of the text, keys unique

  [[nodiscard]] bool is_map() const { return kind == Kind::map; }
  [[nodiscard]] bool is_list() const { return kind == Kind::list; }
  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] const Entry* find(std::string_view key) const;
  [[nodiscard]] Entry* find(std::string_view key);
  [[nodiscard]] Place place() const;
};

struct Entry {
  Node key;  // always a scalar
  Node value;
};

inline constexpr std::size_t most_nodes = 1'000'000;  // aliases expanded

// Duplicate keys and merge keys are reported and left out. A null node when the text is no YAML.
Node parse_tree(const std::shared_ptr<const SourceText>&, std::vector<Diagnostic>&);

}  // namespace verbund::scenario
