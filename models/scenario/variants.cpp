// Options with `variants` into one option for every combination of the values that they list.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "models/scenario/assemble.h"
#include "models/scenario/variant_axes.h"

namespace verbund::scenario {

namespace {

constexpr std::uint64_t most_counted = 1'000'000'000'000;  // twenty lists can make more than any type counts

struct Template {
  std::size_t position = 0;  // among the options
  Node key;                  // `variants`, where it stands
  std::vector<Axis> axes;
  std::uint64_t count = 1;      // of combinations; most_counted also when there are more
  bool with_positions = false;  // its values are told apart by where they stand in their lists
};

// Position in its list of the value that the axis has in a combination; the last axis changes fastest.
std::vector<std::size_t> combination(const std::vector<Axis>& axes, std::size_t number) {
  std::vector<std::size_t> positions(axes.size());
  for (std::size_t i = axes.size(); i-- > 0;) {
    positions[i] = number % axes[i].values.size();
    number /= axes[i].values.size();
  }
  return positions;
}

std::string id_of(const std::string& option, const Template& made, std::size_t number) {
  std::string id = option;
  std::vector<std::size_t> positions = combination(made.axes, number);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    std::string part = made.axes[i].slugs[positions[i]];
    if (made.with_positions) part += fmt::format("{}{}", part.empty() ? "" : "-", positions[i] + 1);
    id += "-" + part;
  }
  return id;
}

void set_values(Node& option, const std::vector<Axis>& axes, std::size_t number) {
  std::vector<std::size_t> positions = combination(axes, number);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    set_at(option, axes[i].path, axes[i].values[positions[i]], axes[i].key);
  }
}

// "One centre (hall.model hp-dl380-g5, pack.headroom 20 %)"
void set_title(Node& option, const Node& key, const Template& made, std::size_t number) {
  std::string what;
  std::vector<std::size_t> positions = combination(made.axes, number);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const Axis& axis = made.axes[i];
    what += (what.empty() ? "" : ", ") + axis.key.text.substr(axis.path.front().size() + 1) + " " +
            flow_text(axis.values[positions[i]]);
  }
  Entry* title = option.find("title");
  if (title == nullptr) {
    Entry added{key, key};
    added.key.text = "title";
    title = &option.entries.emplace_back(std::move(added));
  }
  if (title->value.is_scalar()) title->value.text += " (" + what + ")";
}

std::uint64_t count_of(const std::vector<Axis>& axes) {
  std::uint64_t count = 1;
  for (const Axis& axis : axes) count = std::min<std::uint64_t>(most_counted, count * axis.values.size());
  return count;
}

// "100 × 100"
std::string factors(const std::vector<Axis>& axes) {
  std::string text;
  for (const Axis& axis : axes) text += fmt::format("{}{}", text.empty() ? "" : " × ", axis.values.size());
  return text;
}

class Expander {
 public:
  Expander(Node& options, std::size_t most, Budget& budget, Reader& reader)
      : options_(options), most_(most), budget_(budget), reader_(reader) {}

  VariantIds expand() {
    for (std::size_t i = 0; i < options_.entries.size(); ++i) collect(i);
    if (is_few_enough() && find_names() && pay()) {
      replace();
    } else {
      // What else is wrong with them shows in the first combination.
      for (const Template& made : templates_) set_values(options_.entries[made.position].value, made.axes, 0);
    }
    return std::move(ids_);
  }

 private:
  void collect(std::size_t position) {
    Entry& option = options_.entries[position];
    auto& fields = option.value.entries;
    auto found = std::find_if(fields.begin(), fields.end(), [](const Entry& e) { return e.key.text == "variants"; });
    if (found == fields.end()) return;
    Entry variants = std::move(*found);
    fields.erase(found);
    if (!reader_.expect({variants.value, "variants"}, Node::Kind::map, "`{measures.hall.model: [a, b]}`")) return;
    const Entry* baseline = option.value.find("baseline");
    if (baseline != nullptr && baseline->value.is_scalar() && baseline->value.text == "true") {
      return reader_.report(Problem::baseline, variants.key, "the baseline can have no variants",
                            "all options are held against this one: let another option extend it and vary");
    }
    std::vector<Axis> axes = read_axes(reader_, option, std::move(variants.value));
    if (axes.empty()) return;
    if (!reader_.is_good_id(option.key)) return set_values(option.value, axes, 0);
    std::uint64_t count = count_of(axes);
    templates_.push_back({position, std::move(variants.key), std::move(axes), count, false});
  }

