// What the lines carried, and what came of the copies that went over them.
#include <fmt/format.h>

#include "models/units/format.h"
#include "sim/report/messages.h"
#include "sim/report/sections.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

using document::Study;

std::string whole(double value) { return fmt::format("{:.0f}", value); }
std::string count(std::int64_t number) { return format_thousands(static_cast<double>(number), 0); }
std::string hours(double value) { return value > 0 ? format(Duration(value * seconds_per_hour)) : "-"; }

Cell bad(std::int64_t number) { return {count(number), number > 0 ? Emphasis::warning : Emphasis::none}; }

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
  const Messages& m = messages();
  TextTable table =
      table_of({m.lines, m.lines_sent, m.lines_mean, m.lines_p95, m.lines_peak, m.busiest_at}, Align::left);
  bool any = false;
  for (const std::string& id : with_results(study)) {
    table.heading(id);
    for (const auto& [link, r] : study.options.at(id).links) {
      table.text_row({"  " + link, number_text(r.sent), number_text(r.use_mean), whole(r.use_p95), whole(r.use_peak),
                      r.busiest_at});
      any = any || r.sent > 0;
    }
  }
  return any ? table.render(style.colour) + std::string(m.lines_note) + "\n\n" : "";
}

std::string backups(const Study& study, const Style& style) {
  const Messages& m = messages();
  TextTable table = table_of({m.backups, m.backups_made, m.backups_beside, m.backups_late, m.backups_skipped,
                              m.backups_failed, m.backups_latest, m.backups_oldest, m.busiest_at},
                             Align::left);
  bool any = false;
  for (const std::string& id : with_results(study)) {
    table.heading(id);
    for (const auto& [backup, r] : study.options.at(id).backups) {
      table.row({{"  " + backup},
                 {count(r.made)},
                 {count(r.beside)},
                 bad(r.late),
                 bad(r.skipped),
                 bad(r.failed),
                 {hours(r.latest)},
                 {hours(r.oldest)},
                 {r.oldest_at}});
      any = true;
    }
  }
  return any ? table.render(style.colour) + wrap(std::string(m.backups_note), style.width, 2) + "\n" : "";
}

std::string replicas(const Study& study, const Style& style) {
  const Messages& m = messages();
  TextTable table = table_of({m.replicas, m.replicas_lag, m.replicas_beyond, m.replicas_strictest,
                              m.replicas_write_delay, m.replicas_alone, m.busiest_at},
                             Align::left);
  bool any = false;
  for (const std::string& id : with_results(study)) {
    table.heading(id);
    for (const auto& [replica, r] : study.options.at(id).replicas) {
      table.row({{"  " + replica},
                 {format(Duration(r.lag))},
                 {hours(r.beyond_rpo), r.beyond_rpo > 0 ? Emphasis::warning : Emphasis::none},
                 {r.strictest_of.empty() ? "-" : format(Duration(r.strictest))},
                 {r.write_delay > 0 ? number_text(r.write_delay) : "-"},
                 {number_text(r.alone), r.alone > 0 ? Emphasis::warning : Emphasis::none},
                 {r.lag_at}});
      any = true;
    }
  }
  return any ? table.render(style.colour) + wrap(std::string(m.replicas_note), style.width, 2) + "\n" : "";
}

std::string traffic(const Study& study, const Style& style) {
  const Messages& m = messages();
  TextTable table = table_of({m.traffic, m.traffic_mean, m.traffic_peak, m.traffic_not_carried, m.traffic_detoured,
                              m.traffic_round_trip, m.busiest_at},
                             Align::left);
  bool any = false;
  for (const std::string& id : with_results(study)) {
    const auto& flows = study.options.at(id).traffic;
    if (flows.empty()) continue;
    table.heading(id);
    for (const auto& r : flows) {
      table.row({{"  " + fmt::format(fmt::runtime(m.traffic_flow), r.users, r.at)},
                 {number_text(r.mean)},
                 {number_text(r.peak)},
                 {number_text(r.not_carried), r.not_carried > 0 ? Emphasis::warning : Emphasis::none},
                 {number_text(r.detoured)},
                 {number_text(r.round_trip)},
                 {r.peak_at}});
      any = true;
    }
  }
  return any ? table.render(style.colour) + wrap(std::string(m.traffic_note), style.width, 2) + "\n" : "";
}

}  // namespace verbund::report
