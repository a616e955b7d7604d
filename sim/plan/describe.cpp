// A plan in words. One sentence per kind of measure, names as the scenario writes them.
#include <array>

#include "sim/plan/plan.h"
#include "sim/plan/words.h"

namespace verbund::plan {
namespace {

std::string servers(const option::ServerSelector& selector) {
  std::string text = "servers";
  if (selector.model) text = selector.model->name + " servers";
  if (!selector.batch.empty()) text += " of batch " + selector.batch;
  if (selector.at) text += " at " + selector.at->name;
  if (selector.older_than) text += " older than " + format_period(*selector.older_than);
  return text;
}

std::string services(const scenario::Scenario& scenario, const Step& step) {
  int instances = 0;
  for (const auto index : step.services) instances += scenario.services[index].instances;
  const auto n = static_cast<int>(step.services.size());
  const std::string of = fmt::format(" ({} at the start)", count_of(instances, "instance", "instances"));
  if (n == 1) return "service " + scenario.services[step.services.front()].id + of;
  if (step.services.size() == scenario.services.size()) return "all " + count_of(n, "service", "services") + of;
  return count_of(n, "service", "services") + of;
}

std::string_view policy_words(option::Policy policy) {
  switch (policy) {
    case option::Policy::stay:
      return "put where there is room (first server that fits)";
    case option::Policy::spread:
      return "spread over the servers (fewest instances first)";
    case option::Policy::pack:
      return "packed (fullest server that still fits first)";
    case option::Policy::balance:
      return "balanced (emptiest server first)";
  }
  return "";
}

// What a place measure asks for beside policy and headroom.
std::string limits(const option::Place& place) {
  std::string text;
  if (place.cpu_overcommit) {
    text += fmt::format(", at most {:.3g} cores of instances a core", place.cpu_overcommit->value());
  }
  if (place.memory_overcommit > Ratio(1)) {
    text += fmt::format(", memory promised up to {:.3g} times", place.memory_overcommit.value());
  }
  if (place.apart) text += ", instances of one service on different servers";
  if (place.fallback == option::Fallback::host) text += ", room bought for the loss of any one server";
  if (place.fallback == option::Fallback::site) text += ", room bought for the loss of any one other site";
  if (place.size_by != service::Level::peak) {
    text += fmt::format(", planned with the {} of their demand", service::level_name(place.size_by));
  }
  return text;
}

std::string window(const option::Window& window) {
  if (window == option::weekends) return "at weekends";
  constexpr std::array<const char*, 7> names = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  std::vector<std::string> days;
  for (std::size_t day = 0; day < names.size(); ++day) {
    if (window.days[day]) days.emplace_back(names[day]);
  }
  const std::string on = days.size() == names.size() ? "daily" : join(days);
  return fmt::format("{} {:02}:00-{:02}:00", on, window.from, window.to);
}

std::string copying(const option::Move& move) {
  if (move.copying == option::Copying::stop_and_copy) return "standing still while they are copied";
  if (move.dirty_rate.value() <= 0) return "working on while they are copied";
  return fmt::format("working on while they are copied ({} of each change meanwhile)", format(move.dirty_rate));
}

struct Sentence {
  const scenario::Scenario& scenario;
  const Step& step;
  bool emptied;

