// Every kind of diagnostic has a small scenario and its exact message under tests/errors. VERBUND_APPROVE=1 rewrites
// the messages after a change that was meant.
#include <gtest/gtest.h>
#include <sys/stat.h>

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

// The first line of a case may say `# arguments: --set a=b --vary a …` or `# data: FOLDER`.
LoadRequest request_of(const fs::path& file) {
  LoadRequest request;
  request.path = file.string();
  std::string first;
  std::ifstream in(file);
  std::getline(in, first);
  std::vector<std::string> words = words_after(first, "# arguments:");
  for (std::size_t i = 1; i < words.size(); i += 2) {
    (words[i - 1] == "--vary" ? request.variation.paths : request.overrides).push_back(words[i]);
  }
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

std::string repeated(int times, const std::string& text) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
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
  expect("folder", "not-a-file-but-a-folder.expected");
}

TEST_F(SpecialFile, that_is_not_utf8) {
  write("latin.yaml", "verbund: 1\ntitle: B\xFCrgerb\xFCro\n");
  expect("latin.yaml", "not-utf8.expected");
}

TEST_F(SpecialFile, that_is_utf16) {
  write("utf16.yaml", std::string("\xFF\xFEv\0e\0r\0", 8));
  expect("utf16.yaml", "not-utf8-but-utf16.expected");
}

TEST_F(SpecialFile, that_holds_a_nul_byte) {
  write("binary.yaml", std::string("verbund: 1\ntitle: A\0\n", 21));
  expect("binary.yaml", "not-utf8-but-binary.expected");
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

TEST_F(SpecialFile, that_is_a_pipe_is_not_waited_for) {
  ASSERT_EQ(mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  expect("pipe", "not-a-file-but-a-pipe.expected");
}

TEST_F(SpecialFile, that_cannot_be_read) { expect("/proc/self/mem", "file-missing-unreadable.expected"); }

TEST_F(SpecialFile, that_has_a_thousand_problems_shows_no_more) {
  write("many.yaml", "verbund: 1\n" + repeated(100'000, "key: 1\n"));
  InFolder inside(folder_);
  std::string text = render(load({.path = "many.yaml"}).diagnostics, false);
  EXPECT_TRUE(text.ends_with("\nthe first 1000 problems\n")) << text.substr(text.size() - 200);
}

// A value of a megabyte, a thousand times.
TEST_F(SpecialFile, that_multiplies_a_long_text_by_aliases) {
  write("aliases.yaml", "a: &a " + std::string(1'000'000, 'x') + "\nb: [" + repeated(1000, "*a, ") + "]\n");
  expect("aliases.yaml", "too-many-nodes-of-text.expected");
}

TEST_F(SpecialFile, that_holds_a_million_commas) {
  write("commas.yaml", "[" + repeated(3'000'000, "1,") + "]\n");
  expect("commas.yaml", "too-many-nodes-by-its-marks.expected");
}

TEST_F(SpecialFile, whose_services_inherit_too_much) {
  std::string kind = "kinds:\n  wide:\n";
  for (int i = 0; i < 2000; ++i) kind += "    key-" + std::to_string(i) + ": 1\n";
  std::string services = "services:\n";
  for (int i = 0; i < 2000; ++i) services += "  s-" + std::to_string(i) + ": {kind: wide}\n";
  write("wide.yaml", kind + services);
  expect("wide.yaml", "too-many-nodes-inherited.expected");
}

TEST_F(SpecialFile, whose_options_inherit_too_much) {
  std::string options = "options:\n  base:\n    measures:\n";
  for (int i = 0; i < 2000; ++i) options += "      m-" + std::to_string(i) + ": {do: close}\n";
  for (int i = 0; i < 2000; ++i) options += "  o-" + std::to_string(i) + ": {extends: base}\n";
  write("options.yaml", options);
  InFolder inside(folder_);
  std::string text = render(load({.path = "options.yaml"}).diagnostics, false);
  EXPECT_NE(text.find("error[too-many-nodes]"), std::string::npos) << text.substr(0, 500);
}

TEST_F(SpecialFile, that_includes_others_over_too_many_levels) {
  for (int i = 0; i <= 101; ++i) {
    write(std::to_string(i) + ".yaml", "include: [" + std::to_string(i + 1) + ".yaml]\n");
  }
  InFolder inside(folder_);
  std::string text = render(load({.path = "0.yaml"}).diagnostics, false);
  EXPECT_NE(text.find("99.yaml:1:11: error[too-deep]: files include one another over 100 levels"), std::string::npos)
      << text.substr(0, 500);
}

TEST_F(SpecialFile, that_is_too_large_with_those_it_includes) {
  write("half.yaml", "# " + std::string(40U << 20U, 'x') + "\nevents: {}\n");
  write("both.yaml", "include: [half.yaml]\n# " + std::string(40U << 20U, 'x') + "\n");
  expect("both.yaml", "too-large-together.expected");
}

TEST_F(SpecialFile, whose_line_is_a_megabyte_long_shows_the_part_around_the_place) {
  write("long.yaml", "{verbund: 1, title: " + std::string(1'000'000, 'x') + ", colour: blue, " +
                         std::string(1'000'000, 'y') + ": 1}\n");
  expect("long.yaml", "bad-yaml-in-a-long-line.expected");
}

TEST_F(SpecialFile, whose_measures_wait_for_one_another_in_a_long_chain) {
  std::string measures;
  for (int i = 0; i < 100'000; ++i) {
    measures += "      m" + std::to_string(i) + ": {do: close, at: a, after: m" + std::to_string(i + 1) + "}\n";
  }
  write("chain.yaml", "options:\n  o:\n    measures:\n" + measures + "      m100000: {do: close, at: a, after: m0}\n");
  InFolder inside(folder_);
  EXPECT_FALSE(load({.path = "chain.yaml"}).diagnostics.empty());
}

TEST_F(SpecialFile, of_a_recorded_series_with_a_line_of_two_megabytes) {
  std::string world = tests::text_of(errors / "trace-cover-empty.yaml");
  fs::create_directories(folder_ / "base");
  fs::copy_file(errors / "base/world.yaml", folder_ / "base/world.yaml");
  write("series.yaml", world);
  write("empty.csv", "time,vm1\n" + std::string(2'000'000, '1') + "\n");
  InFolder inside(folder_);
  Loaded loaded = load({.path = "series.yaml", .data_folder = "."});
  tests::expect_approved(render(loaded.diagnostics, false), errors / "trace-text-in-a-long-line.expected");
  write("empty.csv", std::string(2'000'000, ','));
  std::string text = render(load({.path = "series.yaml", .data_folder = "."}).diagnostics, false);
  EXPECT_NE(text.find("empty.csv:1:1: error[trace-text]: this line is longer than 1 MB"), std::string::npos) << text;
}

TEST(Problem, every_message_belongs_to_a_case) {
  std::string tests_of_special_files =
      tests::text_of(fs::path(VERBUND_SOURCE_DIR) / "tests/models/scenario/errors_test.cpp");
  for (const auto& entry : fs::directory_iterator(errors)) {
    if (entry.path().extension() != ".expected") continue;
    bool has_file = fs::exists(errors / (entry.path().stem().string() + ".yaml"));
    EXPECT_TRUE(has_file || tests_of_special_files.find(entry.path().filename()) != std::string::npos) << entry.path();
  }
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
