#include "sim/plan/cut_off.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include "sim/plan/moves.h"
#include "tests/support/small_plan.h"

namespace verbund::plan {
namespace {

using ::testing::ElementsAre;
using verbund::testing::SmallScenario;

option::Move move_to(const std::string& site) {
  option::Move move;
  move.to = {site, {}};
  return move;
}

std::vector<std::string> said(const SmallScenario& small) {
  const auto scenario = small.build();
  const auto plan = verbund::testing::plan_of(scenario);
  std::vector<std::string> lines;
  for (const auto& failure : cut_off(plan)) {
    lines.push_back(scenario.links[failure.line].id + ": " + describe(plan, failure));
  }
  return lines;
}

// a - b - c: one service of a, one of b, four of c.
SmallScenario chain() {
  SmallScenario small;
  small.link("ab", "a", "b");
  small.link("bc", "b", "c");
  small.service("a-mail", "a");
  small.service("b-mail", "b");
  for (const char* id : {"c-files", "c-geo", "c-mail", "c-web"}) small.service(id, "c");
  small.option("plan");
  return small;
}

TEST(CutOff, is_nothing_as_long_as_all_serve_themselves) {
  EXPECT_THAT(said(chain()), ElementsAre("ab: no service is cut off", "bc: no service is cut off"));
}

// With everything at a, the first line carries b and c, the second c alone.
TEST(CutOff, are_services_beyond_the_line_that_fails) {
  auto small = chain();
  small.measure("plan", "gather", move_to("a"));
  EXPECT_THAT(said(small), ElementsAre("ab: users at b lose their only service (b-mail); users at c lose all their 4 "
                                       "services (c-files, c-geo, c-mail, …)",
                                       "bc: users at c lose all their 4 services (c-files, c-geo, c-mail, …)"));
}

TEST(CutOff, is_nothing_where_there_is_a_way_round) {
  auto small = chain();
  small.measure("plan", "gather", move_to("a"));
  small.link("ca", "c", "a");
  EXPECT_THAT(said(small),
              ElementsAre("ab: no service is cut off", "bc: no service is cut off", "ca: no service is cut off"));
}

// c owns b as well. Two of its services go to b, where half of its users sit: each half loses what stands at the other.
TEST(CutOff, counts_the_users_at_each_site_of_a_partner) {
  auto small = chain();
  small.site("b").partner = {"c", {}};
  small.service("b-mail", "b").partner = {"c", {}};
  auto some = move_to("b");
  some.services.ids = {{"c-geo", {}}, {"c-mail", {}}};
  small.measure("plan", "some", some);
  EXPECT_THAT(said(small), ElementsAre("ab: no service is cut off",
                                       "bc: users at b lose 2 of their 5 services (c-files and c-web); users at c lose "
                                       "3 of their 5 services (b-mail, c-geo and c-mail)"));
}

TEST(CutOff, is_not_what_was_apart_already) {
  auto small = chain();
  small.service("far-mail", "far").partner = {"a", {}};
  EXPECT_THAT(said(small), ElementsAre("ab: no service is cut off", "bc: no service is cut off"));
}

// Who reaches whom, by three loops.
using Reach = std::vector<std::vector<bool>>;
Reach reach(const scenario::Scenario& scenario, std::size_t without) {
  const auto n = scenario.sites.size();
  Reach reach(n, std::vector<bool>(n));
  for (std::size_t s = 0; s < n; ++s) reach[s][s] = true;
  for (std::size_t l = 0; l < scenario.links.size(); ++l) {
    if (l == without) continue;
    const auto& ends = scenario.links[scenario.links.index(l)].between;
    reach[ends[0].index.value][ends[1].index.value] = reach[ends[1].index.value][ends[0].index.value] = true;
  }
  for (std::size_t k = 0; k < n; ++k)
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) reach[i][j] = reach[i][j] || (reach[i][k] && reach[k][j]);
  return reach;
}

std::string drawn_site() { return std::string(1, *rc::gen::inRange('a', 'f')); }

SmallScenario draw() {
  SmallScenario small;
  for (const char* id : {"a", "b", "c", "d", "e"}) small.site(id).partner = small.site(drawn_site()).partner;
  const auto links = *rc::gen::inRange(0, 7);
  for (int i = 0; i < links; ++i) small.link("link-" + std::to_string(i), drawn_site(), drawn_site());
  const auto services = *rc::gen::inRange(1, 6);
  for (int i = 0; i < services; ++i) small.service("service-" + std::to_string(i), drawn_site());
  auto some = move_to(drawn_site());
  some.services.at = Ref<site::Site>{drawn_site(), {}};
  small.measure("plan", "some", some);
  return small;
}

TEST(CutOff, is_what_is_reached_with_the_line_and_not_without) {
  EXPECT_TRUE(rc::check("losses by trial", [] {
    const auto scenario = draw().build();
    const auto plan = verbund::testing::plan_of(scenario);
    const auto homes = planned_homes(plan);
    const auto whole = reach(scenario, scenario.links.size());
    const auto failures = cut_off(plan);
    RC_ASSERT(failures.size() == scenario.links.size());
    for (std::size_t l = 0; l < failures.size(); ++l) {
      const auto left = reach(scenario, l);
      std::vector<std::pair<std::size_t, std::size_t>> expected, found;
      for (std::size_t s = 0; s < scenario.sites.size(); ++s) {
        for (std::size_t i = 0; i < scenario.services.size(); ++i) {
          const bool is_theirs = scenario.services[scenario.services.index(i)].partner.index ==
                                 scenario.sites[scenario.sites.index(s)].partner.index;
          if (is_theirs && whole[s][homes[i].value] && !left[s][homes[i].value]) expected.emplace_back(s, i);
        }
      }
      for (const auto& loss : failures[l].losses) {
        for (const auto service : loss.services) found.emplace_back(loss.users_at.value, service.value);
      }
      RC_ASSERT(found == expected);
    }
  }));
}

}  // namespace
}  // namespace verbund::plan
