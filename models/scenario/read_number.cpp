// Numbers: short and long form, units, ranges, values that change at dates.
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "models/scenario/reader.h"
#include "models/scenario/thousands.h"

namespace verbund::scenario {

std::optional<Reader::LongForm> Reader::long_form(const At& at, std::string_view example, bool may_change) {
  LongForm form;
  if (!at.node.is_map()) {
    form.value = &at.node;
    return expect(at, Node::Kind::scalar, fmt::format("`{}: {}`", last_key(at.path), example))
               ? std::optional<LongForm>(form)
               : std::nullopt;
  }
  static const std::vector<std::string> known = {"value", "low", "high", "source", "as_of", "path"};
  for (const Entry& entry : at.node.entries) {
    if (is_full()) return std::nullopt;
    const std::string& key = entry.key.text;
    if (key == "value") form.value = &entry.value;
    if (key == "low") form.low = &entry.value;
    if (key == "high") form.high = &entry.value;
    if (key == "as_of") form.as_of = &entry.value;
    if (key == "path") form.path = &entry.value;
    if (key == "source") text({entry.value, at.path + ".source"}, "where the value comes from");
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      std::string near = nearest(key, known);
      report(Problem::unknown_key, entry.key, fmt::format("a value in long form has no key {}", in_quotes(key)),
             near.empty() ? "it has: " + join(known) : fmt::format("did you mean `{}`?", near));
    }
  }
  if (form.path != nullptr && !may_change) {
    report(Problem::no_path_here, *form.path,
           fmt::format("`{}` holds for the whole horizon; it cannot change at dates", last_key(at.path)),
           "a `path` is known to prices, `pue` and `carbon`; remove it here");
  }
  if (form.value == nullptr) {
    if (at.node.is_partial) return std::nullopt;
    if (form.path != nullptr) {
      report(Problem::missing_key, at.node,
             fmt::format("`{}` has no `value` before its `path` begins", last_key(at.path)),
             fmt::format("add `value: {}`: it holds until the first date of the path", example));
      return std::nullopt;
    }
    report(Problem::missing_key, at.node, fmt::format("`{}` has no `value`", last_key(at.path)),
           fmt::format("write `{}: {}`, or `{{value: {}, source: …}}`", last_key(at.path), example, example));
    return std::nullopt;
  }
  return form;
}

void Reader::report_parse_problem(const At& at, const NumberType& type, const Rule& rule, ParseProblem problem,
                                  const std::string& text) {
  std::string write = fmt::format("write for example `{}`", type.example);
  std::string units = fmt::format("units here: {}; {}", type.units(), write);
  std::string_view article = type.what.starts_with("a") ? "an" : "a";  // amount, angle
  constexpr double infinity = std::numeric_limits<double>::infinity();
  switch (problem) {
    case ParseProblem::not_finite:
      return report(Problem::not_finite, at.node, fmt::format("{} is no finite number", in_quotes(text)), write);
    case ParseProblem::too_large:
      if (!in_range(at, type, rule, text.starts_with('-') ? -infinity : infinity)) return;
      return report(Problem::out_of_range, at.node, fmt::format("{} is out of range", in_quotes(text)), write);
    case ParseProblem::missing_unit:
      return report(Problem::missing_unit, at.node, fmt::format("{} has no unit", in_quotes(text)), units);
    case ParseProblem::wrong_unit:
      return report(Problem::wrong_unit, at.node,
                    fmt::format("{} has the wrong unit for {} {}", in_quotes(text), article, type.what),
                    type.has_unit ? units : fmt::format("write the bare number, for example `{}`", type.example));
    case ParseProblem::not_whole:
      return report(Problem::not_whole, at.node,
                    type.is_money ? fmt::format("{} is no whole number of cents", in_quotes(text))
                                  : fmt::format("{} is no whole number", in_quotes(text)),
                    write);
    case ParseProblem::not_a_number:
    case ParseProblem::none:
      break;
  }
  report(Problem::not_a_number, at.node, fmt::format("{} is no number", in_quotes(text)),
         type.has_unit ? units : write + " (a point before decimals, no leading zeros)");
}

