// Measures of one option against one another: servers that are never there, rooms that are given up before.
#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/clash.h"
#include "models/scenario/validate.h"

namespace verbund::scenario {

namespace {

using option::Measure;
using option::Option;

const option::ServerSelector* servers_of(const option::Action& action) {
  if (const auto* retire = std::get_if<option::Retire>(&action)) return &retire->servers;
  if (const auto* refresh = std::get_if<option::Refresh>(&action)) return &refresh->servers;
  return nullptr;
}

// Servers that a measure brings, and when the first of them can be there.
struct Supply {
  std::string batch;
  std::optional<Ref<site::Site>> at;                 // none: anywhere
  std::optional<Ref<catalogue::ServerModel>> model;  // none: any
  std::optional<Instant> first;                      // none: nobody knows
};

class PlanCheck {
 public:
  PlanCheck(Reader& reader, const Scenario& scenario, const Option& option)
      : reader_(reader), scenario_(scenario), option_(option) {}

  void check() {
    find_dates();
    find_supplies();
    for (std::size_t i = 0; i < option_.measures.size(); ++i) {
      check_selection(i);
      check_room(i);
    }
  }

 private:
  // The first date at which each can begin; none when a state sets it off, or something that it waits for.
  void find_dates() {
    for (const Measure& measure : option_.measures) {
      dates_.push_back(measure.timing.trigger ? std::nullopt
                                              : std::optional(measure.timing.date.value_or(scenario_.start)));
    }
    constexpr int longest_chain = 64;
    for (int round = 0; round < longest_chain && push_on(); ++round) continue;
  }

  bool push_on() {
    bool changed = false;
    for (std::size_t i = 0; i < dates_.size(); ++i) {
      for (const auto& [id, plus] : option_.measures[i].timing.after) {
        const auto other = position(id);
        if (!other || !dates_[i]) continue;
        const auto free = dates_[*other] ? std::optional(*dates_[*other] + plus) : std::nullopt;
        if (free && *free <= *dates_[i]) continue;
        dates_[i] = free;
        changed = true;
      }
    }
    return changed;
  }

  [[nodiscard]] std::optional<std::size_t> position(const std::string& id) const {
    const auto& all = option_.measures;
    const auto at = std::lower_bound(all.begin(), all.end(), id,
                                     [](const Measure& measure, const std::string& name) { return measure.id < name; });
    if (at == all.end() || at->id != id) return std::nullopt;
    return static_cast<std::size_t>(at - all.begin());
  }

  void find_supplies() {
    for (const site::Site& site : scenario_.sites) {
      for (const site::ServerBatch& batch : site.servers) {
        supplies_.push_back({batch.id, Ref<site::Site>{site.id, {}}, batch.model, scenario_.start});
      }
    }
    for (std::size_t i = 0; i < option_.measures.size(); ++i) {
      const Measure& measure = option_.measures[i];
      const auto from = [&](Period lead) { return dates_[i] ? std::optional(*dates_[i] + lead) : std::nullopt; };
      if (const auto* buy = std::get_if<option::Buy>(&measure.action)) {
        supplies_.push_back({measure.id, buy->at, buy->model, from(buy->lead_time)});
      } else if (const auto* lease = std::get_if<option::Lease>(&measure.action)) {
        supplies_.push_back({measure.id, lease->at, lease->model, from(lease->lead_time)});
      } else if (const auto* refresh = std::get_if<option::Refresh>(&measure.action)) {
        supplies_.push_back({measure.id, refresh->servers.at, refresh->model, from(refresh->lead_time)});
      }
    }
  }

  [[nodiscard]] static bool matches(const option::ServerSelector& servers, const Supply& supply) {
    if (servers.at && supply.at && servers.at->name != supply.at->name) return false;
    if (servers.model && supply.model && servers.model->name != supply.model->name) return false;
    return servers.batch.empty() || servers.batch == supply.batch;
  }

