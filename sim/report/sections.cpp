#include "sim/report/sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "models/units/format.h"
#include "sim/report/figures.h"
#include "sim/report/messages.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

using document::OptionResult;
using document::Study;

std::string strong(const std::string& text, const Style& style) {
  return emphasise(text, Emphasis::strong, style.colour);
}

std::string joined(const std::vector<std::string>& texts) {
  std::string result;
  for (const std::string& text : texts) result += (result.empty() ? "" : ", ") + text;
  return result;
}

// What stands before the colon of each.
std::string heads(const std::vector<std::string>& texts, Language language) {
  std::string result;
  for (const std::string& text : texts) {
    result += (result.empty() ? "" : "; ") + word(text.substr(0, text.find(':')), language);
  }
  return result;
}

std::string whole(double value) { return fmt::format("{:.0f}", value); }

}  // namespace

std::vector<std::string> with_results(const Study& study) {
  auto ids = document::in_order(study);
  ids.erase(std::remove_if(ids.begin(), ids.end(),
                           [&](const std::string& id) { return !study.options.at(id).failed.empty(); }),
            ids.end());
  return ids;
}

MoneyUnit money_unit(const Study& study, Language language) {
  Money largest;
  for (const auto& [id, option] : study.options) largest = std::max(largest, option.totals.cost);
  return largest >= Money::euros(100'000) ? MoneyUnit{messages(language).thousand_euros, 1000, language}
                                          : MoneyUnit{"EUR", 1, language};
}

std::string money_text(Money amount, const MoneyUnit& unit) {
  return whole_text(amount.in_euros() / unit.euros, unit.language);  // halves away from zero, as everywhere
}

std::string number_text(double value, Language language) {
  const double size = std::abs(value);
  if (size == 0) return "0";
  if (size < 0.001) return written("<0.001", language);
  return written(format_thousands(value, size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3), language);
}

std::string percent_text(std::optional<double> percent, Language language) {
  if (!percent) return "";
  if (std::abs(*percent) < 0.05) return "0 %";
  if (*percent >= 999.5) return ">999 %";
  return written(fmt::format("{:+.{}f} %", *percent, std::abs(*percent) < 9.95 ? 1 : 0), language);
}

std::string full_text(const std::string& date, bool projected, Language language) {
  if (date.empty()) return std::string(messages(language).not_in_sight);
  return (projected ? "~" : "") + date_text(date, language);
}

std::string head(const Study& study, const Style& style) {
  const Messages& m = messages(style.language);
  std::string result = strong(study.title, style) + "\n";
  result += put(m.period, date_text(study.start, style.language), date_text(study.end, style.language),
                period_text(study.resolution, style.language), study.seed) +
            "\n";
  if (!study.overrides.empty()) {
    result += wrap(put(m.overridden, joined(study.overrides)), style.width, 2);
  }
  result += "\n";
  TextTable table({Align::left, Align::left});
  for (const std::string& id : document::in_order(study)) {
    const OptionResult& option = study.options.at(id);
    std::string title = option.title;
    if (option.baseline) title += (title.empty() ? "" : " ") + std::string(m.is_baseline);
    table.row({{"  " + id, Emphasis::strong}, {title}});
    if (!option.failed.empty()) {
      table.row({{""}, {put(m.run_failed, option.failed), Emphasis::warning}});
    }
  }
  return result + table.render(style) + "\n";
}

std::string sites(const Study& study, const Style& style) {
  const Messages& m = messages(style.language);
  TextTable table({Align::left, Align::right, Align::right, Align::right, Align::right, Align::left, Align::right,
                   Align::right, Align::right, Align::right});
  table.text_row({std::string(m.sites), std::string(m.site_servers), std::string(m.cpu_percent),
                  std::string(m.cpu_percent), std::string(m.cpu_percent), "", std::string(m.memory),
                  std::string(m.storage), std::string(m.racks), std::string(m.rated)},
                 Emphasis::strong);
  table.text_row({"", std::string(m.start_peak_end), std::string(m.mean_of_time), std::string(m.p95_of_time),
                  std::string(m.busiest_step), std::string(m.busiest_at), std::string(m.peak_percent),
                  std::string(m.peak_percent), std::string(m.peak_percent), std::string(m.power_percent)},
                 Emphasis::strong);
  for (const std::string& id : with_results(study)) {
    table.heading(id);
    for (const auto& [site, r] : study.options.at(id).sites) {
      table.text_row({"  " + site, fmt::format("{}/{}/{}", r.servers_start, r.servers_peak, r.servers_end),
                      whole(r.cpu_mean), whole(r.cpu_p95), whole(r.cpu_busiest),
                      date_text(r.busiest_at, style.language), whole(r.memory_peak), whole(r.storage_peak),
                      whole(r.racks_peak), whole(r.power_peak)});
    }
  }
  return table.render(style) + "\n";
}

std::string full_dates(const Study& study, const Style& style) {
  const Messages& m = messages(style.language);
  std::vector<Align> aligns(6, Align::right);
  aligns[0] = Align::left;
  TextTable table(aligns);
  table.text_row({std::string(m.full_title), std::string(m.resource_cpu), std::string(m.resource_memory),
                  std::string(m.resource_storage), std::string(m.resource_racks), std::string(m.resource_power)},
                 Emphasis::strong);
  for (const std::string& id : with_results(study)) {
    table.heading(id);
    for (const auto& [site, result] : study.options.at(id).sites) {
      const document::FullDates& full = result.full;
      std::vector<Cell> row = {{"  " + site}};
      for (const document::Full* date : {&full.cpu, &full.memory, &full.storage, &full.racks, &full.power}) {
        const bool happened = !date->date.empty() && !date->projected;
        row.push_back(
            {full_text(date->date, date->projected, style.language), happened ? Emphasis::warning : Emphasis::none});
      }
      table.row(std::move(row));
    }
  }
  const bool has_line = study.months.size() >= document::fewest_months_of_a_line;
  return table.render(style) + std::string(has_line ? m.full_note : m.full_note_short) + "\n\n";
}

std::string conclusion(const Study& study, const Style& style) {
  const Messages& m = messages(style.language);
  std::string result = strong(std::string(m.conclusion), style) + "\n\n";
  result += wrap(conclusion_sentence(study, style.language), style.width, 0) + "\n";
  if (!study.not_modelled.empty()) {
    result += wrap(put(m.not_modelled, heads(study.not_modelled, style.language)), style.width, 2);
  }
  const auto assumed = std::count_if(study.inputs.begin(), study.inputs.end(),
                                     [](const document::Input& input) { return input.source.empty(); });
  if (!study.inputs.empty()) {
    result += put(m.assumptions, assumed, study.inputs.size()) + "\n";
  }
  if (!style.study_path.empty()) result += put(m.study_lies, style.study_path) + "\n";
  return result;
}

std::string console(const Study& study, const Style& style) {
  return head(study, style) + comparison(study, style) + costs_by_year(study, style) + costs_by_partner(study, style) +
         purchases(study, style) + sites(study, style) + full_dates(study, style) + lines(study, style) +
         backups(study, style) + replicas(study, style) + traffic(study, style) + jobs(study, style) +
         people(study, style) + outages(study, style) + misfortune(study, style) + not_done(study, style) +
         conclusion(study, style);
}

}  // namespace verbund::report
