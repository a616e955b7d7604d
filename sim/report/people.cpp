#include <algorithm>
#include <cmath>
#include <map>

#include "sim/report/figures.h"
#include "sim/report/messages.h"
#include "sim/report/sections.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

using document::OptionResult;
using document::Study;
using document::TaskResult;
using document::TeamResult;

// Teams of one skill added up.
struct Skill {
  std::int64_t posts = 0, months_short = 0;
  double there = 0, routine = 0, tasks = 0, projects = 0, missing = 0, free = 0;

  void add(const TeamResult& team) {
    posts += team.posts;
    months_short = std::max(months_short, team.months_short);
    there += team.there;
    routine += team.routine;
    tasks += team.tasks + team.effort;
    projects += team.projects;
    missing += team.missing + team.carried;
    free += team.free;
  }
};

Skill all_of(const OptionResult& option) {
  Skill all;
  for (const auto& [id, team] : option.teams) all.add(team);
  return all;
}

void add_rows(TextTable& table, const OptionResult& option, Language language) {
  const auto whole = [language](double value) { return whole_text(value, language); };
  std::map<std::string, Skill> skills;
  for (const auto& [id, team] : option.teams) skills[team.skill].add(team);
  for (const auto& [id, s] : skills) {
    const Emphasis emphasis = s.missing >= 0.5 ? Emphasis::warning : Emphasis::none;
    table.row({{"    " + id},
               {whole(static_cast<double>(s.posts))},
               {whole(s.there)},
               {whole(s.routine)},
               {whole(s.tasks)},
               {whole(s.projects)},
               {whole(s.missing), emphasis},
               {whole(s.free)},
               {whole(static_cast<double>(s.months_short)), emphasis}});
  }
}

// What became of the hours that routine takes less, or where those come from that it takes more.
std::string freed(const Study& study, const OptionResult& option, Language language) {
  const auto baseline = study.options.find(study.baseline);
  if (option.baseline || baseline == study.options.end() || baseline->second.teams.empty()) return "";
  const Messages& m = messages(language);
  const auto whole = [language](double value) { return whole_text(std::abs(value), language); };
  const Skill ours = all_of(option), theirs = all_of(baseline->second);
  const double less = theirs.routine - ours.routine;
  const auto sentence = std::abs(less) < 0.5 ? m.hours_as_many : less > 0 ? m.hours_freed : m.hours_more;
  std::string text = put(sentence, whole(less), study.baseline);
  const auto part = [&](std::string_view more, std::string_view fewer, double by) {
    if (std::abs(by) >= 0.5) text += ", " + put(by > 0 ? more : fewer, whole(by));
  };
  part(m.more_for_tasks, m.fewer_for_tasks, ours.tasks - theirs.tasks);
  part(m.more_for_projects, m.fewer_for_projects, ours.projects - theirs.projects);
  part(m.fewer_missing, m.more_missing, theirs.missing - ours.missing);
  part(m.more_free, m.fewer_free, ours.free - theirs.free);
  return text;
}

std::string task_text(const std::string& id, const TaskResult& task, Language language) {
  const Messages& m = messages(language);
  const auto month = [language](const std::string& date) { return month_text(date, language); };
  const auto whole = [language](double value) { return whole_text(value, language); };
  if (!task.started.empty()) {
    return put(m.task_started, id, month(task.started), month(task.wanted), whole(task.worked));
  }
  return task.effort_left > 0 ? put(m.task_without_effort, id, month(task.wanted), whole(task.effort_left))
                              : put(m.task_without_hours, id, month(task.wanted));
}

std::string tasks(const OptionResult& option, const Style& style) {
  std::vector<std::pair<std::string, const TaskResult*>> in_order;
  for (const auto& [id, task] : option.tasks) in_order.emplace_back(id, &task);
  std::stable_sort(in_order.begin(), in_order.end(),
                   [](const auto& a, const auto& b) { return a.second->order < b.second->order; });
  std::string text;
  for (const auto& [id, task] : in_order) text += wrap("    " + task_text(id, *task, style.language), style.width, 6);
  return text;
}

}  // namespace

std::string people(const Study& study, const Style& style) {
  const Messages& m = messages(style.language);
  std::vector<Align> aligns(9, Align::right);
  aligns[0] = Align::left;
  TextTable table(std::move(aligns));
  table.text_row({"", std::string(m.posts), std::string(m.hours_there), std::string(m.hours_routine),
                  std::string(m.hours_tasks), std::string(m.hours_projects), std::string(m.hours_missing),
                  std::string(m.hours_free), std::string(m.months_short)},
                 Emphasis::strong);
  std::string lines;
  for (const std::string& id : with_results(study)) {
    const OptionResult& option = study.options.at(id);
    if (option.teams.empty()) continue;
    table.heading("  " + id);
    add_rows(table, option, style.language);
    std::string sentence = emphasise("  " + id, Emphasis::strong, style.colour);
    const std::string difference = freed(study, option, style.language), taken_on = tasks(option, style);
    if (difference.empty() && taken_on.empty()) continue;
    if (!difference.empty()) sentence.append(": ").append(difference);
    lines += wrap(sentence, style.width, 4);
    lines += taken_on;
  }
  const bool any = std::any_of(study.options.begin(), study.options.end(),
                               [](const auto& option) { return !option.second.teams.empty(); });
  if (!any) return "";
  return emphasise(std::string(m.people), Emphasis::strong, style.colour) + "\n\n" + table.render(style) + "\n" +
         (lines.empty() ? "" : lines + "\n");
}

}  // namespace verbund::report
