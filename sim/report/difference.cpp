// What changed from one study to another, as text.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/document/difference.h"
#include "sim/report/csv_value.h"
#include "sim/report/difference_messages.h"
#include "sim/report/figures.h"
#include "sim/report/report.h"
#include "sim/report/sections.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

using document::ComparedStudy;
using document::Difference;

std::string title(std::string_view words, const Style& style) {
  return "\n" + emphasise(std::string(words), Emphasis::strong, style.colour) + "\n";
}

std::string title_of(const ComparedStudy& study, Language language) {
  const auto translated = study.titles.find(code(language));
  return translated == study.titles.end() ? study.title : translated->second;
}

std::string study_text(std::string_view name, const ComparedStudy& study, const DifferenceMessages& m,
                       Language language) {
  std::string result =
      fmt::format("  {}  ", name) + put(m.study, title_of(study, language), date_text(study.start, language),
                                        date_text(study.end, language), study.seed);
  if (!study.overrides.empty()) result += ", " + put(m.overridden, fmt::format("{}", fmt::join(study.overrides, ", ")));
  return result + "; " +
         (study.recommended.empty() ? std::string(m.recommends_none) : put(m.recommends, study.recommended)) + "\n";
}

std::string head(const Difference& d, const DifferenceMessages& m, const Style& style) {
  std::string result = emphasise(std::string(m.title), Emphasis::strong, style.colour) + "\n";
  result += study_text(m.first, d.a, m, style.language) + study_text(m.second, d.b, m, style.language);
  if (d.a.program != d.b.program) result += "  " + put(m.other_program, d.a.program, d.b.program) + "\n";
  if (d.a.checksum == d.b.checksum) result += "  " + std::string(m.same_scenario) + "\n";
  const auto only = [&](std::string_view name, const std::vector<std::string>& options) {
    if (options.empty()) return std::string();
    return "  " + put(m.only_in, name, fmt::format("{}", fmt::join(options, ", "))) + "\n";
  };
  return result + only(m.first, d.only_in_a) + only(m.second, d.only_in_b);
}

std::string or_not_there(const std::string& value, const DifferenceMessages& m) {
  return value.empty() ? std::string(m.not_there) : value;
}

std::string inputs(const Difference& d, const DifferenceMessages& m, const Style& style) {
  if (d.inputs.empty() && d.measures.empty()) {
    return d.a.checksum == d.b.checksum ? "" : "\n" + std::string(m.no_inputs) + "\n";
  }
  if (d.inputs.empty()) return "";
  TextTable table({Align::left, Align::left, Align::left, Align::left});
  table.text_row({"  " + std::string(m.input), std::string(m.first), std::string(m.second), std::string(m.place)},
                 Emphasis::strong);
  for (const document::ChangedInput& input : d.inputs) {
    table.text_row({"  " + input.path, or_not_there(input.a, m), or_not_there(input.b, m), input.place});
  }
  return title(m.inputs, style) + table.render(style.colour);
}

std::string measures(const Difference& d, const DifferenceMessages& m, const Style& style) {
  if (d.measures.empty()) return "";
  std::string result = title(m.measures, style);
  for (const document::ChangedMeasure& measure : d.measures) {
    result += fmt::format("  {}: {}\n", measure.option, measure.measure);
    for (const auto& [name, words] : {std::pair(m.first, measure.a), std::pair(m.second, measure.b)}) {
      result += fmt::format("    {}  {}", name, wrap(or_not_there(words, m), style.width - 7, 7));
    }
  }
  return result;
}

std::string value_text(std::optional<double> value, const std::string& unit, Language language) {
  if (!value) return std::string(difference_messages(language).not_there);
  return unit == "EUR" ? whole_text(*value, language) : number_text(*value, language);
}

std::string change_text(std::optional<double> percent, Language language) {
  if (!percent) return "";
  return std::abs(*percent) < 0.05 ? written(fmt::format("{:+.2g} %", *percent), language)
                                   : percent_text(percent, language);
}

std::string figures(const Difference& d, const DifferenceMessages& m, const Style& style) {
  if (d.figures.empty()) return "\n" + std::string(m.no_figures) + "\n";
  TextTable table({Align::left, Align::left, Align::right, Align::right, Align::right});
  table.text_row({"  " + std::string(m.figure), "", std::string(m.first), std::string(m.second), std::string(m.change)},
                 Emphasis::strong);
  std::string option;
  for (const document::ChangedFigure& figure : d.figures) {
    if (figure.option != option) table.heading("  " + figure.option);
    option = figure.option;
    table.text_row({"    " + figure_name(figure.figure, style.language), word(figure.unit, style.language),
                    value_text(figure.a, figure.unit, style.language),
                    value_text(figure.b, figure.unit, style.language), change_text(figure.percent, style.language)});
  }
  return title(m.figures, style) + table.render(style.colour);
}

std::string goals(const Difference& d, const DifferenceMessages& m, const Style& style) {
  if (d.goals.empty()) return "";
  TextTable table({Align::left, Align::left, Align::left, Align::left});
  table.text_row({"  " + std::string(m.option), "", std::string(m.first), std::string(m.second)}, Emphasis::strong);
  const auto verdict = [&](bool met) {
    return Cell{std::string(met ? m.met : m.missed), met ? Emphasis::good : Emphasis::warning};
  };
  for (const document::ChangedGoal& goal : d.goals) {
    table.row({{"  " + goal.option, Emphasis::none},
               {figure_name(goal.goal, style.language), Emphasis::none},
               verdict(goal.met_in_a),
               verdict(goal.met_in_b)});
  }
  return title(m.goals, style) + table.render(style.colour);
}

}  // namespace

std::string difference_text(const Difference& d, const Style& style) {
  const DifferenceMessages& m = difference_messages(style.language);
  const bool same = d.a.checksum == d.b.checksum && d.figures.empty() && d.inputs.empty() && d.measures.empty() &&
                    d.only_in_a.empty() && d.only_in_b.empty();
  if (same) return head(d, m, style) + "\n" + std::string(m.nothing_differs) + "\n";
  return head(d, m, style) + inputs(d, m, style) + measures(d, m, style) + goals(d, m, style) + figures(d, m, style);
}

std::string difference_csv(const Difference& d) {
  std::string out = "kind,option,name,unit,a,b\n";
  const auto line = [&](const char* kind, const std::string& option, const std::string& name, const std::string& unit,
                        const std::string& a, const std::string& b) {
    out +=
        fmt::format("{},{},{},{},{},{}\n", kind, option, csv_value(name), csv_value(unit), csv_value(a), csv_value(b));
  };
  const auto number = [](std::optional<double> value) { return value ? fmt::format("{}", *value) : std::string(); };
  for (const auto& input : d.inputs) line("input", "", input.path, "", input.a, input.b);
  for (const auto& measure : d.measures) line("measure", measure.option, measure.measure, "", measure.a, measure.b);
  for (const auto& goal : d.goals) {
    line("goal", goal.option, goal.goal, "", goal.met_in_a ? "met" : "missed", goal.met_in_b ? "met" : "missed");
  }
  for (const auto& figure : d.figures) {
    line("figure", figure.option, figure.figure, figure.unit, number(figure.a), number(figure.b));
  }
  return out;
}

}  // namespace verbund::report
