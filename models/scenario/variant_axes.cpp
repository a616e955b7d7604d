#include "models/scenario/variant_axes.h"

#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/read_values.h"

namespace verbund::scenario {

namespace {

constexpr std::string_view example = "`measures.hall.model: [model-a, model-b]`";
constexpr std::size_t longest_slug = 40;

// Something in it that came by `--set`; null when nothing did. What `--vary` multiplies is multiplied in the lists,
// too.
const Node* overridden(const Node& node) {
  if (node.override_value && !node.is_varied) return &node;
  for (const Node& item : node.items) {
    if (const Node* found = overridden(item)) return found;
  }
  for (const Entry& entry : node.entries) {
    if (const Node* found = overridden(entry.value)) return found;
  }
  return nullptr;
}

bool begins_with(const TreePath& path, const TreePath& other) {
  return other.size() <= path.size() && std::equal(other.begin(), other.end(), path.begin());
}

class AxisReader {
 public:
  AxisReader(Reader& reader, Entry& option)
      : reader_(reader), option_(option.value), name_("options." + option.key.text) {}

  std::vector<Axis> read(Node& lists) {
    std::vector<Axis> axes;
    for (Entry& entry : lists.entries) {
      if (entry.key.text == "source" && entry.value.is_scalar()) continue;  // is already with every value
      if (axes.size() == most_axes) {
        reader_.report(Problem::too_many_variants, entry.key,
                       fmt::format("`variants` names more than {} paths", most_axes),
                       "split the option into several, each with fewer");
        break;
      }
      Axis axis{split_path(entry.key.text), entry.key, {}, {}};
      if (!leads_to_value(axis) || is_overridden(axis) || !take_values(axis, entry.value)) continue;
      axes.push_back(std::move(axis));
    }
    std::sort(axes.begin(), axes.end(), [](const Axis& a, const Axis& b) { return a.path < b.path; });
    drop_nested(axes);
    return axes;
  }

 private:
  void refuse(const Axis& axis, std::string message, std::string hint) {
    reader_.report(Problem::bad_variant, axis.key, std::move(message), std::move(hint));
  }

  bool leads_to_value(const Axis& axis) {
    const std::string& text = axis.key.text;
    if (!is_path(text) || axis.path.size() < 3 || axis.path.front() != "measures") {
      TreePath longer = axis.path;
      longer.insert(longer.begin(), "measures");
      bool is_below = longer.size() >= 3 && is_open(follow(option_, longer), longer);
      refuse(axis, fmt::format("{} leads to no value of a measure", in_quotes(text)),
             is_below ? fmt::format("did you mean `measures.{}`?", text)
                      : fmt::format("write the path below the option: {}", example));
      return false;
    }
    if (names_source(text)) {
      refuse(axis, "a `source` cannot vary", "give every value its own: `[{value: 20 %, source: …}, …]`");
      return false;
    }
    Reached reached = follow(option_, axis.path);
    if (is_open(reached, axis.path)) return true;
    if (inherits_less()) return false;  // said already
    auto [message, hint] = dead_end(reached, axis.path, name_);
    refuse(axis, std::move(message), std::move(hint));
    return false;
  }
  // Something of the option, or of the one that it extends, was refused: it may be what the path should lead to.
  [[nodiscard]] bool inherits_less() const {
    const Entry* measures = option_.find("measures");
    return option_.is_partial || (measures != nullptr && measures->value.is_partial);
  }

  bool is_overridden(const Axis& axis) {
    Reached reached = follow(option_, axis.path);
    const Node* node = reached.depth == axis.path.size() ? overridden(*reached.node) : nullptr;
    if (node == nullptr || axis.key.override_value) return false;
    reader_.report(Problem::bad_override, *node,
                   fmt::format("`variants` lists the values of {}; this one has no effect", in_quotes(axis.key.text)),
                   fmt::format("set the list: --set {}.variants.{}=…", name_, axis.key.text));
    return true;
  }

  bool take_values(Axis& axis, Node& value) {
    if (value.is_list()) {
      report_repeated(reader_, {value, name_ + ".variants." + axis.key.text});
      axis.values = std::move(value.items);
    } else if (value.kind != Node::Kind::null) {
      axis.values = {value};
    }
    for (const Node& one : axis.values) axis.slugs.push_back(slug(one));
    if (!axis.values.empty()) return true;
    reader_.report(Problem::empty_value, value, fmt::format("{} has no values", in_quotes(axis.key.text)),
                   fmt::format("list at least one: {}", example));
    return false;
  }

  // Paths that others lead through would set what these have set before.
  void drop_nested(std::vector<Axis>& axes) {
    for (std::size_t i = 1; i < axes.size();) {
      if (!begins_with(axes[i].path, axes[i - 1].path)) {
        ++i;
        continue;
      }
      refuse(axes[i], fmt::format("{} lies within {}", in_quotes(axes[i].key.text), in_quotes(axes[i - 1].key.text)),
             "keep one of the two");
      axes.erase(axes.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  Reader& reader_;
  Node& option_;
  std::string name_;  // options.two-sites
};

// The value of a quantity in long form; otherwise the node itself.
const Node& short_form(const Node& node) {
  const Entry* value = node.find("value");
  return value != nullptr ? value->value : node;
}

// Its scalars one after the other.
void add_words(const Node& whole, std::string& words) {
  const Node& node = short_form(whole);
  if (node.is_scalar()) words += " " + node.text;
  for (const Node& item : node.items) add_words(item, words);
  for (const Entry& entry : node.entries) {
    if (entry.key.text != "source") add_words(entry.value, words);
  }
}

}  // namespace

std::vector<Axis> read_axes(Reader& reader, Entry& option, Node lists) {
  return AxisReader(reader, option).read(lists);
}

std::string slug(const Node& value) {
  std::string words;
  add_words(value, words);
  std::string result;
  bool is_apart = false;
  for (char c : words) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    bool may_stand = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (may_stand) {
      if (is_apart && !result.empty()) result += '-';
      if (result.size() >= longest_slug) break;
      result += c;
    }
    is_apart = !may_stand;
  }
  if (result.ends_with('-')) result.pop_back();
  return result;
}

std::string flow_text(const Node& whole) {
  const Node& node = short_form(whole);
  std::string text;
  for (const Node& item : node.items) text += (text.empty() ? "" : ", ") + flow_text(item);
  for (const Entry& entry : node.entries) {
    if (entry.key.text == "source") continue;
    text += (text.empty() ? "" : ", ") + entry.key.text + ": " + flow_text(entry.value);
  }
  if (node.is_list()) return "[" + text + "]";
  if (node.is_map()) return "{" + text + "}";
  return node.text;
}

}  // namespace verbund::scenario
