// "20.000 EUR": twenty thousand to some, twenty to others.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace verbund::scenario {

struct TwoReadings {
  std::string thousands;  // as the language writes them: 20,000 EUR
  std::string decimals;   // 20.0 EUR, 1.1250 kEUR; empty where only thousands can be meant (1.250.000 EUR)
  bool is_likely = true;  // false: decimals are usual in this unit, and thousands are meant at most
};

// Of one to three digits without a leading zero and one or more times a point and three digits. In amounts of money,
// costs, prices of storage, amounts of data, carbon intensities and whole numbers nobody writes three decimals; in
// other units (2.048 Mbit/s, 1.125 ct/kWh) they are usual, but not with a 0 at the end: none for 2.048, not likely
// for 1.500.
std::optional<TwoReadings> two_readings(std::string_view text, bool is_whole);

}  // namespace verbund::scenario
