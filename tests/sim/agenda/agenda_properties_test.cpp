// Any small plan, however foolish, comes to an end; what it could not do is said.
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "tests/sim/agenda/rehearsed.h"
#include "tests/support/draw.h"

namespace verbund {
namespace {

using namespace verbund::testing;

const std::vector<std::string> site_ids = {"a", "b", "c"};
const std::vector<std::string> service_ids = {"p", "q", "r"};

void add_site(SmallScenario& small, const std::string& id) {
  auto& site = small.site(id);
  site.region = {once_in(4) ? "DE-ST" : "DE-SN"};
  site.room.racks = once_in(2) ? any(1, 3) : 20;
  site.storage.capacity = once_in(3) ? gib(any(50, 400)) : tib(9);
  if (once_in(4)) return;
  small.servers(id, "old-" + id, once_in(4) ? "unix" : "box", any(1, 4)).bought = make_instant(2006, any(1, 13));
  if (once_in(2)) small.servers(id, "more-" + id, "box", any(1, 3)).bought = make_instant(2006, any(1, 13));
}

void add_service(SmallScenario& small, const std::string& id) {
  auto& service = small.service(id, one_of(site_ids), any(1, 4));
  service.size.memory = gib(any(1, 12));
  service.size.disk = gib(any(0, 60));
  service.dedicated = once_in(3);
  service.growth = GrowthRate(any(-2, 6) / 10.0);
  if (once_in(3)) service.needs = {once_in(3) ? "unix" : "x86"};
  if (once_in(4)) service.residency = {{"DE-SN"}};
  if (const auto& on = one_of(service_ids); on != id && once_in(2)) service.depends_on = {{on, {}}};
  ask(service, 1, any(0, 30) / 10.0);
}

option::ServerSelector any_servers() {
  option::ServerSelector servers;
  if (once_in(2)) servers.at = Ref<site::Site>{one_of(site_ids), {}};
  if (once_in(4)) servers.model = Ref<catalogue::ServerModel>{once_in(4) ? "unix" : "box", {}};
  if (once_in(4)) servers.batch = "old-" + one_of(site_ids);
  if (once_in(3)) servers.older_than = Period{any(6, 30), 0};
  return servers;
}

service::Selector any_services() {
  service::Selector services;
  if (once_in(3)) services.ids = {{one_of(service_ids), {}}};
  if (once_in(3)) services.at = Ref<site::Site>{one_of(site_ids), {}};
  return services;
}

option::Count any_count() { return once_in(2) ? option::Count(option::Sized{}) : option::Count(any(1, 4)); }

option::Move any_move() {
  option::Move move{.services = any_services(),
                    .to = {one_of(site_ids), {}},
                    .window = one_of(std::vector<std::optional<option::Window>>{
                        {}, {}, option::weekends, option::nights, option::Window{}}),
                    .at_most = {}};
  if (once_in(2)) move.at_most = any(1, 4);
  if (once_in(3)) move.copying = option::Copying::stop_and_copy;
  if (once_in(3)) move.apart_at_most = Period{0, any(1, 20) * seconds_per_day / 4};
  return move;
}

option::Place any_place(const Ref<site::Site>& at) {
  option::Place place{at, static_cast<option::Policy>(any(0, 4)), Fraction(any(0, 3) / 4.0)};
  if (once_in(3)) place.cpu_overcommit = Ratio(any(1, 5));
  if (once_in(3)) place.memory_overcommit = Ratio(any(2, 5) / 2.0);
  place.apart = once_in(3);
  place.fallback = static_cast<option::Fallback>(any(0, 3));
  place.size_by = static_cast<service::Level>(any(0, 4));
  return place;
}

option::Action any_action() {
  const Ref<site::Site> at{one_of(site_ids), {}};
  switch (any(0, 12)) {
    case 0:
    case 1: {
      auto act = buy(at.name, any_count(), once_in(4) ? "unix" : "box");
      if (once_in(3)) act.every = Period{any(3, 9), 0};
      return act;
    }
    case 2:
    case 3:
      return option::Refresh{any_servers(), any_count(), {}};
    case 4:
    case 5:
      return option::Retire{any_servers()};
    case 6:
      return option::Virtualise{any_services(), Fraction(0.1)};
    case 7:
      return any_place(at);
    case 8:
      return option::Close{at};
    default:
      return any_move();
  }
}

SmallScenario any_plan() {
  SmallScenario small;
  small.model("box").rack_units = 10;  // four to a rack
  small.model("unix").platforms = {"unix"};
  small.model("unix").rack_units = 7;
  for (const auto& id : site_ids) add_site(small, id);
  for (const auto& id : service_ids) add_service(small, id);
  const int measures = any(1, 8);
  for (int n = 0; n < measures; ++n) {
    option::Timing timing;
    if (once_in(2)) timing.date = make_instant(2007, any(1, 9), any(1, 29));
    if (n > 0 && once_in(3)) timing.after = {{"m" + std::to_string(any(0, n)), {}}};
    const auto action = any_action();
    timing.emptied = std::holds_alternative<option::Retire>(action) && once_in(2);
    small.measure("plan", "m" + std::to_string(n), action, timing);
  }
  return small;
}

Period any_time_under_way() { return one_of(std::vector<Period>{{}, half_a_day, days(3)}); }

bool is_said(const Rehearsed& played, const std::set<std::string>& kinds, const std::string& subject) {
  const auto& incidents = played.world().incidents();
  return std::any_of(incidents.begin(), incidents.end(), [&](const world::Incident& incident) {
    return kinds.contains(incident.kind) && incident.subject == subject;
  });
}

// For whoever has to find out why a property did not hold.
void log(const Rehearsed& played) {
  for (const auto& line : plan::describe(played.plan)) RC_LOG(line.when + " " + line.measure + ": " + line.text + "\n");
  for (const auto& line : played.diary()) RC_LOG(line + "\n");
  for (const auto& text : played.incidents()) RC_LOG(text + "\n");
  for (const auto& progress : played.rehearsal.agenda().progress()) RC_LOG(progress.note + "\n");
}

const option::Measure& measure_of(const Rehearsed& played, std::size_t step) {
  return played.plan.option->measures[played.plan.steps[step].measure];
}

// The moves that may have the last word about a service: of those that began last, on one instant. None when they may
// still be under way.
struct LastMove {
  std::string measure;
  Index<site::Site> to;
};
std::vector<LastMove> last_moves(const Rehearsed& played, Index<service::Service> service) {
  std::vector<LastMove> last;
  Instant latest(INT64_MIN);
  for (std::size_t i = 0; i < played.plan.steps.size(); ++i) {
    const auto& step = played.plan.steps[i];
    const auto* move = std::get_if<option::Move>(&measure_of(played, i).action);
    const auto began = played.rehearsal.agenda().progress()[i].began;
    if (move == nullptr || !began || *began < latest) continue;
    const bool selected = std::find(step.services.begin(), step.services.end(), service) != step.services.end();
    if (!selected || !played.world().residency_allows(service, move->to.index)) continue;
    if (latest < *began) last.clear();
    latest = *began;
    last.push_back({measure_of(played, i).id, move->to.index});
  }
  if (make_instant(2008, 6) < latest) last.clear();
  return last;
}

const std::set<std::string> why_it_stayed = {"no room for the move", "storage full", "room given up"};

TEST(Agenda, comes_to_an_end_and_says_what_it_could_not_do) {
  const bool held = rc::check([] {
    auto small = any_plan();
    const Rehearsed played(small, any_time_under_way());  // throws when it finds no end; aborts on a broken invariant
    log(played);
    const auto& world = played.world();
    for (std::size_t s = 0; s < played.scenario.services.size(); ++s) {
      const auto service = played.scenario.services.index(s);
      const auto& id = played.scenario.services[service].id;
      const auto& instances = world.instances_of(service);
      const Instant last_day = make_instant(2008, 12, 31);
      RC_ASSERT(static_cast<int>(instances.size()) ==
                service::instances_at(played.scenario.services[service], played.scenario.start, last_day));
      const auto moves = last_moves(played, service);
      for (const auto i : instances) {
        if (!world[i].on) RC_ASSERT(is_said(played, {"no server free"}, id));
        RC_ASSERT(moves.empty() || std::any_of(moves.begin(), moves.end(), [&](const LastMove& move) {
                    return world.site_of(i) == move.to || is_said(played, why_it_stayed, move.measure);
                  }));
      }
    }
  });
  EXPECT_TRUE(held);
}

// Why a measure that has begun has not ended.
class Excuse {
 public:
  Excuse(const Rehearsed& played, const option::Measure& measure) : played_(played), measure_(measure) {}

