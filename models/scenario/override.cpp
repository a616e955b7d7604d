#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/assemble.h"
#include "models/scenario/reader.h"
#include "models/scenario/scale.h"
#include "models/scenario/text_checks.h"
#include "models/scenario/tree_path.h"
#include "models/units/parse.h"

namespace verbund::scenario {

namespace {

constexpr std::size_t longest_name = 100;  // of an override in messages, bytes
constexpr std::string_view no_value = "an override is a path, `=` and a value";
constexpr const char* factor_example = "write for example `--set sites.leipzig.electricity*=1.5`";
constexpr std::string_view example = "write for example `--set sites.leipzig.pue=1.5`";

// As the message names it: not a whole file of text.
std::string name_of(const std::string& text) {
  std::size_t end = std::min(text.size(), longest_name);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  std::string name = "--set " + text.substr(0, end) + (end < text.size() ? "…" : "");
  return first_bad_utf8(name) ? "--set" : name;
}

// What is wrong with the form of an override itself, and the next step; empty when nothing is.
std::pair<std::string_view, std::string_view> bad_form(std::string_view path, std::string_view value) {
  if (!is_path(path) || value.find_first_not_of(' ') == std::string_view::npos) return {no_value, example};
  // Files are read and sources handed down before overrides are applied.
  if (path == "include") return {"`include` cannot be changed by --set", "change it in the scenario"};
  if (names_source(path)) {
    return {"a `source` cannot be changed by --set", "set its value in long form: `{value: 1.5, source: …}`"};
  }
  return {};
}

void mark(Node& node) {
  node.override_value = true;
  for (Node& item : node.items) mark(item);
  for (Entry& entry : node.entries) {
    mark(entry.key);
    mark(entry.value);
  }
}

std::optional<double> factor_of(const Node& node) {
  if (!node.is_scalar()) return std::nullopt;
  const auto factor = parse_quantity<Ratio>(node.text).value;
  return factor && factor->value() >= 0 ? std::optional<double>(factor->value()) : std::nullopt;
}

// A price set to one value loses what the scenario says of later years.
std::string dropped_steps(const Node& old, const Override& change) {
  const Entry* steps = old.is_map() ? old.find("path") : nullptr;
  if (steps == nullptr || steps->value.entries.empty() || old.find("value") == nullptr) return {};
  if (change.value.is_map() && change.value.find("path") != nullptr) return {};
  std::vector<std::string> dates;
  for (const Entry& step : steps->value.entries) dates.push_back(step.key.text);
  std::sort(dates.begin(), dates.end());
  return fmt::format(
      "{} drops the values from {} on; `--set {}*=FACTOR` changes all of them, `--set {}.value=…` only the first",
      change.value.file->name(), join(dates), change.path, change.path);
}

}  // namespace

std::vector<Override> parse_overrides(const std::vector<std::string>& texts, Budget& budget,
                                      std::vector<Diagnostic>& problems) {
  std::vector<Override> result;
  for (const std::string& text : texts) {
    std::string name = name_of(text);
    std::size_t equals = text.find('=');
    std::string path = text.substr(0, equals);
    const bool is_factor = equals != std::string::npos && path.ends_with('*');
    if (is_factor) path.pop_back();
    std::string value = equals == std::string::npos ? "" : text.substr(equals + 1);
    if (auto [wrong, hint] = bad_form(path, value); !wrong.empty()) {
      add(problems, {Problem::bad_override, {name, 0, 0, {}, 0}, std::string(wrong), std::string(hint)});
      continue;
    }
    auto source = std::make_shared<const SourceText>(name, name, value);
    std::size_t before = problems.size();
    Node node = text_is_sound(*source, problems) ? parse_tree(source, budget, problems) : Node{};
    if (problems.size() != before) continue;
    if (!node.file) {  // a comment is nothing to a parser
      add(problems, {Problem::bad_override, {name, 0, 0, {}, 0}, std::string(no_value), std::string(example)});
      continue;
    }
    std::optional<double> factor;
    if (is_factor && !(factor = factor_of(node))) {
      add(problems, {Problem::bad_override, {name, 0, 0, {}, 0}, "a factor is a number of at least 0", factor_example});
      continue;
    }
    mark(node);
    result.push_back({path, std::move(node), factor});
  }
  return result;
}

void apply_overrides(Node& root, std::vector<Override>& overrides, bool after_inheritance,
                     std::vector<Diagnostic>& problems, std::vector<std::string>& notes) {
  for (Override& change : overrides) {
    if (change.done) continue;
    TreePath path = split_path(change.path);
    const Reached there = follow(root, path);
    if (change.factor && there.depth == path.size()) {
      change.done = true;
      auto problem = scale(*there.node, change.path, {.factor = *change.factor, .by = change.value.file});
      if (problem) add(problems, {Problem::bad_override, change.value.place(), problem->message, problem->hint});
      continue;
    }
    if (!change.factor) {
      std::string note = there.depth == path.size() ? dropped_steps(*there.node, change) : "";
      change.done = set_at(root, path, change.value, change.value);
      if (!note.empty()) notes.push_back(note);
    }
    if (change.done || !after_inheritance) continue;
    auto [message, hint] = dead_end(there, path, "");
    add(problems, {Problem::bad_override, change.value.place(), std::move(message), std::move(hint)});
  }
}

}  // namespace verbund::scenario
