// Work, tasks and what measures do to people: everything must have somebody who can do it.
#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/validate.h"

namespace verbund::scenario {

namespace {

class PeopleCheck {
 public:
  PeopleCheck(Reader& reader, const Scenario& scenario) : reader_(reader), scenario_(scenario) {
    for (const site::Site& site : scenario.sites) {
      for (const people::StaffPool& pool : site.staff) skills_.push_back(pool.id);
    }
    std::sort(skills_.begin(), skills_.end());
    skills_.erase(std::unique(skills_.begin(), skills_.end()), skills_.end());
  }

  void check(const people::Work& work) {
    const std::string path = "work." + work.id;
    check_skill(work.skill, path + ".skill");
    const bool once = people::is_once(work.per);
    if (once ? work.effort.has_value() : work.hours.has_value()) {
      if (!(work.hours && work.effort)) return;
      return reader_.report(Problem::key_conflict, node_of(reader_, path + (once ? ".hours" : ".effort")),
                            fmt::format("`{}` is work per {}, which comes {}", work.id, people::per_name(work.per),
                                        once ? "once" : "all the year"),
                            fmt::format("remove `{}`", once ? "hours" : "effort"));
    }
    reader_.report(Problem::missing_key, key_of(reader_, path),
                   fmt::format("`{}` is work per {} and takes no hours", work.id, people::per_name(work.per)),
                   once ? "add `effort: 4 hours`, for each" : "add `hours: 40 hours/year`, for each");
  }

  void check(const task::Task& task) {
    const std::string path = "tasks." + task.id;
    check_skill(task.skill, path + ".skill");
    if (!leads(task.partner, scenario_.partners)) return;
    const bool has_site = std::any_of(scenario_.sites.begin(), scenario_.sites.end(),
                                      [&](const site::Site& site) { return site.partner.name == task.partner.name; });
    if (!has_site) {
      reader_.report(Problem::nobody_there, node_of(reader_, path + ".partner"),
                     fmt::format("`{}` has no site, so nobody works for it", task.partner.name),
                     "give the task to a partner with people, or the partner a site");
    }
    if (!task.wanted || !has_time(scenario_) || *task.wanted < scenario_.end()) return;
    reader_.report(
        Problem::date_outside, node_of(reader_, path + ".from"),
        fmt::format("`{}` is wanted after the end of the scenario ({})", task.id, format_date(scenario_.end())),
        "choose an earlier date, or a longer horizon");
  }

  void operator()(const option::SharePeople& share) {
    for (const std::string& skill : share.skills) check_skill(skill, path_ + ".skills");
  }
  void operator()(const option::Specialise& specialise) {
    if (!leads(specialise.at, scenario_.sites)) return;
    const auto& staff = scenario_.sites[specialise.at].staff;
    for (const people::Work& work : scenario_.work) {
      const bool is_care = work.per == people::Per::service || work.per == people::Per::instance ||
                           work.per == people::Per::product || work.per == people::Per::move;
      const bool known = std::binary_search(skills_.begin(), skills_.end(), work.skill);  // or it is said already
      if (!is_care || !known) continue;
      if (std::any_of(staff.begin(), staff.end(), [&](const auto& pool) { return pool.id == work.skill; })) continue;
      return reader_.report(
          Problem::nobody_there, node_of(reader_, path_ + ".at"),
          fmt::format("`{}` has no {}, whom its services need", specialise.at.name, work.skill),
          fmt::format("choose one of: {}, or give it `staff: {{{}: …}}`", join(sites_with(work.skill)), work.skill));
    }
  }
  void operator()(const option::Standardise& standardise) {
    if (standardise.hardware) check_price(*standardise.hardware);
    if (standardise.software) return check_software(standardise);
    if (standardise.hardware || reader_.nodes.contains(path_ + ".software") ||
        reader_.nodes.contains(path_ + ".hardware")) {
      return;
    }
    reader_.report(Problem::missing_key, key_of(reader_, path_), "nothing becomes the standard here",
                   "add `hardware: …` (a server model) or `software: {purpose: …, to: …}`");
  }
  void operator()(const option::JoinAlliance& join) {
    for (const auto& [skill, share] : join.keeps) check_skill(skill, key_of(reader_, path_ + ".keeps." + skill));
  }
  template <class Other>
  void operator()(const Other&) {}

