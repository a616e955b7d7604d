#include <algorithm>
#include <cmath>

#include "sim/report/comparison_parts.h"
#include "sim/report/figures.h"
#include "sim/report/money_messages.h"

namespace verbund::report {
namespace {

using document::CostFilter;
using document::OptionResult;
using document::Study;

bool any(const Study& study, const std::function<bool(const OptionResult&)>& is) {
  return std::any_of(study.options.begin(), study.options.end(), [&](const auto& option) { return is(option.second); });
}

CostFilter of_category(const std::string& category) {
  CostFilter filter;
  filter.category = category;
  return filter;
}

Figure money(std::string_view label, const std::function<Money(const OptionResult&)>& amount, const MoneyUnit& unit,
             std::string difference, Emphasis emphasis = Emphasis::none) {
  return {std::string(label), [amount, unit](const OptionResult& o) { return money_text(amount(o), unit); },
          std::move(difference), emphasis};
}

Group cost_group(const Study& study, const MoneyUnit& unit) {
  const MoneyMessages& m = money_messages(unit.language);
  Group group{put(m.cost, unit.name), {}};
  const auto categories = document::categories();
  for (const std::size_t c : paid_categories(study)) {
    const std::string& category = categories[c];
    group.figures.push_back(money(
        m.categories[c], [category](const OptionResult& o) { return document::cost(o, of_category(category)); }, unit,
        "cost_" + category));
  }
  group.figures.push_back(money(
      m.without_staff, [](const OptionResult& o) { return o.totals.cost - document::cost(o, of_category("staff")); },
      unit, "cost_without_staff"));
  group.figures.push_back(money(
      m.total, [](const OptionResult& o) { return o.totals.cost; }, unit, "cost", Emphasis::strong));
  if (study.options.size() > 1) {
    group.figures.push_back({std::string(m.below_from),
                             [&m](const OptionResult& o) {
                               if (o.baseline) return std::string();
                               const auto& year = o.appraisal.cheaper_from;
                               return year ? std::to_string(*year) : std::string(m.never);
                             },
                             ""});
  }
  if (any(study, [](const OptionResult& o) { return o.totals.regional != document::cost(o, of_category("staff")); })) {
    group.figures.push_back({std::string(m.regional),
                             [unit](const OptionResult& o) {
                               const double all = o.totals.cost.in_euros(), ours = o.totals.regional.in_euros();
                               return all > 0 ? fixed_text(100 * ours / all, 1, unit.language) : "";
                             },
                             ""});
  }
  return group;
}

Group partner_group(const Study& study, const MoneyUnit& unit) {
  Group group{put(money_messages(unit.language).paid_by, unit.name), {}};
  for (const auto& [id, partner] : study.partners) {
    CostFilter filter;
    filter.partner = id;
    group.figures.push_back(money(
        id, [filter](const OptionResult& o) { return document::cost(o, filter); }, unit, "cost_of_" + id));
  }
  return group;
}

std::string optional_text(const OptionResult& option, const std::optional<double>& value, std::string_view none,
                          Language language) {
  if (option.baseline) return "";
  return value ? fixed_text(*value, 1, language) : std::string(none);
}

bool has_residual(const Study& study) {
  return any(study, [](const OptionResult& o) { return o.totals.residual != Money(); });
}

// Empty where nothing is discounted and nothing is left at the end: it would say the same as the cost.
Group worth_group(const Study& study, const MoneyUnit& unit) {
  const MoneyMessages& m = money_messages(unit.language);
  Group group{put(m.worth, unit.name), {}};
  if (!study.discounting.rate && !has_residual(study)) return group;
  auto& figures = group.figures;
  if (has_residual(study)) {
    figures.push_back(money(
        m.residual, [](const OptionResult& o) { return o.totals.residual; }, unit, ""));
  }
  figures.push_back(money(
      study.discounting.rate ? m.npv : m.npv_plain, [](const OptionResult& o) { return o.appraisal.npv; }, unit, "npv",
      Emphasis::strong));
  if (study.discounting.rate) {
    figures.push_back(money(
        m.annuity, [](const OptionResult& o) { return o.appraisal.annuity; }, unit, ""));
  }
  figures.push_back({std::string(m.saving),
                     [unit](const OptionResult& o) {
                       return o.appraisal.saving ? money_text(*o.appraisal.saving, unit) : std::string();
                     },
                     ""});
  figures.push_back(
      {std::string(m.payback),
       [&m, unit](const OptionResult& o) { return optional_text(o, o.appraisal.payback, m.never, unit.language); },
       ""});
  figures.push_back(
      {std::string(m.internal_rate),
       [unit](const OptionResult& o) { return optional_text(o, o.appraisal.internal_rate, "-", unit.language); }, ""});
  return group;
}

Group partner_worth_group(const Study& study, const MoneyUnit& unit) {
  Group group{put(money_messages(unit.language).npv_of, unit.name), {}};
  if (!study.discounting.rate) return group;
  for (const auto& [id, partner] : study.partners) {
    group.figures.push_back(money(
        id,
        [id = id](const OptionResult& o) {
          const auto at = o.appraisal.partners.find(id);
          return at == o.appraisal.partners.end() ? Money() : at->second.npv;
        },
        unit, "npv_of_" + id));
  }
  return group;
}

}  // namespace

std::vector<std::size_t> paid_categories(const Study& study) {
  const auto names = document::categories();
  std::vector<std::size_t> result;
  for (std::size_t c = 0; c < names.size(); ++c) {
    const bool is_usual = names[c] == "hardware" || names[c] == "electricity" || names[c] == "room" ||
                          names[c] == "storage" || names[c] == "wan" || names[c] == "staff";
    const bool is_paid = any(study, [&](const OptionResult& o) {
      return std::any_of(o.costs.begin(), o.costs.end(), [&](const document::CostRow& row) {
        return row.category == names[c] && row.kind == "payment";
      });
    });
    if (is_usual || is_paid) result.push_back(c);
  }
  return result;
}

std::vector<Group> money_groups(const Study& study, const MoneyUnit& unit) {
  return {cost_group(study, unit), worth_group(study, unit), partner_group(study, unit),
          partner_worth_group(study, unit)};
}

std::vector<std::string> money_notes(const Study& study, Language language) {
  const MoneyMessages& m = money_messages(language);
  std::vector<std::string> notes = {std::string(m.note)};
  if (study.discounting.rate) {
    notes.push_back(put(m.note_of_worth, number_text(*study.discounting.rate, language), study.discounting.terms,
                        word(study.discounting.timing, language)));
  }
  return notes;
}

}  // namespace verbund::report
