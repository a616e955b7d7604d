// What `show` plays on paper is what the simulation plays, as far as it can be.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

#include "sim/study/rehearse.h"
#include "tests/properties/played.h"

namespace verbund {
namespace {

using namespace verbund::testing;

// A move as the simulation played it.
struct Transfer {
  std::string began, ended, service;
};

std::vector<Transfer> transfers(const document::OptionResult& option) {
  std::vector<Transfer> all;
  std::map<std::pair<std::string, std::int64_t>, std::string> under_way;
  for (const auto& c : option.changes) {
    const std::pair instance(c.service, c.number);
    if (c.kind == "set out") under_way[instance] = c.when;
    if (c.kind != "arrived" && c.kind != "given up") continue;
    all.push_back({under_way[instance], c.when, c.service});
    under_way.erase(instance);
  }
  for (const auto& [instance, began] : under_way) all.push_back({began, "never", instance.first});
  return all;
}

// On paper a move has its share of a line for as long as it takes (nominal.h). That is what it gets where it is alone,
// up to the latency and the rounding to seconds: where no two moves are under way at once, even for a minute.
bool one_at_a_time(const document::OptionResult& option) {
  auto all = transfers(option);
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.began < b.began; });
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i].began <= all[i - 1].ended) return false;
  }
  return true;
}

bool is_late(const document::OptionResult& option) {
  const std::set<std::string> late = {"window missed", "apart too long"};
  return std::any_of(option.incidents.begin(), option.incidents.end(),
                     [&](const auto& incident) { return late.count(incident.kind) > 0; });
}

std::vector<std::string> steps(const document::OptionResult& option) {
  std::vector<std::string> lines;
  for (const auto& step : option.steps) {
    lines.push_back(step.measure + ": " + step.began.substr(0, 10) + " to " + step.ended.substr(0, 10) + ", " +
                    step.note + ", " + step.waits_for);
  }
  return lines;
}

// By day: on paper a move takes a second less or more.
std::vector<std::string> changes(const document::OptionResult& option) {
  std::vector<std::string> lines;
  for (const auto& c : option.changes) {
    lines.push_back(c.when.substr(0, 10) + " " + c.kind + " " + c.measure + " " + c.service + " " +
                    std::to_string(c.number) + " " + c.from + " " + c.server + " " + c.site);
  }
  return lines;
}

// At which site each instance stands at the end, and how many servers each site has.
std::vector<std::string> at_the_end(const document::OptionResult& option) {
  std::map<std::string, std::string> site_of;
  for (const auto& server : option.servers) site_of[server.name] = server.site;
  std::map<std::string, std::string> where;
  std::map<std::string, int> servers;
  for (const auto& c : option.changes) {
    const std::string instance = c.service + " " + std::to_string(c.number);
    if (c.kind == "placed" || c.kind == "arrived") where[instance] = site_of[c.server];
    if (c.kind == "homeless") where[instance] = "homeless at " + c.site;
    if (c.kind == "stands" || c.kind == "delivered") ++servers[site_of[c.server]];
    if (c.kind == "retired") --servers[site_of[c.server]];
  }
  std::vector<std::string> lines;
  for (const auto& [instance, site] : where) lines.push_back(instance + " at " + site);
  for (const auto& [site, count] : servers) lines.push_back(site + " has " + std::to_string(count));
  return lines;
}

void log(const document::OptionResult& planned, const document::OptionResult& simulated) {
  for (const auto* option : {&planned, &simulated}) {
    RC_LOG(option == &planned ? "\nPLANNED\n" : "\nSIMULATED\n");
    for (const auto& line : steps(*option)) RC_LOG(line + "\n");
    for (const auto& line : changes(*option)) RC_LOG(line + "\n");
    for (const auto& incident : option->incidents) RC_LOG(incident.date + " " + incident.text + "\n");
  }
}

TEST(Planned, is_what_is_simulated) {
  EXPECT_TRUE(holds(40, [] {
    const Drawn drawn = any_right_scenario({.states = false});
    const std::string text = write_yaml(drawn.tree);
    RC_LOG(text);
    const auto scenario = loaded(text);
    const auto simulated = play(*scenario), planned = study::rehearse(*scenario, {}, {});
    for (const auto& [id, option] : simulated.options) {
      const auto& on_paper = planned.options.at(id);
      log(on_paper, option);
      const bool exact = one_at_a_time(option) && !is_late(option);
      RC_TAG(std::string(exact ? "step by step" : "at the end"), transfers(option).empty() ? "no move" : "moves");
      if (exact) {
        RC_ASSERT(steps(on_paper) == steps(option));
        RC_ASSERT(changes(on_paper) == changes(option));
      } else {
        RC_ASSERT(at_the_end(on_paper) == at_the_end(option));
      }
    }
  }));
}

}  // namespace
}  // namespace verbund
