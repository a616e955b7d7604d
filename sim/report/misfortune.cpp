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
using document::ServiceResult;
using document::Study;

constexpr std::size_t shown = 4;

// Of the services that have any of it, those with the most: one line each, and how many more there are.
template <class Amount, class Line>
std::string worst(const OptionResult& option, const Style& style, Amount amount_of, Line line_of) {
  std::vector<std::pair<std::string, const ServiceResult*>> services;
  for (const auto& [id, service] : option.services) {
    if (amount_of(service) > 0) services.emplace_back(id, &service);
  }
  std::stable_sort(services.begin(), services.end(),
                   [&](const auto& a, const auto& b) { return amount_of(*a.second) > amount_of(*b.second); });
  std::string result;
  for (std::size_t i = 0; i < std::min(shown, services.size()); ++i) {
    result += wrap("    " + line_of(services[i].first, *services[i].second), style.width, 6);
  }
  if (services.size() > shown) {
    result += "    " + put(messages(style.language).more_services, services.size() - shown) + "\n";
  }
  return result;
}

std::string time(double minutes, Language language) { return time_text(Duration(60 * minutes), language); }

// The services with the most unserved work, one line each.
std::string unserved(const OptionResult& option, const Style& style) {
  return worst(
      option, style, [](const ServiceResult& service) { return service.unserved; },
      [language = style.language](const std::string& id, const ServiceResult& service) {
        const double share = service.demanded > 0 ? 100 * service.unserved / service.demanded : 0;
        return put(messages(language).unserved_line, id, number_text(service.unserved, language),
                   number_text(share, language), date_text(service.first_unserved, language),
                   word(service.cause, language));
      });
}

// The services of which an instance stood still for longest, one line each.
std::string downtime(const OptionResult& option, const Style& style) {
  return worst(
      option, style, [](const ServiceResult& service) { return service.downtime > 0 ? service.longest_downtime : 0; },
      [language = style.language](const std::string& id, const ServiceResult& service) {
        return put(messages(language).downtime_line, id, time(service.longest_downtime, language),
                   time(service.downtime, language));
      });
}

// How many of each kind, the most frequent first; one that comes again counts again.
std::string kinds(const OptionResult& option, Language language) {
  std::map<std::string, std::int64_t> counts;
  for (const document::Incident& incident : option.incidents) counts[incident.kind] += incident.times;
  std::vector<std::pair<std::string, std::int64_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string result;
  for (const auto& [kind, count] : sorted) {
    result +=
        (result.empty() ? "" : ", ") +
        put(messages(language).incident_kinds, whole_text(static_cast<double>(count), language), word(kind, language));
  }
  return result;
}

// One of each kind before a second of any: the earliest of each, by date.
std::vector<const document::Incident*> examples(const OptionResult& option) {
  std::map<std::string, std::size_t> seen;
  std::vector<std::pair<std::size_t, const document::Incident*>> ranked;
  for (const document::Incident& incident : option.incidents) ranked.emplace_back(seen[incident.kind]++, &incident);
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<const document::Incident*> result;
  for (std::size_t i = 0; i < std::min(shown, ranked.size()); ++i) result.push_back(ranked[i].second);
  std::stable_sort(result.begin(), result.end(), [](const auto* a, const auto* b) { return a->date < b->date; });
  return result;
}

std::string incidents(const OptionResult& option, const Style& style) {
  const Messages& m = messages(style.language);
  std::string result;
  std::int64_t more = 0;
  for (const document::Incident& incident : option.incidents) more += incident.times;
  for (const document::Incident* incident : examples(option)) {
    more -= incident->times;
    std::string line = "    " + date_text(incident->date, style.language) + "  " + incident->text;
    if (incident->times > 1) {
      line += " " + put(m.until_times, incident->times, date_text(incident->last, style.language));
    } else if (incident->last != incident->date) {
      line += " " + put(m.until, date_text(incident->last, style.language));
    }
    result += wrap(line, style.width, 6);
  }
  if (more > 0) result += "    " + put(m.more_incidents, more) + "\n";
  return result;
}

// The services of which most work was done late or still waits, one line each.
std::string waited(const OptionResult& option, const Style& style) {
  return worst(
      option, style, [](const ServiceResult& service) { return service.late + service.waiting; },
      [language = style.language](const std::string& id, const ServiceResult& service) {
        return put(messages(language).waited_line, id, number_text(service.late, language),
                   time(service.longest_wait, language), number_text(service.waiting, language));
      });
}

}  // namespace

std::string misfortune(const Study& study, const Style& style) {
  const Messages& m = messages(style.language);
  std::string lost, late, stopped, events;
  for (const std::string& id : document::in_order(study)) {
    const OptionResult& option = study.options.at(id);
    if (!option.failed.empty()) continue;
    const std::string name = emphasise("  " + id, Emphasis::strong, style.colour);
    if (option.totals.unserved > 0) {
      lost += put(m.unserved_share_line, name, number_text(option.totals.unserved_share, style.language)) + "\n" +
              unserved(option, style);
    }
    if (const std::string services = waited(option, style); !services.empty()) {
      late += fmt::format("{}:\n{}", name, services);
    }
    if (const std::string services = downtime(option, style); !services.empty()) {
      stopped += fmt::format("{}:\n{}", name, services);
    }
    if (!option.incidents.empty()) {
      events += wrap(name + ": " + kinds(option, style.language), style.width, 4) + incidents(option, style);
    }
  }
  const auto section = [&](std::string_view title, const std::string& text) {
    const std::string heading = emphasise(std::string(title), Emphasis::strong, style.colour);
    return text.empty() ? heading + ": " + std::string(m.all_well) + "\n\n" : heading + "\n\n" + text + "\n";
  };
  return section(m.unserved_title, lost) + (late.empty() ? "" : section(m.waited_title, late)) +
         (stopped.empty() ? "" : section(m.downtime_title, stopped)) + section(m.incidents, events);
}

}  // namespace verbund::report
