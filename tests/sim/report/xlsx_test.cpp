// The workbook: its bytes, and what LibreOffice makes of it.
#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "sim/appraisal/appraisal.h"
#include "sim/report/xlsx.h"
#include "tests/sim/report/hostile_study.h"

namespace verbund::report {
namespace {

using ::testing::HasSubstr;
namespace fs = std::filesystem;

document::Study study() {
  document::Study study = testing::sample_study_with_people();
  appraisal::appraise(study);
  return study;
}

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

// A workbook in a folder of its own, and programs that read it.
class Xlsx : public ::testing::Test {
 protected:
  Xlsx() : folder_(fs::path(::testing::TempDir()) / ("verbund-xlsx-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
  }
  ~Xlsx() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  void write(const document::Study& study) {
    const auto [bytes, problem] = xlsx(study, Language::english);
    ASSERT_TRUE(bytes) << problem;
    std::ofstream(folder_ / "book.xlsx", std::ios::binary) << *bytes;
  }
  // What a line of the shell prints, in that folder.
  std::string shell(const std::string& line) {
    const std::string whole = "cd '" + folder_.string() + "' && { " + line + "; } >.out 2>.err";
    const int status = std::system(whole.c_str());
    EXPECT_EQ(status, 0) << line << "\n" << text_of(folder_ / ".err");
    return text_of(folder_ / ".out");
  }

  fs::path folder_;
};

TEST_F(Xlsx, is_the_same_bytes_for_the_same_study) {
  EXPECT_EQ(*xlsx(study(), Language::english).first, *xlsx(study(), Language::english).first);
}

constexpr const char* read_parts =
    "python3 -c \"\n"
    "import sys, zipfile, xml.dom.minidom\n"
    "book = zipfile.ZipFile('book.xlsx')\n"
    "for name in book.namelist(): xml.dom.minidom.parseString(book.read(name))\n"
    "for name in sys.argv[1:]: print(book.read(name).decode())\n"
    "\" ";

TEST_F(Xlsx, has_frozen_heads_filters_formulas_and_numbers) {
  write(study());
  EXPECT_THAT(shell(std::string(read_parts) + "xl/workbook.xml"), HasSubstr("name=\"Cost by year\""));
  const std::string costs = shell(std::string(read_parts) + "xl/worksheets/sheet2.xml");
  EXPECT_THAT(costs, HasSubstr("state=\"frozen\""));
  EXPECT_THAT(costs, HasSubstr("<autoFilter ref=\"A1:E"));
  EXPECT_THAT(costs, HasSubstr("<f>SUM(C2:C7)</f><v>200000</v>"));
}

// Every part is well-formed XML, no text is a formula, and there is no link.
TEST_F(Xlsx, takes_hostile_texts_as_texts) {
  for (const std::string& text : testing::hostile_texts()) {
    document::Study hostile = testing::hostile_study(text);
    appraisal::appraise(hostile);
    write(hostile);
    const std::string parts =
        shell(std::string(read_parts) + "xl/workbook.xml xl/worksheets/sheet1.xml xl/worksheets/sheet4.xml");
    EXPECT_EQ(parts.find("cmd"), std::string::npos);
    EXPECT_EQ(parts.find("hyperlink"), std::string::npos);
  }
}

// Computed anew by LibreOffice, every formula comes to the value that the program wrote beside it.
TEST_F(Xlsx, comes_to_the_same_sums_in_libreoffice) {
  if (std::system("command -v soffice >/dev/null && test -e /usr/lib/libreoffice/program/libsclo.so") != 0) {
    GTEST_SKIP() << "libreoffice-calc-nogui is not installed";
  }
  write(study());
  shell("cp '" VERBUND_SOURCE_DIR "/tests/sim/report/recalculated.py' . && python3 recalculated.py book.xlsx >result");
  EXPECT_EQ(text_of(folder_ / "result"), "");
}

}  // namespace
}  // namespace verbund::report
