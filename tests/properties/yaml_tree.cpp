#include "tests/properties/yaml_tree.h"

#include <algorithm>

#include "tests/support/draw.h"

namespace verbund::testing {
namespace {

constexpr std::size_t widest = 110;

void write_entries(const Yaml& map, const std::string& indent, std::string& text) {
  for (const auto& [key, value] : map.entries) {
    text += indent + key + ":";
    const std::string short_form = in_braces(value);
    if (!value.is_map() || value.entries.empty() || short_form.size() < widest) {
      text += " " + short_form + "\n";
    } else {
      text += "\n";
      write_entries(value, indent + "  ", text);
    }
  }
}

}  // namespace

Yaml::Yaml() = default;
Yaml::Yaml(const char* scalar) : text(scalar) {}
Yaml::Yaml(std::string scalar) : text(std::move(scalar)) {}

Yaml& Yaml::operator[](const std::string& key) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.first == key; });
  if (found != entries.end()) return found->second;
  return entries.emplace_back(YamlEntry{key, Yaml()}).second;
}

Yaml map_of(std::vector<YamlEntry> entries) {
  Yaml map;
  map.entries = std::move(entries);
  return map;
}

std::string in_braces(const Yaml& yaml) {
  if (!yaml.is_map()) return yaml.text;
  std::string text;
  for (const auto& [key, value] : yaml.entries) text += (text.empty() ? "" : ", ") + key + ": " + in_braces(value);
  return "{" + text + "}";
}

std::string write_yaml(const Yaml& yaml) {
  std::string text;
  write_entries(yaml, "", text);
  return text;
}

Yaml shuffled(Yaml yaml) {
  for (std::size_t i = yaml.entries.size(); i > 1; --i) {
    std::swap(yaml.entries[i - 1], yaml.entries[static_cast<std::size_t>(any(0, static_cast<int>(i)))]);
  }
  for (auto& [key, value] : yaml.entries) value = shuffled(std::move(value));
  return yaml;
}

std::string replace_all(std::string text, const std::vector<std::pair<std::string, std::string>>& from_to) {
  for (const auto& [from, to] : from_to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  }
  return text;
}

}  // namespace verbund::testing
