// Who may include whom. The table below is the whole rule; the tests show that the tree keeps it and that a breach is
// found.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Names = std::set<std::string>;
using Arrows = std::map<std::string, Names>;
using Sources = std::map<std::string, std::string>;  // path from the root -> text

// Direct arrows within each half; an arrow includes all that lies behind it.
const Arrows models = {
    {"units", {}},
    {"graph", {"units"}},
    {"catalogue", {"money"}},
    {"people", {"units"}},
    {"money", {"units"}},
    {"site", {"catalogue", "people"}},
    {"network", {"site", "graph"}},
    {"service", {"site", "graph"}},
    {"failure", {"network", "service"}},
    {"option", {"service"}},
    {"copies", {"option"}},
    {"job", {"service"}},
    {"task", {"site"}},
    {"scenario", {"job", "task", "copies", "network", "failure"}},
};
const Arrows sim = {
    {"placement", {}},           {"plan", {"placement"}},
    {"world", {"plan"}},         {"agenda", {"world"}},
    {"meters", {"world"}},       {"engine", {"agenda", "meters"}},
    {"ledger", {"meters"}},      {"document", {}},
    {"appraisal", {"document"}}, {"study", {"document", "appraisal", "ledger", "engine"}},
    {"report", {"document"}},    {"cli", {"study", "report"}},
};

Names reach(const Arrows& arrows, const std::string& from) {
  Names all = {from};
  for (const auto& next : arrows.at(from)) all.merge(reach(arrows, next));
  return all;
}

// "models/units/money.h" -> {"models", "units"}
std::pair<std::string, std::string> room_of(const std::string& path) {
  const auto first = path.find('/');
  const auto second = path.find('/', first + 1);
  if (first == std::string::npos || second == std::string::npos) return {path.substr(0, first), ""};
  return {path.substr(0, first), path.substr(first + 1, second - first - 1)};
}

std::string own_breach(const std::string& file, const std::string& target) {
  const auto [half, room] = room_of(file);
  const auto [target_half, target_room] = room_of(target);
  if (target_half != "models" && target_half != "sim")
    return half == "models" || half == "sim" ? "leaves models and sim" : "";
  if (half == "models" && target_half == "sim") return "models know nothing of sim";
  if (half == "models" && !reach(models, room).contains(target_room)) return "no arrow between these models";
  if (half == "sim" && target_half == "sim" && !reach(sim, room).contains(target_room))
    return "points against the flow";
  return "";
}

// Heavy libraries and the only place that may include them.
std::string library_breach(const std::string& file, const std::string& header) {
  const auto only = [&](const char* pattern) { return std::regex_match(file, std::regex(pattern)); };
  if (header.starts_with("simgrid/") || header.starts_with("xbt/")) {
    return only(R"(sim/engine/[^/]+\.cpp)") ? "" : "SimGrid belongs into sim/engine/*.cpp";
  }
  if (header.starts_with("yaml-cpp/"))
    return only(R"(models/scenario/[^/]+\.cpp)") ? "" : "yaml-cpp belongs into models/scenario";
  if (header.starts_with("boost/graph/"))
    return only(R"(models/graph/[^/]+\.cpp)") ? "" : "Boost.Graph belongs into models/graph/*.cpp";
  return "";
}

std::vector<std::string> breaches(const Sources& sources) {
  static const std::regex include(R"re(^\s*#\s*include\s*(["<])([^">]+)[">])re");
  std::vector<std::string> found;
  Names yaml_users;
  for (const auto& [file, text] : sources) {
    std::istringstream lines(text);
    std::smatch match;
    for (std::string line; std::getline(lines, line);) {
      if (!std::regex_search(line, match, include)) continue;
      const std::string target = match[2];
      if (target.starts_with("yaml-cpp/")) yaml_users.insert(file);
      const auto why = match[1] == "\"" ? own_breach(file, target) : library_breach(file, target);
      if (!why.empty()) found.push_back(std::string(file).append(" includes ").append(target).append(": ").append(why));
    }
  }
  if (yaml_users.size() > 1) found.emplace_back("yaml-cpp is included by more than one file");
  return found;
}

Sources tree() {
  namespace fs = std::filesystem;
  const fs::path root = VERBUND_SOURCE_DIR;
  Sources sources;
  for (const auto* top : {"models", "sim", "bench", "tests"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
      std::ifstream in(entry.path());
      sources[entry.path().lexically_relative(root).string()] = std::string(std::istreambuf_iterator<char>(in), {});
    }
  }
  return sources;
}

TEST(Includes, keep_the_direction_of_use) { EXPECT_THAT(breaches(tree()), testing::IsEmpty()); }

TEST(Includes, cover_every_folder_of_models_and_sim) {
  for (const auto& [file, text] : tree()) {
    const auto [half, room] = room_of(file);
    if (half == "models") {
      EXPECT_TRUE(models.contains(room)) << file;
    }
    if (half == "sim") {
      EXPECT_TRUE(sim.contains(room)) << file;
    }
  }
}

TEST(Includes, that_point_back_are_found) {
  const auto one = [](const char* file, const char* text) { return breaches({{file, text}}).size(); };
  EXPECT_EQ(one("models/units/money.h", "#include \"models/site/site.h\"\n"), 1U);
  EXPECT_EQ(one("models/site/site.h", "#include \"sim/world/world.h\"\n"), 1U);
  EXPECT_EQ(one("sim/world/world.h", "  # include \"sim/agenda/agenda.h\"\n"), 1U);
  EXPECT_EQ(one("sim/document/study.h", "#include \"sim/engine/engine.h\"\n"), 1U);
  EXPECT_EQ(one("sim/report/table.cpp", "#include \"sim/ledger/ledger.h\"\n"), 1U);
  EXPECT_EQ(one("sim/engine/engine.cpp", "#include \"tests/support/estimator.h\"\n"), 1U);
  EXPECT_EQ(one("sim/cli/main.cpp", "#include \"sim/plan/plan.h\"\n#include \"sim/report/table.h\"\n"), 0U);
}

TEST(Includes, of_heavy_libraries_outside_their_rooms_are_found) {
  const auto one = [](const char* file, const char* text) { return breaches({{file, text}}).size(); };
  EXPECT_EQ(one("sim/world/world.cpp", "#include <simgrid/s4u.hpp>\n"), 1U);
  EXPECT_EQ(one("sim/engine/engine.h", "#include <simgrid/s4u.hpp>\n"), 1U);
  EXPECT_EQ(one("sim/engine/engine.cpp", "#include <simgrid/s4u.hpp>\n"), 0U);
  EXPECT_EQ(one("sim/plan/plan.cpp", "#include <boost/graph/adjacency_list.hpp>\n"), 1U);
  EXPECT_EQ(one("sim/cli/main.cpp", "#include <yaml-cpp/yaml.h>\n"), 1U);
  EXPECT_EQ(breaches({{"models/scenario/a.cpp", "#include <yaml-cpp/yaml.h>\n"},
                      {"models/scenario/b.cpp", "#include <yaml-cpp/yaml.h>\n"}})
                .size(),
            1U);
}

}  // namespace