  bool operator()(const option::Buy&) const { return said({"room full", "room given up"}); }
  bool operator()(const option::Lease&) const { return said({"room full", "room given up"}); }
  bool operator()(const option::Extend&) const { return false; }
  bool operator()(const option::Refresh& refresh) const {
    if (refresh.servers.older_than || said({"room full", "room given up", "no room for the move"})) return true;
    return still_holds_something(refresh.servers);  // what a move was to take away
  }
  bool operator()(const option::Retire& retire) const {
    if (retire.servers.older_than) return true;
    return measure_.timing.emptied ? still_holds_something(retire.servers) : said({"no room for the move"});
  }
  bool operator()(const option::Move&) const { return said(why_it_stayed); }
  bool operator()(const option::Close& close) const { return played_.world().running_servers(close.at.index) > 0; }
  // A rule or a right is there at once.
  template <class Rule>
  bool operator()(const Rule&) const {
    return false;
  }

 private:
  [[nodiscard]] bool said(const std::set<std::string>& kinds) const { return is_said(played_, kinds, measure_.id); }
  [[nodiscard]] bool still_holds_something(const option::ServerSelector& selector) const {
    const auto& servers = played_.world().servers();
    return std::any_of(servers.begin(), servers.end(), [&](const world::Server& server) {
      if (selector.at && selector.at->index != server.site) return false;
      if (selector.model && selector.model->index != server.model) return false;
      if (!selector.batch.empty() && selector.batch != server.batch) return false;
      return !server.instances.empty() || !server.arriving.empty();
    });
  }

