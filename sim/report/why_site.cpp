// Why a site holds what it holds: its servers by date, what came and went, when it was full, when it was given up.
#include <algorithm>
#include <map>
#include <tuple>

#include "sim/document/state.h"
#include "sim/report/teller.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

// At the start, at every New Year and at the end.
std::vector<Instant> dates(const document::Study& study) {
  const auto start = parse_instant(study.start), end = parse_instant(study.end);
  if (!start || !end) return {};
  std::vector<Instant> result = {*start};
  for (int year = civil(*start).year + 1; make_instant(year, 1) < *end; ++year) result.push_back(make_instant(year, 1));
  result.push_back(*end);
  return result;
}

std::string of(const Teller& teller, double used, double there) {
  return put(teller.words().of_room, teller.number(used), teller.number(there));
}

void by_date(Teller& teller, const std::string& id) {
  const HistoryMessages& m = teller.words();
  std::vector<Align> aligns(std::size(m.by_date), Align::right);
  aligns[0] = Align::left;
  TextTable table(aligns);
  std::vector<std::string> heads;
  for (const std::string_view head : m.by_date) heads.emplace_back(head);
  heads[0] = "  " + heads[0];
  table.text_row(heads, Emphasis::strong);
  for (const Instant date : dates(teller.study())) {
    const auto state = document::state_at(teller.study(), teller.id(), date);
    const document::SiteState& site = state.sites.at(id);
    if (!site.open) {
      table.text_row({"  " + teller.date(format_date(date)), std::string(m.room_closed)});
      break;
    }
    table.text_row({"  " + teller.date(format_date(date)), std::to_string(site.servers), std::to_string(site.instances),
                    of(teller, site.memory_used, site.memory), of(teller, site.cores_planned, site.cores),
                    of(teller, site.rack_units_used, site.rack_units), of(teller, site.full_load_power, site.power),
                    of(teller, site.storage_used, site.storage)});
  }
  teller.line(table.render(false));
}

void note_servers(Teller& teller, const std::string& id) {
  const HistoryMessages& m = teller.words();
  std::map<std::tuple<std::string, std::string>, std::vector<std::string>> dates;
  for (const document::Change& change : teller.option().changes) {
    if (teller.digest().site_of(change) != id) continue;
    if (change.kind == "delivered" || change.kind == "retired") {
      dates[{change.measure, change.kind}].push_back(change.when);
    }
    if (change.kind == "policy") teller.note(change.when, put(m.site_rule, change.measure));
    if (change.kind == "extended") teller.note(change.when, put(m.site_extends, change.measure));
    if (change.kind == "closed") teller.note(change.when, put(m.gave_up, change.measure, id));
  }
  for (const auto& [key, when] : dates) {
    const auto& [measure, kind] = key;
    const std::string_view message = kind == "delivered" ? m.site_delivers : m.site_retires;
    teller.note_spans(
        when, [&, measure = measure](std::size_t n) { return put(message, measure, teller.count(m.servers, n)); });
  }
  note_hand_overs(teller, [&](const document::Change& change) {
    const document::Server* const from = teller.digest().server(change.from);
    return from != nullptr && from->site == id;
  });
}

void note_instances(Teller& teller, const std::string& id) {
  const HistoryMessages& m = teller.words();
  std::map<std::tuple<std::string, std::string, bool>, std::vector<std::string>>
      dates;  // measure, other site, whether here
  for (const Move& move : teller.digest().moves()) {
    if (!move.between_sites()) continue;
    if (move.to->site == id) dates[{move.measure, move.from->site, true}].push_back(move.began);
    if (move.from->site == id) dates[{move.measure, move.to->site, false}].push_back(move.began);
  }
  for (const auto& [key, when] : dates) {
    const auto& [measure, other, here] = key;
    teller.note_spans(when, [&, measure = measure, other = other, here = here](std::size_t n) {
      return put(here ? m.site_brings : m.site_takes, measure, teller.count(m.instances, n), other);
    });
  }
}

void tell_growth(Teller& teller, const std::string& id) {
  const HistoryMessages& m = teller.words();
  std::size_t grown = 0;
  for (const document::Change& change : teller.option().changes) {
    const bool grows = change.kind == "placed" && change.measure.empty() && change.when != teller.study().start;
    if (grows && teller.digest().site_of(change) == id) ++grown;
  }
  if (grown > 0) teller.say(put(m.site_grows, teller.count(m.instances, grown)));
}

void tell_full(Teller& teller, const std::string& id) {
  const HistoryMessages& m = teller.words();
  const auto at = teller.option().sites.find(id);
  if (at == teller.option().sites.end()) return;
  const document::FullDates& full = at->second.full;
  const document::Full* const dates[] = {&full.cpu, &full.memory, &full.storage, &full.racks, &full.power};
  bool any = false;
  for (const bool projected : {false, true}) {
    for (std::size_t i = 0; i < std::size(dates); ++i) {
      if (dates[i]->date.empty() || dates[i]->projected != projected) continue;
      any = true;
      teller.say(put(projected ? m.full_projected : m.full, m.resources[i], teller.date(dates[i]->date)));
    }
    if (!projected && !any) teller.say(std::string(m.not_full));
  }
}

}  // namespace

void why_site(Teller& teller, const std::string& site) {
  const HistoryMessages& m = teller.words();
  const document::SiteInfo& info = teller.study().sites.at(site);
  teller.title(put(m.about_site, site, teller.id()));
  teller.say(put(m.site_intro, info.partner, teller.number(info.rack_units), teller.number(info.power),
                 teller.number(info.storage)));
  teller.line("\n");
  by_date(teller, site);
  teller.line("\n");
  note_servers(teller, site);
  note_instances(teller, site);
  teller.tell_dated();
  tell_growth(teller, site);
  tell_full(teller, site);
  teller.incidents([&](const document::Incident& incident) { return incident.site == site; });
}

}  // namespace verbund::report
