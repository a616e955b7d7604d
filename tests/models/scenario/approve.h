// Texts that are compared with a file of the repository; VERBUND_APPROVE=1 writes them instead.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace verbund::tests {

inline std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

inline bool is_approving() {
  const char* approve = std::getenv("VERBUND_APPROVE");
  return approve != nullptr && std::string(approve) == "1";
}

inline void expect_approved(const std::string& text, const std::filesystem::path& file) {
  if (is_approving()) std::ofstream(file, std::ios::binary) << text;
  EXPECT_EQ(text, text_of(file)) << "in " << file << "; if this change is meant, run the test with VERBUND_APPROVE=1";
}

}  // namespace verbund::tests
