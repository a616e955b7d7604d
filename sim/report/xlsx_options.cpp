// The first sheet: the options side by side.
#include <functional>

#include "sim/report/comparison_parts.h"
#include "sim/report/figures.h"
#include "sim/report/sections.h"
#include "sim/report/xlsx_parts.h"

namespace verbund::report {
namespace {

using document::OptionResult;
using document::Study;
using document::Totals;

constexpr std::size_t first_option = 2;  // column
constexpr std::size_t head_row = 2;

// What a row shows of an option.
using Show = std::function<void(std::size_t row, std::size_t column, const std::string& id, const OptionResult&)>;

class OptionsSheet {
 public:
  OptionsSheet(Sheet sheet, const Study& study, Language language)
      : sheet_(sheet),
        study_(study),
        language_(language),
        words_(workbook_messages(language)),
        ids_(document::in_order(study)) {}

  // Of the options that have a result.
  std::size_t row(const std::string& label, std::string_view unit, const Show& show) {
    sheet_.text(row_, 0, label);
    sheet_.text(row_, 1, std::string(unit));
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      const OptionResult& option = study_.options.at(ids_[i]);
      if (option.failed.empty()) show(row_, first_option + i, ids_[i], option);
    }
    return row_++;
  }
  void number(std::string_view label, std::string_view unit, const std::function<double(const OptionResult&)>& of,
              Look look) {
    row(std::string(label), unit,
        [&](std::size_t row, std::size_t column, const std::string&, const OptionResult& option) {
          sheet_.number(row, column, of(option), look);
        });
  }
  void count(std::string_view label, std::string_view unit, std::int64_t Totals::*member) {
    number(
        label, unit, [member](const OptionResult& o) { return static_cast<double>(o.totals.*member); }, Look::integer);
  }
  // Without a value: never. Of the baseline there is none to show.
  template <class T>
  void number_or_never(std::string_view label, std::string_view unit,
                       const std::function<std::optional<T>(const OptionResult&)>& of, Look look) {
    row(std::string(label), unit,
        [&](std::size_t row, std::size_t column, const std::string&, const OptionResult& option) {
          const auto value = of(option);
          if (value) sheet_.number(row, column, static_cast<double>(*value), look);
          if (!value && !option.baseline) sheet_.text(row, column, std::string(words_.never), Look::right);
        });
  }

  void head();
  void money(const CellOfOption& total_cost);
  void physics();
  void goals();

 private:
  // Where the figure of the baseline in that row stands; empty without a baseline that has a result.
  [[nodiscard]] std::string of_baseline(std::size_t row) const {
    const auto at = study_.options.find(study_.baseline);
    const bool is_there = at != study_.options.end() && at->second.failed.empty();
    return is_there ? "$" + cell_name(row, first_option) : "";
  }

