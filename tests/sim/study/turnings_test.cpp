#include "sim/study/turnings.h"

#include <gmock/gmock.h>

#include <cmath>

namespace verbund::study {
namespace {

using ::testing::DoubleEq;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Turnings of a function of the factor, and at how many factors it was asked.
struct Searched {
  std::vector<Turn> turns;
  std::size_t asked = 0;
};
Searched searched(double lowest, double highest, const std::function<Money(double)>& difference) {
  Searched result;
  const auto found = find_turnings(lowest, highest, [&](const std::vector<double>& factors) {
    std::vector<Money> differences;
    for (const double factor : factors) differences.push_back(difference(factor));
    result.asked += factors.size();
    return std::optional(differences);
  });
  result.turns = found.value();
  return result;
}

// slope × factor − base, in cents.
std::function<Money(double)> line(double slope, double base) {
  return [=](double factor) { return Money::cents(std::llround(slope * factor - base)); };
}

// 4 / 0.25 = 16, each of eight steps is the square root of 2; rounded to four digits.
TEST(Turnings, are_looked_for_at_nine_factors_with_equal_ratios) {
  EXPECT_THAT(scanned_factors(0.25, 4), ElementsAre(0.25, 0.3536, 0.5, 0.7071, 1, 1.414, 2, 2.828, 4));
}

// 10 / 0.5 = 20, 20^(1/8) = 1.4542: 0.7271, 1.057, 1.538, 2.236, 3.252, 4.729, 6.877. None of them is 1.
TEST(Turnings, are_looked_for_at_1_as_well) {
  EXPECT_THAT(scanned_factors(0.5, 10), ElementsAre(0.5, 0.7271, 1, 1.057, 1.538, 2.236, 3.252, 4.729, 6.877, 10));
  EXPECT_THAT(scanned_factors(2, 2.0001), ElementsAre(2, 2.0001));
}

// 60 × factor = 90: nothing at 1.5, which is a number of four digits.
TEST(Turnings, at_a_number_of_four_digits_are_found_exactly) {
  const auto found = searched(0.25, 4, line(6000, 9000));
  ASSERT_EQ(found.turns.size(), 1U);
  EXPECT_THAT(found.turns[0].factor, DoubleEq(1.5));
  EXPECT_EQ(found.turns[0].below, 1.5);
  EXPECT_EQ(found.turns[0].above, 1.5);
  EXPECT_TRUE(found.turns[0].rises);
  EXPECT_LE(found.asked, 9U + 11U);  // between 1.414 and 2 lie 585 numbers of four digits
}

// 7000 × factor = 15000: 2.142857; between 2.142 (−6) and 2.143 (+1) cents of thousands.
TEST(Turnings, elsewhere_lie_between_two_neighbours_of_four_digits) {
  const auto found = searched(0.25, 4, line(7000, 15000));
  ASSERT_EQ(found.turns.size(), 1U);
  EXPECT_EQ(found.turns[0].below, 2.142);
  EXPECT_EQ(found.turns[0].above, 2.143);
  EXPECT_EQ(found.turns[0].factor, 2.143);
}

TEST(Turnings, are_none_where_the_sign_stays) {
  EXPECT_THAT(searched(0.25, 4, line(7000, 0)).turns, IsEmpty());
  EXPECT_THAT(searched(0.25, 4, line(0, 0)).turns, IsEmpty());
  // Nothing at 0.25, and at 4: at the ends of the range it does not turn.
  EXPECT_THAT(searched(0.25, 4, line(8000, 2000)).turns, IsEmpty());
  EXPECT_THAT(searched(0.25, 4, line(1000, 4000)).turns, IsEmpty());
  // Nothing at 1 and positive on both sides of it.
  EXPECT_THAT(searched(0.25, 4, [](double f) { return Money::cents(std::llround(1e4 * (f - 1) * (f - 1))); }).turns,
              IsEmpty());
}

// (f − 0.4)(f − 1.2)(f − 3): negative below 0.4, positive to 1.2, negative to 3, positive above.
TEST(Turnings, may_be_several) {
  const auto found =
      searched(0.25, 4, [](double f) { return Money::cents(std::llround(1e9 * (f - 0.4) * (f - 1.2) * (f - 3))); });
  std::vector<double> factors;
  std::vector<bool> rises;
  for (const Turn& turn : found.turns) factors.push_back(turn.factor), rises.push_back(turn.rises);
  EXPECT_THAT(factors, ElementsAre(0.4, 1.2, 3));
  EXPECT_THAT(rises, ElementsAre(true, false, true));
}

// Nothing from 0.6 to 1.2: at the scanned 0.7071 and 1.
TEST(Turnings, over_a_stretch_of_nothing_lie_at_its_begin) {
  const auto found = searched(0.25, 4, [](double f) { return Money::cents(f < 0.6 ? 5 : f > 1.2 ? -5 : 0); });
  ASSERT_EQ(found.turns.size(), 1U);
  EXPECT_EQ(found.turns[0].factor, 0.7071);
  EXPECT_EQ(found.turns[0].above, 1);
  EXPECT_FALSE(found.turns[0].rises);
}

TEST(Turnings, within_a_range_finer_than_four_digits_lie_between_its_ends) {
  const auto found = searched(1.00001, 1.00009, line(1e9, 1.00003e9));
  ASSERT_EQ(found.turns.size(), 1U);
  EXPECT_EQ(found.turns[0].below, 1.00001);
  EXPECT_EQ(found.turns[0].above, 1.00009);
  EXPECT_EQ(found.turns[0].factor, 1.00001);
}

TEST(Turnings, are_not_known_when_the_search_is_ended) {
  std::size_t asked = 0;
  const auto ended_after = [&](std::size_t calls) {
    asked = 0;
    return find_turnings(0.25, 4, [&](const std::vector<double>& factors) -> std::optional<std::vector<Money>> {
      if (asked++ == calls) return std::nullopt;
      std::vector<Money> differences;
      for (const double factor : factors) differences.push_back(line(7000, 15000)(factor));
      return differences;
    });
  };
  EXPECT_FALSE(ended_after(0));
  EXPECT_FALSE(ended_after(1));
  EXPECT_TRUE(ended_after(100));
}

}  // namespace
}  // namespace verbund::study
