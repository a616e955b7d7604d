#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "models/units/format.h"
#include "sim/report/comparison_parts.h"
#include "sim/report/figures.h"
#include "sim/report/messages.h"

namespace verbund::report {
namespace {

using document::OptionResult;
using document::Study;
using document::Totals;

// Makes rows of members of the totals.
struct Rows {
  Language language;

  [[nodiscard]] Figure count(std::string_view label, std::int64_t Totals::*member, std::string difference = "") const {
    return {std::string(label),
            [member, language = language](const OptionResult& o) {
              return whole_text(static_cast<double>(o.totals.*member), language);
            },
            std::move(difference)};
  }

  [[nodiscard]] Figure number(std::string_view label, double Totals::*member, std::string difference = "") const {
    return {std::string(label),
            [member, language = language](const OptionResult& o) { return number_text(o.totals.*member, language); },
            std::move(difference)};
  }

  [[nodiscard]] Figure share(std::string_view label, double Totals::*member) const {
    return {std::string(label),
            [member, language = language](const OptionResult& o) { return fixed_text(o.totals.*member, 1, language); },
            ""};
  }

  [[nodiscard]] Figure hours(std::string_view label, double Totals::*member) const {
    return {std::string(label),
            [member, language = language](const OptionResult& o) {
              return written(format_thousands(o.totals.*member, 0), language);
            },
            ""};
  }
};

template <class Value>
bool any(const Study& study, Value Totals::*member) {
  return std::any_of(study.options.begin(), study.options.end(),
                     [member](const auto& option) { return option.second.totals.*member > 0; });
}

std::size_t beyond_rto_in_drills(const OptionResult& option) {
  std::set<std::string> services;
  for (const document::Outage& outage : option.outages) {
    if (outage.is_drill && outage.beyond_rto > 0) services.insert(outage.service);
  }
  return services.size();
}

// What happened in no option has no row, but for the share of unserved demand and the incidents.
Group service_group(const Study& study, Language language) {
  const Messages& m = messages(language);
  const Rows rows{language};
  Figure unserved = rows.number(m.unserved, &Totals::unserved_share);
  unserved.warns = [](const OptionResult& o) { return !o.appraisal.serves_demand; };
  Group group{std::string(m.service), {unserved}};
  if (any(study, &Totals::late)) group.figures.push_back(rows.number(m.work_late, &Totals::late));
  if (any(study, &Totals::waiting)) group.figures.push_back(rows.number(m.work_waiting, &Totals::waiting));
  if (any(study, &Totals::drilled)) group.figures.push_back(rows.number(m.drilled, &Totals::drilled));
  if (any(study, &Totals::jobs_late)) group.figures.push_back(rows.count(m.jobs_late, &Totals::jobs_late));
  if (std::any_of(study.options.begin(), study.options.end(),
                  [](const auto& option) { return beyond_rto_in_drills(option.second) > 0; })) {
    group.figures.push_back({std::string(m.beyond_rto_in_drills),
                             [](const OptionResult& o) { return std::to_string(beyond_rto_in_drills(o)); }, ""});
  }
  const auto incidents = [language](const OptionResult& o) {
    std::int64_t times = 0;
    for (const document::Incident& incident : o.incidents) times += incident.times;
    return whole_text(static_cast<double>(times), language);
  };
  group.figures.push_back({std::string(m.incidents_count), incidents, ""});
  return group;
}

// Empty when the scenario says nothing of work.
Group people_group(const Study& study, Language language) {
  const Messages& m = messages(language);
  const bool any = std::any_of(study.options.begin(), study.options.end(),
                               [](const auto& option) { return !option.second.teams.empty(); });
  if (!any) return {};
  const Rows rows{language};
  Figure missing = rows.hours(m.people_missing, &Totals::hours_missing);
  missing.warns = [](const OptionResult& o) { return o.totals.hours_missing >= 0.5; };
  Group group{std::string(m.people_hours), {missing, rows.hours(m.people_free, &Totals::hours_free)}};
  std::size_t tasks = 0;
  for (const auto& [id, option] : study.options) tasks = std::max(tasks, option.tasks.size());
  if (tasks > 0) {
    group.figures.push_back(rows.count(put(m.people_tasks, tasks), &Totals::tasks_started));
  }
  return group;
}

std::vector<Group> groups(const Study& study, const MoneyUnit& unit) {
  const Language language = unit.language;
  const Messages& m = messages(language);
  const Rows rows{language};
  const auto full = [language](const OptionResult& o) {
    return full_text(o.totals.first_full, o.totals.first_full_projected, language);
  };
  const auto full_where = [](const OptionResult& o) { return o.totals.first_full_site; };
  const auto full_what = [language](const OptionResult& o) { return word(o.totals.first_full_what, language); };
  const auto busiest_site = [](const OptionResult& o) { return o.totals.busiest_site; };
  std::vector<Group> all = money_groups(study, unit);
  const std::vector<Group> others = {
      goals_group(study, language),
      service_group(study, language),
      people_group(study, language),
      {std::string(m.servers),
       {rows.count(m.at_start, &Totals::servers_start), rows.count(m.peak, &Totals::servers_peak, "servers_peak"),
        rows.count(m.at_end, &Totals::servers_end, "servers_end"), rows.count(m.bought, &Totals::servers_bought)}},
      {std::string(m.cpu),
       {rows.share(m.mean, &Totals::cpu_mean),
        rows.share(m.p95_highest, &Totals::cpu_p95),
        rows.share(m.busiest, &Totals::cpu_busiest),
        {std::string(m.busiest_site), busiest_site, ""}}},
      {std::string(m.energy_and_wan),
       {rows.number(m.electricity, &Totals::energy, "energy"), rows.number(m.carbon, &Totals::carbon, "carbon"),
        rows.number(m.wan_sent, &Totals::wan_sent)}},
      {std::string(m.first_full),
       {{std::string(m.when), full, ""},
        {std::string(m.where), full_where, ""},
        {std::string(m.what), full_what, ""}}}};
  all.insert(all.end(), others.begin(), others.end());
  std::erase_if(all, [](const Group& group) { return group.figures.empty(); });
  return all;
}

std::string difference_text(const OptionResult& option, const std::string& key, Language language) {
  const auto at = option.appraisal.differences.find(key);
  return key.empty() || at == option.appraisal.differences.end() ? "" : percent_text(at->second, language);
}

// An id broken at its dashes into the fewest lines of at most `width`.
std::vector<std::string> broken(const std::string& id, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t begin = 0;
  while (begin < id.size()) {
    const std::size_t end = std::min(id.find('-', begin), id.size() - 1) + 1;
    const std::string part = id.substr(begin, end - begin);
    if (!lines.back().empty() && lines.back().size() + part.size() > width) lines.emplace_back();
    lines.back() += part;
    begin = end;
  }
  return lines;
}

// The column of one option: every figure with its difference beside it, right-aligned.
struct OptionColumn {
  std::vector<std::string> heading;
  std::vector<Cell> cells;  // in the order of all figures
  std::size_t width = 0;
};

OptionColumn option_column(const std::string& id, const OptionResult& option, const std::vector<Group>& groups,
                           Language language) {
  std::vector<std::string> values, differences;
  std::vector<Emphasis> emphases;
  std::size_t value_width = 0, difference_width = 0;
  for (const Group& group : groups) {
    for (const Figure& figure : group.figures) {
      values.push_back(figure.value(option));
      differences.push_back(difference_text(option, figure.difference, language));
      if (!figure.difference.empty()) value_width = std::max(value_width, display_width(values.back()));
      difference_width = std::max(difference_width, display_width(differences.back()));
      emphases.push_back(figure.warns && figure.warns(option) ? Emphasis::warning : figure.emphasis);
    }
  }
  OptionColumn column;
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::string cell = pad_left(values[i], value_width);
    // Words may reach into the room of the differences; figures keep theirs free.
    const bool figure = values[i].find_first_not_of("0123456789.,") == std::string::npos;
    if (difference_width > 0 && figure) cell += " " + pad_left(differences[i], difference_width);
    column.width = std::max(column.width, display_width(cell));
    column.cells.push_back({std::move(cell), emphases[i]});
  }
  column.heading = broken(id, std::max<std::size_t>(column.width, 11));
  const auto& verdicts = option.appraisal.verdicts;
  if (std::any_of(verdicts.begin(), verdicts.end(), [](const document::Verdict& verdict) { return !verdict.met; })) {
    column.heading.emplace_back(messages(language).misses_goal);
  }
  for (const std::string& line : column.heading) column.width = std::max(column.width, display_width(line));
  return column;
}

std::string table(const std::vector<Group>& groups, const std::vector<OptionColumn>& options, const Style& style) {
  std::vector<Align> aligns(1, Align::left);
  std::size_t heading_lines = 0;
  for (const OptionColumn& option : options) {
    aligns.push_back(Align::right);
    heading_lines = std::max(heading_lines, option.heading.size());
  }
  TextTable table(std::move(aligns));
  for (std::size_t line = 0; line < heading_lines; ++line) {
    std::vector<std::string> row(1);
    for (const OptionColumn& option : options) {
      const std::size_t skip = heading_lines - option.heading.size();
      row.push_back(line < skip ? "" : option.heading[line - skip]);
    }
    table.text_row(row, Emphasis::strong);
  }
  std::size_t cell = 0;
  for (const Group& group : groups) {
    if (cell > 0) table.blank();
    table.text_row({group.heading}, Emphasis::strong);
    for (const Figure& figure : group.figures) {
      std::vector<Cell> row = {{"  " + figure.label, figure.emphasis}};
      for (const OptionColumn& option : options) row.push_back(option.cells[cell]);
      table.row(std::move(row));
      ++cell;
    }
  }
  return table.render(style);
}

std::size_t label_width(const std::vector<Group>& groups) {
  std::size_t width = 0;
  for (const Group& group : groups) {
    width = std::max(width, display_width(group.heading));
    for (const Figure& figure : group.figures) width = std::max(width, 2 + display_width(figure.label));
  }
  return width;
}

void add_notes_of_people(const Study& study, Language language, std::vector<std::string>& notes) {
  const auto has_teams = [](const auto& named) { return !named.second.teams.empty(); };
  if (std::any_of(study.options.begin(), study.options.end(), has_teams)) {
    notes.emplace_back(messages(language).people_note);
  }
  for (const auto& [id, option] : study.options) {
    std::size_t instances = 0;
    std::string since;
    for (const document::Change& change : option.changes) {
      if (change.kind != "handed over") continue;
      if (instances++ == 0) since = month_text(change.when, language);
    }
    if (instances == 0) continue;
    notes.push_back(put(messages(language).alliance_note, id, since, instances));
  }
}

}  // namespace

