#include "models/scenario/reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/yaml_mistakes.h"

namespace verbund::scenario {

namespace {

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

// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last.back();
}

bool has_id_form(std::string_view id) {
  if (id.empty() || id[0] < 'a' || id[0] > 'z') return false;
  return std::all_of(id.begin(), id.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

}  // namespace

std::string in_quotes(std::string_view text) {
  constexpr std::size_t most = 60;
  if (text.size() <= most) return fmt::format("`{}`", text);
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return fmt::format("`{}…`", text.substr(0, end));
}

const std::vector<std::string>& reserved_words() {
  static const std::vector<std::string> words = {"all",  "none",  "no",   "yes", "on", "off",
                                                 "true", "false", "null", "y",   "n"};
  return words;
}

std::string last_key(const std::string& path) { return path.substr(path.rfind('.') + 1); }

std::string nearest(std::string_view word, std::span<const std::string> known) {
  // A suggestion is not worth waiting for.
  constexpr std::size_t longest = 100, most = 2000;
  if (word.size() > longest || known.size() > most) return {};
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

namespace {

// Whether what a file that cannot be read would have brought could mend it.
bool hangs_on_others(Problem problem) {
  switch (problem) {
    case Problem::unknown_name:
    case Problem::no_suitable_server:
    case Problem::site_without_link:
    case Problem::empty_selection:
    case Problem::baseline:
    case Problem::bad_variant:
      return true;
    default:
      return false;
  }
}

}  // namespace

void Reader::report(Problem problem, const Node& where, std::string message, std::string hint) {
  if (!is_full()) report(problem, where.place(), std::move(message), std::move(hint));
}

void Reader::report(Problem problem, const Place& where, std::string message, std::string hint) {
  if (is_full() || (!is_whole && hangs_on_others(problem))) return;
  // What several services inherit is wrong once.
  if (!reported_.emplace(problem, where.file, where.line, where.column, message).second) return;
  add(problems_, {problem, where, std::move(message), std::move(hint)});
}

bool Reader::expect(const At& at, Node::Kind kind, std::string_view example) {
  if (at.node.kind == kind) return true;
  std::string key = last_key(at.path);
  if (at.node.kind == Node::Kind::null) {
    report(Problem::empty_value, at.node, fmt::format("`{}` has no value", key),
           kind == Node::Kind::map ? fmt::format("write {}, or `{{}}` for none", example)
                                   : fmt::format("write {}", example));
  } else {
    const std::string_view inner = key_without_space(at.node.text);
    report(Problem::wrong_shape, at.node,
           fmt::format("`{}` must be {}, not {}", key, kind_text(kind), kind_text(at.node.kind)),
           kind == Node::Kind::map && !inner.empty() ? fmt::format("a space is missing after the colon of `{}`", inner)
                                                     : fmt::format("write {}", example));
  }
  return false;
}

std::optional<std::string> Reader::text(const At& at, std::string_view example) {
  if (!expect(at, Node::Kind::scalar, example)) return std::nullopt;
  return at.node.text;
}

std::optional<Instant> Reader::date(const At& at) {
  auto written = text(at, "`2007-01` or `2007-01-31`");
  if (!written) return std::nullopt;
  auto when = parse_instant(*written);
  if (!when) {
    report(Problem::bad_date, at.node, fmt::format("{} is no date", in_quotes(*written)),
           "write `2007-01`, `2007-01-31` or `2007-01-31 08:30`");
    return std::nullopt;
  }
  int year = civil(*when).year;
  if (year < first_year || year > last_year) {
    report(Problem::out_of_range, at.node, fmt::format("the year of {} is out of range", in_quotes(*written)),
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
  report(Problem::bad_boolean, at.node, fmt::format("{} is neither true nor false", in_quotes(*written)),
         "write `true` or `false`");
  return std::nullopt;
}

std::optional<Region> Reader::region(const At& at) {
  auto written = text(at, "`DE-SN`");
  if (!written) return std::nullopt;
  if (is_region_code(*written)) return Region{*written};
  report(Problem::bad_region, at.node, fmt::format("{} is no ISO 3166-2 region", in_quotes(*written)),
         "write the country, a dash and the part: `DE-SN` is Saxony, `DE-ST` Saxony-Anhalt");
  return std::nullopt;
}

std::optional<std::string> Reader::word(const At& at) {
  auto written = text(at, "a word such as `x86`");
  if (!written) return std::nullopt;
  if (has_id_form(*written)) return written;
  report(Problem::bad_id, at.node, fmt::format("{} is no word of the language", in_quotes(*written)),
         "use small letters, digits and dashes, a letter first: `x86`");
  return std::nullopt;
}

std::optional<std::uint32_t> Reader::name(const At& at, const NameSet& known) {
  auto written = text(at, fmt::format("the id of a {}", known.what));
  if (!written) return std::nullopt;
  if (auto index = known.find(*written)) return index;
  if (is_full()) return std::nullopt;
  std::string near = nearest(*written, known.ids);
  std::string hint = !near.empty()       ? fmt::format("did you mean `{}`?", near)
                     : known.ids.empty() ? fmt::format("there is no {} yet", known.what)
                                         : "there are: " + join(known.ids);
  report(Problem::unknown_name, at.node, fmt::format("there is no {} {}", known.what, in_quotes(*written)), hint);
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
  report(Problem::bad_choice, at.node, fmt::format("`{}` cannot be {}", last_key(at.path), in_quotes(*written)),
         near.empty() ? "write one of: " + known : fmt::format("did you mean `{}`? (known: {})", near, known));
  return std::nullopt;
}

bool Reader::is_good_id(const Node& key) {
  const auto& reserved = reserved_words();
  bool is_reserved = std::find(reserved.begin(), reserved.end(), key.text) != reserved.end();
  if (has_id_form(key.text) && !is_reserved) return true;
  report(Problem::bad_id, key,
         is_reserved ? fmt::format("{} has a meaning of its own and cannot be an id", in_quotes(key.text))
                     : fmt::format("{} is no id", in_quotes(key.text)),
         "use small letters, digits and dashes, a letter first: `main-site-2`");
  return false;
}

}  // namespace verbund::scenario
