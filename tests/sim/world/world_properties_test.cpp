// Whatever is done to a world, as long as it may be done: it does not contradict itself, loses no instance, doubles
// none.
#include <rapidcheck.h>

#include "tests/sim/world/replay.h"
#include "tests/sim/world/stage.h"
#include "tests/support/draw.h"
#include "tests/support/small_plan.h"

namespace verbund {
namespace {

using namespace verbund::testing;

const std::vector<std::string> site_ids = {"a", "b", "c"};

void add_site(SmallScenario& small, const std::string& id) {
  auto& site = small.site(id);
  site.region = {once_in(3) ? "DE-ST" : "DE-SN"};
  site.room.racks = any(1, 3);
  site.room.power = Power(any(2, 9) * 200.0);
  site.storage.capacity = gib(any(50, 500));
  if (!once_in(4)) small.servers(id, "old-" + id, once_in(3) ? "unix" : "box", any(1, 4));
}

void add_service(SmallScenario& small, const std::string& id) {
  auto& service = small.service(id, one_of(site_ids), any(1, 4));
  service.size.memory = gib(any(1, 12));
  service.size.disk = gib(any(0, 80));
  service.dedicated = once_in(3);
  service.growth = GrowthRate(any(-2, 5) / 10.0);
  if (once_in(3)) service.needs = {once_in(2) ? "unix" : "x86"};
  if (once_in(3)) service.residency = {{"DE-SN"}};
  ask(service, 1, any(0, 30) / 10.0);
}

SmallScenario any_scenario() {
  SmallScenario small;
  small.base.horizon = {36, 0};
  small.model("box").rack_units = 10;  // four to a rack
  small.model("unix").platforms = {"unix"};
  small.model("unix").rack_units = 7;
  for (const auto& id : site_ids) add_site(small, id);
  for (const auto* id : {"p", "q", "r"}) add_service(small, id);
  return small;
}

// Events that may be done now: what they are about exists and is in the right state.
class Events {
 public:
  explicit Events(const world::World& world) : world_(world) {}

  std::optional<world::Event> any_event() {
    switch (any(0, 19)) {
      case 0:
      case 1:
        return world::Deliver{"hall", any_site(), {static_cast<std::uint32_t>(any(0, 2))}, any(0, 4), {}};
      case 2:
        return world::StartInstance{{static_cast<std::uint32_t>(any(0, 3))}};
      case 3:
        return place_waiting();
      case 4:
        return mark_leaving();
      case 5:
      case 6:
      case 7:
      case 8:
        return begin_move();
      case 9:
      case 10:
        return finish_move();
      case 11:
        return retire();
      case 12:
        if (once_in(2)) return close();
        return any_policy();
      case 13:
        return once_in(2) ? stop() : go_on();
      case 14:
        return lose();
      case 15:
        return restore();
      case 16:
      case 17:
        return begin_restart();
      case 18:
        return finish_restart();
      default:
        return world::Virtualise{{static_cast<std::uint32_t>(any(0, 3))}, Fraction(0.1)};
    }
  }

 private:
  [[nodiscard]] static Index<site::Site> any_site() { return {static_cast<std::uint32_t>(any(0, 3))}; }

  static world::SetPolicy any_policy() {
    world::SetPolicy policy{any_site(), static_cast<option::Policy>(any(0, 4)), Fraction(any(0, 4) / 5.0)};
    if (once_in(3)) policy.cpu_overcommit = Ratio(any(1, 4));
    if (once_in(3)) policy.memory_overcommit = Ratio(any(2, 5) / 2.0);
    policy.apart = once_in(3);
    policy.size_by = static_cast<service::Level>(any(0, 4));
    return policy;
  }

  template <class Of, class May>
  std::optional<Index<Of>> any_that(std::size_t count, const May& may) {
    std::vector<Index<Of>> all;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (may(world_[Index<Of>{i}])) all.push_back({i});
    }
    if (all.empty()) return std::nullopt;
    return one_of(all);
  }
  template <class May>
  std::optional<Index<world::Instance>> instance_that(const May& may) {
    return any_that<world::Instance>(world_.instances().size(), may);
  }

