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

TEST(Quantity, of_different_dimensions_combine_only_where_physics_does) {
  EXPECT_EQ((Power(1000) * Duration(3600)).value(), joules_per_kwh);
  EXPECT_EQ((Compute(2) * Duration(60)).value(), 120);
  EXPECT_EQ((Bandwidth(125e6) * Duration(8)).value(), 1e9);
  EXPECT_EQ(Power(300) / Power(120), 2.5);
  EXPECT_EQ((make_instant(2007, 1, 2) - make_instant(2007, 1)).value(), 86400);
}

}  // namespace
}  // namespace verbund
