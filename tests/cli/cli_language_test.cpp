// --lang de through the program: reports are German, what scripts read and diagnostics are not.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

namespace verbund {
namespace {

using testing::Ended;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Program;
using ::testing::StartsWith;

TEST(CliLanguage, of_a_run_and_its_report_may_be_german) {
  const Program program;
  const Ended run = program.shell("verbund run small.yaml --lang de");
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.out, StartsWith("Two small rooms\n01.01.2007 bis 01.03.2007, Schrittweite 1 Stunde, Startwert 1\n"));
  EXPECT_THAT(run.out, HasSubstr("\nVERGLEICH (% = Unterschied zur Vergleichsoption)\n"));
  EXPECT_THAT(run.out,
              HasSubstr("\nERGEBNIS\n\ntogether ist die kostengünstigste Option, die die Nachfrage bedient: "));
  const Ended report = program.shell("verbund report verbund-out/small --lang de");
  EXPECT_EQ(report.out, run.out);
  EXPECT_THAT(program.shell("verbund report verbund-out/small").out, HasSubstr("\nCONCLUSION\n"));
}

// What the program says of itself in the document has a translation.
TEST(CliLanguage, german_reports_name_in_german_what_is_not_modelled) {
  const Program program;
  const std::string text = program.shell("verbund run small.yaml --lang de").out;
  const auto from = text.find("Nicht modelliert: ");
  ASSERT_NE(from, std::string::npos);
  const std::string left_out = text.substr(from, text.find(".\n", from) - from);
  const auto study = nlohmann::json::parse(program.read("verbund-out/small/study.json"), nullptr, false);
  for (const std::string sentence : study["not_modelled"]) {
    EXPECT_THAT(left_out, Not(HasSubstr(sentence.substr(0, sentence.find_first_of(" :"))))) << sentence;
  }
}

TEST(CliLanguage, of_the_other_reports_may_be_german) {
  const Program program;
  program.shell("verbund run small.yaml --quiet");
  EXPECT_THAT(program.shell("verbund report verbund-out/small --lang de --at 2007-02").out,
              HasSubstr("Wie simuliert, am 01.02.2007"));
  EXPECT_THAT(program.shell("verbund report verbund-out/small --lang de --why west-office").out,
              HasSubstr("Seine ganze Nachfrage wurde bedient."));
  EXPECT_THAT(program.shell("verbund report verbund-out/small --lang de --entries --category electricity").out,
              HasSubstr("  Strom  "));
  const std::string dearer = "verbund run small.yaml --quiet --out dearer --set 'sites.east.electricity*=2'";
  EXPECT_EQ(program.shell(dearer).code, 0);
  const std::string compared = program.shell("verbund compare verbund-out/small dearer --lang de").out;
  EXPECT_THAT(compared, StartsWith("VON A NACH B\n"));
  EXPECT_THAT(compared, HasSubstr("    Kosten, Strom  "));
  const Ended breakeven =
      program.shell("verbund breakeven small.yaml --vary 'sites.*.electricity' --between stay together --lang de");
  EXPECT_EQ(breakeven.code, 0) << breakeven.err;
  EXPECT_THAT(breakeven.out, HasSubstr("\nRANGWECHSEL zwischen stay und together\n"));
  EXPECT_THAT(breakeven.out, HasSubstr("\n    0.12 EUR/kWh"));  // as the scenario writes it
}

// A scenario says what its own titles are in German.
TEST(CliLanguage, calls_things_as_the_scenario_translates_them) {
  const Program program;
  program.write("small.yaml", testing::small_scenario() + "translations: {de: {Two small rooms: Zwei kleine Räume}}\n");
  const Ended run = program.shell("verbund run small.yaml --lang de");
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.out, StartsWith("Zwei kleine Räume\n"));
  EXPECT_THAT(program.shell("verbund report verbund-out/small").out, StartsWith("Two small rooms\n"));
  EXPECT_EQ(program.shell("verbund report verbund-out/small --lang de").out, run.out);
  program.shell("verbund report verbund-out/small --lang de --markdown report.md --csv tables");
  EXPECT_THAT(program.read("report.md"), HasSubstr("Zwei kleine Räume"));
  EXPECT_THAT(program.read("tables/datapackage.json"), HasSubstr("Two small rooms"));
  EXPECT_THAT(program.shell("verbund compare verbund-out/small verbund-out/small --lang de").out,
              HasSubstr("Zwei kleine Räume"));
  EXPECT_THAT(
      program.shell("verbund breakeven small.yaml --vary 'sites.*.electricity' --between stay together --lang de").out,
      StartsWith("Zwei kleine Räume\n"));
}

// Runs are found by what is physical.
TEST(CliLanguage, of_a_scenario_that_is_translated_takes_no_second_simulation) {
  const Program program;
  program.shell("verbund run small.yaml --quiet");
  const std::string runs = program.shell("ls -l --time-style=full-iso verbund-out/small/runs").out;
  const auto study = [&] {
    return nlohmann::json::parse(program.read("verbund-out/small/study.json"), nullptr, false);
  };
  auto before = study();
  program.write("small.yaml", testing::small_scenario() + "translations: {de: {Two small rooms: Zwei kleine Räume}}\n");
  program.shell("verbund run small.yaml --quiet");
  EXPECT_EQ(program.shell("ls -l --time-style=full-iso verbund-out/small/runs").out, runs);
  auto after = study();
  EXPECT_NE(before["checksum"], after["checksum"]);
  for (const char* key : {"checksum", "translations"}) {
    before.erase(key);
    after.erase(key);
  }
  EXPECT_EQ(before, after);
}

TEST(CliLanguage, changes_nothing_that_scripts_read) {
  const Program program;
  program.write("small.yaml", testing::small_scenario() + "translations: {de: {Two small rooms: Zwei kleine Räume}}\n");
  program.shell("verbund run small.yaml --quiet");
  for (const std::string format : {"csv", "json"}) {
    const std::string line = "verbund report verbund-out/small --format " + format;
    EXPECT_EQ(program.shell(line + " --lang de").out, program.shell(line).out);
  }
}

TEST(CliLanguage, is_one_that_there_is_and_diagnostics_are_english) {
  const Program program;
  const Ended french = program.shell("verbund run small.yaml --lang fr");
  EXPECT_EQ(french.code, 2);
  EXPECT_THAT(french.err, HasSubstr("--lang: fr not in {en,de}"));
  EXPECT_EQ(program.shell("verbund report nowhere --lang de").err,
            "verbund: cannot read nowhere; a study is the file study.json, or its folder, that 'verbund run' wrote\n");
}

}  // namespace
}  // namespace verbund
