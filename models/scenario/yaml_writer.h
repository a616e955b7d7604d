// Writing as a visitor of the field lists: a scenario as one canonical YAML text.
#pragma once

#include <concepts>
#include <set>
#include <string>
#include <type_traits>

#include "models/scenario/actions.h"
#include "models/scenario/fields.h"
#include "models/scenario/write_values.h"

namespace verbund::scenario {

struct WriteStyle {
  bool comments = false;       // the sentence of every field, once
  bool physical_only = false;  // without money, names and what only the ledger reads
};

template <class T>
inline constexpr bool is_money = false;
template <class T>
requires requires { detail::Described<T>::is_money; }
inline constexpr bool is_money<T> = detail::Described<T>::is_money;
template <class T>
inline constexpr bool is_money<Path<T>> = is_money<T>;
template <class T>
inline constexpr bool is_money<std::optional<T>> = is_money<T>;

template <class T>
concept CanBeWritten = requires(const T& x) {
  { write_value(x) } -> std::same_as<std::string>;
};

class YamlWriter {
 public:
  explicit YamlWriter(WriteStyle style, std::set<std::string> kinds) : style_(style), kinds_(std::move(kinds)) {}

  template <class T>
  void operator()(std::string_view key, T&& x, const Rule& rule, std::string_view sentence) {
    using Value = std::remove_cvref_t<T>;
    if (style_.physical_only && (!rule.is_physical || is_money<Value>)) return;
    if constexpr (std::is_same_v<Value, Kinds>) {
      write_kinds(sentence);
    } else if constexpr (CanBeWritten<Value>) {
      std::string text = write_value(x);
      if (!text.empty()) line(key, text, sentence);
    } else {
      write(key, x, sentence);
    }
  }
  template <class Inner>
  void group(std::string_view key, const Rule& rule, std::string_view sentence, const Inner& inner) {
    if (style_.physical_only && !rule.is_physical) return;
    nested(key, sentence, [&] { inner(*this); });
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void line(std::string_view key, std::string_view value, std::string_view sentence);
  void write_kinds(std::string_view sentence);

  // A map below a key; left out when nothing stands in it.
  template <class Content>
  void nested(std::string_view key, std::string_view sentence, const Content& content) {
    std::size_t before = text_.size();
    line(key, "", sentence);
    std::size_t head = text_.size();
    ++depth_;
    content();
    --depth_;
    if (text_.size() == head) text_.resize(before);
  }
  template <class T>
  void write(std::string_view key, T& x, std::string_view sentence) {
    nested(key, sentence, [&] { write_fields(x); });
  }
  template <class T>
  void write(std::string_view key, Table<T>& table, std::string_view sentence) {
    nested(key, sentence, [&] {
      for (T& thing : table) write_thing(thing);
    });
  }
  template <class T>
  requires requires(T& x) { x.id; }
  void write(std::string_view key, std::vector<T>& things, std::string_view sentence) {
    nested(key, sentence, [&] {
      for (T& thing : things) write_thing(thing);
    });
  }
  void write(std::string_view key, std::vector<money::DiscountTier>& tiers, std::string_view sentence);
  void write(std::string_view key, Translations& x, std::string_view sentence);
  void write(std::string_view key, money::Discounting& x, std::string_view sentence);
  void write(std::string_view key, site::OffPeak& x, std::string_view sentence);
  void write(std::string_view key, service::Demand& demand, std::string_view sentence) {
    nested(key, sentence, [&] { std::visit([&](auto& x) { write_fields(x); }, demand); });
  }
  void write(std::string_view key, MeasureWhen& x, std::string_view sentence);
  void write(std::string_view key, service::Selector& x, std::string_view sentence);
  void write(std::string_view key, option::ServerSelector& x, std::string_view sentence);

  template <class T>
  void write_thing(T& thing) {
    std::size_t before = text_.size();
    nested(thing.id, "", [&] { write_fields(thing); });
    if (text_.size() == before) line(thing.id, "{}", "");  // an option without measures is an option
  }
  template <class T>
  void write_fields(T& x) {
    if constexpr (std::is_same_v<T, option::Measure>) {
      line("do", option::action_name(x.action), "What is done.");
      std::visit([&](auto& action) { fields(*this, action); }, x.action);
    }
    fields(*this, x);
  }

  WriteStyle style_;
  std::set<std::string> kinds_;
  std::string text_;
  std::size_t depth_ = 0;
  std::set<std::string, std::less<>> said_;
};

// The whole scenario; `source`, `low` and `high` of its values are not in it (Scenario::inputs has them).
std::string write_yaml(Scenario, WriteStyle);

}  // namespace verbund::scenario
