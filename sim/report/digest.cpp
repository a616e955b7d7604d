#include "sim/report/digest.h"

#include <algorithm>
#include <optional>

#include "models/units/calendar.h"

namespace verbund::report {

Digest::Digest(const document::OptionResult& option) {
  for (const document::Server& server : option.servers) servers_[server.name] = &server;
  for (const document::Change& change : option.changes) {
    if (!change.service.empty() && change.number > 0) instance(change);
  }
}

const document::Server* Digest::server(const std::string& name) const {
  const auto at = servers_.find(name);
  return at == servers_.end() ? nullptr : at->second;
}

std::string Digest::site_of(const document::Change& change) const {
  if (!change.site.empty()) return change.site;
  const document::Server* const it = server(change.server);
  return it == nullptr ? "" : it->site;
}

void Digest::instance(const document::Change& change) {
  const std::pair key(change.service, change.number);
  const document::Server* const to = server(change.server);
  const document::Server* const from = server(change.from);
  if (change.kind == "set out") {
    if (from == nullptr || to == nullptr) return;
    moving_[key] = moves_.size();
    moves_.push_back({change.measure, change.service, change.number, from, to, change.when, ""});
    return;
  }
  if (change.kind == "arrived" && from != nullptr && to != nullptr) {
    if (!moving_.contains(key)) {  // in no time
      moving_[key] = moves_.size();
      moves_.push_back({change.measure, change.service, change.number, from, to, change.when, ""});
    }
    moves_[moving_[key]].ended = change.when;
  }
  moving_.erase(key);
  if (change.kind == "given up") return;
  if (const auto at = staying_.find(key); at != staying_.end()) stays_[at->second].until = change.when;
  staying_.erase(key);
  if (to == nullptr) return;
  staying_[key] = stays_.size();
  stays_.push_back({change.service, change.number, to, change.when, ""});
}

std::vector<Span> spans(std::vector<std::string> dates) {
  std::sort(dates.begin(), dates.end());
  std::vector<Span> result;
  for (const std::string& date : dates) {
    const std::string day = date.substr(0, 10);
    const auto now = parse_instant(day), before = result.empty() ? std::nullopt : parse_instant(result.back().last);
    const bool goes_on = now && before && *now < *before + Period{1, 0};
    if (!goes_on) result.push_back({day, day, 0});
    result.back().last = day;
    result.back().count += 1;
  }
  return result;
}

}  // namespace verbund::report
