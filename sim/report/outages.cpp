// What drills and failures did: who was back when, and who was not.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "sim/report/figures.h"
#include "sim/report/messages.h"
#include "sim/report/sections.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

using document::OptionResult;
using document::Outage;
using document::Study;
using Outages = std::vector<const Outage*>;

constexpr std::size_t shown = 4;

Outages of_cause(const OptionResult& option, const std::string& cause, bool is_drill) {
  Outages result;
  for (const Outage& outage : option.outages) {
    if (outage.cause == cause && outage.is_drill == is_drill) result.push_back(&outage);
  }
  return result;
}

Outages with(const Outages& all, std::int64_t Outage::*count) {
  Outages result;
  std::copy_if(all.begin(), all.end(), std::back_inserter(result), [&](const Outage* o) { return o->*count > 0; });
  return result;
}

std::int64_t sum(const Outages& all, std::int64_t Outage::*count) {
  std::int64_t result = 0;
  for (const Outage* outage : all) result += outage->*count;
  return result;
}

const Outage& most(const Outages& all, double Outage::*value) {
  return **std::max_element(all.begin(), all.end(),
                            [&](const Outage* a, const Outage* b) { return a->*value < b->*value; });
}

std::string services(const Outages& all) {
  std::string result;
  for (std::size_t i = 0; i < std::min(shown, all.size()); ++i) result += (i > 0 ? ", " : "") + all[i]->service;
  return result + (all.size() > shown ? ", …" : "");
}

std::string services(std::size_t count, Language language) {
  const Messages& m = messages(language);
  return put(count == 1 ? m.one_service : m.several_services, count);
}

std::string time(double minutes, Language language) { return time_text(Duration(60 * minutes), language); }

std::vector<std::string> obstacles(const Outages& all, Language language) {
  std::map<std::string, std::size_t> counts;
  for (const Outage* outage : all) {
    if (!outage->obstacle.empty()) ++counts[outage->obstacle];
  }
  std::vector<std::string> result;
  for (const auto& [obstacle, count] : counts) {
    result.push_back(put(messages(language).because, word(obstacle, language), services(count, language)));
  }
  return result;
}

std::vector<std::string> returns(const Outages& all, Language language) {
  const Messages& m = messages(language);
  std::vector<std::string> lines;
  const auto add = [&](std::string_view text, std::int64_t Outage::*count, double Outage::*longest) {
    const Outages some = with(all, count);
    if (some.empty()) return;
    const Outage& last = most(some, longest);
    lines.push_back(
        put(text, sum(some, count), services(some.size(), language), time(last.*longest, language), last.service));
  };
  add(m.restarted, &Outage::restarted, &Outage::last_restarted);
  add(m.repaired, &Outage::repaired, &Outage::longest);
  if (const Outages down = with(all, &Outage::still_down); !down.empty()) {
    lines.push_back(put(m.still_down, sum(down, &Outage::still_down), services(down.size(), language)));
  }
  return lines;
}

std::vector<std::string> targets(const Outages& all, Language language) {
  const Messages& m = messages(language);
  std::vector<std::string> lines;
  const Outages late = with(all, &Outage::beyond_rto), old = with(all, &Outage::beyond_rpo);
  if (!late.empty()) lines.push_back(put(m.beyond_rto, services(late.size(), language), services(late)));
  if (!old.empty()) {
    const Outage& oldest = most(old, &Outage::oldest_data);
    lines.push_back(put(m.beyond_rpo, services(old.size(), language), services(old), time(oldest.oldest_data, language),
                        oldest.service));
  }
  if (lines.empty()) lines.emplace_back(m.targets_kept);
  return lines;
}

std::string of_option(const std::string& id, const Outages& all, const Style& style) {
  const Messages& m = messages(style.language);
  if (all.empty()) return "    " + put(m.hit_nothing, id) + "\n";
  std::string text =
      "    " + put(m.went_down, id, sum(all, &Outage::down), services(all.size(), style.language)) + "\n";
  for (const auto& lines :
       {returns(all, style.language), obstacles(all, style.language), targets(all, style.language)}) {
    for (const std::string& line : lines) text += wrap("      " + line, style.width, 8);
  }
  return text;
}

std::string of_options(const Study& study, const std::string& cause, bool is_drill, const Style& style) {
  std::string text;
  for (const std::string& id : with_results(study)) {
    text += of_option(id, of_cause(study.options.at(id), cause, is_drill), style);
  }
  return text;
}

std::string lowest_availability(const Study& study, const Style& style) {
  std::string text;
  for (const std::string& id : with_results(study)) {
    const auto& all = study.options.at(id).services;
    const auto lowest = std::min_element(all.begin(), all.end(), [](const auto& a, const auto& b) {
      return a.second.availability < b.second.availability;
    });
    if (lowest == all.end()) continue;
    text += wrap(fmt::format("  {}: {}", id,
                             put(messages(style.language).availability,
                                 fixed_text(lowest->second.availability, 3, style.language), lowest->first)),
                 style.width, 4);
  }
  return text;
}

}  // namespace

std::string outages(const Study& study, const Style& style) {
  const Messages& m = messages(style.language);
  if (study.drills.empty() && study.failures.empty()) return "";
  std::string text = emphasise(std::string(m.outages_title), Emphasis::strong, style.colour) + "\n\n";
  for (const auto& [id, drill] : study.drills) {
    text += wrap("  " + put(m.drill_line, id, drill.lose, date_text(drill.lost, style.language),
                            date_text(drill.back, style.language)),
                 style.width, 4);
    text += of_options(study, id, true, style);
  }
  for (const auto& [id, failure] : study.failures) {
    text += wrap(
        "  " + put(m.failure_line, id, failure.lose, period_text(failure.every, style.language),
                   period_text(failure.repair, style.language), fixed_text(failure.availability, 3, style.language)),
        style.width, 4);
    text += of_options(study, id, false, style);
  }
  return text + (study.failures.empty() ? "" : lowest_availability(study, style)) + "\n";
}

}  // namespace verbund::report
