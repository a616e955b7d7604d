// Moves that wait until the site is empty that they are to empty: none of the measures would ever be done.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "models/scenario/validate.h"

namespace verbund::scenario {

namespace {

using option::Measure;
using option::Option;

// The site that must be empty before the measure can be complete; none: there is no such site.
const Ref<site::Site>* emptied_site(const Measure& measure) {
  if (const auto* close = std::get_if<option::Close>(&measure.action)) return &close->at;
  const auto* retire = std::get_if<option::Retire>(&measure.action);
  if (retire == nullptr || !measure.timing.emptied || !retire->servers.at) return nullptr;
  // Of some servers only: the move may be about others.
  const auto& servers = retire->servers;
  return servers.model || servers.older_than || !servers.batch.empty() ? nullptr : &*servers.at;
}

class CircularWaits {
 public:
  CircularWaits(Reader& reader, const Scenario& scenario, const Option& option)
      : reader_(reader), scenario_(scenario), option_(option) {}

  void check() {
    std::map<std::uint32_t, std::vector<std::size_t>> emptied;
    for (std::size_t i = 0; i < option_.measures.size(); ++i) {
      const auto* at = emptied_site(option_.measures[i]);
      if (at != nullptr && leads(*at, scenario_.sites)) emptied[at->index.value].push_back(i);
    }
    if (emptied.empty()) return;
    find_followers();
    for (const auto& [site, causes] : emptied) check_site({site}, causes);
  }

 private:
  using Causes = std::vector<std::optional<std::size_t>>;  // by measure: one that it waits for

  void find_followers() {
    followers_.resize(option_.measures.size());
    for (std::size_t i = 0; i < option_.measures.size(); ++i) {
      for (const option::After& after : option_.measures[i].timing.after) {
        auto other = std::lower_bound(option_.measures.begin(), option_.measures.end(), after.measure,
                                      [](const Measure& m, const std::string& id) { return m.id < id; });
        if (other == option_.measures.end() || other->id != after.measure) continue;  // misspelt, said already
        followers_[static_cast<std::size_t>(other - option_.measures.begin())].push_back(i);
      }
    }
  }

  // All that wait for one of `causes`, over any number of others.
  [[nodiscard]] Causes waiting_for(const std::vector<std::size_t>& causes) const {
    Causes result(option_.measures.size());
    for (const std::size_t cause : causes) {
      std::vector<std::size_t> open = {cause};
      while (!open.empty()) {
        const std::size_t next = open.back();
        open.pop_back();
        for (const std::size_t follower : followers_[next]) {
          if (std::exchange(result[follower], result[follower].value_or(cause))) continue;
          open.push_back(follower);
        }
      }
    }
    return result;
  }

  void check_site(Index<site::Site> site, const std::vector<std::size_t>& causes) {
    const Causes waiting = waiting_for(causes);
    std::map<std::size_t, bool> held_up;  // moves that take a service away which no other can take away before
    for (std::size_t s = 0; s < scenario_.services.size(); ++s) {
      const auto service = scenario_.services.index(s);
      if (!leads(scenario_.services[service].at, scenario_.sites)) continue;
      if (scenario_.services[service].at.index != site) continue;
      const auto takers = moves_away(service, site);
      const bool all_wait = std::all_of(takers.begin(), takers.end(), [&](std::size_t m) { return waiting[m]; });
      for (const std::size_t taker : takers) held_up[taker] |= all_wait;
    }
    for (const auto& [move, is_held_up] : held_up) {
      if (is_held_up) report(option_.measures[move], option_.measures[*waiting[move]], scenario_.sites[site].id);
    }
  }

  [[nodiscard]] std::vector<std::size_t> moves_away(Index<service::Service> service, Index<site::Site> site) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < option_.measures.size(); ++i) {
      const auto* move = std::get_if<option::Move>(&option_.measures[i].action);
      if (move == nullptr || !leads(move->to, scenario_.sites) || move->to.index == site) continue;
      if (service::matches(move->services, scenario_.services[service], service)) found.push_back(i);
    }
    return found;
  }

  void report(const Measure& move, const Measure& cause, const std::string& site) {
    const std::string path = fmt::format("options.{}.measures.{}.after", option_.id, move.id);
    reader_.report(Problem::waits_for_ever, node_of(reader_, path),
                   fmt::format("`{}` waits for `{}`, which waits until {} is empty: neither is ever done", move.id,
                               cause.id, site),
                   fmt::format("let `{}` begin at a date, and `{}` wait for it", move.id, cause.id));
  }

  Reader& reader_;
  const Scenario& scenario_;
  const Option& option_;
  std::vector<std::vector<std::size_t>> followers_;  // by measure: those whose `after` names it
};

}  // namespace

void validate_waits(Reader& reader, const Scenario& scenario, const Option& option) {
  CircularWaits(reader, scenario, option).check();
}

}  // namespace verbund::scenario
