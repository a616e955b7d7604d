#include <gtest/gtest.h>

#include "models/units/id.h"
#include "models/units/path.h"

namespace verbund {
namespace {

struct Thing {
  std::string id;
  int size = 0;
};

TEST(Table, is_ordered_by_id_whatever_the_order_of_input) {
  const Table<Thing> table({{"beta", 2}, {"alpha", 1}, {"gamma", 3}});
  ASSERT_EQ(table.size(), 3U);
  EXPECT_EQ(table[table.index(0)].id, "alpha");
  EXPECT_EQ(table[table.index(2)].id, "gamma");
}

TEST(Table, finds_things_by_id) {
  const Table<Thing> table({{"beta", 2}, {"alpha", 1}});
  ASSERT_TRUE(table.find("beta"));
  EXPECT_EQ(table[*table.find("beta")].size, 2);
  EXPECT_FALSE(table.find("delta"));
  EXPECT_FALSE(Table<Thing>().find("alpha"));
  const Ref<Thing> ref{"beta", *table.find("beta")};
  EXPECT_EQ(table[ref].size, 2);
}

TEST(Path, holds_a_change_from_its_date_on) {
  const Path<EnergyPrice> path(
      EnergyPrice(0.11), {{make_instant(2009, 1), EnergyPrice(0.13)}, {make_instant(2011, 1), EnergyPrice(0.16)}});
  EXPECT_EQ(path.at(make_instant(2007, 1)).value(), 0.11);
  EXPECT_EQ(path.at(make_instant(2008, 12, 31, 23, 59)).value(), 0.11);
  EXPECT_EQ(path.at(make_instant(2009, 1)).value(), 0.13);
  EXPECT_EQ(path.at(make_instant(2020, 1)).value(), 0.16);
  EXPECT_EQ(Path<Ratio>(Ratio(1.9)).at(make_instant(2007, 1)).value(), 1.9);
}

// April 2009: 10 days at 4, 15 at 8 and 5 at 2: (40 + 120 + 10) / 30 = 5.666…; May: all of it at 2.
TEST(Path, has_a_mean_over_a_time_within_which_it_changes) {
  const Path<Ratio> path(Ratio(4), {{make_instant(2009, 4, 11), Ratio(8)}, {make_instant(2009, 4, 26), Ratio(2)}});
  EXPECT_DOUBLE_EQ(path.mean(make_instant(2009, 4), make_instant(2009, 5)).value(), 170.0 / 30);
  EXPECT_EQ(path.mean(make_instant(2009, 5), make_instant(2009, 6)).value(), 2);
  EXPECT_EQ(path.mean(make_instant(2009, 3), make_instant(2009, 4)).value(), 4);
  EXPECT_EQ(path.mean(make_instant(2009, 4, 11), make_instant(2009, 4, 26)).value(), 8);
}

TEST(Quantity, of_different_dimensions_combine_only_where_physics_does) {
  EXPECT_EQ((Power(1000) * Duration(3600)).value(), joules_per_kwh);
  EXPECT_EQ((Compute(2) * Duration(60)).value(), 120);
  EXPECT_EQ((Bandwidth(125e6) * Duration(8)).value(), 1e9);
  EXPECT_EQ(Power(300) / Power(120), 2.5);
  EXPECT_EQ((make_instant(2007, 1, 2) - make_instant(2007, 1)).value(), 86400);
}

}  // namespace
}  // namespace verbund
