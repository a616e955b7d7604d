#include "sim/document/state.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "sim/report/history.h"
#include "sim/report/teller.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

using document::SiteState;
using document::State;
using Sites = std::vector<std::pair<std::string, const SiteState*>>;

// One resource of a site: what is used and what is there.
struct Resource {
  std::string_view name, unit, used;
  double SiteState::*taken;
  double SiteState::*there;
};

std::vector<Resource> resources(const HistoryMessages& m) {
  return {{m.memory, "GiB", m.used, &SiteState::memory_used, &SiteState::memory},
          {m.cpu, "", m.planned, &SiteState::cores_planned, &SiteState::cores},
          {m.racks, m.rack_unit, m.used, &SiteState::rack_units_used, &SiteState::rack_units},
          {m.power, "kW", m.used, &SiteState::full_load_power, &SiteState::power},
          {m.storage, "TiB", m.used, &SiteState::storage_used, &SiteState::storage}};
}

// "1,630", "71.4", and what is too much with its sign.
std::string figure(const Teller& teller, double value) {
  return (value < 0 ? "-" : "") + teller.number(value < 0 ? -value : value);
}

// A column for each site.
std::string overview(const Teller& teller, const Sites& sites, bool colour) {
  const HistoryMessages& m = teller.words();
  std::vector<Align> aligns(2, Align::left);
  aligns.resize(2 + sites.size(), Align::right);
  TextTable table(aligns);
  const auto row = [&](std::string_view name, std::string_view what, const auto& cell_of, Emphasis emphasis) {
    std::vector<Cell> cells = {{"  " + std::string(name), emphasis}, {std::string(what), emphasis}};
    for (const auto& [id, site] : sites) cells.push_back(cell_of(id, *site));
    table.row(std::move(cells));
  };
  row(
      "", "",
      [](const std::string& id, const SiteState&) {
        return Cell{id, Emphasis::strong};
      },
      Emphasis::strong);
  const bool all_open = std::all_of(sites.begin(), sites.end(), [](const auto& site) { return site.second->open; });
  if (!all_open) {
    row(
        m.room, "",
        [&](const std::string&, const SiteState& s) { return Cell{std::string(s.open ? m.room_open : m.room_closed)}; },
        Emphasis::none);
  }
  const auto whole = [&](std::int64_t SiteState::*member) {
    return [&teller, member](const std::string&, const SiteState& s) {
      return Cell{teller.number(static_cast<double>(s.*member))};
    };
  };
  row(m.standing, "", whole(&SiteState::servers), Emphasis::none);
  row(m.holds, "", whole(&SiteState::instances), Emphasis::none);
  for (const Resource& resource : resources(m)) {
    const auto name = std::string(resource.name) + (resource.unit.empty() ? "" : ", " + std::string(resource.unit));
    row(
        name, resource.used,
        [&](const std::string&, const SiteState& s) { return Cell{s.open ? figure(teller, s.*resource.taken) : "-"}; },
        Emphasis::none);
    row(
        "", m.free,
        [&](const std::string&, const SiteState& s) {
          if (!s.open) return Cell{"-"};
          const double free = s.*resource.there - s.*resource.taken;
          return Cell{figure(teller, free), free < 0 ? Emphasis::warning : Emphasis::none};
        },
        Emphasis::none);
  }
  return table.render(colour);
}

// As many sites side by side as fit.
std::string overviews(const Teller& teller, const State& state, const Style& style) {
  constexpr std::size_t labels = 34, narrowest = 10;
  std::string text;
  Sites sites;
  std::size_t width = labels;
  for (const auto& [id, site] : state.sites) {
    const std::size_t column = 2 + std::max(narrowest, display_width(id));
    if (!sites.empty() && width + column > style.width) {
      text += overview(teller, sites, style.colour) + "\n";
      sites.clear();
      width = labels;
    }
    sites.emplace_back(id, &site);
    width += column;
  }
  return text + overview(teller, sites, style.colour);
}

