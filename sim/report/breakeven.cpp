// A break-even as text: the sentence, what both options cost around it, what was varied.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "models/units/format.h"
#include "sim/document/breakeven.h"
#include "sim/report/breakeven_messages.h"
#include "sim/report/figures.h"
#include "sim/report/messages.h"
#include "sim/report/report.h"
#include "sim/report/sections.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

using document::Breakeven;
using document::FactorPoint;
using document::Turning;
using document::VariedNumber;
using document::VariedValue;

constexpr std::size_t most_groups = 8;  // of varied values
constexpr std::size_t most_paths = 4;   // of such a group

std::string factor_text(double factor, Language language) { return written(fmt::format("{:.4g}", factor), language); }
std::string euros(Money amount, Language language) { return whole_text(amount.in_euros(), language); }
// A difference beside a turning may be cents.
std::string difference(Money amount, Language language) {
  return amount < Money::euros(100) ? written(format_thousands(amount.in_euros(), 2), language)
                                    : euros(amount, language);
}

// All of them while they are few, else the first ones and how many more.
std::string first_few(const std::vector<std::string>& texts, Language language) {
  std::string result;
  for (std::size_t i = 0; i < std::min(texts.size(), most_paths); ++i) result += (i == 0 ? "" : ", ") + texts[i];
  if (texts.size() <= most_paths) return result;
  return result + " " + put(breakeven_messages(language).more, texts.size() - most_paths);
}

std::string never(const Breakeven& breakeven, Language language) {
  const BreakevenMessages& m = breakeven_messages(language);
  std::set<std::string> ahead;
  std::set<Money> by;
  for (const FactorPoint& point : breakeven.points) {
    if (!point.ahead.empty()) ahead.insert(point.ahead);
    by.insert(point.by);
  }
  std::string result = put(m.never, factor_text(breakeven.lowest, language), factor_text(breakeven.highest, language));
  result += " " + (ahead.empty() ? std::string(m.never_differ) : put(m.never_ahead, *ahead.begin()));
  return by.size() == 1 ? result + " " + std::string(m.untouched) : result;
}

std::string sentence(const Breakeven& breakeven, Language language) {
  const BreakevenMessages& m = breakeven_messages(language);
  const FactorPoint& now = breakeven.as_it_stands;
  std::string result =
      now.ahead.empty() ? std::string(m.now_equal) : put(m.now_ahead, now.ahead, difference(now.by, language));
  if (!breakeven.factor) return result + " " + never(breakeven, language);
  std::string others;
  for (const Turning& turning : breakeven.turnings) {
    const std::string factor = factor_text(turning.factor, language);
    if (turning.factor != *breakeven.factor) {
      others += " " + put(m.turns_too, factor, turning.ahead_below, turning.ahead_above);
    } else if (breakeven.turnings.size() == 1) {
      result += " " + put(m.turns, factor, turning.ahead_below, turning.ahead_above);
    } else {
      result += " " + put(m.turns_often, breakeven.turnings.size(), factor, turning.ahead_below, turning.ahead_above);
    }
  }
  return result + others;
}

// The ends of the range, the scenario as it stands, and both sides of every turning.
std::string table(const Breakeven& breakeven, const Style& style) {
  const BreakevenMessages& m = breakeven_messages(style.language);
  std::set<double> shown = {breakeven.lowest, breakeven.highest};
  for (const Turning& turning : breakeven.turnings) shown.insert({turning.below, turning.above});
  std::map<double, const FactorPoint*> points = {{1, &breakeven.as_it_stands}};
  for (const FactorPoint& point : breakeven.points) {
    if (shown.contains(point.factor)) points[point.factor] = &point;
  }
  TextTable table({Align::right, Align::right, Align::right, Align::left, Align::right});
  std::vector<std::string> head = {"  " + std::string(m.factor)};
  for (const std::string& option : breakeven.between) head.push_back(option + ", EUR");
  head.insert(head.end(), {std::string(m.ahead), std::string(m.by)});
  table.text_row(head, Emphasis::strong);
  for (const auto& [factor, point] : points) {
    std::vector<std::string> row = {factor_text(factor, style.language)};
    for (const std::string& option : breakeven.between) row.push_back(euros(point->npv.at(option), style.language));
    row.insert(row.end(), {point->ahead, difference(point->by, style.language)});
    table.text_row(row, factor == 1 ? Emphasis::strong : Emphasis::none);
  }
  return table.render(style.colour);
}

std::string number(const VariedNumber& number, std::optional<double> factor, Language language) {
  const BreakevenMessages& m = breakeven_messages(language);
  const std::string from = date_text(number.from, language);
  if (!factor) return from.empty() ? put(m.value, number.value) : put(m.value_from, number.value, from);
  const std::string times = factor_text(*factor, language);
  return from.empty() ? put(m.product, number.value, times, number.there)
                      : put(m.product_from, number.value, times, number.there, from);
}

// Values with the same numbers are told together.
std::string varied(const Breakeven& breakeven, const Style& style) {
  const BreakevenMessages& m = breakeven_messages(style.language);
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;  // numbers, paths
  for (const VariedValue& value : breakeven.varied) {
    std::string numbers;
    for (const VariedNumber& it : value.numbers)
      numbers += "    " + number(it, breakeven.factor, style.language) + "\n";
    const auto same = [&](const auto& group) { return group.first == numbers; };
    const auto at = std::find_if(groups.begin(), groups.end(), same);
    if (at == groups.end()) {
      groups.push_back({numbers, {value.path}});
    } else {
      at->second.push_back(value.path);
    }
  }
  std::string result = put(breakeven.varied.size() == 1 ? m.varied_one : m.varied,
                           first_few(breakeven.vary, style.language), breakeven.varied.size()) +
                       "\n";
  for (std::size_t i = 0; i < std::min(groups.size(), most_groups); ++i) {
    result += wrap("  " + first_few(groups[i].second, style.language), style.width, 4) + groups[i].first;
  }
  if (groups.size() > most_groups) result += "  " + put(m.more, groups.size() - most_groups) + "\n";
  return result;
}

}  // namespace

std::string breakeven_text(const Breakeven& breakeven, const Style& style) {
  const BreakevenMessages& m = breakeven_messages(style.language);
  const auto& rate = breakeven.discounting.rate;
  const auto strong = [&](const std::string& text) { return emphasise(text, Emphasis::strong, style.colour) + "\n"; };
  std::string result = strong(breakeven.title);
  const std::string start = date_text(breakeven.start, style.language), end = date_text(breakeven.end, style.language);
  result +=
      (rate ? put(m.period_discounted, start, end, number_text(*rate, style.language)) : put(m.period, start, end)) +
      "\n";
  if (!breakeven.overrides.empty()) {
    std::string overrides;
    for (const std::string& it : breakeven.overrides) overrides += (overrides.empty() ? "" : ", ") + it;
    result += wrap(put(messages(style.language).overridden, overrides), style.width, 2);
  }
  result += "\n" + strong(put(m.title, breakeven.between.front(), breakeven.between.back())) + "\n";
  result += wrap(sentence(breakeven, style.language), style.width, 0) + "\n" + table(breakeven, style) + "\n" +
            varied(breakeven, style) + "\n";
  constexpr std::int64_t both = 2;
  return result + put(breakeven.runs > both ? m.runs_too : m.money_only, breakeven.points.size(), breakeven.runs) +
         "\n";
}

}  // namespace verbund::report