  std::optional<world::Event> place_waiting() {
    const auto i = instance_that([](const world::Instance& instance) { return !instance.on; });
    return i ? std::optional<world::Event>(world::PlaceWaiting{*i}) : std::nullopt;
  }
  std::optional<world::Event> finish_move() {
    const auto i = instance_that([](const world::Instance& instance) { return instance.moving_to.has_value(); });
    return i ? std::optional<world::Event>(world::FinishMove{*i}) : std::nullopt;
  }
  std::optional<world::Event> begin_move() {
    const auto to = any_site();
    const auto i = instance_that([&](const world::Instance& instance) {
      if (instance.moving_to) return false;
      return !instance.on || world_[*instance.on].site != to || world_[*instance.on].leaving;
    });
    const auto copying = once_in(2) ? option::Copying::stop_and_copy : option::Copying::pre_copy;
    return i ? std::optional<world::Event>(world::BeginMove{*i, to, once_in(2) ? "hall" : "gather", copying, {}})
             : std::nullopt;
  }
  std::optional<world::Event> stop() {
    const auto i = instance_that([](const auto& instance) { return instance.moving_to && !instance.stopped; });
    return i ? std::optional<world::Event>(world::Stop{*i}) : std::nullopt;
  }
  std::optional<world::Event> go_on() {
    const auto i = instance_that([](const auto& instance) { return instance.stopped; });
    return i ? std::optional<world::Event>(world::GoOn{*i}) : std::nullopt;
  }
  std::optional<world::Event> lose() {
    if (once_in(3)) {
      const auto site = any_site();
      return world::Lose{false, site, {}, world_.running(site)};
    }
    const auto s = any_that<world::Server>(world_.servers().size(), [](const auto& server) { return server.running; });
    return s ? std::optional<world::Event>(world::Lose{false, {}, {}, {*s}}) : std::nullopt;
  }
  std::optional<world::Event> restore() {
    const auto site = any_site();
    if (world_.is_lost(site) && once_in(2)) return world::Restore{false, site, {}, {}};
    const auto s = any_that<world::Server>(world_.servers().size(), [](const auto& server) { return server.lost > 0; });
    return s ? std::optional<world::Event>(world::Restore{false, {}, {}, {*s}}) : std::nullopt;
  }
  std::optional<world::Event> begin_restart() {
    const auto i = instance_that([&](const world::Instance& instance) {
      return instance.on && world_[*instance.on].lost > 0 && !instance.stand_in;
    });
    if (!i) return std::nullopt;
    if (once_in(2)) return world::KeepCopy{*i, {any_site(), {}, once_in(2)}};
    return world::BeginRestart{*i};
  }
  std::optional<world::Event> finish_restart() {
    const auto i = instance_that([](const auto& instance) { return instance.starting; });
    return i ? std::optional<world::Event>(world::FinishRestart{*i}) : std::nullopt;
  }
  std::optional<world::Event> mark_leaving() {
    const auto s = any_that<world::Server>(world_.servers().size(), [](const auto& server) { return server.running; });
    return s ? std::optional<world::Event>(world::MarkLeaving{{*s}}) : std::nullopt;
  }
  std::optional<world::Event> retire() {
    const auto s = any_that<world::Server>(world_.servers().size(),
                                           [](const auto& server) { return server.running && server.holds_nothing(); });
    return s ? std::optional<world::Event>(world::Retire{*s}) : std::nullopt;
  }
  std::optional<world::Event> close() {
    const auto at = any_site();
    if (world_.running_servers(at) > 0) return std::nullopt;
    return world::CloseRoom{at};
  }