void servers(Teller& teller, const State& state, const Style& style) {
  const HistoryMessages& m = teller.words();
  teller.title("\n" + std::string(m.batch));
  TextTable table({Align::left, Align::right, Align::left, Align::left, Align::right, Align::right, Align::left});
  table.text_row({"", std::string(m.standing), std::string(m.model), std::string(m.bought), std::string(m.age),
                  std::string(m.holds), ""});
  for (const auto& [id, site] : state.sites) {
    table.heading("  " + id + (site.batches.empty() ? ": " + std::string(m.nothing_there) : ""));
    for (const document::BatchState& batch : site.batches) {
      table.text_row({"    " + batch.batch, std::to_string(batch.servers), batch.model, teller.date(batch.bought),
                      teller.number(std::round(10 * batch.age) / 10), std::to_string(batch.instances),
                      batch.leaving > 0 ? put(m.leaving, batch.leaving) : ""});
    }
  }
  teller.line(table.render(style.colour));
}

void services(Teller& teller, const State& state, const Style& style) {
  const bool any = std::any_of(state.sites.begin(), state.sites.end(),
                               [](const auto& named) { return !named.second.services.empty(); });
  const auto& m = teller.words();
  teller.title("\n" + std::string(m.by_service) + (any ? "" : ": " + std::string(m.nothing)));
  for (const auto& [id, site] : state.sites) {
    if (site.services.empty()) continue;
    std::string text = "  " + id + ":";
    bool first = true;
    for (const auto& [service, instances] : site.services) {
      text += (first ? " " : ", ") + service + " " + std::to_string(instances);
      first = false;
    }
    teller.line(wrap(text, style.width, 4));
  }
}

void under_way(Teller& teller, const State& state) {
  const HistoryMessages& m = teller.words();
  teller.title("\n" + std::string(m.under_way) +
               (state.under_way.empty() && state.moves.empty() ? ": " + std::string(m.nothing) : ""));
  for (const auto& measure : state.under_way)
    teller.say(put(m.measure_since, measure.measure, teller.date(measure.began), measure.text));
  const auto together = [](const document::MoveState& move) {
    return std::tuple(move.since, move.measure, move.from, move.to);
  };
  for (const auto& [key, moves] : grouped(state.moves, together)) {
    const auto& [since, measure, from, to] = key;
    std::size_t all = 0;
    std::vector<std::string> parts;
    for (const auto& move : moves) {
      all += static_cast<std::size_t>(move.instances);
      parts.push_back(move.service + " " + std::to_string(move.instances));
    }
    teller.say(
        put(m.moving, measure, teller.count(m.instances, all), from, to, teller.date(since), teller.list(parts, 12)));
  }
}

void homeless(Teller& teller, const State& state) {
  const HistoryMessages& m = teller.words();
  teller.title("\n" + std::string(m.homeless_title) + (state.waiting.empty() ? ": " + std::string(m.nothing) : ""));
  for (const auto& wait : state.waiting) {
    teller.say(put(m.homeless, teller.count(m.instances, static_cast<std::size_t>(wait.instances)), wait.service,
                   wait.site, teller.date(wait.since)));
  }
}

}  // namespace

std::string state_text(const document::Study& study, const std::string& option, Instant at, Basis basis,
                       const Style& style) {
  const document::OptionResult& result = study.options.at(option);
  const State state = document::state_at(study, option, at);
  const Digest digest(result);
  Teller teller(study, option, digest, style);
  const HistoryMessages& m = teller.words();
  teller.title(option + (result.title.empty() || result.title == option ? "" : "  " + result.title));
  teller.say(put(basis == Basis::planned ? m.as_planned : m.as_simulated, teller.date(state.at)));
  teller.line("\n" + overviews(teller, state, style));
  servers(teller, state, style);
  services(teller, state, style);
  under_way(teller, state);
  homeless(teller, state);
  return teller.text();
}

}  // namespace verbund::report
