// The scenarios that are shipped: each runs, and what comes out is conserved: work, energy and money.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "models/scenario/scenario.h"
#include "sim/document/study.h"
#include "sim/meters/observations.h"

namespace verbund::testing {

// Of recorded series; empty when there is none.
std::string data_folder();
// A scenario by the name of its file. It must be without a problem.
scenario::Scenario load_shipped(const std::string& name);

// Keeps its results in a scratch folder.
class Shipped : public ::testing::Test {
 protected:
  Shipped();
  ~Shipped() override;
  Shipped(const Shipped&) = delete;
  Shipped& operator=(const Shipped&) = delete;

  document::Study play(const scenario::Scenario&, int jobs, const std::string& folder);
  // Runs it, holds every option against the laws of conservation, gives back what was found.
  document::Study expect_all_conserved(const std::string& name);

 private:
  meters::Observations run_of(const scenario::Scenario&, const option::Option&);

  std::filesystem::path out_;
};

}  // namespace verbund::testing
