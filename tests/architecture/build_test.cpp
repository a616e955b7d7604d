// Every source is built: a test that no CMakeLists.txt names would pass for ever.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path root = VERBUND_SOURCE_DIR;

bool says(const fs::path& file, const std::string& words) {
  std::ifstream in(file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str().find(words) != std::string::npos;
}

// From the folder up to the root, each is a subdirectory of the one above.
bool is_reached(const fs::path& folder) {
  if (folder == root) return true;
  const auto above = folder.parent_path();
  return says(above / "CMakeLists.txt", "add_subdirectory(" + folder.filename().string() + ")") && is_reached(above);
}

TEST(Build, takes_in_every_source) {
  std::vector<std::string> left_out;
  for (const char* half : {"models", "sim", "tests", "bench"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / half)) {
      const auto& file = entry.path();
      if (file.extension() != ".cpp") continue;
      const auto folder = file.parent_path();
      if (!says(folder / "CMakeLists.txt", file.filename().string()) || !is_reached(folder)) {
        left_out.push_back(fs::relative(file, root).string());
      }
    }
  }
  EXPECT_THAT(left_out, testing::IsEmpty());
}

}  // namespace
