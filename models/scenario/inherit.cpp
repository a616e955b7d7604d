#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "models/scenario/assemble.h"
#include "models/scenario/reader.h"

namespace verbund::scenario {

namespace {

// Maps of a service that a kind fills up key by key; anything else is taken whole or not at all.
constexpr std::array<std::string_view, 3> filled_up = {"size", "demand", "protection"};

bool is_recorded(const Node& demand) { return demand.find("trace") != nullptr; }
bool is_shaped(const Node& demand) { return demand.find("pattern") != nullptr; }

void inherit(Node& own, const Node& kind) {
  for (const Entry& entry : kind.entries) {
    if (entry.key.text == "source") continue;  // is already with every value
    Entry* set = own.find(entry.key.text);
    if (set == nullptr) {
      own.entries.push_back(entry);
      continue;
    }
    bool fills = std::find(filled_up.begin(), filled_up.end(), entry.key.text) != filled_up.end();
    if (!fills || !set->value.is_map() || !entry.value.is_map()) continue;
    // A recorded series has nothing in common with a pattern.
    if (is_recorded(set->value) != is_recorded(entry.value) && (is_recorded(set->value) || is_shaped(set->value)))
      continue;
    for (const Entry& inner : entry.value.entries) {
      if (inner.key.text != "source" && set->value.find(inner.key.text) == nullptr) set->value.entries.push_back(inner);
    }
  }
}

// Options by depth first, each once.
class Extender {
 public:
  Extender(Node& options, std::vector<Diagnostic>& problems) : options_(options), problems_(problems) {
    for (const Entry& option : options.entries) {
      ids_.push_back(option.key.text);
      state_.push_back(State::untouched);
    }
  }
  void extend_all() {
    for (std::size_t i = 0; i < options_.entries.size(); ++i) extend(i);
  }

 private:
  enum class State : std::uint8_t { untouched, under_way, done };

  void extend(std::size_t position) {
    if (state_[position] == State::done) return;
    state_[position] = State::under_way;
    Node& option = options_.entries[position].value;
    if (Entry* extends = option.find("extends")) take_from(option, *extends);
    remove_none(option);
    state_[position] = State::done;
  }

  void take_from(Node& option, const Entry& extends) {
    auto base = std::find(ids_.begin(), ids_.end(), extends.value.text);
    if (!extends.value.is_scalar() || base == ids_.end()) {
      std::string near = nearest(extends.value.text, ids_);
      problems_.push_back({Problem::unknown_name, extends.value.place(),
                           fmt::format("there is no option `{}`", extends.value.text),
                           near.empty() ? "there are: " + join(ids_) : fmt::format("did you mean `{}`?", near)});
      return;
    }
    auto position = static_cast<std::size_t>(base - ids_.begin());
    if (state_[position] == State::under_way) {
      problems_.push_back({Problem::extends_cycle, extends.value.place(),
                           fmt::format("`{}` extends itself in the end", extends.value.text),
                           "let one option of the circle stand on its own"});
      return;
    }
    extend(position);
    const Entry* inherited = options_.entries[position].value.find("measures");
    if (inherited == nullptr || !inherited->value.is_map()) return;
    Entry* own = option.find("measures");
    if (own == nullptr) {
      option.entries.push_back(*inherited);
      return;
    }
    if (!own->value.is_map()) return;
    for (const Entry& measure : inherited->value.entries) {
      if (own->value.find(measure.key.text) == nullptr) {
        own->value.entries.push_back(measure);
      } else {
        replaced_.emplace(&option, measure.key.text);
      }
    }
  }

  // `id: none` removes an inherited measure.
  void remove_none(Node& option) {
    Entry* measures = option.find("measures");
    if (measures == nullptr || !measures->value.is_map()) return;
    auto& entries = measures->value.entries;
    for (const Entry& entry : entries) {
      // An override may also take away what the option says itself.
      bool is_overridden = entry.value.override_value && !entry.key.override_value;
      if (!is_none(entry) || is_overridden || replaced_.contains({&option, entry.key.text})) continue;
      problems_.push_back({Problem::unknown_name, entry.key.place(),
                           fmt::format("there is no inherited measure `{}` to remove", entry.key.text),
                           "`none` takes a measure away that the option of `extends` has"});
    }
    std::erase_if(entries, is_none);
  }
  static bool is_none(const Entry& entry) { return entry.value.is_scalar() && entry.value.text == "none"; }

  Node& options_;
  std::vector<Diagnostic>& problems_;
  std::vector<std::string> ids_;
  std::vector<State> state_;
  std::set<std::pair<const Node*, std::string>> replaced_;  // inherited, and said anew by the option
};

}  // namespace

void inherit_from_kinds(Node& root) {
  Entry* services = root.find("services");
  const Entry* kinds = root.find("kinds");
  if (services == nullptr || kinds == nullptr || !kinds->value.is_map()) return;
  std::map<std::string_view, const Node*> by_id;
  for (const Entry& kind : kinds->value.entries) by_id.emplace(kind.key.text, &kind.value);
  for (Entry& service : services->value.entries) {
    const Entry* name = service.value.find("kind");
    if (name == nullptr || !name->value.is_scalar()) continue;
    auto kind = by_id.find(name->value.text);
    if (kind != by_id.end() && kind->second->is_map()) inherit(service.value, *kind->second);
  }
}

void inherit_measures(Node& root, std::vector<Diagnostic>& problems) {
  Entry* options = root.find("options");
  if (options != nullptr && options->value.is_map()) Extender(options->value, problems).extend_all();
}

}  // namespace verbund::scenario
