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

// A move as the simulation played it. Dates as text, to the minute; at the end it may be under way.
struct Transfer {
  std::string began, ended, service, from, to, from_site, to_site;

  [[nodiscard]] bool leaves() const { return from_site != to_site; }
};

std::vector<Transfer> transfers(const document::OptionResult& option) {
  std::map<std::string, std::string> site_of;
  for (const auto& server : option.servers) site_of[server.name] = server.site;
  std::vector<Transfer> all;
  std::map<std::pair<std::string, std::int64_t>, std::size_t> under_way;
  for (const auto& c : option.changes) {
    const std::pair instance(c.service, c.number);
    if (c.kind == "set out") {
      under_way[instance] = all.size();
      all.push_back({c.when, "never", c.service, c.from, c.server, site_of[c.from], site_of[c.server]});
    } else if (c.kind == "arrived" || c.kind == "given up") {
      all[under_way.at(instance)].ended = c.when;
    }
  }
  return all;
}

// Equal moves that set out together and share the same lines, so that each has the same part of them all the time:
// between the same two sites, where the link is narrower than every port, or out of the same server.
bool is_one_wave(const Transfer& a, const Transfer& b) {
  if (a.began != b.began || a.service != b.service) return false;
  if (a.leaves()) return a.from_site == b.from_site && a.to_site == b.to_site;
  return !b.leaves() && a.from == b.from;
}

// On paper a move has an equal part of each of its lines, and leaves idle what others cannot use (nominal.h). That is
// what the simulation does where no other move shares a line with it but those of its own wave.
bool is_as_on_paper(const document::OptionResult& option) {
  const auto all = transfers(option);
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const auto &a = all[i], &b = all[j];
      const bool overlap = a.began <= b.ended && b.began <= a.ended;
      const bool may_share = (a.leaves() && b.leaves()) || a.from == b.from || a.to == b.to;
      if (overlap && may_share && !is_one_wave(a, b)) return false;
    }
  }
  return true;
}

// What a rehearsal knows of: all but demand of the hour and jobs.
std::vector<std::string> incidents(const document::OptionResult& option) {
  std::vector<std::string> lines;
  for (const auto& incident : option.incidents) {
    if (incident.kind == "CPU short" || incident.kind == "deadline missed") continue;
    lines.push_back(incident.date.substr(0, 10) + " " + incident.kind + " " + incident.site + " " + incident.subject);
  }
  return lines;
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
  for (const auto& [instance, site] : where) lines.push_back(std::string(instance).append(" at ").append(site));
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
    const Drawn drawn = any_right_scenario({.states = false, .copies = false, .misfortune = false});
    const std::string text = write_yaml(drawn.tree);
    RC_LOG(text);
    const auto scenario = loaded(text);
    const auto simulated = play(*scenario), planned = study::rehearse(*scenario, {}, {});
    for (const auto& [id, option] : simulated.options) {
      const auto& on_paper = planned.options.at(id);
      log(on_paper, option);
      const bool exact = is_as_on_paper(option);
      RC_CLASSIFY(exact && !transfers(option).empty(), "moves, step by step");
      if (exact) {
        RC_ASSERT(steps(on_paper) == steps(option));
        RC_ASSERT(changes(on_paper) == changes(option));
        RC_ASSERT(incidents(on_paper) == incidents(option));
      } else {
        RC_ASSERT(at_the_end(on_paper) == at_the_end(option));
      }
    }
  }));
}

}  // namespace
}  // namespace verbund
