#include "sim/document/state.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "models/service/growth.h"

namespace verbund::document {
namespace {

constexpr double gib_per_tib = 1024;

Instant instant(const std::string& text) { return parse_instant(text).value_or(Instant(INT64_MAX)); }

// The changes played back up to a date. What they name and the document does not know is left out.
class Replay {
 public:
  Replay(const Study& study, const OptionResult& option, Instant at) : study_(study), option_(option), at_(at) {
    for (const Server& server : option.servers) servers_[server.name].info = &server;
    for (const auto& [id, site] : study.sites) open_[id] = true;
    for (const Change& change : option.changes) {
      if (at < instant(change.when)) break;
      step(change);
    }
  }

  State state() {
    State state;
    state.at = format_instant(at_);
    rooms(state);
    for (const auto& [name, server] : servers_) put_up(state, server);
    for (const auto& [key, instance] : instances_) put(state, key.first, instance);
    for (auto& [id, site] : state.sites) batches(id, site);
    measures(state);
    return state;
  }

 private:
  struct Standing {
    const Server* info = nullptr;
    bool running = false, leaving = false;
    std::int64_t instances = 0;
  };
  struct Instance {
    Standing* on = nullptr;
    Standing* moving_to = nullptr;
    std::string since, measure, waits_at;
  };

  Standing* server(const std::string& name) {
    const auto at = servers_.find(name);
    return at == servers_.end() ? nullptr : &at->second;
  }

  void step(const Change& change) {
    if (change.kind == "closed") open_[change.site] = false;
    if (change.kind == "extended") extended_.emplace_back(change.measure, change.site);
    if (!change.service.empty() && change.number > 0) return step_of_instance(change);
    Standing* const it = server(change.server);
    if (it == nullptr) return;
    if (change.kind == "stands" || change.kind == "delivered") it->running = true;
    if (change.kind == "leaving") it->leaving = true;
    if (change.kind == "retired") it->running = false;
  }

  void step_of_instance(const Change& change) {
    const std::pair key(change.service, change.number);
    Instance& it = instances_[key];
    it.since = change.when;
    it.measure = change.measure;
    if (change.kind == "set out") {
      it.moving_to = server(change.server);
      return;
    }
    it.moving_to = nullptr;
    if (it.on != nullptr) --it.on->instances;
    if (change.kind == "handed over") {
      instances_.erase(key);
      return;
    }
    it.on = server(change.server);
    if (it.on != nullptr) ++it.on->instances;
    it.waits_at = change.site;
  }

  // What the rooms hold, with what was added to them by then.
  void rooms(State& state) const {
    for (const auto& [id, info] : study_.sites) {
      SiteState& site = state.sites[id];
      site.open = open_.at(id);
      if (!site.open) continue;
      site.rack_units = info.rack_units;
      site.power = info.power;
      site.storage = info.storage;
    }
    for (const auto& [measure, id] : extended_) {
      for (const Extension& extension : option_.extensions) {
        if (extension.measure != measure || extension.site != id || !open_.at(id)) continue;
        SiteState& site = state.sites[id];
        site.rack_units += extension.rack_units;
        site.power += extension.power;
        site.storage += extension.storage;
      }
    }
  }

  void put_up(State& state, const Standing& server) const {
    if (!server.running) return;
    SiteState& site = state.sites[server.info->site];
    const auto model = study_.models.find(server.info->model);
    site.servers += 1;
    if (model == study_.models.end()) return;
    site.memory += model->second.memory;
    site.cores += model->second.capacity;
    site.rack_units_used += static_cast<double>(model->second.rack_units);
    site.full_load_power += model->second.full_power;
  }

  void put(State& state, const std::string& service, const Instance& instance) const {
    if (instance.on == nullptr) return wait(state, service, instance);
    const std::string& here = instance.on->info->site;
    state.sites[here].instances += 1;
    state.sites[here].services[service] += 1;
    hold(state.sites[here], service, true);
    if (instance.moving_to == nullptr) return;
    const std::string& there = instance.moving_to->info->site;
    hold(state.sites[there], service, there != here);
    MoveState move{instance.since, instance.measure, service, here, there, 1};
    const auto same = std::find_if(state.moves.begin(), state.moves.end(), [&](const MoveState& other) {
      return std::tie(other.since, other.measure, other.service, other.from, other.to) ==
             std::tie(move.since, move.measure, move.service, move.from, move.to);
    });
    if (same != state.moves.end())
      same->instances += 1;
    else
      state.moves.push_back(std::move(move));
  }

  static void wait(State& state, const std::string& service, const Instance& instance) {
    WaitingState wait{instance.since, service, instance.waits_at, 1};
    const auto same = std::find_if(state.waiting.begin(), state.waiting.end(), [&](const WaitingState& other) {
      return std::tie(other.since, other.service, other.site) == std::tie(wait.since, wait.service, wait.site);
    });
    if (same != state.waiting.end())
      same->instances += 1;
    else
      state.waiting.push_back(std::move(wait));
  }

  // What one instance takes; data grow with the demand.
  void hold(SiteState& site, const std::string& service, bool data_too) const {
    const auto at = study_.services.find(service);
    if (at == study_.services.end()) return;
    const ServiceInfo& info = at->second;
    site.memory_used += info.memory;
    if (month_ < info.planned_cores.size()) site.cores_planned += info.planned_cores[month_];
    if (!data_too) return;
    service::Service grows;
    grows.instances = static_cast<int>(info.instances);
    grows.growth = GrowthRate(info.growth / 100);
    site.storage_used += info.disk * service::load_per_instance(grows, instant(study_.start), at_) / gib_per_tib;
  }

  // Servers of one batch, model and date together.
  void batches(const std::string& id, SiteState& site) const {
    std::map<std::tuple<std::string, std::string, std::string>, BatchState> groups;
    for (const auto& [name, server] : servers_) {
      if (!server.running || server.info->site != id) continue;
      BatchState& group = groups[{server.info->batch, server.info->model, server.info->bought}];
      group.servers += 1;
      group.leaving += server.leaving ? 1 : 0;
      group.instances += server.instances;
    }
    for (auto& [key, group] : groups) {
      std::tie(group.batch, group.model, group.bought) = key;
      group.age = years_between(instant(group.bought), at_);
      site.batches.push_back(std::move(group));
    }
  }

  void measures(State& state) const {
    const std::string today = format_date(at_);
    for (const Step& step : option_.steps) {
      const bool begun = !step.began.empty() && step.began <= today;
      const std::string done = complete_for_good(option_, step);
      const bool complete = !done.empty() && done <= today;
      if (begun && !complete) state.under_way.push_back({step.measure, step.began, step.text});
    }
  }

  // The end itself lies after the last month.
  [[nodiscard]] std::size_t month() const {
    const auto& months = study_.months;
    const auto at = std::find(months.begin(), months.end(), format_month(at_));
    return at == months.end() && at != months.begin() ? months.size() - 1
                                                      : static_cast<std::size_t>(at - months.begin());
  }

  const Study& study_;
  const OptionResult& option_;
  Instant at_;
  std::size_t month_ = month();  // of the study
  std::map<std::string, Standing> servers_;
  std::map<std::pair<std::string, std::int64_t>, Instance> instances_;
  std::map<std::string, bool> open_;
  std::vector<std::pair<std::string, std::string>> extended_;  // by which measure, which site
};

}  // namespace

State state_at(const Study& study, const std::string& option, Instant at) {
  State state = Replay(study, study.options.at(option), at).state();
  state.option = option;
  return state;
}

}  // namespace verbund::document
