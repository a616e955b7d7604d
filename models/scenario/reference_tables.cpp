// The field lists as Markdown tables.
#include <fmt/format.h>

#include <functional>
#include <set>

#include "models/scenario/actions.h"
#include "models/scenario/describe.h"
#include "models/scenario/fields.h"
#include "models/scenario/schema.h"
#include "models/scenario/write_values.h"

namespace verbund::scenario {

namespace {

// Headings of the tables.
template <class T>
constexpr std::string_view title() {
  if constexpr (std::is_same_v<T, Scenario>) return "The file";
  if constexpr (std::is_same_v<T, catalogue::ServerModel>) return "A server model";
  if constexpr (std::is_same_v<T, site::Partner>) return "A partner";
  if constexpr (std::is_same_v<T, site::Site>) return "A site";
  if constexpr (std::is_same_v<T, site::Location>) return "A location";
  if constexpr (std::is_same_v<T, site::Room>) return "A room";
  if constexpr (std::is_same_v<T, site::Storage>) return "The storage of a site";
  if constexpr (std::is_same_v<T, people::StaffPool>) return "A staff pool";
  if constexpr (std::is_same_v<T, site::ServerBatch>) return "A batch of servers";
  if constexpr (std::is_same_v<T, network::Link>) return "A link";
  if constexpr (std::is_same_v<T, service::Service>) return "A service or a kind";
  if constexpr (std::is_same_v<T, service::Size>) return "The size of an instance";
  if constexpr (std::is_same_v<T, service::PatternDemand>) return "Demand by a pattern";
  if constexpr (std::is_same_v<T, CorrelatedNoise>) return "Noise that lasts";
  if constexpr (std::is_same_v<T, service::TraceDemand>) return "Demand by a recorded series";
  if constexpr (std::is_same_v<T, service::Protection>) return "Protection";
  if constexpr (std::is_same_v<T, service::Selector>) return "Selecting services";
  if constexpr (std::is_same_v<T, option::ServerSelector>) return "Selecting servers";
  if constexpr (std::is_same_v<T, service::Event>) return "An event";
  if constexpr (std::is_same_v<T, copies::Backup>) return "A backup";
  if constexpr (std::is_same_v<T, copies::Replica>) return "A replica";
  if constexpr (std::is_same_v<T, job::Job>) return "A job";
  if constexpr (std::is_same_v<T, failure::Drill>) return "A drill";
  if constexpr (std::is_same_v<T, failure::Failure>) return "A failure";
  if constexpr (std::is_same_v<T, failure::Recovery>) return "Recovery";
  if constexpr (std::is_same_v<T, option::Option>) return "An option";
  if constexpr (std::is_same_v<T, option::Measure>) return "Every measure";
  if constexpr (std::is_same_v<T, TriggerForm>) return "A state that sets a measure off";
  if constexpr (std::is_same_v<T, Threshold>) return "A threshold";
  if constexpr (std::is_same_v<T, option::After>) return "After a measure";
  if constexpr (std::is_same_v<T, option::Window>) return "A window";
  if constexpr (std::is_same_v<T, money::DiscountTier>) return "A discount";
  if constexpr (std::is_same_v<T, Goals>) return "Goals";
  if constexpr (std::is_same_v<T, money::Supplier>) return "A supplier";
  if constexpr (std::is_same_v<T, money::Discounting>) return "Discounting";
  if constexpr (std::is_same_v<T, catalogue::Product>) return "A product";
  if constexpr (std::is_same_v<T, people::Work>) return "Work";
  if constexpr (std::is_same_v<T, task::Task>) return "A task";
  if constexpr (std::is_same_v<T, site::OffPeak>) return "Electricity off peak";
}

std::string link_to(std::string_view title) {
  std::string anchor;
  for (char c : title) anchor += c == ' ' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return fmt::format("[{}](#{})", title, anchor);
}

std::string limits(const Rule& rule, const NumberType& type) {
  std::string text;
  bool has_least = rule.least > -1e300;
  if (has_least) text += fmt::format("; {} {}", rule.least_is_allowed ? "at least" : "above", type.write(rule.least));
  if (rule.most < 1e300) text += fmt::format("{} at most {}", has_least ? "," : ";", type.write(rule.most));
  return text;
}

class Page;

class TableVisitor {
 public:
  explicit TableVisitor(Page& page, std::string prefix = {}) : page_(page), prefix_(std::move(prefix)) {}

  template <class T>
  void operator()(std::string_view key, T&& x, const Rule& rule, std::string_view sentence) {
    using Value = std::remove_cvref_t<T>;
    std::string words;
    std::string usual;
    if constexpr (IsDescribed<Value>) {
      words = describe(x).words;
      const NumberType* type = number_of(x);
      if (type != nullptr) words += limits(rule, *type);
    } else {
      words = refer(x);
    }
    if constexpr (requires { write_value(x); }) {
      if (!rule.is_required) usual = write_value(x);
    }
    row(key, words, rule, usual, sentence);
  }
  template <class Inner>
  void group(std::string_view key, const Rule&, std::string_view, const Inner& inner) {
    TableVisitor visitor(page_, prefix_ + std::string(key) + ".");
    inner(visitor);
    rows_ += visitor.rows_;
  }
  void row(std::string_view key, std::string_view words, const Rule& rule, const std::string& usual,
           std::string_view sentence) {
    std::string escaped;
    for (char c : words) escaped += c == '|' ? "\\|" : std::string(1, c);
    std::string instead = rule.is_required ? "required" : usual.empty() ? "–" : "`" + usual + "`";
    rows_ += fmt::format("| `{}{}` | {} | {} | {} |\n", prefix_, key, escaped, instead, sentence);
  }
  [[nodiscard]] const std::string& rows() const { return rows_; }

