#include "models/scenario/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace verbund::scenario {

namespace {

constexpr std::size_t most_diagnostics = 1000;
constexpr int first_year = 1990;
constexpr int last_year = 2100;

std::string_view kind_text(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::null:
      return "nothing";
    case Node::Kind::scalar:
      return "a plain value";
    case Node::Kind::list:
      return "a list";
    case Node::Kind::map:
      return "a map";
  }
  return {};
}

// A value as it may be quoted in a message.
std::string quoted(std::string_view text) {
  constexpr std::size_t most = 60;
  if (text.size() <= most) return fmt::format("`{}`", text);
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return fmt::format("`{}…`", text.substr(0, end));
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row.back();
}

constexpr std::array<std::string_view, 11> reserved = {"all",  "none",  "no",   "yes", "on", "off",
                                                       "true", "false", "null", "y",   "n"};

bool has_id_form(std::string_view id) {
  if (id.empty() || id[0] < 'a' || id[0] > 'z') return false;
  return std::all_of(id.begin(), id.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

std::string last_key(const std::string& path) { return path.substr(path.rfind('.') + 1); }

}  // namespace

std::string nearest(std::string_view word, std::span<const std::string> known) {
  if (word.size() > 100) return {};
  std::string best;
  std::size_t best_distance = std::max<std::size_t>(1, std::min<std::size_t>(3, word.size() / 3)) + 1;
  for (const std::string& candidate : known) {
    std::size_t lengths =
        candidate.size() > word.size() ? candidate.size() - word.size() : word.size() - candidate.size();
    if (lengths >= best_distance) continue;
    std::size_t distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

std::string join(std::span<const std::string> words) {
  constexpr std::size_t most = 20;
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i == most) return text + fmt::format(", … ({} in all)", words.size());
    text += (i > 0 ? ", " : "") + words[i];
  }
  return text;
}

std::optional<std::uint32_t> NameSet::find(std::string_view id) const {
  auto at = std::lower_bound(ids.begin(), ids.end(), id);
  if (at == ids.end() || *at != id) return std::nullopt;
  return static_cast<std::uint32_t>(at - ids.begin());
}

void Reader::report(Problem problem, const Node& where, std::string message, std::string hint) {
  report(problem, where.place(), std::move(message), std::move(hint));
}

void Reader::report(Problem problem, const Place& where, std::string message, std::string hint) {
  if (problems_.size() >= most_diagnostics) return;
  // What several services inherit is wrong once.
  if (!reported_.emplace(problem, where.file, where.line, where.column, message).second) return;
  problems_.push_back({problem, where, std::move(message), std::move(hint)});
}

bool Reader::expect(const At& at, Node::Kind kind, std::string_view example) {
  if (at.node.kind == kind) return true;
  std::string key = last_key(at.path);
  if (at.node.kind == Node::Kind::null) {
    report(Problem::empty_value, at.node, fmt::format("`{}` has no value", key),
           kind == Node::Kind::map ? fmt::format("write {}, or `{{}}` for none", example)
                                   : fmt::format("write {}", example));
  } else {
    report(Problem::wrong_shape, at.node,
           fmt::format("`{}` must be {}, not {}", key, kind_text(kind), kind_text(at.node.kind)),
           fmt::format("write {}", example));
  }
  return false;
}

std::optional<std::string> Reader::text(const At& at, std::string_view example) {
  if (!expect(at, Node::Kind::scalar, example)) return std::nullopt;
  return at.node.text;
}

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
    const std::string& key = entry.key.text;
    nodes[at.path + "." + key] = &entry.value;
    if (key == "value") form.value = &entry.value;
    if (key == "low") form.low = &entry.value;
    if (key == "high") form.high = &entry.value;
    if (key == "as_of") form.as_of = &entry.value;
    if (key == "path") form.path = &entry.value;
    if (key == "source") text({entry.value, at.path + ".source"}, "where the value comes from");
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      std::string near = nearest(key, known);
      report(Problem::unknown_key, entry.key, fmt::format("a value in long form has no key {}", quoted(key)),
             near.empty() ? "it has: " + join(known) : fmt::format("did you mean `{}`?", near));
    }
  }
  if (form.path != nullptr && !may_change) {
    report(Problem::no_path_here, *form.path,
           fmt::format("`{}` holds for the whole horizon; it cannot change at dates", last_key(at.path)),
           "a `path` is known to prices, `pue` and `carbon`; remove it here");
  }
  if (form.value == nullptr) {
    report(Problem::missing_key, at.node, fmt::format("`{}` has no `value`", last_key(at.path)),
           fmt::format("write `{}: {}`, or `{{value: {}, source: …}}`", last_key(at.path), example, example));
    return std::nullopt;
  }
  return form;
}

