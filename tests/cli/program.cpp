#include "tests/cli/program.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace verbund::testing {

namespace fs = std::filesystem;

Program::Program() : folder_(fs::temp_directory_path() / ("verbund-cli-" + std::to_string(::getpid()))) {
  fs::remove_all(folder_);
  fs::create_directories(folder_);
  write("small.yaml", small_scenario());
}

Program::~Program() {
  std::error_code ignored;
  fs::permissions(folder_, fs::perms::owner_all, ignored);
  fs::remove_all(folder_, ignored);
}

Ended Program::shell(const std::string& line) const {
  const std::string programs = fs::path(VERBUND_PROGRAM).parent_path().string();
  const std::string script = "cd '" + folder_.string() + "' && PATH='" + programs + "':$PATH\n" + line;
  const std::string out = (folder_ / ".out").string(), err = (folder_ / ".err").string();
  write(".script", script);
  const std::string command = "env -u NO_COLOR -u VERBUND_DATA bash '" + (folder_ / ".script").string() + "' >'" + out +
                              "' 2>'" + err + "' </dev/null";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read(".out"), read(".err")};
}

std::string Program::read(const std::string& file) const {
  std::ifstream in(folder_ / file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void Program::write(const std::string& file, const std::string& text) const { std::ofstream(folder_ / file) << text; }

std::string small_scenario() {
  return R"(verbund: 1
title: Two small rooms
start: 2007-01
horizon: 2 months
reference: box
models:
  box: {cores: 4, rating: 1000, memory: 16 GiB, power: {idle: 100 W, full: 200 W}, rack_units: 2, platforms: [x86],
        price: 3000 EUR}
partners:
  east: {region: DE-SN}
  west: {region: DE-SN}
sites:
  east:
    {partner: east, region: DE-SN, room: {power: 4 kW, racks: 1, cost: 12 kEUR/year}, pue: 2.0, carbon: 600 g/kWh,
     storage: {capacity: 8 TiB, cost: 2000 EUR/TiB/year}, electricity: 0.12 EUR/kWh,
     staff: {admins: {people: 2, cost: 48 kEUR/year}}, servers: {rack: {model: box, count: 6, bought: 2004-03}}}
  west:
    {partner: west, region: DE-SN, room: {power: 4 kW, racks: 1, cost: 12 kEUR/year}, pue: 2.0, carbon: 600 g/kWh,
     storage: {capacity: 8 TiB, cost: 2000 EUR/TiB/year}, electricity: 0.12 EUR/kWh,
     staff: {admins: {people: 2, cost: 48 kEUR/year}}, servers: {rack: {model: box, count: 4, bought: 2004-03}}}
links:
  line: {between: [east, west], bandwidth: 34 Mbit/s, latency: 2 ms, cost: 1000 EUR/month}
services:
  east-office: {partner: east, at: east, instances: 5, size: {cores: 2, memory: 2 GiB, disk: 20 GiB}, needs: [x86],
                demand: {pattern: office-hours, mean: 12 %, peak: 60 %}}
  west-office: {partner: west, at: west, instances: 3, size: {cores: 2, memory: 2 GiB, disk: 20 GiB}, needs: [x86],
                demand: {pattern: office-hours, mean: 12 %, peak: 60 %}}
options:
  stay: {title: Each on its own, baseline: true}
  together:
    title: One room for both
    measures:
      gather: {do: move, services: {at: west}, to: east, when: 2007-01-15}
      clear: {do: retire, servers: {at: west}, when: emptied}
goals: {unserved: {at_most: 5 %}}
)";
}

}  // namespace verbund::testing
