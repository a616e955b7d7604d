#include "sim/plan/graphviz.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "models/network/failure.h"
#include "sim/plan/moves.h"
#include "sim/plan/words.h"

namespace verbund::plan {
namespace {

using Site = Index<site::Site>;

std::string pairs(const scenario::Scenario& scenario, const std::vector<network::Pair>& pairs) {
  constexpr std::size_t named = 3;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < std::min(named, pairs.size()); ++i) {
    texts.push_back(scenario.sites[pairs[i][0]].id + " from " + scenario.sites[pairs[i][1]].id);
  }
  if (pairs.size() > named) texts.push_back(fmt::format("{} more", pairs.size() - named));
  return "its failure cuts " + join(texts);
}

std::set<Site> given_up(const Plan& plan) {
  std::set<Site> sites;
  for (const auto& measure : plan.option->measures) {
    if (const auto* close = std::get_if<option::Close>(&measure.action)) sites.insert(close->at.index);
  }
  return sites;
}

std::map<std::pair<Site, Site>, Bytes> sent(const Plan& plan) {
  const auto& scenario = *plan.scenario;
  const auto homes = planned_homes(plan);
  std::map<std::pair<Site, Site>, Bytes> between;
  for (std::size_t i = 0; i < scenario.services.size(); ++i) {
    const auto& service = scenario.services[scenario.services.index(i)];
    if (homes[i] != service.at.index)
      between[{service.at.index, homes[i]}] += sent_of_instance(service) * service.instances;
  }
  return between;
}

std::string node(const scenario::Scenario& scenario, Site index, bool is_given_up) {
  const auto& site = scenario.sites[index];
  const int servers = std::accumulate(site.servers.begin(), site.servers.end(), 0,
                                      [](int sum, const auto& batch) { return sum + batch.count; });
  const auto label =
      fmt::format("{}\nowner: {}\nservers at the start: {}\nroom: {}{}", site.id, scenario.partners[site.partner].name,
                  servers, format(site.room.power), is_given_up ? ", given up" : "");
  std::string text = fmt::format("  {} [label={}", in_quotes(site.id), in_quotes(label));
  const auto cut = network::separated_by(scenario.links, scenario.sites.size(), index);
  if (!cut.empty()) text += fmt::format(", peripheries=2, tooltip={}", in_quotes(pairs(scenario, cut)));
  if (is_given_up) text += ", style=filled, fillcolor=lightgrey";
  return text + "];\n";
}

std::string line(const scenario::Scenario& scenario, Index<network::Link> index) {
  const auto& link = scenario.links[index];
  const auto label = fmt::format("{}\n{}, {}", link.id, format(link.bandwidth), format(link.latency));
  std::string text = fmt::format("  {} -- {} [label={}", in_quotes(link.between[0].name),
                                 in_quotes(link.between[1].name), in_quotes(label));
  const auto cut = network::separated_by(scenario.links, scenario.sites.size(), index);
  if (!cut.empty()) text += fmt::format(", style=bold, color=red, tooltip={}", in_quotes(pairs(scenario, cut)));
  return text + "];\n";
}

// `constraint=false`: what is sent has no say in where the sites are drawn.
std::string arrows(const Plan& plan) {
  std::string text;
  for (const auto& [between, bytes] : sent(plan)) {
    const auto& [from, to] = between;
    text += fmt::format("  {} -- {} [dir=forward, style=dashed, constraint=false, label={}];\n",
                        in_quotes(plan.scenario->sites[from].id), in_quotes(plan.scenario->sites[to].id),
                        in_quotes(gib(bytes)));
  }
  return text;
}

std::string legend(const scenario::Scenario& scenario, const Plan* plan) {
  std::string text = scenario.title;
  text +=
      "\nbox: a site, its owner, the servers at the start, what they may draw in its room"
      "\nline: a leased line, bandwidth each way, latency one way"
      "\nbold red line: its failure cuts sites off from one another"
      "\ndouble border: the failure of this site cuts others off from one another\n";
  if (plan != nullptr) {
    text += fmt::format("dashed arrow: what the moves of {} send, memory and disk at the start\n", plan->option->id);
    text += fmt::format("grey: a room that {} gives up\n", plan->option->id);
  }
  return text;
}

std::string graph(const scenario::Scenario& scenario, const Plan* plan) {
  const auto closed = plan != nullptr ? given_up(*plan) : std::set<Site>{};
  std::string text =
      "// A picture of it: dot -Tsvg FILE > FILE.svg\n"
      "graph network {\n"
      "  graph [charset=\"UTF-8\", labelloc=b, labeljust=l, label=" +
      in_quotes(legend(scenario, plan), "\\l") +
      "];\n"
      "  node [shape=box];\n";
  for (std::size_t i = 0; i < scenario.sites.size(); ++i) {
    const auto site = scenario.sites.index(i);
    text += node(scenario, site, closed.contains(site));
  }
  for (std::size_t i = 0; i < scenario.links.size(); ++i) text += line(scenario, scenario.links.index(i));
  if (plan != nullptr) text += arrows(*plan);
  return text + "}\n";
}

}  // namespace

std::string graphviz(const scenario::Scenario& scenario) { return graph(scenario, nullptr); }

std::string graphviz(const Plan& plan) { return graph(*plan.scenario, &plan); }

// To GraphViz an ampersand begins the name of a character (&lt;) and a backslash that of a field (\N, the node's name).
std::string in_quotes(std::string_view text, std::string_view newline) {
  std::string result = "\"";
  for (const char c : text) {
    switch (c) {
      case '"':
        result += "\\\"";
        break;
      case '\\':
        result += "\\\\";
        break;
      case '&':
        result += "&amp;";
        break;
      case '\n':
        result += newline;
        break;
      default:
        result += c;
    }
  }
  return result + "\"";
}

}  // namespace verbund::plan
