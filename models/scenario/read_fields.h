// Reading as a visitor of the field lists: one MapReader per map of the file.
#pragma once

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "models/scenario/fields.h"
#include "models/scenario/read_values.h"
#include "models/scenario/reader.h"

namespace verbund::scenario {

struct AnyVisitor;
template <class T>
concept HasFields = requires(T& x, AnyVisitor& v) {
  fields(v, x);
};
template <class T>
concept HasId = requires(T& x) {
  x.id;
};

template <class T>
void read_struct(Reader&, const At&, T&, bool partial = false);

// Reads the values of one map. Keys that no field asked for are reported by finish().
class MapReader {
 public:
  // `partial`: a template, whose missing fields are no mistake. The node must be a map.
  MapReader(Reader& reader, const At& at, bool partial)
      : reader_(reader), at_(at), partial_(partial || at.node.is_partial) {
    known_.emplace_back("source");
    if (const Entry* source = at.node.find("source"))
      reader.text({source->value, at.path + ".source"}, "where the values come from");
  }

  template <class T>
  void operator()(std::string_view key, T&& x, const Rule& rule, std::string_view sentence) {
    if (const Entry* entry = take(key, rule, sentence)) read({entry->value, path(key)}, x, rule);
  }
  template <class Inner>
  void group(std::string_view key, const Rule& rule, std::string_view sentence, const Inner& inner) {
    const Entry* entry = take(key, rule, sentence);
    At at{entry != nullptr ? entry->value : at_.node, path(key)};
    if (entry == nullptr || !reader_.expect(at, Node::Kind::map, "a map")) return;
    MapReader reader(reader_, at, partial_);
    inner(reader);
    reader.finish();
  }
  // A key that is read elsewhere.
  void allow(std::string_view key) { known_.emplace_back(key); }
  [[nodiscard]] bool has(std::string_view key) const { return at_.node.find(key) != nullptr; }
  void finish();

 private:
  // A service whose kind is unknown: what else it lacks cannot be said.
  [[nodiscard]] bool inherits_unknown(const Node& thing) const {
    const Entry* kind = thing.find("kind");
    return kind != nullptr && kind->value.is_scalar() && !reader_.names.kinds.find(kind->value.text);
  }
  const Entry* take(std::string_view key, const Rule&, std::string_view sentence);
  [[nodiscard]] std::string path(std::string_view key) const {
    return at_.path.empty() ? std::string(key) : at_.path + "." + std::string(key);
  }

  template <class T>
  void read(const At& at, T& x, const Rule& rule) {
    if constexpr (std::is_same_v<T, service::Demand>) {
      read_demand(at, x);
    } else if constexpr (HasFields<T>) {
      read_struct(reader_, at, x, partial_);
    } else {
      read_value(reader_, at, x, rule);
    }
  }
  template <class T>
  requires HasId<T>
  void read(const At& at, std::vector<T>& things, const Rule&) {
    if (!reader_.expect(at, Node::Kind::map, "a map by id")) return;
    for (const Entry& entry : at.node.entries) {
      if (reader_.is_full()) return;
      if (entry.key.text == "source" && entry.value.is_scalar()) continue;
      T thing;
      thing.id = entry.key.text;
      At inner{entry.value, at.path + "." + thing.id};
      reader_.nodes[inner.path] = &entry.value;
      reader_.keys[inner.path] = &entry.key;
      reader_.is_good_id(entry.key);
      read_struct(reader_, inner, thing, inherits_unknown(entry.value));
      things.push_back(std::move(thing));
    }
    std::sort(things.begin(), things.end(), [](const T& a, const T& b) { return a.id < b.id; });
  }
  template <class T>
  void read(const At& at, Table<T>& table, const Rule& rule) {
    std::vector<T> things;
    read(at, things, rule);
    if (rule.is_required && things.empty() && at.node.is_map()) {
      reader_.report(Problem::empty_value, at.node, "`" + at.path + "` is empty", "at least one is needed");
    }
    table = Table<T>(std::move(things));
  }
  void read(const At& at, std::vector<money::DiscountTier>& tiers, const Rule&);
  void read_demand(const At&, service::Demand&);

  Reader& reader_;
  const At at_;
  bool partial_;
  std::vector<std::string> known_;
};

// Reads what a measure says beside the fields that all of them have.
void read_action(Reader&, MapReader&, const At&, option::Measure&);
// The ids of the measures of an option, for their `after`.
NameSet measure_names(const Node& option);
// The short forms of selectors: `all`, an id, a list of ids. False: it is a map, to be read as a struct.
bool read_short(Reader&, const At&, service::Selector&);
bool read_short(Reader&, const At&, option::ServerSelector&);

template <class T>
void read_struct(Reader& reader, const At& at, T& x, bool partial) {
  if constexpr (std::is_same_v<T, service::Selector> || std::is_same_v<T, option::ServerSelector>) {
    if (read_short(reader, at, x)) return;
  }
  if (!reader.expect(at, Node::Kind::map, "a map of its fields")) return;
  MapReader map(reader, at, partial);
  if constexpr (std::is_same_v<T, option::Measure>) read_action(reader, map, at, x);
  NameSet measures;
  if constexpr (std::is_same_v<T, option::Option>) {
    map.allow("extends");
    map.allow("swap");
    map.allow("variants");
    measures = measure_names(at.node);
    reader.measure_names = &measures;
  }
  fields(map, x);
  map.finish();
}

}  // namespace verbund::scenario
