// Loading scenarios that a test writes down as text.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "models/scenario/load.h"

namespace verbund::tests {

// A folder of its own for one test process, removed with it.
class ScratchFolder {
 public:
  ScratchFolder() : path_(std::filesystem::path(::testing::TempDir()) / ("verbund-" + std::to_string(getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~ScratchFolder() { std::filesystem::remove_all(path_); }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] std::string write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
    return (path_ / name).string();
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

inline scenario::Loaded load_text(const std::string& text, std::vector<std::string> overrides = {}) {
  ScratchFolder folder;
  return scenario::load({.path = folder.write("scenario.yaml", text), .overrides = std::move(overrides)});
}

// One partner, one site, one model; services and options to be added by the caller as whole lines.
inline std::string small_world(const std::string& services, const std::string& options = "") {
  return R"(verbund: 1
title: Small
start: 2007-01
horizon: 2 years
reference: old
models:
  old: {cores: 2, rating: 14000, memory: 4 GiB, power: {idle: 226 W, full: 394 W}, platforms: [x86], price: 5000 EUR}
partners:
  ahorn: {region: DE-SN}
sites:
  ahorn:
    source: town hall, survey of 2006
    partner: ahorn
    region: DE-SN
    room: {power: 12 kW, racks: 2, cost: 20 kEUR/year}
    storage: {capacity: 8 TiB, cost: 2000 EUR/TiB/year}
    pue: 1.8
    electricity: {value: 0.11 EUR/kWh, low: 0.10 EUR/kWh, high: 0.14 EUR/kWh, source: contract, as_of: 2006-12,
                  path: {2009-01: 0.15 EUR/kWh, 2008-01: 0.13 EUR/kWh}}
    carbon: 600 g/kWh
    servers: {rack: {model: old, count: 10, bought: 2003-06}}
kinds:
  office:
    instances: 2
    size: {cores: 2, memory: 2 GiB, disk: 100 GiB}
    demand: {pattern: office-hours, mean: 12 %, peak: 60 %}
services:
)" + services +
         "options:\n  stay: {baseline: true}\n" + options;
}

}  // namespace verbund::tests
