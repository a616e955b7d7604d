#include "tests/support/rehearsal.h"

#include <fmt/format.h>

namespace verbund::testing {
namespace {

// What an event came to, in a few words.
struct Words {
  const world::World& world;
  const world::Outcome& outcome;

  [[nodiscard]] std::string name(Index<world::Instance> i) const {
    return fmt::format("{} {}", world.scenario().services[world[i].service].id, world[i].number);
  }
  [[nodiscard]] std::string name(Index<world::Server> server) const { return world[server].name; }
  [[nodiscard]] std::string name(Index<site::Site> at) const { return world.scenario().sites[at].id; }
  [[nodiscard]] std::string place(Index<world::Instance> i) const {
    return world[i].on ? "starts on " + name(*world[i].on) : "waits";
  }

  std::string operator()(const world::Deliver& event) const {
    return fmt::format("{}: {} of {} servers at {}", event.measure, outcome.delivered, event.count, name(event.at));
  }
  std::string operator()(const world::Order& event) const {
    return fmt::format("{}: {} servers ordered for {}, they come {}", event.measure, event.count, name(event.at),
                       format_instant(event.arrives));
  }
  std::string operator()(const world::Switch& event) const {
    return name(event.server) + (world[event.server].running ? " works" : " is off");
  }
  std::string operator()(const world::Extend& event) const {
    return fmt::format("{}: the room at {} takes more", event.measure, name(event.at));
  }
  std::string operator()(const world::StartInstance&) const {
    const Index<world::Instance> newest{static_cast<std::uint32_t>(world.instances().size() - 1)};
    return name(newest) + " " + place(newest);
  }
  std::string operator()(const world::PlaceWaiting& event) const {
    return name(event.instance) + " tries again and " + place(event.instance);
  }
  std::string operator()(const world::MarkLeaving& event) const {
    std::string all;
    for (const auto server : event.servers) all += (all.empty() ? "" : ", ") + name(server);
    return all + " will leave";
  }
  std::string operator()(const world::Lose& event) const {
    return fmt::format("{} servers are lost", event.servers.size());
  }
  std::string operator()(const world::Restore& event) const {
    return fmt::format("{} servers are back", event.servers.size());
  }
  std::string operator()(const world::BeginRestart& event) const {
    return name(event.instance) +
           (outcome.done ? " is restarted on " + name(*world[event.instance].stand_in) : " stays down");
  }
  std::string operator()(const world::FinishRestart& event) const { return name(event.instance) + " works again"; }
  std::string operator()(const world::KeepCopy& event) const {
    return name(event.instance) + " has a copy at " + name(event.copy.at);
  }
  std::string operator()(const world::BeginMove& event) const {
    const std::string what = event.measure + ": " + name(event.instance);
    if (!outcome.done) return what + " stays";
    if (outcome.transfers.empty()) return what + " " + place(event.instance);
    return fmt::format("{} goes from {} to {}{}", what, name(outcome.transfers[0].from), name(outcome.transfers[0].to),
                       world[event.instance].stopped ? " and stops" : "");
  }
  std::string operator()(const world::Stop& event) const { return name(event.instance) + " stops"; }
  std::string operator()(const world::GoOn& event) const { return name(event.instance) + " goes on"; }
  std::string operator()(const world::FinishMove& event) const {
    return name(event.instance) + " arrives on " + name(*world[event.instance].on);
  }
  std::string operator()(const world::Retire& event) const { return name(event.server) + " retires"; }
  std::string operator()(const world::Virtualise& event) const {
    return world.scenario().services[event.service].id + " is virtualised";
  }
  std::string operator()(const world::SetPolicy& event) const {
    return fmt::format("{}: {}", name(event.at), option::policy_name(event.policy));
  }
  std::string operator()(const world::Redirect& event) const {
    const auto* backup = std::get_if<Index<copies::Backup>>(&event.copies);
    const auto& id = backup ? world.scenario().backups[*backup].id
                            : world.scenario().replicas[std::get<Index<copies::Replica>>(event.copies)].id;
    return id + " goes to " + name(event.to);
  }
  std::string operator()(const world::CloseRoom& event) const { return name(event.at) + " is closed"; }
  std::string operator()(const world::HandOver& event) const {
    return fmt::format("{} is handed over, {} instances", world.scenario().services[event.service].id,
                       outcome.handed_over.size());
  }
};

}  // namespace

Rehearsal::Rehearsal(const plan::Plan& plan, std::optional<Period> moves_take, std::uint64_t seed)
    : rehearsal_(plan, moves_take, seed) {
  world().check_invariants();
  rehearsal_.read_gauges();
  rehearsal_.watch([this, moves_take](Instant now, const world::Event& event, const world::Outcome& outcome) {
    world().check_invariants();
    const bool at_once = std::holds_alternative<world::FinishMove>(event) && moves_take == Period{};
    if (!at_once) diary_.push_back(format_instant(now) + " " + std::visit(Words{world(), outcome}, event));
  });
}

}  // namespace verbund::testing
