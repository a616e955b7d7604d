// Every kind of diagnostic has a small scenario and its exact message under tests/errors. VERBUND_APPROVE=1 rewrites
// the messages after a change that was meant.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "models/scenario/load.h"
#include "tests/models/scenario/approve.h"

namespace verbund::scenario {
namespace {

namespace fs = std::filesystem;

const fs::path errors = fs::path(VERBUND_SOURCE_DIR) / "tests/errors";

std::vector<std::string> words_after(const std::string& line, const std::string& head) {
  std::vector<std::string> words;
  if (!line.starts_with(head)) return words;
  std::istringstream in(line.substr(head.size()));
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

// The first line of a case may say `# arguments: --set a=b …` or `# data: FOLDER`.
LoadRequest request_of(const fs::path& file) {
  LoadRequest request;
  request.path = file.string();
  std::string first;
  std::ifstream in(file);
  std::getline(in, first);
  std::vector<std::string> words = words_after(first, "# arguments:");
  for (std::size_t i = 1; i < words.size(); i += 2) request.overrides.push_back(words[i]);
  std::vector<std::string> data = words_after(first, "# data:");
  if (!data.empty()) request.data_folder = data.front();
  return request;
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(errors)) {
    if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

// Messages name files as they are given: from within the folder.
class InFolder {
 public:
  explicit InFolder(const fs::path& folder) : before_(fs::current_path()) { fs::current_path(folder); }
  ~InFolder() { fs::current_path(before_); }
  InFolder(const InFolder&) = delete;
  InFolder& operator=(const InFolder&) = delete;

 private:
  fs::path before_;
};

class ErrorCase : public testing::TestWithParam<std::string> {};

TEST_P(ErrorCase, gives_its_exact_message) {
  InFolder folder(errors);
  Loaded loaded = load(request_of(GetParam() + ".yaml"));
  EXPECT_FALSE(loaded.scenario.has_value());
  tests::expect_approved(render(loaded.diagnostics, false), errors / (GetParam() + ".expected"));
}

INSTANTIATE_TEST_SUITE_P(Errors, ErrorCase, testing::ValuesIn(cases()), [](const auto& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

// Files that do not belong into a repository, made here.
class SpecialFile : public testing::Test {
 protected:
  SpecialFile()
      : folder_(fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name()) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~SpecialFile() override { fs::remove_all(folder_); }
  void expect(const std::string& file, const std::string& expected) {
    InFolder inside(folder_);
    Loaded loaded = load({.path = file});
    EXPECT_FALSE(loaded.scenario.has_value());
    tests::expect_approved(render(loaded.diagnostics, false), errors / expected);
  }
  void write(const std::string& file, const std::string& text) {
    std::ofstream(folder_ / file, std::ios::binary) << text;
  }
  fs::path folder_;
};

TEST_F(SpecialFile, that_is_missing) { expect("none.yaml", "file-missing.expected"); }

TEST_F(SpecialFile, that_is_a_folder) {
  fs::create_directory(folder_ / "folder");
  expect("folder", "is-directory.expected");
}

TEST_F(SpecialFile, that_is_not_utf8) {
  write("latin.yaml", "verbund: 1\ntitle: B\xFCrgerb\xFCro\n");
  expect("latin.yaml", "not-utf8.expected");
}

TEST_F(SpecialFile, that_is_utf16) {
  write("utf16.yaml", std::string("\xFF\xFEv\0e\0r\0", 8));
  expect("utf16.yaml", "not-utf8-but-utf16.expected");
}

TEST_F(SpecialFile, that_is_larger_than_64_MB) {
  write("large.yaml", "verbund: 1\n");
  fs::resize_file(folder_ / "large.yaml", (64U << 20U) + 1);
  expect("large.yaml", "too-large.expected");
}

TEST_F(SpecialFile, that_holds_two_million_brackets_is_refused_by_its_text) {
  write("brackets.yaml", std::string(2'000'000, '['));
  expect("brackets.yaml", "too-deep-brackets.expected");
}

TEST(Problem, every_kind_has_a_case) {
  std::string all;
  for (const auto& entry : fs::directory_iterator(errors)) {
    if (entry.path().extension() == ".expected") all += tests::text_of(entry.path());
  }
  for (Problem problem : all_problems()) {
    EXPECT_NE(all.find("error[" + std::string(name(problem)) + "]"), std::string::npos)
        << name(problem) << " has no case under tests/errors";
  }
}

}  // namespace
}  // namespace verbund::scenario
