#include "sim/document/difference.h"

#include <algorithm>
#include <map>
#include <set>
#include <type_traits>

#include "sim/document/columns.h"

namespace verbund::document {
namespace {

std::map<std::string, std::string> titles(const Study& study) {
  std::map<std::string, std::string> result;
  for (const auto& [language, texts] : study.translations) {
    const auto title = texts.find(study.title);
    if (title != texts.end()) result[language] = title->second;
  }
  return result;
}

ComparedStudy head(const Study& study) {
  return {.title = study.title,
          .start = study.start,
          .end = study.end,
          .resolution = study.resolution,
          .program = study.program,
          .checksum = study.checksum,
          .seed = study.seed,
          .overrides = study.overrides,
          .recommended = study.conclusion.option,
          .titles = titles(study)};
}

bool has_result(const Study& study, const std::string& option) {
  const auto at = study.options.find(option);
  return at != study.options.end() && at->second.failed.empty();
}

std::string value_text(const Input& input) {
  if (input.low.empty() && input.high.empty()) return input.value;
  return input.value + " (" + input.low + " to " + input.high + ")";
}

std::vector<ChangedInput> changed_inputs(const Study& a, const Study& b) {
  struct Pair {
    const Input* a = nullptr;
    const Input* b = nullptr;
  };
  std::map<std::string, Pair> pairs;
  for (const Input& input : a.inputs) pairs[input.path].a = &input;
  for (const Input& input : b.inputs) pairs[input.path].b = &input;
  std::vector<ChangedInput> result;
  for (const auto& [path, pair] : pairs) {
    const std::string in_a = pair.a == nullptr ? "" : value_text(*pair.a);
    const std::string in_b = pair.b == nullptr ? "" : value_text(*pair.b);
    const Input& named = pair.b != nullptr ? *pair.b : *pair.a;
    const std::string place = named.line > 0 ? named.file + ":" + std::to_string(named.line) : named.file;  // --set: 0
    if (in_a != in_b) result.push_back({path, in_a, in_b, place});
  }
  return result;
}

// What a measure is to do, and when.
std::map<std::string, std::string> measures(const OptionResult& option) {
  std::map<std::string, std::string> result;
  for (const Step& step : option.steps) result[step.measure] = step.text + "; " + step.planned;
  return result;
}

void add_measures(const std::string& id, const OptionResult& a, const OptionResult& b,
                  std::vector<ChangedMeasure>& result) {
  auto in_a = measures(a), in_b = measures(b);
  std::set<std::string> names;
  for (const auto& [name, text] : in_a) names.insert(name);
  for (const auto& [name, text] : in_b) names.insert(name);
  for (const std::string& name : names) {
    if (in_a[name] != in_b[name]) result.push_back({id, name, in_a[name], in_b[name]});
  }
}

struct Figure {
  std::string key, unit;
  std::optional<double> value;
};

template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;

std::optional<double> number(Money value) { return value.in_euros(); }
template <class T>
requires std::is_arithmetic_v<T> std::optional<double> number(T value) { return static_cast<double>(value); }

// The members that are one number each.
template <class T>
void add_figures(const T& figures, std::vector<Figure>& result) {
  columns(&figures, [&](const Column& column, auto member) {
    using Member = std::decay_t<decltype(figures.*member)>;
    const std::string key(column.key), unit(column.unit);
    if constexpr (is_optional<Member>) {
      result.push_back({key, unit, figures.*member ? number(*(figures.*member)) : std::nullopt});
    } else if constexpr (std::is_same_v<Member, Money> ||
                         (std::is_arithmetic_v<Member> && !std::is_same_v<Member, bool>)) {
      result.push_back({key, unit, number(figures.*member)});
    }
  });
}

// In the order of the columns, then what it costs by category and by partner.
std::vector<Figure> figures(const Study& study, const OptionResult& option) {
  std::vector<Figure> result;
  add_figures(option.totals, result);
  add_figures(option.appraisal, result);
  for (const std::string& category : categories()) {
    const CostFilter filter{.year = {}, .category = category, .partner = {}, .site = {}};
    result.push_back({"cost_" + category, "EUR", number(cost(option, filter))});
  }
  for (const auto& [id, partner] : study.partners) {
    const CostFilter filter{.year = {}, .category = {}, .partner = id, .site = {}};
    result.push_back({"cost_of_" + id, "EUR", number(cost(option, filter))});
  }
  return result;
}

void add_changes(const std::string& id, const std::vector<Figure>& a, const std::vector<Figure>& b,
                 std::vector<ChangedFigure>& result) {
  for (const Figure& in_a : a) {
    const auto in_b = std::find_if(b.begin(), b.end(), [&](const Figure& figure) { return figure.key == in_a.key; });
    if (in_b == b.end() || in_a.value == in_b->value) continue;
    ChangedFigure changed{id, in_a.key, in_a.unit, in_a.value, in_b->value, std::nullopt};
    if (changed.a && changed.b && *changed.a != 0) changed.percent = 100 * (*changed.b - *changed.a) / *changed.a;
    result.push_back(std::move(changed));
  }
}

void add_goals(const std::string& id, const OptionResult& a, const OptionResult& b, std::vector<ChangedGoal>& result) {
  for (const Verdict& in_a : a.appraisal.verdicts) {
    for (const Verdict& in_b : b.appraisal.verdicts) {
      if (in_a.goal == in_b.goal && in_a.met != in_b.met) result.push_back({id, in_a.goal, in_a.met, in_b.met});
    }
  }
}

}  // namespace

Difference difference(const Study& a, const Study& b) {
  Difference result;
  result.a = head(a);
  result.b = head(b);
  result.inputs = changed_inputs(a, b);
  for (const std::string& id : in_order(b)) {
    if (has_result(b, id) && !has_result(a, id)) result.only_in_b.push_back(id);
  }
  for (const std::string& id : in_order(a)) {
    if (!has_result(a, id)) continue;
    if (!has_result(b, id)) {
      result.only_in_a.push_back(id);
      continue;
    }
    const OptionResult& in_a = a.options.at(id);
    const OptionResult& in_b = b.options.at(id);
    add_measures(id, in_a, in_b, result.measures);
    add_changes(id, figures(a, in_a), figures(b, in_b), result.figures);
    add_goals(id, in_a, in_b, result.goals);
  }
  return result;
}

}  // namespace verbund::document