  bool is_few_enough() {
    std::uint64_t all = 0;
    const Template* largest = nullptr;
    for (const Template& made : templates_) {
      all = std::min(most_counted, all + made.count);
      if (largest == nullptr || made.count > largest->count) largest = &made;
    }
    if (all <= most_) return true;
    std::string how_many = fmt::format("{}{}", all == most_counted ? "at least " : "", all);
    reader_.report(
        Problem::too_many_variants, largest->key,
        templates_.size() == 1
            ? fmt::format("these variants are {} options ({}); at most {} are allowed", how_many,
                          factors(largest->axes), most_)
            : fmt::format("with these, all variants together are {} options; at most {} are allowed", how_many, most_),
        all <= most_variants ? fmt::format("shorten the lists, or allow them: --max-variants {}", all)
                             : fmt::format("shorten the lists: no more than {} can be allowed", most_variants));
    return false;
  }

  [[nodiscard]] const std::string& name_of(const Template& made) const {
    return options_.entries[made.position].key.text;
  }

  template <class F>
  void for_each_id(const Template& made, const F& f) const {
    for (std::size_t i = 0; i < made.count; ++i) f(id_of(name_of(made), made, i));
  }
  [[nodiscard]] std::map<std::string, int> uses_of_ids() const {
    std::map<std::string, int> uses;
    for (const Entry& option : options_.entries) ++uses[option.key.text];
    for (const Template& made : templates_) for_each_id(made, [&](const std::string& id) { ++uses[id]; });
    return uses;
  }
  // Positions are added where ids would not be unique otherwise. False: not even then are they.
  bool find_names() {
    std::map<std::string, int> uses = uses_of_ids();
    for (Template& made : templates_) {
      bool is_unique = true;
      for_each_id(made, [&](const std::string& id) { is_unique = is_unique && uses[id] == 1; });
      made.with_positions = !is_unique || has_nameless_value(made);
    }
    uses = uses_of_ids();
    bool all_unique = true;
    for (const Template& made : templates_) {
      std::string twice;
      for_each_id(made, [&](const std::string& id) {
        if (uses[id] > 1) twice = id;
      });
      if (twice.empty()) continue;
      all_unique = false;
      reader_.report(Problem::duplicate_name, made.key,
                     fmt::format("a variant would have the id `{}`, and another option has it", twice),
                     "rename one of the two options");
    }
    return all_unique;
  }
  static bool has_nameless_value(const Template& made) {
    return std::any_of(made.axes.begin(), made.axes.end(), [](const Axis& axis) {
      return std::find(axis.slugs.begin(), axis.slugs.end(), "") != axis.slugs.end();
    });
  }

  // Before anything is copied.
  bool pay() {
    for (const Template& made : templates_) {
      Size size = size_of(options_.entries[made.position].value);
      size.nodes += 2;  // it may have no title yet
      for (const Axis& axis : made.axes) {
        Size largest;
        for (const Node& value : axis.values) {
          Size own = size_of(value);
          largest = {std::max(largest.nodes, own.nodes), std::max(largest.bytes, own.bytes)};
        }
        // The value stands in its field and in the title.
        size = {size.nodes + largest.nodes + 1, size.bytes + 2 * (largest.bytes + axis.key.text.size())};
      }
      if (budget_.take(size.nodes * made.count, size.bytes * made.count)) continue;
      reader_.report(Problem::too_many_nodes, made.key,
                     fmt::format("the scenario holds more than {} values, or 64 MB of text, once all variants are "
                                 "written out",
                                 most_nodes),
                     "shorten the lists");
      return false;
    }
    return true;
  }

  void replace() {
    std::vector<Entry> entries;
    auto next = templates_.begin();
    for (std::size_t i = 0; i < options_.entries.size(); ++i) {
      if (next == templates_.end() || next->position != i) {
        entries.push_back(std::move(options_.entries[i]));
      } else {
        make(*next++, entries);
      }
    }
    options_.entries = std::move(entries);
  }
  void make(const Template& made, std::vector<Entry>& entries) {
    const Entry& whole = options_.entries[made.position];
    auto origin = std::make_shared<const std::string>("options." + whole.key.text);
    for (std::size_t i = 0; i < made.count; ++i) {
      Entry& variant = entries.emplace_back(whole);
      variant.key.text = id_of(whole.key.text, made, i);
      set_values(variant.value, made.axes, i);
      set_title(variant.value, whole.key, made, i);
      set_origin(variant.value, origin);
      ids_[whole.key.text].push_back(variant.key.text);
    }
  }

  Node& options_;
  std::size_t most_;
  Budget& budget_;
  Reader& reader_;
  std::vector<Template> templates_;
  VariantIds ids_;
};

}  // namespace

VariantIds expand_variants(Node& root, std::size_t most, Budget& budget, Reader& reader) {
  Entry* options = root.find("options");
  if (options == nullptr || !options->value.is_map()) return {};
  return Expander(options->value, most, budget, reader).expand();
}

}  // namespace verbund::scenario
