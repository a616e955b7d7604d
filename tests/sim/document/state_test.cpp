// What stands where in the sample study: an old box in the west, a new hall in the east, two instances of mail.
#include "sim/document/state.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/sim/document/sample_study.h"

namespace verbund::document {
namespace {

using ::testing::IsEmpty;

State at(int month, int day, int hour = 0) {
  return state_at(testing::sample_study(), "pooled", make_instant(2007, month, day, hour));
}

// One box: 16 GiB, 6.5 reference cores, 2 U, 200 W. One instance of mail: 6 GiB, 1.5 cores, 100 GiB.
TEST(State, at_the_start_is_what_stands) {
  const State state = at(1, 1);
  EXPECT_EQ(state.option, "pooled");
  EXPECT_EQ(state.at, "2007-01-01");
  const SiteState& west = state.sites.at("west");
  EXPECT_EQ(west.servers, 1);
  EXPECT_EQ(west.instances, 1);
  EXPECT_DOUBLE_EQ(west.memory_used, 6);
  EXPECT_DOUBLE_EQ(west.memory, 16);
  EXPECT_DOUBLE_EQ(west.cores_planned, 1.5);
  EXPECT_DOUBLE_EQ(west.cores, 6.5);
  EXPECT_DOUBLE_EQ(west.rack_units_used, 2);
  EXPECT_DOUBLE_EQ(west.rack_units, 420);
  EXPECT_DOUBLE_EQ(west.full_load_power, 0.2);
  EXPECT_DOUBLE_EQ(west.power, 5);
  EXPECT_DOUBLE_EQ(west.storage_used, 100.0 / 1024);
  EXPECT_DOUBLE_EQ(west.storage, 100);
  ASSERT_EQ(west.batches.size(), 1U);
  EXPECT_EQ(west.batches[0].batch, "old");
  EXPECT_NEAR(west.batches[0].age, 2.8, 0.05);
  EXPECT_EQ(west.services.at("mail"), 1);
  EXPECT_EQ(state.sites.at("east").servers, 0);
  EXPECT_THAT(state.moves, IsEmpty());
  EXPECT_THAT(state.waiting, IsEmpty());
}

TEST(State, names_what_has_no_server_until_it_has_one) {
  const State waits = at(2, 15);
  ASSERT_EQ(waits.waiting.size(), 1U);
  EXPECT_EQ(waits.waiting[0].service, "mail");
  EXPECT_EQ(waits.waiting[0].site, "west");
  EXPECT_EQ(waits.waiting[0].since, "2007-02-01");
  EXPECT_THAT(at(3, 1).waiting, IsEmpty());
}

// 1 February to 3 March of 1.5^(n / 365) growth: the data are no longer those of the start.
TEST(State, counts_a_move_between_sites_on_both_sides) {
  const State state = at(3, 3, 4);
  ASSERT_EQ(state.moves.size(), 1U);
  EXPECT_EQ(state.moves[0].measure, "gather");
  EXPECT_EQ(state.moves[0].from, "west");
  EXPECT_EQ(state.moves[0].to, "east");
  EXPECT_EQ(state.moves[0].instances, 1);
  EXPECT_DOUBLE_EQ(state.sites.at("west").memory_used, 6);
  EXPECT_DOUBLE_EQ(state.sites.at("east").memory_used, 12);
  EXPECT_EQ(state.sites.at("west").instances, 1);
  const double each = state.sites.at("west").storage_used;
  EXPECT_NEAR(each, 100.0 / 1024 * std::pow(1.5, 61 / 365.0), 1e-6);
  EXPECT_DOUBLE_EQ(state.sites.at("east").storage_used, 2 * each);
}

TEST(State, changes_at_the_instant_of_a_change) {
  EXPECT_EQ(at(3, 3, 5).sites.at("east").instances, 2);
  EXPECT_THAT(at(3, 3, 5).moves, IsEmpty());
  EXPECT_TRUE(at(3, 31).sites.at("west").open);
  const State cleared = at(4, 1);
  EXPECT_FALSE(cleared.sites.at("west").open);
  EXPECT_EQ(cleared.sites.at("west").servers, 0);
  EXPECT_THAT(cleared.sites.at("west").batches, IsEmpty());
}

TEST(State, names_the_measures_that_are_under_way) {
  EXPECT_THAT(at(3, 1).under_way, IsEmpty());  // the purchase began and ended on that day
  const auto under_way = at(6, 1).under_way;
  ASSERT_EQ(under_way.size(), 1U);
  EXPECT_EQ(under_way[0].measure, "gather");
  EXPECT_EQ(under_way[0].began, "2007-03-03");
}

// A refresh that is complete in between and replaces more when they come of age; one that never finds any is complete.
TEST(State, names_a_measure_that_acts_again_until_its_last_change) {
  auto study = testing::sample_study();
  auto& pooled = study.options["pooled"];
  pooled.steps = {{"hall", "refresh", "2007-01-01", "2007-01-01", "", "", false},
                  {"none", "refresh", "2007-01-01", "2007-01-01", "", "", false}};
  EXPECT_EQ(complete_for_good(pooled, pooled.steps[0]), "2007-03-01");
  EXPECT_EQ(complete_for_good(pooled, pooled.steps[1]), "2007-01-01");
  const auto under_way = [&](int month, int day) {
    return state_at(study, "pooled", make_instant(2007, month, day)).under_way.size();
  };
  EXPECT_EQ(under_way(2, 1), 1U);
  EXPECT_EQ(under_way(2, 28), 1U);
  EXPECT_EQ(under_way(3, 1), 0U);
  pooled.steps[0].ended = "";
  EXPECT_EQ(complete_for_good(pooled, pooled.steps[0]), "");
}

TEST(State, counts_an_extension_when_its_measure_is_complete) {
  auto study = testing::sample_study();
  study.options["pooled"].changes.push_back({"2007-06-01", "extended", "more", "east", "", 0, "", ""});
  const auto racks = [&](int month) {
    return state_at(study, "pooled", make_instant(2007, month)).sites.at("east").rack_units;
  };
  EXPECT_DOUBLE_EQ(racks(5), 420);
  EXPECT_DOUBLE_EQ(racks(6), 504);
}

TEST(State, is_written_with_the_keys_of_its_columns) {
  const auto json = nlohmann::json::parse(write_json(std::vector<State>{at(3, 3, 4)}), nullptr, false);
  EXPECT_EQ(json[0]["at"], "2007-03-03 04:00");
  EXPECT_EQ(json[0]["sites"]["east"]["batches"][0]["batch"], "hall");
  EXPECT_EQ(json[0]["moves"][0]["instances"], 1);
}

}  // namespace
}  // namespace verbund::document