  // A selector that nothing can ever fit, or only what comes later than the one look that the measure takes.
  void check_selection(std::size_t i) {
    const Measure& measure = option_.measures[i];
    const option::ServerSelector* servers = servers_of(measure.action);
    if (servers == nullptr || !can_be_read(*servers)) return;
    const bool looks_once = !servers->older_than && !measure.timing.emptied && dates_[i];
    const Supply* late = nullptr;
    for (const Supply& supply : supplies_) {
      if (supply.batch == measure.id || !matches(*servers, supply)) continue;
      if (!looks_once || !supply.first || *supply.first <= *dates_[i]) return;
      if (late == nullptr || *supply.first < *late->first) late = &supply;
    }
    const std::string path = fmt::format("options.{}.measures.{}.servers", option_.id, measure.id);
    if (late != nullptr) {
      return reader_.report(Problem::too_early, node_of(reader_, path),
                            fmt::format("`{}` looks for servers on {}, before the first that fit are there", measure.id,
                                        format_instant(*dates_[i])),
                            fmt::format("`{}` brings them on {}; begin later, or `after: {}`", late->batch,
                                        format_instant(*late->first), late->batch));
    }
    if (reader_.is_whole) {
      reader_.report(Problem::empty_selection, node_of(reader_, path), "no server fits this",
                     clash(parts_of(*servers, measure.id)) + " (of batches at sites and what measures bring)");
    }
  }

  // Of batches at the sites and measures that bring servers, but for the one that selects.
  [[nodiscard]] std::vector<Part> parts_of(const option::ServerSelector& servers, const std::string& measure) const {
    std::vector<Part> parts;
    const auto add = [&](std::string text, const option::ServerSelector& part) {
      parts.push_back({std::move(text), {}});
      for (const Supply& supply : supplies_) {
        parts.back().fits.push_back(supply.batch != measure && matches(part, supply));
      }
    };
    if (servers.at) add("at: " + servers.at->name, {servers.at, {}, {}, {}});
    if (servers.model) add("model: " + servers.model->name, {{}, servers.model, {}, {}});
    if (!servers.batch.empty()) add("batch: " + servers.batch, {{}, {}, servers.batch, {}});
    return parts;
  }

  [[nodiscard]] bool can_be_read(const option::ServerSelector& servers) const {
    if (servers.at && !leads(*servers.at, scenario_.sites)) return false;
    return !servers.model || leads(*servers.model, scenario_.models);
  }

  // What is to come to a room that is given up, by its dates, before.
  void check_room(std::size_t i) {
    const Measure& measure = option_.measures[i];
    if (std::holds_alternative<option::Close>(measure.action) || !dates_[i]) return;
    const bool brings = !std::holds_alternative<option::Retire>(measure.action) &&
                        !std::holds_alternative<option::Place>(measure.action);
    const auto to = option::site_of(measure.action);
    if (!brings || !to) return;
    for (std::size_t c = 0; c < option_.measures.size(); ++c) {
      const auto* close = std::get_if<option::Close>(&option_.measures[c].action);
      if (close == nullptr || close->at.name != to->name || !dates_[c] || option_.measures[c].timing.emptied) continue;
      if (!option_.measures[c].timing.date || *dates_[c] >= *dates_[i]) continue;
      const bool is_move = std::holds_alternative<option::Move>(measure.action);
      reader_.report(
          Problem::closed_room,
          node_of(reader_, fmt::format("options.{}.measures.{}.{}", option_.id, measure.id, is_move ? "to" : "at")),
          fmt::format("`{}` brings something to {} on {}, and `{}` gives up its room on {}", measure.id, to->name,
                      format_instant(*dates_[i]), option_.measures[c].id, format_instant(*dates_[c])),
          "close it later, or choose another site");
    }
  }

  Reader& reader_;
  const Scenario& scenario_;
  const Option& option_;
  std::vector<std::optional<Instant>> dates_;  // by measure
  std::vector<Supply> supplies_;
};

}  // namespace

void validate_plan(Reader& reader, const Scenario& scenario, const option::Option& option) {
  if (has_time(scenario)) PlanCheck(reader, scenario, option).check();
}

}  // namespace verbund::scenario
