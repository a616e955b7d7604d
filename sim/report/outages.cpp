// What drills and failures did: who was back when, and who was not.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "models/units/format.h"
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

std::string time(double minutes) { return format(Duration(60 * minutes)); }

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

std::string services(std::size_t count) {
  return fmt::format(fmt::runtime(count == 1 ? messages().one_service : messages().several_services), count);
}

std::vector<std::string> obstacles(const Outages& all) {
  std::map<std::string, std::size_t> counts;
  for (const Outage* outage : all) {
    if (!outage->obstacle.empty()) ++counts[outage->obstacle];
  }
  std::vector<std::string> result;
  for (const auto& [obstacle, count] : counts) {
    result.push_back(fmt::format(fmt::runtime(messages().because), obstacle, services(count)));
  }
  return result;
}

std::vector<std::string> returns(const Outages& all) {
  const Messages& m = messages();
  std::vector<std::string> lines;
  const auto add = [&](std::string_view text, std::int64_t Outage::*count, double Outage::*longest) {
    const Outages some = with(all, count);
    if (some.empty()) return;
    const Outage& last = most(some, longest);
    lines.push_back(
        fmt::format(fmt::runtime(text), sum(some, count), services(some.size()), time(last.*longest), last.service));
  };
  add(m.restarted, &Outage::restarted, &Outage::last_restarted);
  add(m.repaired, &Outage::repaired, &Outage::longest);
  if (const Outages down = with(all, &Outage::still_down); !down.empty()) {
    lines.push_back(fmt::format(fmt::runtime(m.still_down), sum(down, &Outage::still_down), services(down.size())));
  }
  return lines;
}

std::vector<std::string> targets(const Outages& all) {
  const Messages& m = messages();
  std::vector<std::string> lines;
  const Outages late = with(all, &Outage::beyond_rto), old = with(all, &Outage::beyond_rpo);
  if (!late.empty()) lines.push_back(fmt::format(fmt::runtime(m.beyond_rto), services(late.size()), services(late)));
  if (!old.empty()) {
    const Outage& oldest = most(old, &Outage::oldest_data);
    lines.push_back(fmt::format(fmt::runtime(m.beyond_rpo), services(old.size()), services(old),
                                time(oldest.oldest_data), oldest.service));
  }
  if (lines.empty()) lines.emplace_back(m.targets_kept);
  return lines;
}

std::string of_option(const std::string& id, const Outages& all, const Style& style) {
  const Messages& m = messages();
  if (all.empty()) return "    " + fmt::format(fmt::runtime(m.hit_nothing), id) + "\n";
  std::string text =
      "    " + fmt::format(fmt::runtime(m.went_down), id, sum(all, &Outage::down), services(all.size())) + "\n";
  for (const auto& lines : {returns(all), obstacles(all), targets(all)}) {
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
                             fmt::format(fmt::runtime(messages().availability),
                                         fmt::format("{:.3f}", lowest->second.availability), lowest->first)),
                 style.width, 4);
  }
  return text;
}

}  // namespace

std::string outages(const Study& study, const Style& style) {
  const Messages& m = messages();
  if (study.drills.empty() && study.failures.empty()) return "";
  std::string text = emphasise(std::string(m.outages_title), Emphasis::strong, style.colour) + "\n\n";
  for (const auto& [id, drill] : study.drills) {
    text +=
        wrap("  " + fmt::format(fmt::runtime(m.drill_line), id, drill.lose, drill.lost, drill.back), style.width, 4);
    text += of_options(study, id, true, style);
  }
  for (const auto& [id, failure] : study.failures) {
    text += wrap("  " + fmt::format(fmt::runtime(m.failure_line), id, failure.lose, failure.every, failure.repair,
                                    fmt::format("{:.3f}", failure.availability)),
                 style.width, 4);
    text += of_options(study, id, false, style);
  }
  return text + (study.failures.empty() ? "" : lowest_availability(study, style)) + "\n";
}

}  // namespace verbund::report
