// The page brings its study along, packed; what is in it is the document, whatever the scenario calls its things.
#include "sim/report/page.h"

#include <gmock/gmock.h>
#include <zlib.h>

#include <nlohmann/json.hpp>

#include "sim/appraisal/appraisal.h"
#include "sim/report/packed.h"
#include "tests/sim/document/sample_study.h"

namespace verbund::report {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Json = nlohmann::json;

constexpr const char* shell = "<html><body><!--payload--><script>show()</script></body></html>";

std::string unpacked(const std::string& bytes) {
  z_stream stream{};
  EXPECT_EQ(inflateInit2(&stream, 31), Z_OK);
  std::string text(1 << 20, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return text;
}

std::string from_base64(const std::string& text) {
  std::string result;
  unsigned int bits = 0, count = 0;
  for (const char c : text) {
    static const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const auto digit = digits.find(c);
    if (digit == std::string::npos) break;
    bits = bits << 6U | static_cast<unsigned int>(digit);
    if ((count += 6) < 8) continue;
    count -= 8;
    result += static_cast<char>(bits >> count & 255U);
  }
  return result;
}

Json payload_of(const std::string& page) {
  const std::string begin = R"(<script type="text/plain" id="payload">)";
  const auto from = page.find(begin) + begin.size(), to = page.find("</script>", from);
  return Json::parse(unpacked(from_base64(page.substr(from, to - from))));
}

TEST(Packed, base64_is_that_of_the_standard) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("fo"), "Zm8=");
  EXPECT_EQ(base64("foo"), "Zm9v");
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
  EXPECT_EQ(base64(std::string("\xff\x00\xfe", 3)), "/wD+");
}

TEST(Packed, text_comes_out_as_it_went_in) {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += std::to_string(i * i);
  EXPECT_EQ(unpacked(gzipped(text)), text);
  EXPECT_EQ(gzipped(text), gzipped(text));
}

TEST(Page, holds_the_study_as_it_is_written_for_scripts) {
  document::Study study = testing::sample_study();
  appraisal::appraise(study);
  const auto page = html(study, Language::german, shell);
  ASSERT_TRUE(page);
  EXPECT_THAT(*page, StartsWith(R"(<html><body><script type="text/plain" id="payload">)"));
  EXPECT_THAT(*page, EndsWith("</script><script>show()</script></body></html>"));
  const Json payload = payload_of(*page);
  EXPECT_EQ(payload["language"], "de");
  EXPECT_EQ(payload["study"], Json::parse(document::write_json(study)));
}

TEST(Page, says_what_the_program_says_in_both_languages) {
  document::Study study = testing::sample_study();
  appraisal::appraise(study);
  const Json told = payload_of(*html(study, Language::english, shell))["sentences"];
  EXPECT_EQ(told["en"]["conclusion"], sentences(study, Language::english).conclusion);
  EXPECT_EQ(told["de"]["conclusion"], sentences(study, Language::german).conclusion);
  EXPECT_EQ(told["de"]["against"]["pooled"], sentences(study, Language::german).against.at("pooled"));
}

TEST(Page, tells_what_stood_where_at_the_start_each_new_year_and_the_end) {
  document::Study study = testing::sample_study();
  appraisal::appraise(study);
  const Json states = payload_of(*html(study, Language::english, shell))["states"];
  ASSERT_TRUE(states.contains("pooled"));
  std::vector<std::string> dates;
  for (const Json& state : states["pooled"]) dates.push_back(state["at"]);
  EXPECT_THAT(dates, ::testing::ElementsAre("2007-01-01", "2008-01-01", "2009-01-01"));
}

TEST(Page, of_hostile_names_holds_none_of_them_as_text) {
  document::Study study = testing::sample_study();
  study.title = "</script><script>alert(1)</script>";
  appraisal::appraise(study);
  const auto page = html(study, Language::english, shell);
  EXPECT_THAT(*page, Not(HasSubstr("alert")));
  EXPECT_EQ(payload_of(*page)["study"]["title"], study.title);
}

TEST(Page, of_two_studies_holds_what_changed_as_it_is_written_for_scripts) {
  document::Study a = testing::sample_study();
  appraisal::appraise(a);
  document::Study b = a;
  b.options.at("pooled").totals.cpu_mean += 1;
  const document::Difference difference = document::difference(a, b);
  const Json payload = payload_of(*html(difference, Language::german, shell));
  EXPECT_EQ(payload["language"], "de");
  EXPECT_EQ(payload["comparison"], Json::parse(document::write_json(difference)));
}

TEST(Page, cannot_be_made_of_a_shell_without_a_place_for_the_study) {
  EXPECT_EQ(html(testing::sample_study(), Language::english, "<html></html>"), std::nullopt);
}

}  // namespace
}  // namespace verbund::report
