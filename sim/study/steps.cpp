#include "sim/study/steps.h"

#include <fmt/format.h>

#include <algorithm>

#include "models/units/format.h"

namespace verbund::study {
namespace {

using document::Step;
using meters::Observations;

const option::Measure* find(const option::Option& option, const std::string& id) {
  const auto at = std::find_if(option.measures.begin(), option.measures.end(),
                               [&](const option::Measure& measure) { return measure.id == id; });
  return at == option.measures.end() ? nullptr : &*at;
}

std::string listed(const std::vector<std::string>& ids) {
  std::string text;
  for (std::size_t i = 0; i < ids.size(); ++i) text += (i == 0 ? "" : i + 1 == ids.size() ? " and " : ", ") + ids[i];
  return text;
}

std::string servers(const option::ServerSelector& selector) {
  std::string text = selector.model ? selector.model->name + " servers" : "servers";
  if (!selector.batch.empty()) text += " of batch " + selector.batch;
  return selector.at ? text + " at " + selector.at->name : text;
}

// What a measure that has begun still waits for.
struct Rest {
  bool emptied;

  std::string operator()(const option::Buy& buy) const { return "the delivery of all servers to " + buy.at.name; }
  std::string operator()(const option::Lease& lease) const { return "the delivery of all servers to " + lease.at.name; }
  std::string operator()(const option::Retire& retire) const {
    return emptied ? fmt::format("{} to be emptied", servers(retire.servers))
                   : fmt::format("room for what runs on {}", servers(retire.servers));
  }
  std::string operator()(const option::Refresh& refresh) const {
    return fmt::format("{} to be replaced", servers(refresh.servers));
  }
  std::string operator()(const option::Move& move) const { return "instances to arrive at " + move.to.name; }
  std::string operator()(const option::Extend& extend) const {
    return "the extension of the room at " + extend.at.name;
  }
  std::string operator()(const option::Close& close) const { return "the last server to leave " + close.at.name; }
  // A rule or a right is there at once.
  template <class Rule>
  std::string operator()(const Rule&) const {
    return "its turn";
  }
};

bool found_nothing(const option::Measure& measure, const Observations& seen) {
  return std::holds_alternative<option::Refresh>(measure.action) &&
         std::none_of(seen.purchases.begin(), seen.purchases.end(),
                      [&](const meters::PurchaseRecord& purchase) { return purchase.measure == measure.id; });
}

std::string state(const option::Measure& measure) {
  const option::Trigger& trigger = *measure.timing.trigger;
  const auto own = option::site_of(measure.action);
  const std::string site = trigger.at ? trigger.at->name : own ? own->name : "";
  return fmt::format("{} at {} {} {} for {}", option::gauge_name(trigger.gauge), site,
                     trigger.above ? "above" : "below", format(trigger.threshold), format_period(trigger.lasts));
}

// Measures that it waits for come before it in the plan.
void say_why_it_did_not_begin(const option::Measure& measure, const std::vector<Step>& before, Step& step) {
  std::vector<std::string> waits;
  bool by_states = true;
  for (const option::After& after : measure.timing.after) {
    const auto other =
        std::find_if(before.begin(), before.end(), [&](const Step& s) { return s.measure == after.measure; });
    if (other == before.end() || !other->ended.empty()) continue;
    waits.push_back(other->measure);
    by_states = by_states && other->by_state;
  }
  if (!waits.empty()) {
    step.waits_for = "the end of " + listed(waits);
    step.by_state = by_states;
  } else if (measure.timing.trigger) {
    step.waits_for = state(measure);
    step.by_state = true;
  } else {
    step.waits_for = "its date, after the end";
  }
}

}  // namespace

std::vector<Step> steps(const option::Option& option, const Observations& seen) {
  std::vector<Step> result;
  for (const meters::StepRecord& record : seen.steps) {
    Step step{record.measure, "", record.began, record.ended, record.note, "", false};
    if (const option::Measure* measure = find(option, record.measure)) {
      step.action = option::action_name(measure->action);
      if (record.began.empty()) {
        say_why_it_did_not_begin(*measure, result, step);
      } else if (record.ended.empty() && !found_nothing(*measure, seen)) {
        step.waits_for = std::visit(Rest{measure->timing.emptied}, measure->action);
      }
    }
    result.push_back(std::move(step));
  }
  return result;
}

}  // namespace verbund::study