std::string comparison(const Study& study, const Style& style) {
  const auto all = groups(study, money_unit(study, style.language));
  const auto ids = with_results(study);
  if (ids.empty()) return "";
  std::string result =
      emphasise(std::string(messages(style.language).comparison), Emphasis::strong, style.colour) + "\n\n";
  std::size_t next = 0;
  const bool has_baseline = ids.front() == study.baseline;
  while (next < ids.size()) {
    std::vector<OptionColumn> columns;
    if (next > 0 && has_baseline)
      columns.push_back(option_column(ids[0], study.options.at(ids[0]), all, style.language));
    std::size_t width = label_width(all) + (columns.empty() ? 0 : 2 + columns[0].width);
    const std::size_t first = next;
    while (next < ids.size()) {
      OptionColumn column = option_column(ids[next], study.options.at(ids[next]), all, style.language);
      if (next > first && width + 2 + column.width > style.width) break;
      width += 2 + column.width;
      columns.push_back(std::move(column));
      ++next;
    }
    result += table(all, columns, style) + "\n";
  }
  auto notes = money_notes(study, style.language);
  notes.emplace_back(messages(style.language).p95_note);
  add_notes_of_people(study, style.language, notes);
  for (const std::string& note : notes) result += wrap(note, style.width, 2);
  return result + "\n";
}

}  // namespace verbund::report