 private:
  template <class T>
  std::string refer(const T&);
  template <class T>
  std::string refer(const Table<T>&);
  template <class T>
  requires requires(T& x) { x.id; }
  std::string refer(const std::vector<T>&);
  std::string refer(const std::vector<money::DiscountTier>&);
  std::string refer(const service::Demand&);
  std::string refer(const service::Selector&);
  std::string refer(const option::ServerSelector&);
  std::string refer(const MeasureWhen&);
  std::string refer(const MeasuresForm&);
  std::string refer(const NoiseForm&);
  std::string refer(const WindowForm&);
  std::string refer(const Kinds&);

  Page& page_;
  std::string prefix_;
  std::string rows_;
};

// Tables are written in the order in which they are first referred to.
class Page {
 public:
  template <class T>
  std::string want() {
    std::string_view heading = title<T>();
    if (wanted_.insert(std::string(heading)).second) queue_.push_back([this] { write<T>(); });
    return link_to(heading);
  }
  std::string text() {
    want<Scenario>();
    for (std::size_t i = 0; i < queue_.size(); ++i) {
      auto write_next = queue_[i];
      write_next();
    }
    return text_;
  }
  void want_measures() {
    want<option::Measure>();
    if (!wanted_.insert("actions").second) return;
    for_each_action([this](std::string_view name, auto action) {
      queue_.push_back([this, name, action]() mutable {
        TableVisitor visitor(*this);
        fields(visitor, action);
        add(fmt::format("`do: {}`", name), visitor.rows());
      });
    });
  }

 private:
  template <class T>
  void write() {
    TableVisitor visitor(*this);
    T x{};
    if constexpr (std::is_same_v<T, option::Option>) {
      visitor.row("extends", "id of an option", defaulted, "", extends_sentence);
      visitor.row("swap", "two ids of sites: `[leipzig, magdeburg]`", defaulted, "", swap_sentence);
      visitor.row("variants", "by path (`measures.hall.model`): a value, or a list of them", defaulted, "",
                  variants_sentence);
    }
    if constexpr (std::is_same_v<T, option::Measure>) {
      std::string words;
      for_each_action(
          [&](std::string_view name, const auto&) { words += fmt::format("{}`{}`", words.empty() ? "" : ", ", name); });
      visitor.row("do", words, required, "", "What is done; the tables below have its other fields.");
    }
    fields(visitor, x);
    add(std::string(title<T>()), visitor.rows());
  }
  void add(const std::string& heading, const std::string& rows) {
    text_ += fmt::format("{}### {}\n\n| key | value | without it | meaning |\n|---|---|---|---|\n{}",
                         text_.empty() ? "" : "\n", heading, rows);
  }

  std::set<std::string> wanted_;
  std::vector<std::function<void()>> queue_;
  std::string text_;
};

template <class T>
std::string TableVisitor::refer(const T&) {
  return page_.want<T>();
}
template <class T>
std::string TableVisitor::refer(const Table<T>&) {
  return "by id: " + page_.want<T>();
}
template <class T>
requires requires(T& x) { x.id; }
std::string TableVisitor::refer(const std::vector<T>&) {
  if constexpr (std::is_same_v<T, option::Measure>) page_.want_measures();
  return "by id: " + page_.want<T>();
}
std::string TableVisitor::refer(const std::vector<money::DiscountTier>&) {
  return "list: " + page_.want<money::DiscountTier>();
}
std::string TableVisitor::refer(const service::Demand&) {
  std::string pattern = page_.want<service::PatternDemand>();
  return pattern + " or " + page_.want<service::TraceDemand>();
}
std::string TableVisitor::refer(const service::Selector&) {
  return "`all`, an id, a list of ids, or " + page_.want<service::Selector>();
}
std::string TableVisitor::refer(const option::ServerSelector&) {
  return "`all` or " + page_.want<option::ServerSelector>();
}
std::string TableVisitor::refer(const MeasureWhen&) { return "date, `emptied`, or " + page_.want<TriggerForm>(); }
std::string TableVisitor::refer(const MeasuresForm&) {
  return "id of a measure, " + page_.want<option::After>() + ", or a list of them";
}
std::string TableVisitor::refer(const NoiseForm&) {
  return describe(Fraction{}).words + ", or " + page_.want<CorrelatedNoise>();
}
std::string TableVisitor::refer(const WindowForm&) {
  return "`weekends`, `nights`, or " + page_.want<option::Window>();
}
std::string TableVisitor::refer(const Kinds&) { return "by id: " + page_.want<service::Service>(); }

}  // namespace

std::string reference_tables() { return Page().text(); }

}  // namespace verbund::scenario
