#include "tests/support/crowds.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <sstream>

namespace verbund::testing {
namespace {

using placement::Bin;
using placement::Item;

constexpr double core_mhz = 2600;

Bin server(Compute cpu, Bytes memory, double cores) {
  return {.cpu_total = cpu,
          .memory_total = memory,
          .cores_total = cores,
          .cpu_free = cpu,
          .memory_free = memory,
          .cores_free = cores,
          .memory_whole = memory};
}

std::vector<std::vector<std::string>> rows_of(const std::string& path) {
  std::vector<std::vector<std::string>> rows;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    auto& row = rows.emplace_back();
    std::istringstream cells(line);
    for (std::string cell; std::getline(cells, cell, ',');) row.push_back(cell);
  }
  return rows;
}

// By the name in the first line; empty cells left out.
std::map<std::string, std::vector<double>> columns_of(const std::string& path) {
  std::map<std::string, std::vector<double>> columns;
  const auto rows = rows_of(path);
  for (std::size_t r = 1; r < rows.size(); ++r) {
    for (std::size_t c = 1; c < rows[r].size(); ++c) {
      if (!rows[r][c].empty()) columns[rows[0][c]].push_back(std::stod(rows[r][c]));
    }
  }
  return columns;
}

// Position ceil(n × 0.95), as in models/service/level.h.
double p95(std::vector<double> values) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>((values.size() * 95 + 99) / 100 - 1);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

}  // namespace

std::string data_folder() {
  const char* named = std::getenv("VERBUND_DATA");
  return named != nullptr ? named : std::string(VERBUND_SOURCE_DIR) + "/../shared/data";
}

std::optional<LargeCrowd> recorded_crowd(int count, unsigned seed) {
  const auto machines = rows_of(data_folder() + "/traces/bitbrains-small-vms.csv");
  auto use = columns_of(data_folder() + "/traces/bitbrains-small-cpu-mhz-5min.csv");
  std::vector<Item> recorded;
  for (std::size_t i = 1; i < machines.size(); ++i) {
    const auto& mhz = use["vm" + machines[i].at(0)];
    if (mhz.empty()) continue;
    recorded.push_back({.cpu = Compute(p95(mhz) / core_mhz),
                        .memory = Bytes(std::stod(machines[i].at(5)) * 1024),
                        .cores = std::stoi(machines[i].at(3))});
  }
  if (recorded.empty()) return std::nullopt;
  std::mt19937 random(seed);
  LargeCrowd crowd{server(Compute(0.75 * 64), Bytes(0.75 * 512 * bytes_per_gib), 4 * 64), {}};
  for (int i = 0; i < count; ++i) crowd.items.push_back(recorded[random() % recorded.size()]);
  return crowd;
}

// Own normal numbers (Box & Muller): those of the library differ from one to the next.
LargeCrowd drawn_crowd(int count, double median, unsigned seed) {
  constexpr int cores = 1000;  // cores are whole: of so many a share is nearly as fine as of the others
  std::mt19937 random(seed);
  const auto uniform = [&] { return (static_cast<double>(random()) + 0.5) / 4294967296.0; };
  const auto share = [&] {
    const double normal = std::sqrt(-2 * std::log(uniform())) * std::cos(2 * 3.14159265358979323846 * uniform());
    return std::min(1.0, median * std::exp(0.7 * normal));
  };
  LargeCrowd crowd{server(Compute(1), Bytes(1), cores), {}};
  for (int i = 0; i < count; ++i) {
    const double cpu = share();
    const double memory = share();
    crowd.items.push_back(
        {.cpu = Compute(cpu), .memory = Bytes(memory), .cores = static_cast<int>(std::ceil(share() * cores))});
  }
  return crowd;
}

}  // namespace verbund::testing