  void in(const std::string& option, const option::Measure& measure) {
    path_ = fmt::format("options.{}.measures.{}", option, measure.id);
    std::visit(*this, measure.action);
  }

 private:
  std::vector<std::string> sites_with(const std::string& skill) const {
    std::vector<std::string> ids;
    for (const site::Site& site : scenario_.sites) {
      for (const people::StaffPool& pool : site.staff) {
        if (pool.id == skill) ids.push_back(site.id);
      }
    }
    return ids;
  }

  void check_skill(const std::string& skill, const std::string& path) {
    if (skill.empty() || std::binary_search(skills_.begin(), skills_.end(), skill)) return;
    const Node& written = node_of(reader_, path);
    const auto item =
        std::find_if(written.items.begin(), written.items.end(), [&](const Node& node) { return node.text == skill; });
    check_skill(skill, item != written.items.end() ? *item : written);
  }

  void check_skill(const std::string& skill, const Node& place) {
    if (std::binary_search(skills_.begin(), skills_.end(), skill)) return;
    const std::string near = nearest(skill, skills_);
    reader_.report(Problem::nobody_there, place, fmt::format("at no site there are people for `{}`", skill),
                   !near.empty()     ? fmt::format("did you mean `{}`?", near)
                   : skills_.empty() ? "give a site `staff: {" + skill + ": {people: 3, cost: 50 kEUR/year}}`"
                                     : "there are: " + join(skills_));
  }

  void check_price(const Ref<catalogue::ServerModel>& ref) {
    if (!leads(ref, scenario_.models) || scenario_.models[ref].price) return;
    if (reader_.nodes.contains("models." + ref.name + ".price")) return;  // unreadable, said already
    const Node& defined = key_of(reader_, "models." + ref.name);
    reader_.report(Problem::price_missing, node_of(reader_, path_ + ".hardware"),
                   fmt::format("`{}` is to be bought everywhere and has no price", ref.name),
                   fmt::format("add `price: … EUR` to it at {}:{}", defined.file->name(), defined.line));
  }

  void check_software(const option::Standardise& standardise) {
    const std::string path = path_ + ".software";
    if (!standardise.skill.empty()) check_skill(standardise.skill, path + ".skill");
    if (standardise.skill.empty() && standardise.effort) {
      reader_.report(Problem::missing_key, key_of(reader_, path),
                     "changing over takes effort, and nobody is named who does it", "add `skill: …`, a staff pool");
    }
    if (!leads(*standardise.software, scenario_.products)) return;
    const auto& product = scenario_.products[*standardise.software];
    if (standardise.purpose.empty() || product.purpose == standardise.purpose) return;
    reader_.report(Problem::empty_selection, node_of(reader_, path + ".to"),
                   fmt::format("`{}` is not for `{}`", product.id, standardise.purpose),
                   product.purpose.empty() ? fmt::format("give it `purpose: {}`", standardise.purpose)
                                           : fmt::format("it is for `{}`", product.purpose));
  }

  Reader& reader_;
  const Scenario& scenario_;
  std::vector<std::string> skills_;  // that anybody has
  std::string path_;                 // of the measure
};

}  // namespace

void validate_people(Reader& reader, const Scenario& scenario) {
  PeopleCheck check(reader, scenario);
  for (const people::Work& work : scenario.work) check.check(work);
  for (const task::Task& task : scenario.tasks) check.check(task);
  for (const option::Option& option : scenario.options) {
    for (const option::Measure& measure : option.measures) check.in(option.id, measure);
  }
}

}  // namespace verbund::scenario
