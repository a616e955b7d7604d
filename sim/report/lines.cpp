// What the lines carried, and what came of the copies that went over them.
#include "sim/report/figures.h"
#include "sim/report/messages.h"
#include "sim/report/sections.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

using document::Study;

std::string whole(double value) { return fmt::format("{:.0f}", value); }
std::string hours(double value, Language language) {
  return value > 0 ? time_text(Duration(value * seconds_per_hour), language) : "-";
}

Cell count(std::int64_t number, Language language) { return {whole_text(static_cast<double>(number), language)}; }
Cell bad(std::int64_t number, Language language) {
  return {whole_text(static_cast<double>(number), language), number > 0 ? Emphasis::warning : Emphasis::none};
}

TextTable table_of(const std::vector<std::string_view>& head, Align last) {
  std::vector<Align> aligns(head.size(), Align::right);
  aligns.front() = Align::left;
  aligns.back() = last;
  TextTable table(std::move(aligns));
  table.text_row({head.begin(), head.end()}, Emphasis::strong);
  return table;
}

}  // namespace

std::string lines(const Study& study, const Style& style) {
  const Language language = style.language;
  const Messages& m = messages(language);
  TextTable table =
      table_of({m.lines, m.lines_sent, m.lines_mean, m.lines_p95, m.lines_peak, m.busiest_at}, Align::left);
  bool any = false;
  for (const std::string& id : with_results(study)) {
    table.heading(id);
    for (const auto& [link, r] : study.options.at(id).links) {
      table.text_row({"  " + link, number_text(r.sent, language), number_text(r.use_mean, language), whole(r.use_p95),
                      whole(r.use_peak), date_text(r.busiest_at, language)});
      any = any || r.sent > 0;
    }
  }
  return any ? table.render(style) + wrap(std::string(m.lines_note), style.width, 2) + "\n" : "";
}

std::string backups(const Study& study, const Style& style) {
  const Language language = style.language;
  const Messages& m = messages(language);
  TextTable table = table_of({m.backups, m.backups_made, m.backups_beside, m.backups_late, m.backups_skipped,
                              m.backups_failed, m.backups_latest, m.backups_oldest, m.busiest_at},
                             Align::left);
  bool any = false;
  for (const std::string& id : with_results(study)) {
    table.heading(id);
    for (const auto& [backup, r] : study.options.at(id).backups) {
      table.row({{"  " + backup},
                 count(r.made, language),
                 count(r.beside, language),
                 bad(r.late, language),
                 bad(r.skipped, language),
                 bad(r.failed, language),
                 {hours(r.latest, language)},
                 {hours(r.oldest, language)},
                 {date_text(r.oldest_at, language)}});
      any = true;
    }
  }
  return any ? table.render(style) + wrap(std::string(m.backups_note), style.width, 2) + "\n" : "";
}

std::string replicas(const Study& study, const Style& style) {
  const Language language = style.language;
  const Messages& m = messages(language);
  TextTable table = table_of({m.replicas, m.replicas_lag, m.replicas_beyond, m.replicas_strictest,
                              m.replicas_write_delay, m.replicas_alone, m.busiest_at},
                             Align::left);
  bool any = false;
  for (const std::string& id : with_results(study)) {
    table.heading(id);
    for (const auto& [replica, r] : study.options.at(id).replicas) {
      table.row({{"  " + replica},
                 {time_text(Duration(r.lag), language)},
                 {hours(r.beyond_rpo, language), r.beyond_rpo > 0 ? Emphasis::warning : Emphasis::none},
                 {r.strictest_of.empty() ? "-" : time_text(Duration(r.strictest), language)},
                 {r.write_delay > 0 ? number_text(r.write_delay, language) : "-"},
                 {number_text(r.alone, language), r.alone > 0 ? Emphasis::warning : Emphasis::none},
                 {date_text(r.lag_at, language)}});
      any = true;
    }
  }
  return any ? table.render(style) + wrap(std::string(m.replicas_note), style.width, 2) + "\n" : "";
}

std::string traffic(const Study& study, const Style& style) {
  const Language language = style.language;
  const Messages& m = messages(language);
  TextTable table = table_of({m.traffic, m.traffic_mean, m.traffic_peak, m.traffic_not_carried, m.traffic_detoured,
                              m.traffic_round_trip, m.busiest_at},
                             Align::left);
  bool any = false;
  for (const std::string& id : with_results(study)) {
    const auto& flows = study.options.at(id).traffic;
    if (flows.empty()) continue;
    table.heading(id);
    for (const auto& r : flows) {
      table.row({{"  " + put(m.traffic_flow, r.users, r.at)},
                 {number_text(r.mean, language)},
                 {number_text(r.peak, language)},
                 {number_text(r.not_carried, language), r.not_carried > 0 ? Emphasis::warning : Emphasis::none},
                 {number_text(r.detoured, language)},
                 {number_text(r.round_trip, language)},
                 {date_text(r.peak_at, language)}});
      any = true;
    }
  }
  return any ? table.render(style) + wrap(std::string(m.traffic_note), style.width, 2) + "\n" : "";
}

}  // namespace verbund::report
