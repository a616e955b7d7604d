#include "models/scenario/read_scenario.h"

#include <fmt/format.h>

#include "models/scenario/actions.h"
#include "models/scenario/read_fields.h"
#include "models/scenario/yaml_mistakes.h"

namespace verbund::scenario {

namespace {

void add_ids(const Node& root, std::string_view key, NameSet& set) {
  const Entry* map = root.find(key);
  if (map == nullptr) return;
  for (const Entry& entry : map->value.entries) {
    if (entry.key.text == "source" && entry.value.is_scalar()) continue;
    set.ids.push_back(entry.key.text);
  }
}

// Servers that a measure brings are a batch of its name.
void add_bringing_measures(const Node& root, NameSet& batches) {
  const Entry* options = root.find("options");
  if (options == nullptr) return;
  for (const Entry& option : options->value.entries) {
    const Entry* measures = option.value.find("measures");
    if (measures == nullptr) continue;
    for (const Entry& measure : measures->value.entries) {
      const Entry* what = measure.value.find("do");
      if (what == nullptr || !what->value.is_scalar()) continue;
      const std::string& word = what->value.text;
      if (word == "buy" || word == "lease" || word == "refresh") batches.ids.push_back(measure.key.text);
    }
  }
}

void tidy(NameSet& set) {
  std::sort(set.ids.begin(), set.ids.end());
  set.ids.erase(std::unique(set.ids.begin(), set.ids.end()), set.ids.end());
}

template <class T>
void read_alternative(MapReader& map, option::Action& action) {
  T value{};
  fields(map, value);
  action = std::move(value);
}

struct Alternative {
  std::string name;
  void (*read)(MapReader&, option::Action&);
};

const std::vector<Alternative>& alternatives() {
  static const std::vector<Alternative> all = [] {
    std::vector<Alternative> list;
    for_each_action([&]<class T>(std::string_view name, T) {
      list.push_back({std::string(name), read_alternative<T>});
    });
    return list;
  }();
  return all;
}

template <class T>
void name_after_id(Table<T>& table) {
  for (T& thing : table) {
    if (thing.name.empty()) thing.name = thing.id;
  }
}

}  // namespace

const Entry* MapReader::take(std::string_view key, const Rule& rule, std::string_view sentence) {
  known_.emplace_back(key);
  const Entry* entry = at_.node.find(key);
  if (entry == nullptr) {
    if (rule.is_required && !partial_) {
      auto own = reader_.keys.find(at_.path);
      reader_.report(Problem::missing_key, own != reader_.keys.end() ? *own->second : at_.node,
                     at_.path.empty() ? fmt::format("the scenario has no `{}`", key)
                                      : fmt::format("`{}` has no `{}`", Reader::written_path(at_), key),
                     fmt::format("add `{}: …`. {}", key, sentence));
    }
    return nullptr;
  }
  std::string full = path(key);
  reader_.nodes[full] = &entry->value;
  reader_.keys[full] = &entry->key;
  return entry;
}

void MapReader::finish() {
  for (const Entry& entry : at_.node.entries) {
    if (reader_.is_full()) return;
    if (std::find(known_.begin(), known_.end(), entry.key.text) != known_.end()) continue;
    std::string near = nearest(entry.key.text, known_);
    std::string hint = near.empty() ? "there are: " + join(known_) : fmt::format("did you mean `{}`?", near);
    const std::string_view key = key_without_space(entry.key.text);
    if (std::find(known_.begin(), known_.end(), key) != known_.end()) {
      hint = fmt::format("a space is missing after the colon of `{}`", key);
    }
    reader_.report(Problem::unknown_key, entry.key, fmt::format("there is no key {} here", in_quotes(entry.key.text)),
                   std::move(hint));
  }
}

namespace {

// A tier after another: from a higher volume on, and no worse for the buyer.
void check_tier(Reader& reader, const Node& written, const money::DiscountTier& before,
                const money::DiscountTier& tier) {
  if (tier.at_least <= before.at_least) {
    reader.report(Problem::bad_discounts, written.find("at_least")->value,
                  tier.at_least == before.at_least
                      ? fmt::format("two discounts hold from {} on", write_quantity(tier.at_least))
                      : fmt::format("{} is less than the {} of the tier before", write_quantity(tier.at_least),
                                    write_quantity(before.at_least)),
                  tier.at_least == before.at_least ? "keep one of them" : "write the tiers in rising order of volume");
  }
  if (tier.discount < before.discount) {
    reader.report(Problem::bad_discounts, written.find("discount")->value,
                  fmt::format("who buys more would save less: {} after {}", write_quantity(tier.discount),
                              write_quantity(before.discount)),
                  "a discount holds for all that is bought in the year: let it rise with the volume");
  }
}

}  // namespace

void MapReader::read(const At& at, std::vector<money::DiscountTier>& tiers, const Rule&) {
  if (!reader_.expect(at, Node::Kind::list, "`[{at_least: 200 kEUR, discount: 4 %}]`")) return;
  for (std::size_t i = 0; i < at.node.items.size(); ++i) {
    const std::size_t before = reader_.problem_count();
    money::DiscountTier tier;
    read_struct(reader_, {at.node.items[i], item_path(at, i)}, tier);
    if (reader_.problem_count() != before) continue;
    if (!tiers.empty()) check_tier(reader_, at.node.items[i], tiers.back(), tier);
    tiers.push_back(tier);
  }
}

void MapReader::read_demand(const At& at, service::Demand& demand) {
  if (!reader_.expect(at, Node::Kind::map, "`{pattern: office-hours, mean: 12 %, peak: 65 %}`")) return;
  const Entry* trace = at.node.find("trace");
  const Entry* pattern = at.node.find("pattern");
  if (trace != nullptr && pattern != nullptr) {
    return reader_.report(Problem::key_conflict, trace->key, "demand is either a `pattern` or a `trace`, not both",
                          "remove one of the two and what belongs to it");
  }
  if (trace != nullptr) {
    service::TraceDemand recorded;
    read_struct(reader_, at, recorded, partial_);
    demand = std::move(recorded);
  } else {
    service::PatternDemand shaped;
    read_struct(reader_, at, shaped, partial_);
    demand = std::move(shaped);
  }
}

void read_action(Reader& reader, MapReader& map, const At& at, option::Measure& measure) {
  map.allow("do");
  std::vector<std::string> words;
  for (const Alternative& alternative : alternatives()) words.push_back(alternative.name);
  const Entry* action = at.node.find("do");
  // Which other keys it may have is unknown without: none is called unknown then.
  auto allow_all = [&] {
    for (const Entry& entry : at.node.entries) map.allow(entry.key.text);
  };
  if (action == nullptr) {
    allow_all();
    return reader.report(Problem::missing_key, at.node, fmt::format("`{}` has no `do`", Reader::written_path(at)),
                         "add `do: …`, one of: " + join(words));
  }
  auto chosen = reader.choice({action->value, at.path + ".do"}, words);
  if (!chosen) return allow_all();
  alternatives()[*chosen].read(map, measure.action);
  const Entry* when = at.node.find("when");
  bool may_wait =
      std::holds_alternative<option::Retire>(measure.action) || std::holds_alternative<option::Close>(measure.action);
  if (when != nullptr && when->value.is_scalar() && when->value.text == "emptied" && !may_wait) {
    reader.report(Problem::bad_choice, when->value, fmt::format("`{}` knows no `when: emptied`", words[*chosen]),
                  "only `retire` and `close` wait until something is emptied; give a date, or `after:`");
  }
}

NameSet measure_names(const Node& option) {
  NameSet set{"measure of this option", {}};
  add_ids(option, "measures", set);
  tidy(set);
  return set;
}

bool read_short(Reader& reader, const At& at, service::Selector& x) {
  if (at.node.is_map()) return false;
  if (at.node.is_scalar()) {
    if (at.node.text != "all") read_value(reader, at, x.ids.emplace_back(), required);
  } else if (at.node.is_list() && !at.node.items.empty()) {
    read_value(reader, at, x.ids, required);
    std::sort(x.ids.begin(), x.ids.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  } else {
    reader.report(Problem::empty_value, at.node, "no service is named here",
                  "write `all`, a list of ids, or `{kind: …, partner: …, at: …}`");
  }
  return true;
}

bool read_short(Reader& reader, const At& at, option::ServerSelector&) {
  if (!at.node.is_scalar() || at.node.text == "all") return at.node.is_scalar();
  return !reader.expect(at, Node::Kind::map, "`all` or `{at: …, model: …, batch: …, older_than: …}`");
}

Names collect_names(const Node& root) {
  Names names;
  add_ids(root, "partners", names.partners);
  add_ids(root, "sites", names.sites);
  add_ids(root, "models", names.models);
  add_ids(root, "services", names.services);
  add_ids(root, "kinds", names.kinds);
  add_ids(root, "backups", names.copies);
  add_ids(root, "replicas", names.copies);
  add_ids(root, "jobs", names.jobs);
  add_ids(root, "links", names.links);
  add_ids(root, "suppliers", names.suppliers);
  add_ids(root, "products", names.products);
  if (const Entry* sites = root.find("sites")) {
    for (const Entry& site : sites->value.entries) add_ids(site.value, "servers", names.batches);
  }
  names.first_batches.ids = names.batches.ids;
  add_bringing_measures(root, names.batches);
  for (NameSet* set :
       {&names.partners, &names.sites, &names.models, &names.services, &names.kinds, &names.jobs, &names.links,
        &names.batches, &names.first_batches, &names.copies, &names.suppliers, &names.products}) {
    tidy(*set);
  }
  return names;
}

void read_kinds(Reader& reader, const Node& root) {
  const Entry* kinds = root.find("kinds");
  if (kinds == nullptr || !reader.expect({kinds->value, "kinds"}, Node::Kind::map, "a map by id")) return;
  reader.records_inputs = false;
  for (const Entry& entry : kinds->value.entries) {
    if (entry.key.text == "source" && entry.value.is_scalar()) continue;
    reader.is_good_id(entry.key);
    service::Service unused;
    if (entry.value.is_map() && entry.value.find("kind") != nullptr) {
      reader.report(Problem::unknown_key, entry.value.find("kind")->key, "a kind cannot be of another kind",
                    "write out what the two have in common");
      continue;
    }
    read_struct(reader, {entry.value, "kinds." + entry.key.text}, unused, true);
  }
  reader.records_inputs = true;
}

void read_scenario(Reader& reader, const Node& root, Scenario& scenario) {
  read_struct(reader, {root, ""}, scenario, !reader.is_whole);
  name_after_id(scenario.partners);
  name_after_id(scenario.sites);
  name_after_id(scenario.models);
  name_after_id(scenario.services);
  name_after_id(scenario.suppliers);
  name_after_id(scenario.products);
  for (task::Task& task : scenario.tasks) {
    if (task.title.empty()) task.title = task.id;
  }
  for (option::Option& option : scenario.options) {
    if (option.title.empty()) option.title = option.id;
  }
  // The values of a variant have one path, and the order in which they are listed.
  std::stable_sort(reader.inputs.begin(), reader.inputs.end(),
                   [](const Input& a, const Input& b) { return a.path < b.path; });
  scenario.inputs = reader.inputs;
}

}  // namespace verbund::scenario