namespace {
bool is_too_low(const Rule& rule, double value) {
  return rule.least_is_allowed ? value < rule.least : value <= rule.least;
}
}  // namespace

bool Reader::in_range(const At& at, const NumberType& type, const Rule& rule, double value) {
  bool low = is_too_low(rule, value);
  if (!low && value <= rule.most) return true;
  std::string limit =
      low ? fmt::format("{} {}", rule.least_is_allowed ? "at least" : "more than", type.write(rule.least))
          : fmt::format("at most {}", type.write(rule.most));
  report(Problem::out_of_range, at.node, fmt::format("{} is out of range", in_quotes(at.node.text)),
         fmt::format("it must be {}", limit));
  return false;
}

bool Reader::has_two_readings(const At& at, const NumberType& type, const Rule& rule, const std::string& text) {
  auto readings = two_readings(text, type.is_whole);
  if (!readings) return false;
  std::optional<double> thousands = type.parse(readings->thousands).value;
  if (!thousands) return false;                                               // the unit is wrong: that is said
  if (readings->decimals.empty() || !type.parse(readings->decimals).value) {  // less than a cent
    report(Problem::ambiguous_number, at.node,
           fmt::format("a point stands before decimals; {} has it before thousands", in_quotes(text)),
           fmt::format("write `{}` (in quotes inside {{ }})", readings->thousands));
    return true;
  }
  // Where decimals are usual, thousands are not thought of when they are out of range: a pue of 1.500.
  if (!readings->is_likely && (is_too_low(rule, *thousands) || *thousands > rule.most)) return false;
  report(Problem::ambiguous_number, at.node, fmt::format("{} can be read in two ways", in_quotes(text)),
         fmt::format("write `{}` (in quotes inside {{ }}) or `{}`", readings->thousands, readings->decimals));
  return true;
}

std::optional<double> Reader::bare_number(const At& at, const NumberType& type, const Rule& rule) {
  auto written = text(at, fmt::format("`{}`", type.example));
  if (!written || has_two_readings(at, type, rule, *written)) return std::nullopt;
  Parsed<double> parsed = type.parse(*written);
  if (!parsed.value) {
    report_parse_problem(at, type, rule, parsed.problem, *written);
    return std::nullopt;
  }
  return in_range(at, type, rule, *parsed.value) ? parsed.value : std::nullopt;
}

std::vector<std::pair<Instant, double>> Reader::changes(const At& at, const NumberType& type, const Rule& rule) {
  std::vector<std::pair<Instant, double>> result;
  if (!expect(at, Node::Kind::map, fmt::format("`{{2009-01: {}}}`", type.example))) return result;
  for (const Entry& entry : at.node.entries) {
    auto from = date({entry.key, at.path});
    At value{entry.value, at.path + "." + entry.key.text};
    auto number = this->number(value, type, rule);
    if (from && number) result.emplace_back(*from, *number);
  }
  std::stable_sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 1; i < result.size(); ++i) {
    if (result[i].first != result[i - 1].first) continue;
    report(Problem::duplicate_item, at.node, fmt::format("two values begin on {}", format_date(result[i].first)),
           "keep one of them");
  }
  return result;
}

void Reader::check_as_of(const LongForm& form, const At& at) {
  if (form.as_of == nullptr) return;
  auto written = text({*form.as_of, at.path + ".as_of"}, "`as_of: 2006-12`");
  if (!written) return;
  bool year = written->size() == 4 &&
              std::all_of(written->begin(), written->end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!year) date({*form.as_of, at.path + ".as_of"});
}

std::optional<NumberPath> Reader::number_path(const At& at, const NumberType& type, const Rule& rule, bool may_change) {
  auto form = long_form(at, type.example, may_change);
  if (!form) return std::nullopt;
  auto value = bare_number({*form->value, at.path}, type, rule);
  for (const Node* bound : {form->low, form->high}) {
    if (bound == nullptr) continue;
    auto number = bare_number({*bound, at.path}, type, rule);
    bool is_low = bound == form->low;
    if (number && value) check_bound(*form, *bound, is_low ? *number > *value : *number < *value);
  }
  check_as_of(*form, at);
  NumberPath result;
  if (form->path != nullptr && may_change) result.changes = changes({*form->path, at.path + ".path"}, type, rule);
  if (!value) return std::nullopt;
  result.first = *value;
  record(at, *form);
  return result;
}

