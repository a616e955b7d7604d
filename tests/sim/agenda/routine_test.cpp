// What runs and stands takes hours all the time: one page by hand.
#include "tests/sim/agenda/staffed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using people::Per;
using people::TeamMonth;

// East has 6 boxes and 2 towers, west 4 boxes; both know the box. East runs mail (3 instances) and maps (2), west
// files (4, twice the usual care), all of them with products; east has 50 workplaces.
SmallScenario two_cities() {
  SmallScenario small;
  small.base.horizon = {12, 0};
  small.servers("east", "east-boxes", "box", 6);
  small.servers("east", "east-towers", "tower", 2);
  small.servers("west", "west-boxes", "box", 4);
  small.product("post-a", "mail");
  small.product("post-b", "mail");
  small.service("mail", "east", 3).product = Ref<catalogue::Product>{"post-a", {}};
  small.service("maps", "east", 2).product = Ref<catalogue::Product>{"post-a", {}};
  auto& files = small.service("files", "west", 4);
  files.care = Ratio(2);
  files.product = Ref<catalogue::Product>{"post-b", {}};
  small.partner("east").workplaces = 50;
  small.staff("east", "admins", 2);
  small.staff("west", "admins", 1);
  small.option("plan");
  return small;
}

double routine(const Staffed& played, const std::string& site) { return played.hours(site, 1, &TeamMonth::routine); }

TEST(Routine, counts_servers_by_site) {
  auto small = two_cities();
  small.work("w", "admins", Per::server, 12);  // one hour a month each
  const Staffed played(small);
  EXPECT_NEAR(routine(played, "east"), 8, 1e-9);
  EXPECT_NEAR(routine(played, "west"), 4, 1e-9);
}

TEST(Routine, counts_models_by_team_and_once_for_teams_that_are_one) {
  auto small = two_cities();
  small.work("w", "admins", Per::model, 120);  // ten hours a month each: two models, and one
  {
    const Staffed played(small);
    EXPECT_NEAR(routine(played, "east"), 20, 1e-9);
    EXPECT_NEAR(routine(played, "west"), 10, 1e-9);
  }
  // Together they know two models, not three; two of the three people are in the east.
  small.measure("plan", "one", option::SharePeople{});
  const Staffed played(small);
  EXPECT_NEAR(routine(played, "east"), 20 * 2 / 3., 1e-9);
  EXPECT_NEAR(routine(played, "west"), 20 * 1 / 3., 1e-9);
}

TEST(Routine, counts_products_by_team_and_less_of_them_after_a_standard) {
  auto small = two_cities();
  small.work("w", "admins", Per::product, 120);
  small.measure("plan", "one", option::SharePeople{});
  {
    const Staffed played(small);
    EXPECT_NEAR(routine(played, "east") + routine(played, "west"), 20, 1e-9);
  }
  option::Standardise post;
  post.purpose = "mail";
  post.software = Ref<catalogue::Product>{"post-b", {}};
  post.parallel = Period{3, 0};
  small.measure("plan", "post", post);
  const Staffed played(small);
  // Three months of both, then one.
  const auto all = [&](int month) {
    return played.hours("east", month, &TeamMonth::routine) + played.hours("west", month, &TeamMonth::routine);
  };
  EXPECT_NEAR(all(3), 20, 1e-9);
  EXPECT_NEAR(all(4), 10, 1e-9);
}

TEST(Routine, counts_services_and_instances_with_their_care) {
  auto small = two_cities();
  small.work("s", "admins", Per::service, 12);
  small.work("i", "admins", Per::instance, 24);
  const Staffed played(small);
  EXPECT_NEAR(routine(played, "east"), 2 * 1 + 5 * 2, 1e-9);
  EXPECT_NEAR(routine(played, "west"), 2 * (1 * 1 + 4 * 2), 1e-9);
}

TEST(Routine, counts_workplaces_of_the_partner) {
  auto small = two_cities();
  small.work("w", "admins", Per::workplace, 6);
  const Staffed played(small);
  EXPECT_NEAR(routine(played, "east"), 25, 1e-9);
  EXPECT_NEAR(routine(played, "west"), 0, 1e-9);
}

// All three services in the hands of the west: each takes 3^(log2 0.8) = 0.7021 of what it took; 10 hours a month each,
// files twice that: 40 x 0.7021 = 28.084.
TEST(Routine, of_specialised_services_falls_with_practice_at_the_site_that_cares) {
  auto small = two_cities();
  small.work("s", "admins", Per::service, 120);
  option::Specialise field;
  field.at = {"west", {}};
  field.learning = Fraction(0.8);
  small.measure("plan", "field", field);
  const Staffed played(small);
  EXPECT_NEAR(routine(played, "east"), 0, 1e-9);
  EXPECT_NEAR(routine(played, "west"), 28.084, 1e-3);
}

// What is not cared for by people of the site itself is so by others of its partner, in proportion to their posts.
TEST(Routine, of_a_site_without_people_falls_to_its_partner_elsewhere) {
  auto small = two_cities();
  small.servers("cellar", "spare", "box", 3);
  small.site("cellar").partner = {"east", {}};
  small.site("annexe").partner = {"east", {}};
  small.staff("annexe", "admins", 6);
  small.work("w", "admins", Per::server, 12);
  const Staffed played(small);
  EXPECT_NEAR(routine(played, "east"), 8 + 3 * 0.25, 1e-9);
  EXPECT_NEAR(routine(played, "annexe"), 3 * 0.75, 1e-9);
}

TEST(Routine, that_nobody_of_the_partner_can_do_is_missing) {
  auto small = two_cities();
  small.staff("east", "helpdesk", 1);
  small.partner("west").workplaces = 10;
  small.work("w", "helpdesk", Per::workplace, 12);
  const Staffed played(small);
  EXPECT_NEAR(played.hours("west", 1, &TeamMonth::missing, "helpdesk"), 10, 1e-9);
  EXPECT_NEAR(played.hours("west", 1, &TeamMonth::there, "helpdesk"), 0, 1e-9);
}

}  // namespace
}  // namespace verbund