void Reader::report_parse_problem(const At& at, const NumberType& type, ParseProblem problem, const std::string& text) {
  std::string write = fmt::format("write for example `{}`", type.example);
  std::string units = fmt::format("units here: {}; {}", type.units(), write);
  switch (problem) {
    case ParseProblem::not_finite:
      return report(Problem::not_finite, at.node, fmt::format("{} is no finite number", quoted(text)),
                    "write a number that the computer can hold");
    case ParseProblem::missing_unit:
      return report(Problem::missing_unit, at.node, fmt::format("{} has no unit", quoted(text)), units);
    case ParseProblem::wrong_unit:
      return report(Problem::wrong_unit, at.node,
                    fmt::format("{} has the wrong unit for a {}", quoted(text), type.what),
                    type.has_unit ? units : "write the bare number; " + write);
    case ParseProblem::not_whole:
      return report(Problem::not_whole, at.node,
                    type.is_money ? fmt::format("{} is no whole number of cents", quoted(text))
                                  : fmt::format("{} is no whole number", quoted(text)),
                    write);
    case ParseProblem::not_a_number:
    case ParseProblem::none:
      break;
  }
  report(Problem::not_a_number, at.node, fmt::format("{} is no number", quoted(text)),
         type.has_unit ? units : write + " (a point before decimals, no leading zeros)");
}

bool Reader::in_range(const At& at, const NumberType& type, const Rule& rule, double value) {
  bool low = rule.least_is_allowed ? value < rule.least : value <= rule.least;
  if (!low && value <= rule.most) return true;
  std::string limit =
      low ? fmt::format("{} {}", rule.least_is_allowed ? "at least" : "more than", type.write(rule.least))
          : fmt::format("at most {}", type.write(rule.most));
  report(Problem::out_of_range, at.node, fmt::format("{} is out of range", quoted(at.node.text)),
         fmt::format("it must be {}", limit));
  return false;
}

std::optional<double> Reader::bare_number(const At& at, const NumberType& type, const Rule& rule) {
  auto written = text(at, fmt::format("`{}`", type.example));
  if (!written) return std::nullopt;
  Parsed<double> parsed = type.parse(*written);
  if (!parsed.value) {
    report_parse_problem(at, type, parsed.problem, *written);
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
    auto number = bare_number(value, type, rule);
    if (from && number) result.emplace_back(*from, *number);
    if (number) record(value, {.value = &entry.value});
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
    if (number && value && (is_low ? *number > *value : *number < *value)) {
      report(Problem::out_of_range, *bound,
             fmt::format("`{}` is {} `value`", is_low ? "low" : "high", is_low ? "above" : "below"),
             "low ≤ value ≤ high must hold");
    }
  }
  check_as_of(*form, at);
  NumberPath result;
  if (form->path != nullptr && may_change) result.changes = changes({*form->path, at.path + ".path"}, type, rule);
  if (!value) return std::nullopt;
  result.first = *value;
  record(at, *form);
  return result;
}

std::optional<double> Reader::number(const At& at, const NumberType& type, const Rule& rule) {
  auto path = number_path(at, type, rule, false);
  return path ? std::optional<double>(path->first) : std::nullopt;
}

std::optional<Period> Reader::period(const At& at, const Rule& rule) {
  auto form = long_form(at, "5 years", false);
  if (!form) return std::nullopt;
  auto read = [&](const Node& node) -> std::optional<Period> {
    auto written = text({node, at.path}, "`5 years`");
    if (!written) return std::nullopt;
    auto period = parse_period(*written);
    if (!period) {
      report(Problem::bad_period, node, fmt::format("{} is no period", quoted(*written)),
             "write a whole number of minutes, hours, days, weeks, months or years: `5 years`");
    } else if (*period == Period{} && !rule.least_is_allowed) {
      report(Problem::out_of_range, node, fmt::format("{} is out of range", quoted(*written)),
             "it must be longer than nothing");
      return std::nullopt;
    }
    return period;
  };
  auto value = read(*form->value);
  if (form->low != nullptr) read(*form->low);
  if (form->high != nullptr) read(*form->high);
  check_as_of(*form, at);
  if (value) record(at, *form);
  return value;
}

