// Options: one baseline, measures that can begin, selectors that match, prices for what is bought.
#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/circles.h"
#include "models/scenario/clash.h"
#include "models/scenario/validate.h"

namespace verbund::scenario {

namespace {

using option::Measure;
using option::Option;

void check_baseline(Reader& reader, const Scenario& scenario) {
  std::vector<std::string> baselines;
  for (const Option& option : scenario.options) {
    if (option.baseline) baselines.push_back(option.id);
  }
  if (baselines.size() == 1 || scenario.options.empty()) return;
  if (baselines.empty()) {
    reader.report(Problem::baseline, key_of(reader, "options"), "no option is the baseline",
                  "write `baseline: true` in the one that the others are held against");
    return;
  }
  for (std::size_t i = 1; i < baselines.size(); ++i) {
    reader.report(Problem::baseline, key_of(reader, "options." + baselines[i] + ".baseline"),
                  fmt::format("`{}` is the baseline already", baselines[0]), "keep `baseline: true` in one option");
  }
}

// Measures that wait for themselves.
void check_after(Reader& reader, const Option& option) {
  const auto waits_for = [&](std::size_t measure) {
    Positions others;
    for (const option::After& after : option.measures[measure].timing.after) {
      const auto other = std::lower_bound(option.measures.begin(), option.measures.end(), after.measure,
                                          [](const Measure& m, const std::string& name) { return m.id < name; });
      if (other == option.measures.end() || other->id != after.measure) continue;  // a misspelt name, said already
      others.push_back(static_cast<std::size_t>(other - option.measures.begin()));
    }
    return others;
  };
  find_circles(option.measures.size(), waits_for, [&](const Positions& circle) {
    std::vector<std::string> ids;
    for (const std::size_t measure : circle) ids.push_back(option.measures[measure].id);
    reader.report(
        Problem::after_cycle, node_of(reader, fmt::format("options.{}.measures.{}.after", option.id, ids.back())),
        fmt::format("`{}` waits for itself: {}", ids.front(), join(ids)), "remove one `after:` of the circle");
  });
}

class MeasureCheck {
 public:
  MeasureCheck(Reader& reader, const Scenario& scenario, const Option& option, const Measure& measure)
      : reader_(reader), scenario_(scenario), path_(fmt::format("options.{}.measures.{}", option.id, measure.id)) {}

  void operator()(const option::Buy& buy) {
    if (leads(buy.model, scenario_.models)) check_price(scenario_.models[buy.model], ".model");
  }
  void operator()(const option::Lease&) {}
  void operator()(const option::Extend& extend) {
    if (extend.power || extend.racks || extend.storage) return;
    reader_.report(Problem::missing_key, key_of(reader_, path_),
                   fmt::format("`{}` extends nothing", Reader::written_path({node_of(reader_, path_), path_})),
                   "add `power: …`, `racks: …` or `storage: …`");
  }
  void operator()(const option::Refresh& refresh) {
    if (refresh.model) {
      if (leads(*refresh.model, scenario_.models)) check_price(scenario_.models[*refresh.model], ".model");
      return;
    }
    for (const catalogue::ServerModel& model : selected(refresh.servers)) check_price(model, "");
  }
  void operator()(const option::Retire&) {}
  void operator()(const option::Virtualise& virtualise) { check_services(virtualise.services); }
  void operator()(const option::Move& move) { check_services(move.services); }
  void operator()(const option::Place&) {}
  void operator()(const option::PurchaseJointly&) {}
  void operator()(const option::Redirect&) {}
  void operator()(const option::SharePeople&) {}
  void operator()(const option::Specialise& specialise) { check_services(specialise.services); }
  void operator()(const option::Standardise&) {}
  void operator()(const option::SourceRegionally&) {}
  void operator()(const option::JoinAlliance&) {}
  void operator()(const option::Close&) {}

  void check_services(const service::Selector& selector) { check_services(selector, path_ + ".services"); }
  void check_services(const service::Selector& selector, const std::string& path) {
    for (std::size_t i = 0; i < scenario_.services.size(); ++i) {
      auto index = scenario_.services.index(i);
      if (service::matches(selector, scenario_.services[index], index)) return;
    }
    const Node& node = node_of(reader_, path);
    if (!node.is_map() || scenario_.services.empty()) return;  // a misspelt name, said already
    reader_.report(Problem::empty_selection, node, "no service fits this", clash(parts_of(selector)));
  }

 private:
  std::vector<Part> parts_of(const service::Selector& selector) const {
    std::vector<Part> parts;
    const auto add = [&](std::string text, const service::Selector& part) {
      parts.push_back({std::move(text), {}});
      for (std::size_t i = 0; i < scenario_.services.size(); ++i) {
        const auto index = scenario_.services.index(i);
        parts.back().fits.push_back(service::matches(part, scenario_.services[index], index));
      }
    };
    if (selector.partner) add("partner: " + selector.partner->name, {{}, selector.partner, {}, {}});
    if (!selector.kinds.empty()) add("kind: " + join(selector.kinds), {{}, {}, selector.kinds, {}});
    if (selector.at) add(fmt::format("at: {} (at the start)", selector.at->name), {{}, {}, {}, selector.at});
    return parts;
  }

