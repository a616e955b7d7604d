#include <algorithm>
#include <set>

#include "sim/report/history.h"
#include "sim/report/teller.h"

namespace verbund::report {
namespace {

const document::Server* server_called(const document::OptionResult& option, const std::string& name) {
  const auto at = std::find_if(option.servers.begin(), option.servers.end(),
                               [&](const document::Server& server) { return server.name == name; });
  return at == option.servers.end() ? nullptr : &*at;
}

// hall-1 of hall-001.
std::string without_zeros(const std::string& name) {
  const std::size_t number = name.find_last_of('-') + 1;
  return name.substr(0, number) + name.substr(std::min(name.find_first_not_of('0', number), name.size()));
}

bool is_batch(const document::OptionResult& option, const std::string& name) {
  return std::any_of(option.servers.begin(), option.servers.end(),
                     [&](const document::Server& server) { return server.batch == name; });
}

std::string why_in(const document::Study& study, const std::string& id, const std::string& name, const Style& style) {
  const document::OptionResult& option = study.options.at(id);
  const Digest digest(option);
  Teller teller(study, id, digest, style);
  if (study.services.contains(name)) why_service(teller, name);
  if (study.sites.contains(name)) why_site(teller, name);
  for (const document::Step& step : option.steps) {
    if (step.measure != name) continue;
    teller.blank();
    why_measure(teller, step);
  }
  if (is_batch(option, name)) {
    teller.blank();
    why_batch(teller, name);
  }
  if (const document::Server* const server = server_called(option, name)) why_server(teller, *server);
  return teller.text();
}

}  // namespace

std::string why(const document::Study& study, const std::vector<std::string>& options, const std::string& name,
                const Style& style) {
  std::string text;
  for (const std::string& id : options) {
    const std::string answer = why_in(study, id, name, style);
    if (!answer.empty()) text += (text.empty() ? "" : "\n") + answer;
  }
  return text;
}

std::string server_named_like(const document::Study& study, const std::vector<std::string>& options,
                              const std::string& name) {
  for (const std::string& id : options) {
    for (const document::Server& server : study.options.at(id).servers) {
      if (without_zeros(server.name) == without_zeros(name)) return server.name;
    }
  }
  return "";
}

std::vector<std::string> known_names(const document::Study& study, const std::vector<std::string>& options) {
  std::set<std::string> names;
  for (const auto& [id, service] : study.services) names.insert(id);
  for (const auto& [id, site] : study.sites) names.insert(id);
  for (const std::string& id : options) {
    for (const document::Step& step : study.options.at(id).steps) names.insert(step.measure);
    for (const document::Server& server : study.options.at(id).servers) names.insert(server.batch);
  }
  return {names.begin(), names.end()};
}

}  // namespace verbund::report