std::optional<Instant> Reader::date(const At& at) {
  auto written = text(at, "`2007-01` or `2007-01-31`");
  if (!written) return std::nullopt;
  auto when = parse_instant(*written);
  if (!when) {
    report(Problem::bad_date, at.node, fmt::format("{} is no date", quoted(*written)),
           "write `2007-01`, `2007-01-31` or `2007-01-31 08:30`");
    return std::nullopt;
  }
  int year = civil(*when).year;
  if (year < first_year || year > last_year) {
    report(Problem::out_of_range, at.node, fmt::format("the year of {} is out of range", quoted(*written)),
           fmt::format("dates lie in {} to {}", first_year, last_year));
    return std::nullopt;
  }
  return when;
}

std::optional<bool> Reader::boolean(const At& at) {
  auto written = text(at, "`true` or `false`");
  if (!written) return std::nullopt;
  if (*written == "true") return true;
  if (*written == "false") return false;
  report(Problem::bad_boolean, at.node, fmt::format("{} is neither true nor false", quoted(*written)),
         "write `true` or `false`");
  return std::nullopt;
}

std::optional<Region> Reader::region(const At& at) {
  auto written = text(at, "`DE-SN`");
  if (!written) return std::nullopt;
  if (is_region_code(*written)) return Region{*written};
  report(Problem::bad_region, at.node, fmt::format("{} is no ISO 3166-2 region", quoted(*written)),
         "write the country, a dash and the part: `DE-SN` is Saxony, `DE-ST` Saxony-Anhalt");
  return std::nullopt;
}

std::optional<std::string> Reader::word(const At& at) {
  auto written = text(at, "a word such as `x86`");
  if (!written) return std::nullopt;
  if (has_id_form(*written)) return written;
  report(Problem::bad_id, at.node, fmt::format("{} is no word of the language", quoted(*written)),
         "use small letters, digits and dashes, a letter first: `x86`");
  return std::nullopt;
}

std::optional<std::uint32_t> Reader::name(const At& at, const NameSet& known) {
  auto written = text(at, fmt::format("the id of a {}", known.what));
  if (!written) return std::nullopt;
  if (auto index = known.find(*written)) return index;
  std::string near = nearest(*written, known.ids);
  std::string hint = !near.empty()       ? fmt::format("did you mean `{}`?", near)
                     : known.ids.empty() ? fmt::format("there is no {} yet", known.what)
                                         : "there are: " + join(known.ids);
  report(Problem::unknown_name, at.node, fmt::format("there is no {} {}", known.what, quoted(*written)), hint);
  return std::nullopt;
}

std::optional<std::size_t> Reader::choice(const At& at, std::span<const std::string> choices, std::string_view also) {
  std::string known = join(choices);
  if (!also.empty()) known = known.empty() ? std::string(also) : fmt::format("{} or {}", also, known);
  auto written = text(at, "one of: " + known);
  if (!written) return std::nullopt;
  auto found = std::find(choices.begin(), choices.end(), *written);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  std::string near = nearest(*written, choices);
  report(Problem::bad_choice, at.node, fmt::format("`{}` cannot be {}", last_key(at.path), quoted(*written)),
         near.empty() ? "write one of: " + known : fmt::format("did you mean `{}`? (known: {})", near, known));
  return std::nullopt;
}

bool Reader::is_good_id(const Node& key) {
  bool is_reserved = std::find(reserved.begin(), reserved.end(), key.text) != reserved.end();
  if (has_id_form(key.text) && !is_reserved) return true;
  report(Problem::bad_id, key,
         is_reserved ? fmt::format("{} has a meaning of its own and cannot be an id", quoted(key.text))
                     : fmt::format("{} is no id", quoted(key.text)),
         "use small letters, digits and dashes, a letter first: `main-site-2`");
  return false;
}

void Reader::record(const At& at, const LongForm& form) {
  Input input;
  input.value = form.value->text;
  if (form.low != nullptr) input.low = form.low->text;
  if (form.high != nullptr) input.high = form.high->text;
  if (form.as_of != nullptr) input.as_of = form.as_of->text;
  record_input({*form.value, at.path}, std::move(input));
}

void Reader::record_input(const At& at, Input input) {
  const Node& node = at.node;
  if (!records_inputs) return;
  std::tuple place(node.file.get(), node.line, node.byte);
  // A value that many inherit enters once, under the name of the place where it is written.
  if (!recorded_.insert(place).second) return;
  auto origin = origins.find(place);
  input.path = origin == origins.end() ? at.path : origin->second;
  if (node.source) input.source = *node.source;
  input.file = node.file->written();
  input.line = node.override_value ? 0 : node.line;
  inputs.push_back(std::move(input));
}

}  // namespace verbund::scenario