  void check_price(const catalogue::ServerModel& model, const std::string& where) {
    if (model.price) return;
    if (reader_.nodes.contains("models." + model.id + ".price")) return;  // unreadable, said already
    std::string place = where.empty() ? path_ : path_ + where;
    const Node& node = where.empty() ? key_of(reader_, place) : node_of(reader_, place);
    const Node& defined = key_of(reader_, "models." + model.id);
    reader_.report(Problem::price_missing, node, fmt::format("`{}` is bought here and has no price", model.id),
                   fmt::format("add `price: … EUR` to it at {}:{}", defined.file->name(), defined.line));
  }

  // Models that a refresh without `model` would buy again: of the batches at the start and of what the option buys.
  std::vector<catalogue::ServerModel> selected(const option::ServerSelector& servers) const {
    std::vector<catalogue::ServerModel> models;
    auto add = [&](const Ref<catalogue::ServerModel>& model) {
      if (leads(model, scenario_.models)) models.push_back(scenario_.models[model]);
    };
    for (const site::Site& site : scenario_.sites) {
      if (servers.at && servers.at->name != site.id) continue;
      for (const site::ServerBatch& batch : site.servers) {
        if (servers.model && *servers.model != batch.model) continue;
        if (servers.batch.empty() || servers.batch == batch.id) add(batch.model);
      }
    }
    return models;
  }

  Reader& reader_;
  const Scenario& scenario_;
  std::string path_;
};

// A trigger must have a site to look at, and it must be able to hold.
void check_trigger(Reader& reader, const Scenario& scenario, const Option& option, const Measure& measure) {
  if (!measure.timing.trigger) return;
  const option::Trigger& trigger = *measure.timing.trigger;
  const Node& when = node_of(reader, fmt::format("options.{}.measures.{}.when", option.id, measure.id));
  if (!trigger.at && !option::site_of(measure.action)) {
    reader.report(Problem::missing_key, when, fmt::format("`{}` does not say which site is looked at", measure.id),
                  "add `at: …` to the map");
  }
  const bool has_ceiling = trigger.gauge == option::Gauge::utilisation || trigger.gauge == option::Gauge::racks ||
                           trigger.gauge == option::Gauge::power;
  const bool never = trigger.above ? has_ceiling && trigger.threshold >= Fraction(1) : trigger.threshold <= Fraction(0);
  const bool too_long = has_time(scenario) && scenario.start + trigger.lasts > scenario.end();
  if (!never && !too_long) return;
  reader.report(Problem::never_holds, when, fmt::format("this can never hold, so `{}` would never begin", measure.id),
                never ? fmt::format("{} lies between 0 and 100 %; choose a threshold within", gauge_name(trigger.gauge))
                      : "the scenario is shorter than `for`; choose a shorter period");
}

void check_measure(Reader& reader, const Scenario& scenario, const Option& option, const Measure& measure) {
  MeasureCheck check(reader, scenario, option, measure);
  std::visit(check, measure.action);
  check_trigger(reader, scenario, option, measure);
  if (!measure.timing.date || !has_time(scenario)) return;
  if (*measure.timing.date >= scenario.start && *measure.timing.date < scenario.end()) return;
  reader.report(
      Problem::date_outside, node_of(reader, fmt::format("options.{}.measures.{}.when", option.id, measure.id)),
      fmt::format("`{}` lies outside of the scenario", measure.id),
      fmt::format("the scenario goes from {} to {}", format_instant(scenario.start), format_instant(scenario.end())));
}

}  // namespace

void validate_options(Reader& reader, const Scenario& scenario) {
  check_baseline(reader, scenario);
  for (const Option& option : scenario.options) {
    for (const Measure& measure : option.measures) check_measure(reader, scenario, option, measure);
    check_after(reader, option);
    validate_plan(reader, scenario, option);
    validate_waits(reader, scenario, option);
  }
  for (const copies::Backup& backup : scenario.backups) {
    const std::string path = "backups." + backup.id;
    MeasureCheck(reader, scenario, {}, {}).check_services(backup.services, path + ".services");
    if (!backup.full || backup.changed) continue;
    reader.report(Problem::missing_key, node_of(reader, path + ".full"),
                  fmt::format("`{}` has a day for full backups, and none for others", backup.id),
                  "add `changed: 5 %/day`, what the others copy; without both every backup is full");
  }
  for (const copies::Replica& replica : scenario.replicas) {
    const std::string path = "replicas." + replica.id;
    MeasureCheck(reader, scenario, {}, {}).check_services(replica.services, path + ".services");
    if (!scenario.backups.find(replica.id)) continue;
    reader.report(Problem::duplicate_name, node_of(reader, path),
                  fmt::format("`{}` is a backup already: a `redirect` could not tell them apart", replica.id),
                  "give it another id");
  }
  for (const service::Event& event : scenario.events) {
    MeasureCheck(reader, scenario, {}, {}).check_services(event.services, "events." + event.id + ".services");
  }
}

}  // namespace verbund::scenario
