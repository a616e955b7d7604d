// When a measure begins and when its waves may: dates, causes, windows.
#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/read_fields.h"

namespace verbund::scenario {

namespace {

// Which of the thresholds is given: it must be one, on one side.
std::optional<option::Gauge> given_gauge(Reader& reader, const At& at, const TriggerForm& form) {
  std::vector<std::string> names, given;
  std::optional<option::Gauge> gauge;
  for (std::size_t i = 0; i < option::gauge_count; ++i) {
    names.emplace_back(option::gauge_name(static_cast<option::Gauge>(i)));
    if (at.node.find(names.back()) == nullptr) continue;
    given.push_back(names.back());
    const Threshold& threshold = form.thresholds[i];
    if (threshold.above.has_value() != threshold.below.has_value()) gauge = static_cast<option::Gauge>(i);
    if (threshold.above && threshold.below) {
      reader.report(Problem::key_conflict, at.node.find(names.back())->value,
                    "it is either `above` or `below`, not both", "remove one of the two");
    }
  }
  if (given.empty()) {
    reader.report(Problem::missing_key, at.node, fmt::format("`{}` names no state", Reader::written_path(at)),
                  "add one of: " + join(names) + "; for example `utilisation: {above: 70 %}`");
  } else if (given.size() > 1) {
    reader.report(Problem::key_conflict, at.node,
                  fmt::format("`{}` names more than one state: {}", Reader::written_path(at), join(given)),
                  "keep one; for the other write a measure of its own and `after:`");
  }
  return given.size() == 1 ? gauge : std::nullopt;
}

void read_trigger(Reader& reader, const At& at, option::Timing& timing) {
  TriggerForm form;
  read_struct(reader, at, form);
  const auto gauge = given_gauge(reader, at, form);
  if (!gauge) return;
  const Threshold& threshold = form.thresholds[static_cast<std::size_t>(*gauge)];
  timing.date = form.from;
  timing.trigger = option::Trigger{*gauge, threshold.above.has_value(),
                                   threshold.above ? *threshold.above : *threshold.below, form.lasts, form.at};
}

void read_after(Reader& reader, const At& at, option::After& x) {
  if (at.node.is_map()) return read_struct(reader, at, x);
  MeasureName name{x.measure};
  read_value(reader, at, name, required);
}

bool is_hour(std::string_view text, int least, int most, int& hour) {
  const bool digits = !text.empty() && text.size() <= 2 &&
                      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits) return false;
  hour = text.size() == 2 ? 10 * (text[0] - '0') + text[1] - '0' : text[0] - '0';
  return least <= hour && hour <= most;
}

}  // namespace

TriggerForm trigger_form(const option::Timing& timing) {
  TriggerForm form;
  const option::Trigger& trigger = *timing.trigger;
  auto& threshold = form.thresholds[static_cast<std::size_t>(trigger.gauge)];
  (trigger.above ? threshold.above : threshold.below) = trigger.threshold;
  form.lasts = trigger.lasts;
  form.at = trigger.at;
  form.from = timing.date;
  return form;
}

// Whether `emptied` makes sense for the action is checked with the action.
void read_value(Reader& reader, const At& at, MeasureWhen& x, const Rule&) {
  if (at.node.is_map()) {
    read_trigger(reader, at, x.timing);
  } else if (at.node.is_scalar() && at.node.text == "emptied") {
    x.timing.emptied = true;
  } else {
    x.timing.date = reader.date(at);
  }
}

void read_value(Reader& reader, const At& at, MeasureName& x, const Rule&) {
  static const NameSet none{"measure of this option", {}};
  const NameSet& known = reader.measure_names != nullptr ? *reader.measure_names : none;
  if (reader.name(at, known)) x.id = at.node.text;
}

void read_value(Reader& reader, const At& at, MeasuresForm& x, const Rule&) {
  if (at.node.is_list()) {
    for (std::size_t i = 0; i < at.node.items.size(); ++i) {
      read_after(reader, {at.node.items[i], item_path(at, i)}, x.after.emplace_back());
    }
    report_repeated(reader, at);
  } else {
    read_after(reader, at, x.after.emplace_back());
  }
  std::erase_if(x.after, [](const option::After& after) { return after.measure.empty(); });  // misspelt, said already
  std::sort(x.after.begin(), x.after.end(), [](const auto& a, const auto& b) { return a.measure < b.measure; });
}

void read_value(Reader& reader, const At& at, WindowForm& x, const Rule&) {
  if (at.node.is_map()) {
    read_struct(reader, at, x.window.emplace());
  } else if (auto word = reader.choice(at, std::vector<std::string>{"weekends", "nights"},
                                       "`{days: [saturday], hours: 22-05}`")) {
    x.window = *word == 0 ? option::weekends : option::nights;
  }
}

const std::vector<std::string>& weekday_words() {
  static const std::vector<std::string> words = {"monday", "tuesday",  "wednesday", "thursday",
                                                 "friday", "saturday", "sunday"};
  return words;
}

void read_value(Reader& reader, const At& at, Weekdays& x, const Rule&) {
  if (!open_list(reader, at, "a list of days: `[saturday, sunday]`")) return;
  if (at.node.items.empty()) {
    reader.report(Problem::empty_value, at.node, "the window has no days", "leave `days` out for all days");
  }
  x.days.fill(false);
  for (std::size_t i = 0; i < at.node.items.size(); ++i) {
    if (auto day = reader.choice({at.node.items[i], item_path(at, i)}, weekday_words())) x.days[*day] = true;
  }
  report_repeated(reader, at);
}

void read_value(Reader& reader, const At& at, DayOfWeek& x, const Rule&) {
  if (auto day = reader.choice(at, weekday_words())) x.day = static_cast<Weekday>(*day);
}

void read_value(Reader& reader, const At& at, Hours& x, const Rule&) {
  const auto text = reader.text(at, "hours: `22-05`");
  if (!text) return;
  const auto dash = text->find('-');
  int from = 0, to = 0;
  if (dash == std::string::npos || !is_hour(std::string_view(*text).substr(0, dash), 0, 23, from) ||
      !is_hour(std::string_view(*text).substr(dash + 1), 0, 24, to)) {
    return reader.report(Problem::bad_period, at.node, fmt::format("{} are no hours", in_quotes(*text)),
                         "write two whole hours of a day: `22-05`");
  }
  x.from = from;
  x.to = to == 0 ? 24 : to;
}

}  // namespace verbund::scenario
