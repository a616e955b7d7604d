// The entries behind a figure, and where their causes stand in the scenario.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "models/units/format.h"
#include "sim/document/columns.h"
#include "sim/report/csv_value.h"
#include "sim/report/figures.h"
#include "sim/report/money_messages.h"
#include "sim/report/report.h"
#include "sim/report/sections.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

using document::Entry;
using document::Input;
using document::OptionResult;
using document::Study;

std::string cents(Money amount, Language language) { return written(format_thousands(amount.in_euros(), 2), language); }

// The inputs that a cause is made of: at its place or below it.
std::vector<const Input*> inputs_of(const Study& study, const std::string& cause) {
  std::vector<const Input*> result;
  for (const Input& input : study.inputs) {
    if (input.path == cause || input.path.starts_with(cause + ".")) result.push_back(&input);
  }
  return result;
}

// The measure whose own cost it is; null: it is none of a measure.
const document::Step* step_of(const OptionResult& option, const std::string& id, const std::string& cause) {
  const auto step = std::find_if(option.steps.begin(), option.steps.end(), [&](const document::Step& s) {
    const std::string path = fmt::format("options.{}.measures.{}", id, s.measure);
    return cause == path || cause.starts_with(path + ".");
  });
  return step == option.steps.end() ? nullptr : &*step;
}

// What entries name, and the list prices behind what their measures bought.
std::set<std::string> causes_of(const OptionResult& option, const std::string& id, const std::vector<Entry>& entries) {
  std::set<std::string> causes;
  for (const Entry& entry : entries) {
    causes.insert(entry.cause);
    const document::Step* const step = entry.category == "hardware" ? step_of(option, id, entry.cause) : nullptr;
    for (const document::Purchase& purchase : option.purchases) {
      const bool is_meant = step != nullptr && purchase.measure == step->measure && purchase.date == entry.date;
      if (is_meant) causes.insert(fmt::format("models.{}.price", purchase.model));
    }
  }
  return causes;
}

// Whole words of it; all of it stands in the scenario.
std::string beginning(const std::string& source) {
  constexpr std::size_t most = 40;
  if (source.size() <= most) return source;
  return source.substr(0, source.rfind(' ', most)) + " …";
}

std::string causes_text(const Study& study, const std::string& id, const std::vector<Entry>& entries,
                        const Style& style) {
  const OptionResult& option = study.options.at(id);
  TextTable table({Align::left, Align::left, Align::left, Align::left});
  for (const std::string& cause : causes_of(option, id, entries)) {
    const document::Step* const step = step_of(option, id, cause);
    const auto inputs = inputs_of(study, cause);
    if (step != nullptr && inputs.empty()) table.text_row({"    " + cause, "", step->place, ""});
    for (const Input* input : inputs) {
      table.text_row({"    " + input->path, input->value, fmt::format("{}:{}", input->file, input->line),
                      beginning(input->source)});
    }
  }
  const std::string text = table.render(style.colour);
  return text.empty() ? "" : "  " + std::string(money_messages(style.language).entries_causes) + "\n" + text;
}

}  // namespace

std::string entries_text(const Study& study, const std::string& option, const document::CostFilter& filter,
                         const Style& style) {
  const MoneyMessages& m = money_messages(style.language);
  const auto entries = document::entries(study.options.at(option), filter);
  TextTable table({Align::left, Align::right, Align::left, Align::left, Align::left, Align::left, Align::left});
  table.text_row({"  " + std::string(m.entries_columns_date), std::string(m.entries_amount),
                  std::string(m.entries_partner), std::string(m.entries_site), std::string(m.entries_category),
                  std::string(m.entries_payee), std::string(m.entries_cause)},
                 Emphasis::strong);
  Money sum;
  for (const Entry& entry : entries) {
    sum += entry.amount;
    std::string category = category_name(entry.category, style.language);
    if (entry.kind != "payment") category = put(m.entries_of_kind, category, word(entry.kind, style.language));
    table.text_row({"  " + date_text(entry.date, style.language), cents(entry.amount, style.language), entry.partner,
                    entry.site, category, entry.payee, entry.cause});
  }
  table.text_row({"  " + std::string(m.entries_total), cents(sum, style.language)}, Emphasis::strong);
  std::string text =
      emphasise(put(m.entries_title, option, whole_text(static_cast<double>(entries.size()), style.language),
                    cents(sum, style.language)),
                Emphasis::strong, style.colour);
  return text + "\n" + (entries.empty() ? "" : table.render(style.colour) + causes_text(study, option, entries, style));
}

std::string entries_csv(const Study& study, const std::vector<std::string>& options,
                        const document::CostFilter& filter) {
  std::string text = "option";
  document::columns(static_cast<const Entry*>(nullptr),
                    [&](const document::Column& column, auto) { text += "," + std::string(column.key); });
  text += "\n";
  for (const std::string& option : options) {
    for (const Entry& entry : document::entries(study.options.at(option), filter)) {
      text += option;
      document::columns(&entry, [&](const document::Column&, auto member) { text += "," + csv_value(entry.*member); });
      text += "\n";
    }
  }
  return text;
}

}  // namespace verbund::report
