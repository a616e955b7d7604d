#include <algorithm>

#include "sim/report/history.h"
#include "sim/report/teller.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

constexpr std::size_t date_width = 12;
constexpr std::size_t text_column = 2 + 2 * date_width;

std::string dated(const std::string& begins, const std::string& complete, const std::string& text, const Style& style) {
  return wrap("  " + begins + std::string(date_width - std::min(display_width(begins), date_width - 1), ' ') +
                  complete + std::string(date_width - std::min(display_width(complete), date_width - 1), ' ') + text,
              style.width, text_column + 2);
}

std::string below(const std::string& text, const Style& style) {
  return wrap(std::string(text_column + 2, ' ') + text, style.width, text_column + 2);
}

// By the date of their beginning; those that never begin come last, in the order of the plan.
std::vector<const document::Step*> by_date(const std::vector<document::Step>& steps) {
  std::vector<const document::Step*> result;
  for (const document::Step& step : steps) result.push_back(&step);
  std::stable_sort(result.begin(), result.end(), [](const auto* a, const auto* b) {
    if (a->began.empty() != b->began.empty()) return b->began.empty();
    return a->began < b->began;
  });
  return result;
}

// When it is to begin, where that says more than the date on which it does.
bool says_more(const document::Step& step) {
  return step.planned != step.began && step.planned != "when emptied" && !(step.planned.empty());
}

// The first and the last day on which it changed something; empty: it changed nothing.
struct Days {
  std::string first, last;
};
Days days_of(const Teller& teller, const document::Step& step) {
  Days days;
  for (const document::Change& change : teller.option().changes) {
    if (change.measure != step.measure) continue;
    if (days.first.empty()) days.first = change.when.substr(0, 10);
    days.last = change.when.substr(0, 10);
  }
  return days;
}

// The days on which it changed something, where they are not those of the list.
std::string period(const Teller& teller, const Days& days, const std::string& begins, const std::string& ends) {
  if (days.first.empty() || (days.first == begins && days.last <= ends)) return "";
  return days.first == days.last ? put(teller.words().on_day, teller.date(days.first))
                                 : put(teller.words().from_to, teller.date(days.first), teller.date(days.last));
}

std::string lines(const Teller& teller, const document::Step& step, const Style& style) {
  const HistoryMessages& m = teller.words();
  const bool begun = !step.began.empty(), complete = !step.ended.empty();
  const std::string begins = begun ? teller.date(step.began) : std::string(step.by_state ? m.by_state : m.never);
  const Days days = days_of(teller, step);
  const std::string done = document::complete_for_good(teller.option(), step);
  const std::string ends = begun && !complete && !step.waits_for.empty() ? std::string(m.never) : teller.date(done);
  const std::string name = emphasise(step.measure, Emphasis::strong, style.colour);
  std::string text = dated(begins, ends, name + ": " + step.text, style);
  if (says_more(step)) text += below(teller.date(step.planned), style);
  for (const std::string& note : notes(step)) text += below(note, style);
  if (const std::string came_to = outcome(teller, step.measure); !came_to.empty()) {
    text += below(put(m.comes_to, period(teller, days, step.began, done), came_to), style);
  }
  if (step.waits_for.empty() || step.measured) return text;
  return text + below(put(begun ? m.never_complete : m.never_begins, step.waits_for), style);
}

}  // namespace

std::string plan_list(const document::Study& study, const std::string& option, const Style& style) {
  const document::OptionResult& result = study.options.at(option);
  const Digest digest(result);
  Teller teller(study, option, digest, style);
  const HistoryMessages& m = teller.words();
  if (result.steps.empty()) return "  " + std::string(m.no_measures) + "\n";
  teller.line(dated(std::string(m.plan_head[0]), std::string(m.plan_head[1]), std::string(m.plan_head[2]), style));
  for (const document::Step* step : by_date(result.steps)) teller.line(lines(teller, *step, style));
  if (!result.incidents.empty()) {
    teller.line("\n  " + emphasise(std::string(m.plan_incidents), Emphasis::strong, style.colour) + "\n");
    for (const document::Incident& incident : result.incidents) teller.note(incident);
    teller.tell_dated();
  }
  return teller.text();
}

}  // namespace verbund::report
