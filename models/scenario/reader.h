// What reading any field needs: problems, names, and scalars with all that can be wrong with them.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "models/scenario/number_type.h"
#include "models/scenario/rule.h"
#include "models/scenario/scenario.h"
#include "models/scenario/tree.h"

namespace verbund::scenario {

// The nearest of `known` to a misspelt word; empty when none is near.
std::string nearest(std::string_view word, std::span<const std::string> known);
std::string join(std::span<const std::string> words);  // "a, b, c"
std::string in_quotes(std::string_view text);          // as it stands in a message, long texts cut
std::string last_key(const std::string& path);         // pue of sites.leipzig.pue

// Words that are no ids: they have a meaning of their own here or to other YAML readers.
const std::vector<std::string>& reserved_words();

// All ids of one sort of thing.
struct NameSet {
  std::string what;              // "site"
  std::vector<std::string> ids;  // sorted, each once
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;
};

// The names that a scenario defines; known before any field is read, so that a reference is resolved where it stands.
struct Names {
  NameSet partners{"partner", {}}, sites{"site", {}}, models{"server model", {}}, services{"service", {}},
      kinds{"kind", {}}, jobs{"job", {}}, links{"link", {}}, batches{"batch of servers", {}},
      first_batches{"batch of servers at the start", {}}, copies{"backup or replica", {}}, suppliers{"supplier", {}},
      products{"product", {}}, texts{"title, name or source", {}}, measures{"measure of this option", {}};

  template <class T>
  [[nodiscard]] const NameSet& of() const {
    if constexpr (std::is_same_v<T, site::Partner>) return partners;
    if constexpr (std::is_same_v<T, site::Site>) return sites;
    if constexpr (std::is_same_v<T, catalogue::ServerModel>) return models;
    if constexpr (std::is_same_v<T, service::Service>) return services;
    if constexpr (std::is_same_v<T, job::Job>) return jobs;
    if constexpr (std::is_same_v<T, money::Supplier>) return suppliers;
    if constexpr (std::is_same_v<T, catalogue::Product>) return products;
  }
};

// A value and where it is in the scenario: sites.leipzig.pue.
struct At {
  const Node& node;
  std::string path;
};

struct NumberPath {
  double first = 0;
  std::vector<std::pair<Instant, double>> changes;  // in rising order of date
};

class Reader {
 public:
  // `is_whole`: false when an included file could not be read. What it would have brought is then not missed.
  Reader(std::vector<Diagnostic>& problems, const Names& names, bool is_whole = true)
      : names(names), is_whole(is_whole), problems_(problems) {}

  void report(Problem, const Node& where, std::string message, std::string hint);
  void report(Problem, const Place& where, std::string message, std::string hint);

  // More problems are not taken: the work of describing them can be saved.
  [[nodiscard]] bool is_full() const { return problems_.size() >= most_diagnostics; }
  [[nodiscard]] std::size_t problem_count() const { return problems_.size(); }

  // True when the node is of the kind; otherwise a message that shows `example`.
  bool expect(const At&, Node::Kind, std::string_view example);
  // The text of a scalar; none (and reported) for lists, maps and empty values.
  std::optional<std::string> text(const At&, std::string_view example);

  std::optional<NumberPath> number_path(const At&, const NumberType&, const Rule&, bool may_change);
  std::optional<double> number(const At&, const NumberType&, const Rule&);
  // One of several numbers that enter the list of inputs together; in long form it enters for itself.
  std::optional<double> part(const At&, const NumberType&, const Rule&);
  std::optional<Period> period(const At&, const Rule&);
  std::optional<Instant> date(const At&);
  std::optional<bool> boolean(const At&);
  std::optional<Region> region(const At&);
  // A word like an id: a platform.
  std::optional<std::string> word(const At&);
  std::optional<std::uint32_t> name(const At&, const NameSet&);
  // Position of the word among the choices; `also` is said in the message beside them.
  std::optional<std::size_t> choice(const At&, std::span<const std::string> choices, std::string_view also = {});
  bool is_good_id(const Node& key);
  void record_input(const At&, Input);
  // The path under which a value is written: services.mail.size of a kind `office` is kinds.office.size.
  static std::string written_path(const At&);

  const Names& names;
  const bool is_whole;
  const NameSet* measure_names = nullptr;  // of the option that is being read
  bool records_inputs = true;
  std::map<std::string, const Node*> nodes;  // of everything read, by its path
  std::map<std::string, const Node*> keys;   // their keys
  std::vector<Input> inputs;

 private:
  struct LongForm {
    const Node* value = nullptr;
    const Node* low = nullptr;
    const Node* high = nullptr;
    const Node* as_of = nullptr;
    const Node* path = nullptr;
  };
  std::optional<LongForm> long_form(const At&, std::string_view example, bool may_change);
  void check_as_of(const LongForm&, const At&);
  // The number of a scalar, in range.
  std::optional<double> bare_number(const At&, const NumberType&, const Rule&);
  std::optional<Period> bare_period(const At&, const Rule&);
  void check_bound(const LongForm&, const Node& bound, bool is_outside);
  std::vector<std::pair<Instant, double>> changes(const At&, const NumberType&, const Rule&);
  void record(const At&, const LongForm&);
  void report_parse_problem(const At&, const NumberType&, const Rule&, ParseProblem, const std::string& text);
  bool in_range(const At&, const NumberType&, const Rule&, double value);
  // `20.000 EUR`, reported.
  bool has_two_readings(const At&, const NumberType&, const Rule&, const std::string& text);

  std::vector<Diagnostic>& problems_;
  std::set<std::tuple<Problem, std::string, int, int, std::string>> reported_;
  std::set<std::tuple<const SourceText*, int, int>> recorded_;
};

}  // namespace verbund::scenario
