// Why so many servers of a batch, what they were for, and what became of them; and the same of a single one.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "models/units/calendar.h"
#include "models/units/format.h"
#include "sim/report/teller.h"

namespace verbund::report {
namespace {

using document::Server;

std::vector<const Server*> of_batch(const Teller& teller, const std::string& batch) {
  std::vector<const Server*> result;
  for (const Server& server : teller.option().servers) {
    if (server.batch == batch) result.push_back(&server);
  }
  return result;
}

bool stood_at_start(const Teller& teller, const Server& server) {
  const auto& changes = teller.option().changes;
  return std::any_of(changes.begin(), changes.end(), [&](const document::Change& change) {
    return change.kind == "stands" && change.server == server.name;
  });
}

// What was paid for those that came together; none: nothing is known of it.
std::string cost_of(const Teller& teller, const Server& server, std::size_t count) {
  double sum = 0;
  for (const document::Purchase& purchase : teller.option().purchases) {
    if (purchase.measure == server.batch && purchase.site == server.site && purchase.model == server.model &&
        purchase.date == server.bought.substr(0, 10)) {
      sum += purchase.cost.in_euros() * static_cast<double>(count) / static_cast<double>(purchase.count);
    }
  }
  return sum == 0 ? "" : put(teller.words().cost, teller.number(sum));
}

void note_came(Teller& teller, const std::vector<const Server*>& servers) {
  const HistoryMessages& m = teller.words();
  const auto alike = [](const Server* s) { return std::tuple(s->bought, s->site, s->model, s->leased); };
  for (const auto& [key, group] : grouped(servers, alike)) {
    const Server& one = *group.front();
    const std::string n = teller.count(m.servers, group.size());
    if (stood_at_start(teller, one)) {
      teller.note(teller.study().start, put(m.there_from_start, n, one.model, one.site, teller.date(one.bought)));
    } else {
      teller.note(one.bought,
                  put(one.leased ? m.leased : m.came, n, one.model, one.site) + cost_of(teller, one, group.size()));
    }
  }
}

// By the measure that took them away.
void note_retired(Teller& teller, const std::set<std::string>& names) {
  const HistoryMessages& m = teller.words();
  std::map<std::string, std::vector<std::string>> dates;
  for (const document::Change& change : teller.option().changes) {
    if (change.kind == "retired" && names.contains(change.server)) dates[change.measure].push_back(change.when);
  }
  for (const auto& [measure, when] : dates) {
    teller.note_spans(
        when, [&, measure = measure](std::size_t n) { return put(m.retire, teller.count(m.servers, n), measure); });
  }
}

struct Most {
  std::size_t count = 0;
  std::string when;
};

// The most instances that stood there at any time.
Most most_held(const std::vector<Stay>& stays) {
  std::vector<std::pair<std::string, int>> steps;
  for (const Stay& stay : stays) {
    steps.emplace_back(stay.since, 1);
    if (!stay.until.empty()) steps.emplace_back(stay.until, -1);
  }
  std::sort(steps.begin(), steps.end());  // those that leave at an instant go first
  Most most;
  int now = 0;
  for (const auto& [when, step] : steps) {
    now += step;
    if (now > static_cast<int>(most.count)) most = {static_cast<std::size_t>(now), when.substr(0, 10)};
  }
  return most;
}

std::vector<Stay> stays_on(const Teller& teller, const std::set<std::string>& names) {
  std::vector<Stay> result;
  for (const Stay& stay : teller.digest().stays()) {
    if (names.contains(stay.on->name)) result.push_back(stay);
  }
  return result;
}

void tell_held(Teller& teller, bool one, const std::vector<Stay>& stays) {
  const HistoryMessages& m = teller.words();
  if (stays.empty()) return teller.say(std::string(m.held_nothing));
  const Most most = most_held(stays);
  std::set<std::string> services;
  for (const Stay& stay : stays) services.insert(stay.service);
  teller.say(put(one ? m.held.one : m.held.many, teller.count(m.instances, most.count), teller.date(most.when),
                 teller.count(m.services, services.size()), teller.list({services.begin(), services.end()}, 12)));
}

// What is left at the end, and how old it is.
void tell_rest(Teller& teller, const std::vector<const Server*>& servers, const std::vector<Stay>& stays) {
  const HistoryMessages& m = teller.words();
  std::set<std::string> gone;
  for (const document::Change& change : teller.option().changes) {
    if (change.kind == "retired") gone.insert(change.server);
  }
  std::size_t left = 0;
  double oldest = 0;
  for (const Server* server : servers) {
    if (gone.contains(server->name)) continue;
    ++left;
    const auto bought = parse_instant(server->bought), end = parse_instant(teller.study().end);
    if (bought && end) oldest = std::max(oldest, years_between(*bought, *end));
  }
  if (left == 0) return;
  const auto on_them = static_cast<std::size_t>(
      std::count_if(stays.begin(), stays.end(), [](const Stay& stay) { return stay.until.empty(); }));
  teller.say(put(left == 1 ? m.still_run.one : m.still_run.many, left, teller.number(std::round(10 * oldest) / 10),
                 teller.count(m.instances, on_them)));
}

void tell_of(Teller& teller, const std::vector<const Server*>& servers) {
  std::set<std::string> names;
  for (const Server* server : servers) names.insert(server->name);
  const std::vector<Stay> stays = stays_on(teller, names);
  note_came(teller, servers);
  note_retired(teller, names);
  teller.tell_dated();
  tell_held(teller, servers.size() == 1, stays);
  tell_rest(teller, servers, stays);
}

}  // namespace

void why_batch(Teller& teller, const std::string& batch) {
  teller.title(put(teller.words().about_batch, batch, teller.id()));
  for (const document::Step& step : teller.option().steps) {
    if (step.measure == batch) tell_arithmetic(teller, step);
  }
  tell_of(teller, of_batch(teller, batch));
  teller.incidents([&](const document::Incident& incident) { return incident.subject == batch; });
}

void why_server(Teller& teller, const Server& server) {
  const HistoryMessages& m = teller.words();
  teller.title(put(m.about_server, server.name, teller.id()));
  tell_of(teller, {&server});
  for (const Stay& stay : stays_on(teller, {server.name})) {
    teller.note(stay.since, put(m.held_instance, stay.service, stay.number) +
                                (stay.until.empty() ? "" : " " + put(m.until, teller.date(stay.until))));
  }
  teller.tell_dated();
}

}  // namespace verbund::report
