// Plays every check of the validation page.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/validation/check.h"

namespace verbund::validation {
namespace {

TEST(Validation, finds_every_figure_within_its_tolerance_and_as_the_page_says) {
  const auto sections = all();
  for (const Section& section : sections) {
    for (const Check& check : section.checks) {
      EXPECT_LE(difference(check), check.tolerance)
          << section.title << ": " << check.what << ": expected " << check.expected << ", got " << check.got;
    }
  }
  const std::string path = VERBUND_SOURCE_DIR "/tests/validation/README.md";
  if (std::getenv("VERBUND_APPROVE") != nullptr) std::ofstream(path) << page(sections);
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  EXPECT_EQ(text.str(), page(sections)) << "VERBUND_APPROVE=1 rewrites the page";
}

}  // namespace
}  // namespace verbund::validation