  const world::World& world_;
};

int reported(const world::World& world) {
  int times = 0;
  for (const auto& incident : world.incidents()) times += incident.times;
  return times;
}

// Memory and disk by site, counted anew from where every instance stands and where it arrives.
void expect_counted_right(const Stage& stage) {
  const auto& world = stage.world;
  std::vector<Bytes> memory(site_ids.size()), disk = memory;
  for (const auto& instance : world.instances()) {
    if (!instance.on) continue;
    const auto& service = stage.scenario.services[instance.service];
    const Bytes data =
        service.size.disk * service::load_per_instance(service, stage.scenario.start, start_of_day(stage.now));
    const auto here = world[*instance.on].site;
    memory[here.value] += service.size.memory;
    disk[here.value] += data;
    const auto other = instance.moving_to ? instance.moving_to : instance.stand_in;
    if (!other) continue;
    const auto there = world[*other].site;
    memory[there.value] += service.size.memory;
    if (there != here) disk[there.value] += data;
  }
  for (std::uint32_t s = 0; s < site_ids.size(); ++s) {
    RC_ASSERT(std::abs(world.memory_used({s}).value() - memory[s].value()) < 1);
    RC_ASSERT(std::abs(world.disk_used({s}, stage.now).value() - disk[s].value()) < 1);
  }
}

// Every instance is on the list of its service once, and on the list of the one server on which it stands.
void expect_none_lost_or_doubled(const Stage& stage) {
  const auto& world = stage.world;
  std::vector<int> listed(world.instances().size()), standing = listed;
  for (std::uint32_t s = 0; s < 3; ++s) {
    int number = 0;
    for (const auto i : world.instances_of({s})) {
      ++listed[i.value];
      RC_ASSERT(world[i].number == ++number);
    }
  }
  for (const auto& server : world.servers()) {
    for (const auto i : server.instances) ++standing[i.value];
  }
  for (std::uint32_t i = 0; i < world.instances().size(); ++i) {
    RC_ASSERT(listed[i] == 1);
    RC_ASSERT(standing[i] == (world[Index<world::Instance>{i}].on ? 1 : 0));
  }
}

TEST(World, keeps_its_invariants_and_every_instance_whatever_is_done) {
  const bool held = rc::check([] {
    Stage stage(any_scenario());
    const int events = any(1, 60);
    for (int n = 0; n < events; ++n) {
      const auto event = Events(stage.world).any_event();
      if (!event) continue;
      const auto instances = stage.world.instances().size();
      const int incidents = reported(stage.world);
      const auto outcome = stage.apply(*event);  // checks the invariants
      const bool starts = std::holds_alternative<world::StartInstance>(*event);
      RC_ASSERT(stage.world.instances().size() == instances + (starts ? 1 : 0));
      const auto* deliver = std::get_if<world::Deliver>(&*event);
      const bool says_why = (deliver != nullptr && deliver->count > 0) ||
                            std::holds_alternative<world::BeginMove>(*event) ||
                            std::holds_alternative<world::PlaceWaiting>(*event);
      if (says_why && !outcome.done) RC_ASSERT(reported(stage.world) > incidents);
      expect_counted_right(stage);
      expect_none_lost_or_doubled(stage);
      RC_ASSERT(Replay(stage.world).agrees_with(stage.world));
      stage.now = stage.now + Period{0, any(0, 40) * seconds_per_day / 4};
    }
  });
  EXPECT_TRUE(held);
}

// Trying again is in vain as long as World::room_made stays: that is what waiting instances and moves rely on.
TEST(World, has_no_room_for_those_that_wait_until_it_says_so) {
  const bool held = rc::check([] {
    Stage stage(any_scenario());
    std::map<Index<world::Instance>, std::pair<Index<site::Site>, std::uint64_t>> tried;
    for (int n = any(1, 60); n > 0; --n) {
      const auto event = Events(stage.world).any_event();
      if (event) stage.apply(*event);
      for (std::uint32_t i = 0; i < stage.world.instances().size(); ++i) {
        const Index<world::Instance> index{i};
        if (stage.world[index].on) continue;
        const auto home = stage.world.site_of(index);
        const auto before = std::pair(home, stage.world.room_made(home));
        const bool in_vain = tried.contains(index) && tried[index] == before;
        const bool done = stage.apply(world::PlaceWaiting{index}).done;
        RC_ASSERT(!(in_vain && done));
        tried[index] = before;
      }
    }
  });
  EXPECT_TRUE(held);
}

}  // namespace
}  // namespace verbund
