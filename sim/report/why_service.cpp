// Why a service stands where it stands.
#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <tuple>

#include "models/units/calendar.h"
#include "models/units/format.h"
#include "sim/report/sections.h"
#include "sim/report/teller.h"

namespace verbund::report {
namespace {

std::vector<Move> moves_of(const Teller& teller, const std::string& service) {
  std::vector<Move> result;
  for (const Move& move : teller.digest().moves()) {
    if (move.service == service) result.push_back(move);
  }
  return result;
}

void introduce(Teller& teller, const std::string& service) {
  const auto at = teller.study().services.find(service);
  if (at == teller.study().services.end()) return;
  const document::ServiceInfo& info = at->second;
  const HistoryMessages& m = teller.words();
  teller.say(put(m.service_intro, info.partner, teller.count(m.instances, static_cast<std::size_t>(info.instances)),
                 info.at, info.cores, teller.number(info.memory), teller.number(info.disk)));
}

// Where it stands at the end, and because of which moves.
void place_at_the_end(Teller& teller, const std::string& service, const std::vector<Move>& moves) {
  const HistoryMessages& m = teller.words();
  std::map<std::string, std::size_t> at_end;
  for (const Stay& stay : teller.digest().stays()) {
    if (stay.service == service && stay.until.empty()) ++at_end[stay.on->site];
  }
  for (const auto& [site, instances] : at_end) {
    std::set<std::string> brought;
    for (const Move& move : moves) {
      if (move.between_sites() && !move.ended.empty() && move.to->site == site) brought.insert(move.measure);
    }
    const std::string n = teller.count(m.instances, instances);
    teller.say(brought.empty() ? put(m.end_stayed, n, site)
                               : put(m.end_moved, n, site, teller.list({brought.begin(), brought.end()})));
  }
  std::map<std::int64_t, bool> waits;
  std::size_t handed_over = 0;
  for (const document::Change& change : teller.option().changes) {
    if (change.service != service || change.number == 0) continue;
    if (change.kind == "homeless") waits[change.number] = true;
    if (change.kind == "placed" || change.kind == "handed over") waits.erase(change.number);
    handed_over += change.kind == "handed over" ? 1 : 0;
  }
  if (handed_over > 0) teller.say(put(m.end_handed_over, teller.count(m.instances, handed_over)));
  if (!waits.empty()) teller.say(put(m.end_homeless, teller.count(m.instances, waits.size())));
}

// At the start, by growth, or after it has waited.
void note_placed(Teller& teller, const std::string& service) {
  const HistoryMessages& m = teller.words();
  std::set<std::int64_t> waits;
  struct Placed {
    std::string when, measure, site;
    bool waited;
    const document::Server* server;
  };
  std::vector<Placed> placed;
  for (const document::Change& change : teller.option().changes) {
    if (change.service != service || change.number == 0) continue;
    const document::Server* const server = teller.digest().server(change.server);
    if (change.kind == "homeless") {
      waits.insert(change.number);
      placed.push_back({change.when, "", change.site, false, nullptr});
    }
    if (change.kind != "placed" || server == nullptr) continue;
    placed.push_back({change.when, change.measure, server->site, waits.erase(change.number) > 0, server});
  }
  const auto together = [](const Placed& p) {
    return std::tuple(p.when, p.measure, p.site, p.waited, p.server == nullptr);
  };
  for (const auto& [key, group] : grouped(placed, together)) {
    const auto& [when, measure, site, waited, none] = key;
    std::vector<const document::Server*> servers;
    for (const Placed& p : group) servers.push_back(p.server);
    const std::string n = teller.count(m.instances, group.size());
    if (none) {
      teller.note(when, put(m.homeless_since, n, site));
      continue;
    }
    const std::string on = teller.server_list(servers);
    const std::string_view message = !measure.empty()               ? m.placed_by
                                     : waited                       ? m.finds
                                     : when == teller.study().start ? m.starts
                                                                    : m.grows;
    teller.note(when, measure.empty() ? put(message, n, site, on) : put(message, n, site, on, measure));
  }
}

void note_moves(Teller& teller, const std::vector<Move>& moves) {
  const HistoryMessages& m = teller.words();
  const auto together = [](const Move& move) {
    // Off old servers of a site it goes in dribs and drabs: those of a day are told together.
    return std::tuple(move.between_sites() ? move.began : move.began.substr(0, 10), move.measure, move.from->site,
                      move.to->site);
  };
  for (const auto& [key, group] : grouped(moves, together)) {
    const auto& [began, measure, from, to] = key;
    const std::string n = teller.count(m.instances, group.size());
    std::vector<const document::Server*> servers;
    std::string last;
    std::size_t open = 0;
    for (const Move& move : group) {
      servers.push_back(move.to);
      last = std::max(last, move.ended);
      open += move.ended.empty() ? 1 : 0;
    }
    if (from == to) {
      teller.note(began, put(m.within, measure, n, from, teller.server_list(servers)));
    } else if (open > 0) {
      teller.note(began, put(m.moves_open, measure, n, from, to, open));
    } else {
      const auto begin = parse_instant(began), end = parse_instant(last);
      teller.note(began, put(m.moves, measure, n, from, to, begin && end ? teller.duration(*begin, *end) : ""));
    }
  }
}

void demand(Teller& teller, const std::string& service) {
  const HistoryMessages& m = teller.words();
  const auto at = teller.option().services.find(service);
  if (at == teller.option().services.end()) return;
  const document::ServiceResult& result = at->second;
  if (result.unserved <= 0) {
    teller.say(std::string(m.all_served));
  } else {
    constexpr std::string_view causes[] = {"server overloaded", "own cores too few", "no server free",
                                           "being moved",       "lost in a failure", "cut off"};
    std::string cause = result.cause;
    for (std::size_t i = 0; i < std::size(causes); ++i) {
      if (result.cause == causes[i]) cause = m.causes[i];
    }
    teller.say(put(m.not_served, teller.number(result.demanded > 0 ? 100 * result.unserved / result.demanded : 0),
                   teller.number(result.unserved), teller.number(result.demanded), teller.date(result.first_unserved),
                   cause));
  }
  if (result.late > 0 || result.waiting > 0) {
    teller.say(put(m.waited, teller.number(result.late), teller.time(Duration(60 * result.longest_wait)),
                   teller.number(result.waiting)));
  }
  if (result.downtime > 0) {
    teller.say(put(m.stood_still, teller.time(Duration(60 * result.longest_downtime)),
                   teller.time(Duration(60 * result.downtime))));
  }
}

// Whether the words of a text name the service, not only one whose id begins alike.
bool names(const std::string& text, const std::string& service) {
  const auto is_of_id = [&](std::size_t at) {
    return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '-');
  };
  for (std::size_t at = text.find(service); at != std::string::npos; at = text.find(service, at + 1)) {
    if (!(at > 0 && is_of_id(at - 1)) && !is_of_id(at + service.size())) return true;
  }
  return false;
}

// What happened to a measure while it moved an instance of the service.
bool holds_up(const document::Incident& incident, const std::vector<Move>& moves) {
  return std::any_of(moves.begin(), moves.end(), [&](const Move& move) {
    const bool meanwhile = move.began <= incident.last && (move.ended.empty() || incident.date <= move.ended);
    return move.measure == incident.subject && meanwhile;
  });
}

}  // namespace

void why_service(Teller& teller, const std::string& service) {
  const HistoryMessages& m = teller.words();
  const std::vector<Move> moves = moves_of(teller, service);
  teller.title(put(m.about_service, service, teller.id()));
  introduce(teller, service);
  place_at_the_end(teller, service, moves);
  note_placed(teller, service);
  for (const document::Change& change : teller.option().changes) {
    if (change.kind == "virtualised" && change.service == service)
      teller.note(change.when, put(m.shares, change.measure));
  }
  note_hand_overs(teller, [&](const document::Change& change) { return change.service == service; });
  note_moves(teller, moves);
  teller.tell_dated();
  demand(teller, service);
  tell_outages(teller, service);
  teller.incidents([&](const document::Incident& incident) {
    return incident.subject == service || names(incident.text, service) || holds_up(incident, moves);
  });
}

}  // namespace verbund::report
