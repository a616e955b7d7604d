// A scenario as a tree that a test can take apart, put in another order and write as YAML.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace verbund::testing {

struct YamlEntry;

// A scalar or list (`text`, as YAML has it), or a map.
struct Yaml {
  Yaml();
  Yaml(const char* scalar);  // NOLINT(google-explicit-constructor)
  Yaml(std::string scalar);  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool is_map() const { return text.empty(); }
  // Created when it is not there.
  Yaml& operator[](const std::string& key);

  std::string text;
  std::vector<YamlEntry> entries;
};

struct YamlEntry {
  std::string first;
  Yaml second;
};

Yaml map_of(std::vector<YamlEntry> entries);

// "{do: move, to: a}"
std::string in_braces(const Yaml&);
// A whole file; short maps stand in braces.
std::string write_yaml(const Yaml&);

// The entries of this map and of all below it in an order that is drawn.
Yaml shuffled(Yaml);

// Every `from` becomes `to` wherever it stands. No `from` may be part of another.
std::string replace_all(std::string text, const std::vector<std::pair<std::string, std::string>>& from_to);

}  // namespace verbund::testing
