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
  bool is_partial = false;      // of a map: something that stood in it was refused, and said
  bool is_varied = false;       // of a scalar: multiplied by LoadRequest::variation, which multiplies nothing twice
  int line = 0;                 // from 1
  int byte = 0;                 // within the line, from 0
  std::string text;             // of a scalar
  std::shared_ptr<const SourceText> file;
  std::shared_ptr<const std::string> source;  // the nearest `source:` around it
  std::shared_ptr<const std::string> origin;  // "kinds.office", when it was inherited from there
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

// Of the node and all below it that have none yet.
void set_origin(Node&, const std::shared_ptr<const std::string>& origin);

// Of a node with all below it.
struct Size {
  std::size_t nodes = 0;
  std::size_t bytes = 0;  // of scalars
};
Size size_of(const Node&);

// What a scenario may hold in all, its files together, with aliases and what is inherited written out.
class Budget {
 public:
  bool take(std::size_t nodes, std::size_t bytes);  // false once it is spent
  bool take(const Node&);                           // with all below it
  [[nodiscard]] bool is_spent() const;

 private:
  std::size_t nodes_ = 0;
  std::size_t bytes_ = 0;  // of scalars
};
inline constexpr std::size_t most_nodes = 1'000'000;
inline constexpr std::size_t most_bytes = largest_file;
inline constexpr std::size_t longest_key = 100;    // bytes
inline constexpr std::size_t longest_text = 1000;  // of what `translations` translates; YAML takes no longer key

// As a `source`: what it stands with has none, though the map around it may.
inline constexpr std::string_view no_source = "assumption";

// Duplicate keys, merge keys and tags are reported; the keys are left out. A null node when the text is no YAML.
Node parse_tree(const std::shared_ptr<const SourceText>&, Budget&, std::vector<Diagnostic>&);

}  // namespace verbund::scenario
