// Why a measure began when it did, what it waited for and what it did.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "models/units/calendar.h"
#include "models/units/format.h"
#include "sim/report/teller.h"

namespace verbund::report {
namespace {

using document::Step;

// Of those that it had to wait for, the one that was complete last.
const Step* last_before(const Teller& teller, const Step& step) {
  const Step* last = nullptr;
  for (const Step& other : teller.option().steps) {
    const bool waited_for = std::find(step.after.begin(), step.after.end(), other.measure) != step.after.end();
    if (waited_for && !other.ended.empty() && (last == nullptr || last->ended < other.ended)) last = &other;
  }
  return last;
}

void tell_beginning(Teller& teller, const Step& step) {
  const HistoryMessages& m = teller.words();
  teller.say(put(m.planned_for, teller.date(step.planned)));
  if (step.began.empty()) return teller.say(put(m.never_began, step.waits_for));
  const Step* const last = last_before(teller, step);
  const auto date = parse_instant(step.date), began = parse_instant(step.began);
  const bool late = date && began && *date < *began;
  const std::string day = teller.date(step.began);
  if (last == nullptr) return teller.say(put(m.began, day));
  if (late) {
    return teller.say(put(m.began_late, day, teller.duration(*date, *began), last->measure, teller.date(last->ended)));
  }
  // With a date of its own the others were in time, unless the last of them ended on that day.
  const bool others_decide = !date || last->ended == step.began;
  teller.say(others_decide ? put(m.began_when, day, last->measure, teller.date(last->ended)) : put(m.began, day));
}

void tell_end(Teller& teller, const Step& step) {
  const HistoryMessages& m = teller.words();
  if (step.began.empty()) return;
  if (step.ended.empty()) {
    if (!step.waits_for.empty()) teller.say(put(m.not_ended, step.waits_for));
    return;
  }
  const std::string done = document::complete_for_good(teller.option(), step);
  const auto began = parse_instant(step.began), ended = parse_instant(done);
  if (!began || !ended || *began == *ended) return teller.say(put(m.ended_at_once, teller.date(done)));
  teller.say(put(m.ended, teller.date(done), teller.duration(*began, *ended)));
}

// What came is told of as a batch.
void note_servers(Teller& teller, const Step& step) {
  const HistoryMessages& m = teller.words();
  std::map<std::pair<std::string, std::string>, std::vector<std::string>> went;
  for (const document::Change& change : teller.option().changes) {
    if (change.measure != step.measure) continue;
    if (change.kind == "ordered") {
      const auto ordered = static_cast<std::size_t>(change.number);
      teller.note(change.when, put(m.orders, teller.count(m.servers, ordered), change.site));
    }
    const document::Server* const server = teller.digest().server(change.server);
    if (server != nullptr && change.kind == "retired") went[{server->batch, server->site}].push_back(change.when);
  }
  for (const auto& [key, dates] : went) {
    teller.note_spans(dates, [&, key = key](std::size_t n) {
      return put(m.gives_way, teller.count(m.servers, n), key.first, key.second);
    });
  }
}

void note_wave(Teller& teller, const std::string& began, const std::vector<Move>& wave) {
  const HistoryMessages& m = teller.words();
  std::string last;
  std::size_t open = 0;
  for (const Move& move : wave) last = std::max(last, move.ended), open += move.ended.empty() ? 1 : 0;
  std::vector<std::string> services;
  for (const auto& [service, group] : grouped(wave, [](const Move& move) { return move.service; })) {
    services.push_back(service + " " + std::to_string(group.size()));
  }
  const std::string n = teller.count(m.instances, wave.size());
  const std::string& from = wave.front().from->site;
  const std::string& to = wave.front().to->site;
  const auto begin = parse_instant(began), end = parse_instant(last);
  const std::string sentence = open > 0 || !begin || !end
                                   ? put(m.moves_open, m.it, n, from, to, open)
                                   : put(m.moves, m.it, n, from, to, teller.duration(*begin, *end));
  teller.note(began, sentence + " (" + teller.list(services) + ")");
}

// Between sites wave by wave unless there are too many, within a site by day or month.
void note_moves(Teller& teller, const Step& step) {
  constexpr std::size_t most_waves = 16;
  const HistoryMessages& m = teller.words();
  std::vector<Move> moves;
  for (const Move& move : teller.digest().moves()) {
    if (move.measure == step.measure) moves.push_back(move);
  }
  const auto route = [](const Move& move) { return std::tuple(move.from->site, move.to->site); };
  for (const auto& [key, group] : grouped(moves, route)) {
    const auto& [from, to] = key;
    const auto waves = grouped(group, [](const Move& move) { return move.began; });
    if (from != to && waves.size() <= most_waves) {
      for (const auto& [began, wave] : waves) note_wave(teller, began, wave);
      continue;
    }
    std::vector<std::string> dates;
    for (const Move& move : group) dates.push_back(move.began);
    teller.note_spans(dates, [&, from = from, to = to](std::size_t n) {
      const std::string what = teller.count(m.instances, n);
      return from == to ? put(m.moves_within, what, from) : put(m.moves_plainly, m.it, what, from, to);
    });
  }
}

void note_rules(Teller& teller, const Step& step) {
  const HistoryMessages& m = teller.words();
  std::map<std::string, std::vector<std::string>> shared;
  for (const document::Change& change : teller.option().changes) {
    if (change.measure != step.measure) continue;
    if (change.kind == "virtualised") shared[change.when].push_back(change.service);
    if (change.kind == "policy") teller.note(change.when, put(m.sets_rule, change.site));
    if (change.kind == "extended") teller.note(change.when, put(m.site_extends, change.measure));
    if (change.kind == "closed") teller.note(change.when, put(m.gave_up, change.measure, change.site));
  }
  note_hand_overs(teller, [&](const document::Change& change) { return change.measure == step.measure; });
  for (const auto& [when, services] : shared) {
    teller.note(when, put(m.virtualises, teller.count(m.services, services.size())) + ": " + teller.list(services, 12));
  }
}

}  // namespace

void why_measure(Teller& teller, const Step& step) {
  const HistoryMessages& m = teller.words();
  teller.title(put(m.about_measure, step.measure, teller.id()));
  teller.say(step.text);
  tell_beginning(teller, step);
  tell_end(teller, step);
  const auto& servers = teller.option().servers;
  const bool brings = std::any_of(servers.begin(), servers.end(),
                                  [&](const document::Server& server) { return server.batch == step.measure; });
  if (!brings) {  // otherwise the batch tells
    tell_arithmetic(teller, step);
  }
  note_servers(teller, step);
  note_moves(teller, step);
  note_rules(teller, step);
  teller.tell_dated();
  if (brings) return;
  teller.incidents([&](const document::Incident& incident) { return incident.subject == step.measure; });
}

}  // namespace verbund::report
