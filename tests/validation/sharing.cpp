#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include "sim/engine/water_filling.h"
#include "tests/validation/check.h"
#include "tests/validation/played.h"

namespace verbund::validation {
namespace {

// Four cores. The high class wants 2.5 of them and has it; the normal one wants 1.0, 0.6 and 0.2 of the 1.5 that are
// left: 0.2 is less than a third, 0.6 less than half of the rest, so the first gets 0.7; nothing is left for the low.
std::vector<double> overloaded() {
  testing::SmallScenario small;
  small.base.horizon = {1, 0};
  small.servers("here", "old", "box", 1);
  const auto claim = [&](const std::string& id, double demand, service::ProtectionClass level) {
    auto& service = small.service(id, "here");
    testing::ask(service, 4, demand);
    service.protection.level = level;
  };
  using service::ProtectionClass;
  claim("a", 1.5, ProtectionClass::high), claim("b", 1, ProtectionClass::high);
  claim("c", 1, ProtectionClass::normal), claim("d", 0.6, ProtectionClass::normal);
  claim("e", 0.2, ProtectionClass::normal), claim("f", 2, ProtectionClass::low);
  return played(small, [](const auto&, const auto& run) {
    std::vector<double> cores;
    for (const auto& service : run.services) cores.push_back(service.served.value() / (31 * 86400.0));
    return cores;
  });
}

// The level to which all of a class are raised, by halving an interval; the engine sorts instead.
std::vector<double> by_halving(const std::vector<engine::Claim>& claims, double capacity) {
  std::vector<double> granted(claims.size());
  for (const auto level :
       {service::ProtectionClass::high, service::ProtectionClass::normal, service::ProtectionClass::low}) {
    const auto sum = [&](double water) {
      double all = 0;
      for (std::size_t i = 0; i < claims.size(); ++i) {
        const auto& claim = claims[i];
        if (claim.level != level) continue;
        granted[i] = std::min({claim.demand, claim.cap, water});
        all += granted[i] * claim.count;
      }
      return all;
    };
    double low = 0, high = 1000;
    for (int i = 0; i < 200; ++i) (sum((low + high) / 2) <= capacity ? low : high) = (low + high) / 2;
    capacity -= sum(low);
  }
  return granted;
}

double largest_difference(int draws) {
  std::mt19937 random(1);
  const auto draw = [&] { return static_cast<double>(random()) / 4294967296.0; };
  double largest = 0;
  for (int n = 0; n < draws; ++n) {
    std::vector<engine::Claim> claims;
    for (std::size_t i = 0, count = 1 + random() % 8; i < count; ++i) {
      claims.push_back({.demand = 3 * draw(), .cap = 0.2 + 3 * draw(), .count = 1 + static_cast<int>(random() % 3)});
      claims.back().level = static_cast<service::ProtectionClass>(random() % 3);
    }
    const double capacity = 8 * draw();
    std::vector<double> granted(claims.size());
    engine::share_out(claims, capacity, granted);
    const auto other = by_halving(claims, capacity);
    for (std::size_t i = 0; i < claims.size(); ++i) largest = std::max(largest, std::abs(granted[i] - other[i]));
  }
  return largest;
}

// Sites a, b, c, d in a row, lines of 10 MB/s; p moves 300 GB from a to d, q 400 GB from a to b, r 200 and s 400 GB
// from b to c. Like TCP, a transfer over several lines gets less of each: shares go by 1 / sum of (1 / bandwidth) over
// all that it crosses, the two ports of 125 MB/s included: 1 / 31.6 for p, 1 / 11.6 for the others. On the middle line
// p has 11.6 parts of 74.8, r and s 31.6 each, so that q has 63.2 parts of the first: r and q end after 20 GB × 74.8 /
// 31.6 = 47,341.8 s. Then p has 11.6 parts of 43.2 and s 31.6: the last 200 GB of s take another 27,341.8 s. What is
// left of p has all lines for itself; the middle one was never idle: p ends when 900 GB have passed, after 90,000 s.
std::vector<double> row_of_lines() {
  testing::SmallScenario small;
  small.base.horizon = {1, 0};
  for (const char* line : {"ab", "bc", "cd"}) {
    auto& link = small.link(line, std::string(1, line[0]), std::string(1, line[1]));
    link.bandwidth = Bandwidth(1e7);
    link.latency = Duration(1e-6);
  }
  for (const char* site : {"a", "b", "c", "d"}) small.servers(site, std::string("rack-") + site, "box", 4);
  const auto moves = [&](const std::string& id, const std::string& from, const std::string& to, double bytes) {
    auto& service = small.service(id, from);
    service.dedicated = true;
    service.size.memory = Bytes(1e9);
    service.size.disk = Bytes(bytes - 1e9);
    option::Move move{.services = {}, .to = {to, {}}};
    move.services.ids = {{id, {}}};
    small.measure("plan", id, move, testing::on(make_instant(2007, 1, 10)));
  };
  moves("p", "a", "d", 300e9), moves("q", "a", "b", 400e9), moves("r", "b", "c", 200e9), moves("s", "b", "c", 400e9);
  return played(small, [](const auto&, const auto& run) {
    std::map<std::string, double> arrived;
    for (const auto& change : run.changes) {
      if (change.kind == "arrived") arrived[change.service] = (change.when - make_instant(2007, 1, 10)).value();
    }
    return std::vector{arrived["p"], arrived["q"], arrived["r"], arrived["s"]};
  });
}

}  // namespace

Section sharing() {
  const auto cores = overloaded();
  const auto seconds = row_of_lines();
  Section section{
      "Sharing",
      "Strict classes on a server, within a class all raised to one level (water-filling); max-min fair shares "
      "on lines.",
      {}};
  const double expected[] = {1.5, 1, 0.7, 0.6, 0.2, 0};
  const char* names[] = {"high, wants 1.5",   "high, wants 1",     "normal, wants 1",
                         "normal, wants 0.6", "normal, wants 0.2", "low, wants 2"};
  for (std::size_t i = 0; i < cores.size(); ++i) {
    section.checks.push_back(
        {std::string("server of 4 cores: ") + names[i], "hand", "cores", expected[i], cores[i], 1e-9});
  }
  section.checks.push_back({"10,000 drawn servers: largest difference of a share", "halving an interval for the level",
                            "cores", 0, largest_difference(10'000), 1e-9});
  const double arrivals[] = {90e3, 47341.8, 47341.8, 74683.5};
  const char* moves[] = {"300 GB over all three", "400 GB over the first", "200 GB over the second",
                         "400 GB over the second"};
  for (std::size_t i = 0; i < seconds.size(); ++i) {
    section.checks.push_back(
        {std::string("three lines in a row, 10 MB/s: ") + moves[i], "hand", "s", arrivals[i], seconds[i], 2e-5});
  }
  return section;
}

}  // namespace verbund::validation