void Reader::check_bound(const LongForm& form, const Node& bound, bool is_outside) {
  if (!is_outside) return;
  const bool is_low = &bound == form.low;
  const bool came_alone = form.value->override_value && !bound.override_value;
  report(Problem::out_of_range, bound,
         fmt::format("`{}` is {} `value`", is_low ? "low" : "high", is_low ? "above" : "below"),
         came_alone ? "low ≤ value ≤ high must hold; `--set PATH*=FACTOR` changes all three"
                    : "low ≤ value ≤ high must hold");
}

std::optional<double> Reader::number(const At& at, const NumberType& type, const Rule& rule) {
  auto path = number_path(at, type, rule, false);
  return path ? std::optional<double>(path->first) : std::nullopt;
}

std::optional<double> Reader::part(const At& at, const NumberType& type, const Rule& rule) {
  return at.node.is_map() ? number(at, type, rule) : bare_number(at, type, rule);
}

std::optional<Period> Reader::bare_period(const At& at, const Rule& rule) {
  auto written = text(at, "`5 years`");
  if (!written) return std::nullopt;
  auto [period, problem] = parse_period(*written);
  std::string units = fmt::format("units here: {}; write for example `5 years`", accepted_periods());
  if (problem == ParseProblem::missing_unit) {
    report(Problem::missing_unit, at.node, fmt::format("{} has no unit", in_quotes(*written)), units);
  } else if (problem == ParseProblem::wrong_unit) {
    report(Problem::wrong_unit, at.node, fmt::format("{} has the wrong unit for a period", in_quotes(*written)), units);
  } else if (problem == ParseProblem::too_large) {
    report(Problem::out_of_range, at.node, fmt::format("{} is out of range", in_quotes(*written)),
           "no period is longer than 1000 years");
  } else if (!period) {
    report(Problem::bad_period, at.node, fmt::format("{} is no period", in_quotes(*written)),
           fmt::format("write a whole number and a unit, for example `5 years`; units here: {}", accepted_periods()));
  } else if (*period == Period{} && !rule.least_is_allowed) {
    report(Problem::out_of_range, at.node, fmt::format("{} is out of range", in_quotes(*written)),
           "it must be longer than nothing");
    return std::nullopt;
  }
  return period;
}

std::optional<Period> Reader::period(const At& at, const Rule& rule) {
  auto form = long_form(at, "5 years", false);
  if (!form) return std::nullopt;
  auto value = bare_period({*form->value, at.path}, rule);
  for (const Node* bound : {form->low, form->high}) {
    if (bound == nullptr) continue;
    auto other = bare_period({*bound, at.path}, rule);
    if (!value || !other) continue;
    bool is_low = bound == form->low;
    Instant end = Instant() + *value;
    Instant other_end = Instant() + *other;
    check_bound(*form, *bound, is_low ? other_end > end : other_end < end);
  }
  check_as_of(*form, at);
  if (value) record(at, *form);
  return value;
}

void Reader::record(const At& at, const LongForm& form) {
  Input input;
  input.value = form.value->text;
  if (form.low != nullptr) input.low = form.low->text;
  if (form.high != nullptr) input.high = form.high->text;
  if (form.as_of != nullptr) input.as_of = form.as_of->text;
  record_input({*form.value, at.path}, std::move(input));
}

std::string Reader::written_path(const At& at) {
  if (!at.node.origin) return at.path;
  std::size_t rest = at.path.find('.', at.path.find('.') + 1);
  return *at.node.origin + (rest == std::string::npos ? "" : at.path.substr(rest));
}

void Reader::record_input(const At& at, Input input) {
  const Node& node = at.node;
  if (!records_inputs) return;
  std::tuple place(node.file.get(), node.line, node.byte);
  // A value that many inherit enters once, under the name of the place where it is written.
  if (!recorded_.insert(place).second) return;
  input.path = written_path(at);
  if (node.source) input.source = *node.source;
  input.file = node.file->written();
  input.line = node.override_value ? 0 : node.line;
  inputs.push_back(std::move(input));
}

}  // namespace verbund::scenario
