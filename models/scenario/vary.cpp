#include "models/scenario/vary.h"

#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/reader.h"
#include "models/scenario/scale.h"
#include "models/scenario/text_checks.h"

namespace verbund::scenario {

namespace {

constexpr const char* example = "write for example `--vary 'sites.*.electricity'`";

// Something to multiply, or to refuse, that has not been multiplied before.
bool is_new(const Node& node) {
  if (node.is_scalar()) return !node.is_varied;
  if (node.is_list()) return std::any_of(node.items.begin(), node.items.end(), is_new);
  if (node.find("value") == nullptr) return true;
  for (const char* key : {"value", "low", "high"}) {
    const Entry* entry = node.find(key);
    if (entry != nullptr && is_new(entry->value)) return true;
  }
  const Entry* steps = node.find("path");
  return steps != nullptr && std::any_of(steps->value.entries.begin(), steps->value.entries.end(),
                                         [](const Entry& step) { return is_new(step.value); });
}

// Of a value in long form: low and high are what it might be, not what it is.
std::string written(const Node& node) {
  const Entry* value = node.find("value");
  return value != nullptr ? value->value.text : node.text;
}

std::vector<VariedNumber> numbers(const Node& node) {
  std::vector<VariedNumber> result;
  for (const Node& item : node.items) result.push_back({"", written(item)});
  if (!node.is_list()) result.push_back({"", written(node)});
  const Entry* steps = node.find("path");
  if (steps == nullptr) return result;
  for (const Entry& step : steps->value.entries) result.push_back({step.key.text, written(step.value)});
  std::sort(result.begin() + 1, result.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  return result;
}

}  // namespace

Vary::Vary(const Variation& variation, std::vector<Diagnostic>& problems) : variation_(variation), problems_(problems) {
  for (const std::string& text : variation.paths) {
    if (first_bad_utf8(text)) {
      report("", "a path that is no UTF-8", example);
    } else if (!is_path(text) || names_source(text)) {
      report(text, fmt::format("{} leads to no number", in_quotes(text)), example);
    } else {
      wanted_.push_back({text, split_path(text)});
    }
  }
}

void Vary::apply(Node& root) {
  for (Wanted& wanted : wanted_) {
    const auto found = follow_all(root, wanted.path);
    wanted.led_somewhere |= !found.empty();
    // The others have the same fault, most likely.
    const bool all_right =
        std::all_of(found.begin(), found.end(), [&](const Named& named) { return multiply(wanted, named); });
    if (!all_right) wanted.path.clear();
  }
  std::erase_if(wanted_, [](const Wanted& wanted) { return wanted.path.empty(); });
}

bool Vary::multiply(Wanted& wanted, const Named& named) {
  if (!is_new(*named.node)) return true;
  auto before = numbers(*named.node);
  const std::string name = fmt::format("--vary {} × {}", named.path, variation_.factor);
  const auto by = std::make_shared<const SourceText>(name, name, "");
  if (auto problem = scale(*named.node, named.path, {.factor = variation_.factor, .by = by, .once = true})) {
    report(wanted.text, std::move(problem->message), std::move(problem->hint));
    return false;
  }
  if (known_.insert(named.path).second) varied_.push_back({named.path, std::move(before)});
  return true;
}

std::vector<Varied> Vary::finish(Node& root) {
  for (const Wanted& wanted : wanted_) {
    if (wanted.led_somewhere) continue;
    auto [message, hint] = dead_end(root, wanted.path);
    report(wanted.text, std::move(message), std::move(hint));
  }
  return std::move(varied_);
}

void Vary::report(const std::string& path, std::string message, std::string hint) {
  add(problems_, {Problem::bad_variation,
                  {path.empty() ? "--vary" : "--vary " + path, 0, 0, {}, 0},
                  std::move(message),
                  std::move(hint)});
}

}  // namespace verbund::scenario
