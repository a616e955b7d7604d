// A break-even as text: the sentence, what both options cost around it, what was varied.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "models/units/format.h"
#include "sim/document/breakeven.h"
#include "sim/report/breakeven_messages.h"
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

template <class... Words>
std::string text(std::string_view message, Words&&... words) {
  return fmt::format(fmt::runtime(message), std::forward<Words>(words)...);
}

std::string factor_text(double factor) { return fmt::format("{:.4g}", factor); }
std::string euros(Money amount) { return format_thousands(std::round(amount.in_euros()), 0); }
// A difference beside a turning may be cents.
std::string difference(Money amount) {
  return amount < Money::euros(100) ? format_thousands(amount.in_euros(), 2) : euros(amount);
}

// All of them while they are few, else the first ones and how many more.
std::string listed(const std::vector<std::string>& texts) {
  std::string result;
  for (std::size_t i = 0; i < std::min(texts.size(), most_paths); ++i) result += (i == 0 ? "" : ", ") + texts[i];
  if (texts.size() <= most_paths) return result;
  return result + " " + text(breakeven_messages().more, texts.size() - most_paths);
}

std::string never(const Breakeven& breakeven) {
  const BreakevenMessages& m = breakeven_messages();
  std::set<std::string> ahead;
  std::set<Money> by;
  for (const FactorPoint& point : breakeven.points) {
    if (!point.ahead.empty()) ahead.insert(point.ahead);
    by.insert(point.by);
  }
  std::string result = text(m.never, factor_text(breakeven.lowest), factor_text(breakeven.highest));
  result += " " + (ahead.empty() ? std::string(m.never_differ) : text(m.never_ahead, *ahead.begin()));
  return by.size() == 1 ? result + " " + std::string(m.untouched) : result;
}

std::string sentence(const Breakeven& breakeven) {
  const BreakevenMessages& m = breakeven_messages();
  const FactorPoint& now = breakeven.as_it_stands;
  std::string result = now.ahead.empty() ? std::string(m.now_equal) : text(m.now_ahead, now.ahead, difference(now.by));
  if (!breakeven.factor) return result + " " + never(breakeven);
  std::string others;
  for (const Turning& turning : breakeven.turnings) {
    const std::string factor = factor_text(turning.factor);
    if (turning.factor != *breakeven.factor) {
      others += " " + text(m.turns_too, factor, turning.ahead_below, turning.ahead_above);
    } else if (breakeven.turnings.size() == 1) {
      result += " " + text(m.turns, factor, turning.ahead_below, turning.ahead_above);
    } else {
      result += " " + text(m.turns_often, breakeven.turnings.size(), factor, turning.ahead_below, turning.ahead_above);
    }
  }
  return result + others;
}

// The ends of the range, the scenario as it stands, and both sides of every turning.
std::string table(const Breakeven& breakeven, const Style& style) {
  const BreakevenMessages& m = breakeven_messages();
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
    std::vector<std::string> row = {factor_text(factor)};
    for (const std::string& option : breakeven.between) row.push_back(euros(point->npv.at(option)));
    row.insert(row.end(), {point->ahead, difference(point->by)});
    table.text_row(row, factor == 1 ? Emphasis::strong : Emphasis::none);
  }
  return table.render(style.colour);
}

std::string number(const VariedNumber& number, std::optional<double> factor) {
  const BreakevenMessages& m = breakeven_messages();
  if (!factor) return number.from.empty() ? text(m.value, number.value) : text(m.value_from, number.value, number.from);
  return number.from.empty() ? text(m.product, number.value, factor_text(*factor), number.there)
                             : text(m.product_from, number.value, factor_text(*factor), number.there, number.from);
}

// Values with the same numbers are told together.
std::string varied(const Breakeven& breakeven, const Style& style) {
  const BreakevenMessages& m = breakeven_messages();
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;  // numbers, paths
  for (const VariedValue& value : breakeven.varied) {
    std::string numbers;
    for (const VariedNumber& it : value.numbers) numbers += "    " + number(it, breakeven.factor) + "\n";
    const auto same = [&](const auto& group) { return group.first == numbers; };
    const auto at = std::find_if(groups.begin(), groups.end(), same);
    if (at == groups.end()) {
      groups.push_back({numbers, {value.path}});
    } else {
      at->second.push_back(value.path);
    }
  }
  std::string result =
      text(breakeven.varied.size() == 1 ? m.varied_one : m.varied, listed(breakeven.vary), breakeven.varied.size()) +
      "\n";
  for (std::size_t i = 0; i < std::min(groups.size(), most_groups); ++i) {
    result += wrap("  " + listed(groups[i].second), style.width, 4) + groups[i].first;
  }
  if (groups.size() > most_groups) result += "  " + text(m.more, groups.size() - most_groups) + "\n";
  return result;
}

}  // namespace

std::string breakeven_text(const Breakeven& breakeven, const Style& style) {
  const BreakevenMessages& m = breakeven_messages();
  const auto& rate = breakeven.discounting.rate;
  const auto strong = [&](const std::string& text) { return emphasise(text, Emphasis::strong, style.colour) + "\n"; };
  std::string result = strong(breakeven.title);
  result += (rate ? text(m.period_discounted, breakeven.start, breakeven.end, number_text(*rate))
                  : text(m.period, breakeven.start, breakeven.end)) +
            "\n";
  if (!breakeven.overrides.empty()) {
    std::string overrides;
    for (const std::string& it : breakeven.overrides) overrides += (overrides.empty() ? "" : ", ") + it;
    result += wrap(text(messages().overridden, overrides), style.width, 2);
  }
  result += "\n" + strong(text(m.title, breakeven.between.front(), breakeven.between.back())) + "\n";
  result += wrap(sentence(breakeven), style.width, 0) + "\n" + table(breakeven, style) + "\n" +
            varied(breakeven, style) + "\n";
  constexpr std::int64_t both = 2;
  return result + text(breakeven.runs > both ? m.runs_too : m.money_only, breakeven.points.size(), breakeven.runs) +
         "\n";
}

}  // namespace verbund::report
