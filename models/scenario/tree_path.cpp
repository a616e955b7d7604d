#include "models/scenario/tree_path.h"

#include <fmt/format.h>

#include <charconv>
#include <set>

#include "models/scenario/reader.h"

namespace verbund::scenario {

namespace {

constexpr std::string_view any_key = "*";

// The rest of a path as one key: those of `variants` hold dots themselves.
Node* child_of_rest(Node& node, const TreePath& path, std::size_t from) {
  if (!node.is_map()) return nullptr;
  std::string key = path[from];
  for (std::size_t i = from + 1; i < path.size(); ++i) key += "." + path[i];
  Entry* entry = node.find(key);
  return entry != nullptr ? &entry->value : nullptr;
}

// The child of a map or list; null when there is none.
Node* child(Node& node, const std::string& key) {
  if (node.is_map()) {
    Entry* entry = node.find(key);
    return entry != nullptr ? &entry->value : nullptr;
  }
  std::size_t position = 0;
  auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), position);
  bool is_position = error == std::errc() && end == key.data() + key.size();
  return node.is_list() && is_position && position >= 1 && position <= node.items.size() ? &node.items[position - 1]
                                                                                         : nullptr;
}

std::string known_keys_hint(const std::vector<std::string>& known, const std::string& key) {
  std::string near = nearest(key, known);
  if (!near.empty()) return fmt::format("did you mean `{}`?", near);
  return known.empty() ? "there is nothing below it" : "there are: " + join(known);
}

std::string known_keys_hint(const Node& node, const std::string& key) {
  std::vector<std::string> known;
  for (const Entry& entry : node.entries) known.push_back(entry.key.text);
  if (!node.is_list()) return known_keys_hint(known, key);
  return fmt::format("it is a list of {}; positions count from 1", node.items.size());
}

std::vector<Named> children(const Named& parent) {
  const std::string before = parent.path.empty() ? "" : parent.path + ".";
  std::vector<Named> result;
  for (Entry& entry : parent.node->entries) {
    if (entry.key.text != "source") result.push_back({&entry.value, before + entry.key.text});
  }
  for (std::size_t i = 0; i < parent.node->items.size(); ++i) {
    result.push_back({&parent.node->items[i], before + std::to_string(i + 1)});
  }
  return result;
}

// One key further.
std::vector<Named> step(const std::vector<Named>& from, const std::string& key) {
  std::vector<Named> result;
  for (const Named& parent : from) {
    if (key == any_key) {
      for (Named& all : children(parent)) result.push_back(std::move(all));
    } else if (Node* one = child(*parent.node, key)) {
      result.push_back({one, parent.path.empty() ? key : parent.path + "." + key});
    }
  }
  return result;
}

}  // namespace

TreePath split_path(std::string_view text) {
  TreePath path;
  std::size_t start = 0;
  while (true) {
    std::size_t dot = text.find('.', start);
    path.emplace_back(text.substr(start, dot - start));
    if (dot == std::string_view::npos) return path;
    start = dot + 1;
  }
}

bool is_path(std::string_view text) {
  return !text.empty() && text.find("..") == std::string_view::npos && text.front() != '.' && text.back() != '.';
}

bool names_source(std::string_view text) { return text == "source" || text.ends_with(".source"); }

Reached follow(Node& root, const TreePath& path) {
  Node* node = &root;
  for (std::size_t i = 0; i < path.size(); ++i) {
    Node* next = child(*node, path[i]);
    if (next == nullptr) {
      Node* last = child_of_rest(*node, path, i);
      return last != nullptr ? Reached{last, path.size()} : Reached{node, i};
    }
    node = next;
  }
  return {node, path.size()};
}

bool is_open(const Reached& reached, const TreePath& path) {
  return reached.depth == path.size() || (reached.depth + 1 == path.size() && reached.node->is_map());
}

bool set_at(Node& root, const TreePath& path, const Node& value, const Node& key) {
  Reached reached = follow(root, path);
  if (!is_open(reached, path)) return false;
  if (reached.depth == path.size()) {
    *reached.node = value;
    return true;
  }
  Node added = key;
  added.kind = Node::Kind::scalar;
  added.text = path.back();
  added.items.clear();
  added.entries.clear();
  reached.node->entries.push_back({std::move(added), value});
  return true;
}

DeadEnd dead_end(const Reached& reached, const TreePath& path, std::string_view root_name) {
  std::string within(root_name);
  for (std::size_t i = 0; i < reached.depth; ++i) within += (within.empty() ? "" : ".") + path[i];
  return {fmt::format("there is no {} in {}", in_quotes(path[reached.depth]),
                      within.empty() ? "the scenario" : in_quotes(within)),
          known_keys_hint(*reached.node, path[reached.depth])};
}

std::vector<Named> follow_all(Node& root, const TreePath& path) {
  std::vector<Named> found = {{&root, ""}};
  for (const std::string& key : path) found = step(found, key);
  return found;
}

DeadEnd dead_end(Node& root, const TreePath& path) {
  std::vector<Named> found = {{&root, ""}};
  std::string within;
  for (const std::string& key : path) {
    std::vector<Named> next = step(found, key);
    if (!next.empty()) {
      found = std::move(next);
      within += (within.empty() ? "" : ".") + key;
      continue;
    }
    std::set<std::string> known;
    for (const Named& parent : found) {
      for (const Named& one : children(parent)) known.insert(last_key(one.path));
    }
    return {fmt::format("there is no {} in {}", in_quotes(key), within.empty() ? "the scenario" : in_quotes(within)),
            known_keys_hint({known.begin(), known.end()}, key)};
  }
  return {};
}

}  // namespace verbund::scenario
