#include "models/scenario/read_values.h"

#include <fmt/format.h>

#include <set>

namespace verbund::scenario {

bool open_list(Reader& reader, const At& at, std::string_view example) {
  return reader.expect(at, Node::Kind::list, example);
}

std::string item_path(const At& at, std::size_t position) { return fmt::format("{}.{}", at.path, position + 1); }

void report_repeated(Reader& reader, const At& at) {
  std::set<std::string_view> seen;
  for (const Node& item : at.node.items) {
    if (!item.is_scalar() || seen.insert(item.text).second) continue;
    reader.report(Problem::duplicate_item, item, fmt::format("{} stands in this list twice", in_quotes(item.text)),
                  "remove one of the two");
  }
}

void read_value(Reader& reader, const At& at, int& x, const Rule& rule) {
  if (auto value = reader.number(at, number_type<int>(), rule)) x = static_cast<int>(*value);
}

void read_value(Reader& reader, const At& at, double& x, const Rule& rule) {
  if (auto value = reader.number(at, number_type<Ratio>(), rule)) x = *value;
}

void read_value(Reader& reader, const At& at, bool& x, const Rule&) {
  if (auto value = reader.boolean(at)) x = *value;
}

void read_value(Reader& reader, const At& at, std::string& x, const Rule&) {
  if (auto value = reader.text(at, "a text")) x = *value;
}

void read_value(Reader& reader, const At& at, Instant& x, const Rule&) {
  if (auto value = reader.date(at)) x = *value;
}

void read_value(Reader& reader, const At& at, Period& x, const Rule& rule) {
  if (auto value = reader.period(at, rule)) x = *value;
}

void read_value(Reader& reader, const At& at, Region& x, const Rule&) {
  if (auto value = reader.region(at)) x = *value;
}

void read_value(Reader& reader, const At& at, std::vector<Region>& x, const Rule&) {
  if (!open_list(reader, at, "a list of regions: `[DE-SN, DE-ST]`")) return;
  for (std::size_t i = 0; i < at.node.items.size(); ++i) {
    if (auto region = reader.region({at.node.items[i], item_path(at, i)})) x.push_back(*region);
  }
  report_repeated(reader, at);
  std::sort(x.begin(), x.end());
}

void read_value(Reader& reader, const At& at, std::vector<std::string>& x, const Rule&) {
  if (!open_list(reader, at, "a list of words: `[x86, linux]`")) return;
  for (std::size_t i = 0; i < at.node.items.size(); ++i) {
    if (auto word = reader.word({at.node.items[i], item_path(at, i)})) x.push_back(*word);
  }
  report_repeated(reader, at);
  std::sort(x.begin(), x.end());
}

void read_value(Reader& reader, const At& at, std::array<Ref<site::Site>, 2>& x, const Rule& rule) {
  constexpr std::string_view example = "the ids of two sites: `[a, b]`";
  if (!open_list(reader, at, example)) return;
  if (at.node.items.size() != 2) {
    return reader.report(Problem::wrong_shape, at.node,
                         fmt::format("a link has two ends, not {}", at.node.items.size()),
                         fmt::format("write {}", example));
  }
  for (std::size_t i = 0; i < 2; ++i) read_value(reader, {at.node.items[i], item_path(at, i)}, x[i], rule);
  report_repeated(reader, at);
}

namespace {

const std::vector<std::string> curve_ends = {"idle", "full"};

// A curve enters the list of inputs as one value, but for what stands in long form.
void record_curve(Reader& reader, const At& at) {
  Input input;
  auto add = [&](const std::string& text) { input.value += (input.value.empty() ? "" : ", ") + text; };
  for (const Node& item : at.node.items) {
    if (item.is_scalar()) add(item.text);
  }
  for (const std::string& key : curve_ends) {
    const Entry* end = at.node.find(key);
    if (end != nullptr && end->value.is_scalar()) add(key + " " + end->value.text);
  }
  if (!input.value.empty()) reader.record_input(at, std::move(input));
}

void read_line(Reader& reader, const At& at, catalogue::PowerCurve& x, const Rule& rule) {
  std::optional<double> ends[2];
  const std::vector<std::string>& keys = curve_ends;
  for (const Entry& entry : at.node.entries) {
    auto key = std::find(keys.begin(), keys.end(), entry.key.text);
    if (entry.key.text == "source") {
      reader.text({entry.value, at.path + ".source"}, "where the values come from");
      continue;
    }
    if (key == keys.end()) {
      std::string near = nearest(entry.key.text, keys);
      reader.report(Problem::unknown_key, entry.key, fmt::format("`power` has no key `{}`", entry.key.text),
                    near.empty() ? "write `{idle: 226 W, full: 394 W}`" : fmt::format("did you mean `{}`?", near));
      continue;
    }
    At end{entry.value, at.path + "." + *key};
    ends[key - keys.begin()] = reader.part(end, number_type<Power>(), rule);
  }
  for (const std::string& key : keys) {
    if (at.node.find(key) != nullptr || at.node.is_partial) continue;
    reader.report(Problem::missing_key, at.node, fmt::format("`power` has no `{}`", key),
                  "write `{idle: 226 W, full: 394 W}`, or a list of eleven values");
  }
  if (!ends[0] || !ends[1]) return;
  if (*ends[0] > *ends[1]) {
    return reader.report(Problem::out_of_range, at.node, "`idle` is above `full`",
                         "a server draws least when it idles");
  }
  x = catalogue::PowerCurve::between(Power(*ends[0]), Power(*ends[1]));
  record_curve(reader, at);
}

}  // namespace

void read_value(Reader& reader, const At& at, catalogue::PowerCurve& x, const Rule& rule) {
  if (at.node.is_map()) return read_line(reader, at, x, rule);
  if (!open_list(reader, at, "eleven values or `{idle: 226 W, full: 394 W}`")) return;
  std::array<Power, 11> points;
  bool all = true;
  for (std::size_t i = 0; i < at.node.items.size(); ++i) {
    auto value = reader.part({at.node.items[i], item_path(at, i)}, number_type<Power>(), rule);
    if (value && i < points.size()) points[i] = Power(*value);
    all = all && value;
  }
  if (at.node.items.size() != points.size()) {
    return reader.report(Problem::wrong_shape, at.node,
                         fmt::format("a power curve has 11 values, not {}", at.node.items.size()),
                         "give the power at 0, 10, 20, … 100 % load");
  }
  if (!all) return;
  x = catalogue::PowerCurve(points);
  record_curve(reader, at);
}

}  // namespace verbund::scenario