  std::string operator()(const option::Buy& buy) const {
    const int* count = std::get_if<int>(&buy.count);
    const std::string what =
        count != nullptr ? count_of(*count, "server", "servers") : std::string("as many servers as needed");
    const std::string every = buy.every ? ", again every " + format_period(*buy.every) : "";
    return fmt::format("buy {} for {} ({}{})", what, buy.at.name, buy.model.name, every);
  }
  std::string operator()(const option::Lease& lease) const {
    const int* count = std::get_if<int>(&lease.count);
    const std::string what =
        count != nullptr ? count_of(*count, "server", "servers") : std::string("as many servers as needed");
    return fmt::format("lease {} for {} ({}), given back after {}", what, lease.at.name, lease.model.name,
                       format_period(lease.term));
  }
  std::string operator()(const option::Extend& extend) const {
    std::vector<std::string> more;
    if (extend.power) more.push_back(format(*extend.power));
    if (extend.racks) more.push_back(count_of(*extend.racks, "rack", "racks"));
    if (extend.storage) more.push_back(format(*extend.storage) + " of storage");
    return fmt::format("extend the room at {} by {}", extend.at.name, join(more));
  }
  std::string operator()(const option::Retire& retire) const {
    return fmt::format("retire {}{}", servers(retire.servers),
                       emptied ? ", each as soon as it is emptied" : ", what runs on them moves to others of the site");
  }
  std::string operator()(const option::Refresh& refresh) const {
    const int* count = std::get_if<int>(&refresh.count);
    const std::string by = count != nullptr ? count_of(*count, "new one", "new ones") : "as many new ones as needed";
    return fmt::format("replace {} by {} ({})", servers(refresh.servers), by,
                       refresh.model ? refresh.model->name : "same model");
  }
  std::string operator()(const option::Virtualise& virtualise) const {
    return fmt::format("virtualise {}, {} more CPU each", services(scenario, step), format(virtualise.overhead));
  }
  std::string operator()(const option::Move& move) const {
    std::string text = fmt::format("move {} to {}", services(scenario, step), move.to.name);
    if (move.at_most) text += fmt::format(", at most {} a wave", count_of(*move.at_most, "instance", "instances"));
    if (move.window) text += ", " + window(*move.window);
    text += ", " + copying(move);
    if (move.apart_at_most) {
      text += fmt::format(", what depends on one another apart for at most {}", format_period(*move.apart_at_most));
    }
    return text;
  }
  std::string operator()(const option::Place& place) const {
    return fmt::format("newcomers at {} are {}, {} of every shared server stays free{}", place.at.name,
                       policy_words(place.policy), format(place.headroom), limits(place));
  }
  std::string operator()(const option::PurchaseJointly& joint) const {
    std::vector<std::string> names;
    for (const auto& partner : joint.partners) names.push_back(partner.name);
    return fmt::format("purchases of {} count together for discounts", names.empty() ? "all partners" : join(names));
  }
  std::string operator()(const option::SharePeople& share) const {
    return fmt::format("people {} of all sites work as one team",
                       share.skills.empty() ? std::string("of every skill") : "for " + join(share.skills));
  }
  std::string operator()(const option::Specialise& specialise) const {
    return fmt::format("the people at {} care for {}", specialise.at.name, services(scenario, step));
  }
  std::string operator()(const option::Standardise& standardise) const {
    std::vector<std::string> what;
    if (standardise.hardware)
      what.push_back(fmt::format("{} is bought wherever it can be", standardise.hardware->name));
    if (standardise.software) {
      what.push_back(fmt::format("{} for {} everywhere", standardise.software->name, standardise.purpose));
    }
    return "standardise: " + join(what);
  }
  std::string operator()(const option::SourceRegionally& source) const {
    std::vector<std::string> what;
    for (const auto& [category, share] : source.shares) {
      what.push_back(fmt::format("{} of {}", format(share), money::name(category)));
    }
    return fmt::format("buy {} from suppliers of the region", join(what));
  }
  std::string operator()(const option::JoinAlliance& join_alliance) const {
    std::vector<std::string> names;
    for (const auto& partner : join_alliance.partners) names.push_back(partner.name);
    return fmt::format("hand over the services of {} to an alliance", names.empty() ? "all partners" : join(names));
  }
  std::string operator()(const option::Redirect& redirect) const {
    return fmt::format("{} goes to {} from then on", redirect.copies, redirect.to.name);
  }
  std::string operator()(const option::Close& close) const {
    return fmt::format("give up the room at {} once no server is left in it", close.at.name);
  }
};

std::vector<std::string> after(const option::Timing& timing) {
  std::vector<std::string> texts;
  for (const auto& [measure, plus] : timing.after) {
    texts.push_back(plus == Period{} ? measure : fmt::format("{} plus {}", measure, format_period(plus)));
  }
  return texts;
}

std::string trigger(const option::Trigger& trigger) {
  return fmt::format("when {}{} is {} {} for {}", gauge_name(trigger.gauge),
                     trigger.at ? " at " + trigger.at->name : "", trigger.above ? "above" : "below",
                     format(trigger.threshold), format_period(trigger.lasts));
}

std::string when(const Plan& plan, const option::Timing& timing) {
  std::vector<std::string> parts;
  if (timing.date) parts.push_back(format_instant(*timing.date));
  if (!timing.after.empty()) parts.push_back("after " + join(after(timing)));
  if (timing.trigger) parts.push_back(trigger(*timing.trigger));
  if (timing.emptied) parts.emplace_back("when emptied");
  if (parts.empty()) return format_instant(plan.scenario->start);
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace

std::vector<Line> describe(const Plan& plan) {
  std::vector<Line> lines;
  for (const auto& step : plan.steps) {
    const auto& measure = plan.option->measures[step.measure];
    std::string text = std::visit(Sentence{*plan.scenario, step, measure.timing.emptied}, measure.action);
    if (measure.paid_by) text += ", paid by " + measure.paid_by->name;
    lines.push_back({when(plan, measure.timing), measure.id, std::move(text)});
  }
  return lines;
}

}  // namespace verbund::plan