  const Rehearsed& played_;
  const option::Measure& measure_;
};

TEST(Agenda, leaves_no_measure_unfinished_without_a_reason) {
  const bool held = rc::check([] {
    auto small = any_plan();
    const Rehearsed played(small, any_time_under_way());
    log(played);
    const auto& progress = played.rehearsal.agenda().progress();
    for (std::size_t i = 0; i < progress.size(); ++i) {
      const auto& measure = measure_of(played, i);
      if (!progress[i].began) {
        const auto& waits = played.plan.steps[i].waits_for;
        RC_ASSERT(std::any_of(waits.begin(), waits.end(),
                              [&](const plan::Wait& wait) { return !progress[wait.step].ended; }));
      } else if (!progress[i].ended && *progress[i].began < make_instant(2008, 6)) {
        RC_ASSERT(std::visit(Excuse(played, measure), measure.action));
      } else if (progress[i].ended) {
        RC_ASSERT(*progress[i].began <= *progress[i].ended);
      }
    }
  });
  EXPECT_TRUE(held);
}

// Room and storage for everything; a sized purchase at every site at the start, a sized refresh, a move. All instances
// are of one size, so that no order in which they come leaves gaps that an order on paper does not.
SmallScenario any_roomy_plan() {
  SmallScenario small;
  const bool dedicated = once_in(3);
  const Bytes memory = gib(any(1, 12));
  for (const auto& id : site_ids) {
    small.site(id).room.racks = 100;
    small.site(id).room.power = Power(1e6);
    if (!once_in(3)) small.servers(id, "old-" + id, "box", any(1, 5)).bought = make_instant(2006, any(1, 13));
    small.measure("plan", "hall-" + id, buy(id, option::Sized{}));
    if (once_in(2)) {
      small.measure("plan", "place-" + id,
                    option::Place{{id, {}}, static_cast<option::Policy>(any(0, 4)), Fraction(any(0, 3) / 10.0)});
    }
  }
  for (const auto& id : service_ids) {
    auto& service = small.service(id, one_of(site_ids), any(1, 5));
    service.size.memory = memory;
    service.dedicated = dedicated;
    service.growth = GrowthRate(any(-2, 8) / 10.0);
    ask(service, 1, any(0, 20) / 10.0);
  }
  if (once_in(2)) small.measure("plan", "renew", option::Refresh{older_than(any(13, 36)), option::Sized{}, {}});
  if (once_in(3)) small.measure("plan", "share", option::Virtualise{any_services(), Fraction(0.1)});
  if (!once_in(4)) small.measure("plan", "gather", any_move(), on(make_instant(2007, any(1, 12))));
  return small;
}

TEST(Agenda, buys_enough_for_all_where_it_may) {
  const bool held = rc::check([] {
    auto small = any_roomy_plan();
    const Rehearsed played(small, any_time_under_way());
    log(played);
    RC_ASSERT(played.world().waiting() == 0);
    for (const auto& incident : played.world().incidents()) RC_ASSERT(incident.kind != "no room for the move");
  });
  EXPECT_TRUE(held);
}

}  // namespace
}  // namespace verbund