  Sheet sheet_;
  const Study& study_;
  Language language_;
  const WorkbookMessages& words_;
  std::vector<std::string> ids_;
  std::size_t row_ = head_row + 1;
};

void OptionsSheet::head() {
  sheet_.text(0, 0, study_.title, Look::title);
  sheet_.text(1, 0, conclusion_sentence(study_, language_));
  sheet_.text(head_row, 0, std::string(words_.option), Look::head);
  sheet_.text(head_row, 1, std::string(words_.unit), Look::head);
  for (std::size_t i = 0; i < ids_.size(); ++i) {
    const OptionResult& option = study_.options.at(ids_[i]);
    sheet_.text(head_row, first_option + i, ids_[i], Look::head);
    sheet_.text(row_, first_option + i, option.title, Look::wrapped);
    if (option.baseline) sheet_.text(row_ + 1, first_option + i, std::string(words_.yes), Look::right);
    if (!option.failed.empty()) sheet_.text(row_ + 2, first_option + i, option.failed, Look::wrapped);
  }
  sheet_.text(row_++, 0, std::string(words_.title), Look::wrapped);
  sheet_.text(row_++, 0, std::string(words_.baseline));
  if (with_results(study_).size() < ids_.size()) sheet_.text(row_++, 0, std::string(words_.failed), Look::wrapped);
  constexpr double of_labels = 34, of_units = 10, of_options = 20;
  sheet_.width(0, of_labels);
  sheet_.width(1, of_units);
  for (std::size_t i = 0; i < ids_.size(); ++i) sheet_.width(first_option + i, of_options);
  sheet_.freeze(head_row + 1, first_option);
}

void OptionsSheet::money(const CellOfOption& total_cost) {
  const auto euros = [this](std::string_view label, const std::function<Money(const OptionResult&)>& of) {
    number(
        label, "EUR", [&](const OptionResult& o) { return of(o).in_euros(); }, Look::money);
    return row_ - 1;
  };
  const std::size_t cost =
      row(std::string(words_.cost), "EUR",
          [&](std::size_t row, std::size_t column, const std::string& id, const OptionResult& option) {
            sheet_.formula(row, column, "=" + total_cost.at(id), option.totals.cost.in_euros(), Look::total);
          });
  row(std::string(words_.difference), "%",
      [&](std::size_t row, std::size_t column, const std::string&, const OptionResult& option) {
        const auto at = option.appraisal.differences.find("cost");
        if (option.baseline || of_baseline(cost).empty() || at == option.appraisal.differences.end() || !at->second)
          return;
        sheet_.formula(row, column, "=" + cell_name(cost, column) + "/" + of_baseline(cost) + "-1", *at->second / 100,
                       Look::percent);
      });
  euros(words_.regional, [](const OptionResult& o) { return o.totals.regional; });
  euros(words_.residual, [](const OptionResult& o) { return o.totals.residual; });
  const std::size_t npv = euros(words_.npv, [](const OptionResult& o) { return o.appraisal.npv; });
  euros(words_.annuity, [](const OptionResult& o) { return o.appraisal.annuity; });
  row(std::string(words_.saving), "EUR",
      [&](std::size_t row, std::size_t column, const std::string&, const OptionResult& option) {
        if (!option.appraisal.saving || of_baseline(npv).empty()) return;
        sheet_.formula(row, column, "=" + of_baseline(npv) + "-" + cell_name(npv, column),
                       option.appraisal.saving->in_euros(), Look::money);
      });
  number_or_never<double>(
      words_.payback, words_.years, [](const OptionResult& o) { return o.appraisal.payback; }, Look::number);
  row(std::string(words_.internal_rate), "%",
      [&](std::size_t row, std::size_t column, const std::string&, const OptionResult& option) {
        if (option.appraisal.internal_rate)
          sheet_.number(row, column, *option.appraisal.internal_rate / 100, Look::percent);
      });
  number_or_never<std::int64_t>(
      words_.cheaper_from, "", [](const OptionResult& o) { return o.appraisal.cheaper_from; }, Look::year);
}

void OptionsSheet::physics() {
  number(
      words_.energy, "MWh", [](const OptionResult& o) { return o.totals.energy; }, Look::number);
  number(
      words_.carbon, "t", [](const OptionResult& o) { return o.totals.carbon; }, Look::number);
  number(
      words_.unserved, "%", [](const OptionResult& o) { return o.totals.unserved_share / 100; }, Look::small_percent);
  number(
      words_.incidents, "",
      [](const OptionResult& o) {
        std::int64_t times = 0;
        for (const document::Incident& incident : o.incidents) times += incident.times;
        return static_cast<double>(times);
      },
      Look::integer);
  count(words_.jobs_late, words_.runs, &Totals::jobs_late);
  number(
      words_.hours_missing, words_.hours, [](const OptionResult& o) { return o.totals.hours_missing; }, Look::integer);
  count(words_.servers_peak, words_.servers, &Totals::servers_peak);
  count(words_.servers_end, words_.servers, &Totals::servers_end);
  count(words_.servers_bought, words_.servers, &Totals::servers_bought);
  row(std::string(words_.first_full), "",
      [&](std::size_t row, std::size_t column, const std::string&, const OptionResult& option) {
        const Totals& t = option.totals;
        if (t.first_full.empty()) return;
        sheet_.text(row, column,
                    full_text(t.first_full, t.first_full_projected, language_) + " " + t.first_full_site + " " +
                        word(t.first_full_what, language_),
                    Look::right);
      });
}

// What each goal came to, and whether that is enough.
void OptionsSheet::goals() {
  for (const document::Verdict& goal : goals_of(study_)) {
    const std::string label = std::string(words_.goals).append(": ").append(goal_label(goal, language_));
    row(label, goal.unit, [&](std::size_t row, std::size_t column, const std::string&, const OptionResult& option) {
      const document::Verdict* verdict = find_verdict(option, goal.goal);
      if (verdict != nullptr && verdict->value) sheet_.number(row, column, *verdict->value, Look::number);
    });
    row("", "", [&](std::size_t row, std::size_t column, const std::string&, const OptionResult& option) {
      const document::Verdict* verdict = find_verdict(option, goal.goal);
      if (verdict == nullptr) return;
      sheet_.text(row, column, std::string(verdict->met ? words_.met : words_.missed),
                  verdict->met ? Look::good : Look::bad);
    });
  }
}

}  // namespace

void options_sheet(Sheet sheet, const Study& study, const CellOfOption& total_cost, Language language) {
  OptionsSheet options(sheet, study, language);
  options.head();
  options.money(total_cost);
  options.goals();
  options.physics();
}

}  // namespace verbund::report
