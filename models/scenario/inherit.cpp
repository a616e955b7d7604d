#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "models/scenario/assemble.h"
#include "models/scenario/reader.h"
#include "models/scenario/text_checks.h"

namespace verbund::scenario {

namespace {

// Maps of a service that a kind fills up key by key; anything else is taken whole or not at all.
constexpr std::array<std::string_view, 3> filled_up = {"size", "demand", "protection"};

bool is_recorded(const Node& demand) { return demand.find("trace") != nullptr; }
bool is_shaped(const Node& demand) { return demand.find("pattern") != nullptr; }

std::set<std::string> keys_of(const Node& map) {
  std::set<std::string> keys;
  for (const Entry& entry : map.entries) keys.insert(entry.key.text);
  return keys;
}

// What is copied into others, from `origin`; bounded, since few lines can say much that way.
class Heir {
 public:
  Heir(Budget& budget, std::string origin)
      : budget_(budget), origin_(std::make_shared<const std::string>(std::move(origin))) {}
  // False once the budget is spent.
  bool take(Node& own, const Entry& entry) {
    if (!budget_.take(entry.key) || !budget_.take(entry.value)) return false;
    own.entries.push_back(entry);
    set_origin(own.entries.back().value, origin_);
    return true;
  }

 private:
  Budget& budget_;
  std::shared_ptr<const std::string> origin_;
};

std::string spent() {
  return fmt::format("the scenario holds more than {} values once all that is inherited is written out", most_nodes);
}

// False once the budget is spent.
bool fill_up(Node& own, const Node& kind, Heir& heir) {
  // A recorded series has nothing in common with a pattern.
  if (is_recorded(own) != is_recorded(kind) && (is_recorded(own) || is_shaped(own))) return true;
  std::set<std::string> set = keys_of(own);
  return std::all_of(kind.entries.begin(), kind.entries.end(), [&](const Entry& entry) {
    return entry.key.text == "source" || set.contains(entry.key.text) || heir.take(own, entry);
  });
}

bool inherit(Node& own, const Node& kind, Heir heir) {
  std::set<std::string> set = keys_of(own);
  own.is_partial |= kind.is_partial;
  for (const Entry& entry : kind.entries) {
    if (entry.key.text == "source") continue;  // is already with every value
    if (!set.contains(entry.key.text)) {
      if (!heir.take(own, entry)) return false;
      continue;
    }
    if (std::find(filled_up.begin(), filled_up.end(), entry.key.text) == filled_up.end()) continue;
    Entry* there = own.find(entry.key.text);
    if (!there->value.is_map() || !entry.value.is_map()) continue;
    if (!fill_up(there->value, entry.value, heir)) return false;
  }
  return true;
}

// Options by depth first, each once.
class Extender {
 public:
  Extender(const Node& root, Node& options, Budget& budget, std::vector<Diagnostic>& problems)
      : root_(root), options_(options), budget_(budget), problems_(problems), state_(options.entries.size()) {
    for (const Entry& option : options.entries) {
      positions_.emplace(option.key.text, ids_.size());
      ids_.push_back(option.key.text);
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
    ++depth_;
    Node& option = options_.entries[position].value;
    const Swap swap(root_, option, problems_);
    if (const Entry* extends = option.find("extends")) take_from(option, *extends, swap);
    remove_none(option);
    --depth_;
    state_[position] = State::done;
  }

  void take_from(Node& option, const Entry& extends, const Swap& swap) {
    auto report = [&, place = extends.value.place()](Problem problem, std::string message, std::string hint) {
      option.is_partial = true;
      add(problems_, {problem, place, std::move(message), std::move(hint)});
    };
    const std::string id = extends.value.text;
    auto base = positions_.find(id);
    if (!extends.value.is_scalar() || base == positions_.end()) {
      std::string near = nearest(id, ids_);
      return report(Problem::unknown_name, fmt::format("there is no option {}", in_quotes(id)),
                    near.empty() ? "there are: " + join(ids_) : fmt::format("did you mean `{}`?", near));
    }
    if (state_[base->second] == State::under_way) {
      return report(Problem::extends_cycle, fmt::format("`{}` extends itself in the end", id),
                    "let one option of the circle stand on its own");
    }
    if (depth_ > deepest_nesting) {
      return report(Problem::too_deep, fmt::format("options extend one another over {} levels", deepest_nesting),
                    "let one of them stand on its own");
    }
    extend(base->second);
    option.is_partial |= options_.entries[base->second].value.is_partial;
    const Entry* inherited = options_.entries[base->second].value.find("measures");
    if (inherited == nullptr || !inherited->value.is_map()) return;
    if (!take_measures(option, *inherited, swap, Heir(budget_, "options." + id))) {
      report(Problem::too_many_nodes, spent(), "let fewer options extend so much");
    }
  }

  // False once the budget is spent.
  bool take_measures(Node& option, const Entry& inherited, const Swap& swap, Heir heir) {
    Entry* own = option.find("measures");
    if (own == nullptr) {
      Entry none = {inherited.key, inherited.value};
      none.value.entries.clear();
      own = &option.entries.emplace_back(std::move(none));
    }
    if (!own->value.is_map()) return true;
    own->value.is_partial |= inherited.value.is_partial;
    std::set<std::string> set = keys_of(own->value);
    for (Entry measure : inherited.value.entries) {
      if (swap) {
        measure.key.text = swap.id(measure.key.text);
        swap.apply(measure.value);
      }
      if (set.contains(measure.key.text)) {
        replaced_.emplace(&option, measure.key.text);
      } else if (!heir.take(own->value, measure)) {
        return false;
      }
    }
    return true;
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
      add(problems_, {Problem::unknown_name, entry.key.place(),
                      fmt::format("there is no inherited measure `{}` to remove", entry.key.text),
                      "`none` takes a measure away that the option of `extends` has"});
    }
    std::erase_if(entries, is_none);
  }
  static bool is_none(const Entry& entry) { return entry.value.is_scalar() && entry.value.text == "none"; }

  const Node& root_;
  Node& options_;
  Budget& budget_;
  std::vector<Diagnostic>& problems_;
  std::vector<std::string> ids_;
  std::map<std::string, std::size_t> positions_;
  std::vector<State> state_;
  std::size_t depth_ = 0;                                   // of the options under way
  std::set<std::pair<const Node*, std::string>> replaced_;  // inherited, and said anew by the option
};

}  // namespace

void inherit_from_kinds(Node& root, Budget& budget, std::vector<Diagnostic>& problems) {
  Entry* services = root.find("services");
  const Entry* kinds = root.find("kinds");
  if (services == nullptr || kinds == nullptr || !kinds->value.is_map()) return;
  std::map<std::string_view, const Node*> by_id;
  for (const Entry& kind : kinds->value.entries) by_id.emplace(kind.key.text, &kind.value);
  for (Entry& service : services->value.entries) {
    const Entry* name = service.value.find("kind");
    if (name == nullptr || !name->value.is_scalar()) continue;
    auto kind = by_id.find(name->value.text);
    if (kind == by_id.end() || !kind->second->is_map()) continue;
    if (inherit(service.value, *kind->second, Heir(budget, "kinds." + std::string(kind->first)))) continue;
    return add(problems,
               {Problem::too_many_nodes, service.key.place(), spent(), "let fewer services be of so large a kind"});
  }
}

void inherit_measures(Node& root, Budget& budget, std::vector<Diagnostic>& problems) {
  Entry* options = root.find("options");
  if (options != nullptr && options->value.is_map()) Extender(root, options->value, budget, problems).extend_all();
}

}  // namespace verbund::scenario
