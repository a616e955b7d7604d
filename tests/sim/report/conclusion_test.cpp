// The conclusion and what stands against an option, in sentences.
#include <gmock/gmock.h>

#include "sim/appraisal/appraisal.h"
#include "sim/report/report.h"
#include "tests/sim/document/sample_people.h"

namespace verbund::report {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// The sample, of which all is carried out.
document::Study fulfilled(document::Study study) {
  document::Step& gather = study.options.at("pooled").steps.at(1);
  gather.ended = "2007-03-17";
  gather.waits_for.clear();
  return study;
}

struct Conclusion : ::testing::Test {
  document::Study study = fulfilled(testing::sample_study());
  const document::OptionResult& pooled() { return study.options.at("pooled"); }
  std::string english() const { return conclusion_sentence(study, Language::english); }
  std::string german() const { return conclusion_sentence(study, Language::german); }
  std::vector<std::string> against() const { return against_sentences(study, "pooled", Language::english); }
  std::vector<std::string> dagegen() const { return against_sentences(study, "pooled", Language::german); }
};

TEST_F(Conclusion, names_the_cheapest_that_serves_demand_and_what_stands_against_it) {
  appraisal::appraise(study);
  EXPECT_EQ(
      english(),
      "pooled is the cheapest option that serves demand: 320,000 EUR over 2007 to 2008, 80,000 EUR (20 %) less than "
      "apart, its cumulated cost below from 2008 on. Against it: 0.1 % of demand stays unserved (none in apart); 2 "
      "runs of batch jobs miss their deadline (none in apart). The run of broken failed: it is not compared.");
}

TEST_F(Conclusion, may_be_to_stay) {
  for (auto& row : study.options.at("pooled").costs) row.cost += Money::euros(100'000);
  study.options.at("pooled").totals.cost = document::cost(pooled(), {});
  study.options.erase("broken");
  appraisal::appraise(study);
  EXPECT_EQ(english(),
            "apart is the cheapest option that serves demand: 400,000 EUR over 2007 to 2008; the next, pooled, costs "
            "130 % more. Nothing in the figures stands against it.");
}

TEST_F(Conclusion, says_when_no_option_serves_demand) {
  study.goals.unserved_at_most = 0.01;
  study.options.at("apart").totals.unserved_share = 3;
  appraisal::appraise(study);
  EXPECT_THAT(english(),
              HasSubstr("No option serves demand (at most 0.01 % unserved): pooled comes closest and leaves 0.1 %"));
}

TEST_F(Conclusion, names_a_partner_that_pays_more) {
  for (auto& row : study.options.at("pooled").costs) {
    if (row.partner == "west") row.cost += Money::euros(50'000);
  }
  appraisal::appraise(study);
  EXPECT_THAT(against(), Contains("west pays 55 % more"));
  EXPECT_THAT(dagegen(), Contains("west zahlt 55 % mehr"));
}

// 320,000 of 400,000 EUR, but not the option that was planned: whoever reads only the praise is not misled.
TEST_F(Conclusion, praises_no_option_that_cannot_be_carried_out) {
  auto& option = study.options.at("pooled");
  option.steps = {{"close", "close", "", "", "", "the end of empty", false},
                  {"empty", "retire", "2007-01-01", "", "", "servers at west to be emptied", false},
                  {"gather", "move", "", "", "", "the end of close", false}};
  study.options.erase("broken");
  appraisal::appraise(study);
  EXPECT_EQ(english(),
            "apart is the cheapest option that serves demand: 400,000 EUR over 2007 to 2008. Nothing in the figures "
            "stands against it. Cheaper on paper, but cannot be carried out as planned: pooled (20 % less; measures "
            "close and gather do not begin; measure empty is not complete at the end).");
  EXPECT_THAT(against(), Contains("measures close and gather do not begin"));
  EXPECT_THAT(against(), Contains("measure empty is not complete at the end"));
}

TEST_F(Conclusion, says_when_no_option_can_be_carried_out) {
  study.options.at("apart").appraisal.serves_demand = false;
  study.options.at("apart").totals.unserved_share = 3;
  study.options.at("pooled").steps[1] = {"gather", "move", "", "", "", "the end of close", false};
  appraisal::appraise(study);
  EXPECT_THAT(english(),
              HasSubstr("No option that serves demand can be carried out as planned. On paper pooled is the cheapest "
                        "option that serves demand, but measure gather does not begin: 320,000 EUR over 2007 to 2008"));
  EXPECT_THAT(english(), Not(HasSubstr("Nothing in the figures")));
  EXPECT_THAT(german(), HasSubstr("Auf dem Papier ist pooled die kostengünstigste Option, die die Nachfrage bedient, "
                                  "aber die Maßnahme gather beginnt nicht: 320.000 EUR in den Jahren 2007 bis 2008"));
}

// 192 MWh against 300: 56 % more; the cost of the others is no matter here.
TEST_F(Conclusion, gives_the_figure_that_it_judges_by) {
  study.goals.minimise = "energy";
  study.options.erase("broken");
  study.options.at("pooled").totals.energy = 300;
  appraisal::appraise(study);
  EXPECT_EQ(english(),
            "apart uses the least energy of the options that serve demand: 192 MWh over 2007 to 2008; it costs 400,000 "
            "EUR; the next, pooled, uses 56 % more. Nothing in the figures stands against it.");
}

// 57.6 of 115.2 t: half; 320,000 of 400,000 EUR.
TEST_F(Conclusion, says_what_the_best_for_the_climate_costs) {
  study.goals.minimise = "carbon";
  study.options.at("pooled").totals.carbon = 57.6;
  appraisal::appraise(study);
  EXPECT_THAT(english(),
              HasSubstr("pooled emits the least CO2 of the options that serve demand: 57.6 t over 2007 to 2008, 50 % "
                        "less than apart; it costs 320,000 EUR, 80,000 EUR (20 %) less than apart, its cumulated"));
  EXPECT_THAT(german(), HasSubstr("am wenigsten CO2: 57,6 t in den Jahren 2007 bis 2008, 50 % weniger als apart; sie "
                                  "kostet 320.000 EUR, 80.000 EUR (20 %) weniger als apart"));
}

// 320,000 of 400,000 EUR, but 0.1 % unserved where nothing may be.
TEST_F(Conclusion, names_what_would_be_cheaper_if_it_served_demand) {
  study.goals.unserved_at_most = 0;
  study.options.erase("broken");
  appraisal::appraise(study);
  EXPECT_EQ(english(),
            "apart is the cheapest option that serves demand: 400,000 EUR over 2007 to 2008. Nothing in the figures "
            "stands against it. Cheaper, but without serving demand: pooled (20 % less, 0.1 % of demand unserved).");
  study.options.at("apart").totals.unserved_share = 3;
  appraisal::appraise(study);
  EXPECT_THAT(english(), HasSubstr("No option serves demand (at most 0 % unserved): pooled comes"));
}

TEST_F(Conclusion, gives_the_dates_of_a_time_that_is_no_whole_years) {
  study.start = "2007-03-15 08:30";
  appraisal::appraise(study);
  EXPECT_THAT(english(), HasSubstr("320,000 EUR from 2007-03-15 08:30 to 2009-01-01, 80,000 EUR"));
}

TEST_F(Conclusion, of_a_part_of_the_options_says_so) {
  study.left_out = {"third", "fourth"};
  appraisal::appraise(study);
  EXPECT_THAT(english(), HasSubstr(". Not run and not compared: third, fourth."));
}

// Apart leaves 0.2 % unserved, pooled 0.1 %, and as many jobs are late in both: no argument against pooled.
TEST_F(Conclusion, what_the_baseline_leaves_unserved_as_well_is_said_and_not_held_against_an_option) {
  auto& apart = study.options.at("apart").totals;
  apart.unserved = 2;
  apart.unserved_share = 0.2;
  apart.jobs_late = pooled().totals.jobs_late;
  study.options.at("pooled").steps.clear();
  study.options.erase("broken");
  appraisal::appraise(study);
  EXPECT_THAT(against(), IsEmpty());
  EXPECT_THAT(english(), EndsWith("from 2008 on. It leaves 0.1 % of demand unserved, less than the 0.2 % of apart. "
                                  "Nothing in the figures stands against it."));
  apart.unserved_share = 0.1;
  appraisal::appraise(study);
  EXPECT_THAT(english(), HasSubstr(" It leaves 0.1 % of demand unserved, as apart. Nothing"));
  study.options.at("pooled").totals.unserved = study.options.at("pooled").totals.unserved_share = 0;
  appraisal::appraise(study);
  EXPECT_THAT(english(), HasSubstr(" It serves all demand; apart leaves 0.1 % unserved. Nothing"));
}

struct ConclusionOfPeople : Conclusion {
  ConclusionOfPeople() { study = fulfilled(testing::sample_study_with_people()); }
};

TEST_F(ConclusionOfPeople, says_what_they_start_and_never_do) {
  study.goals.unserved_at_most = 1;
  appraisal::appraise(study);
  EXPECT_THAT(
      english(),
      HasSubstr(" Its people start forms in 2007-08 (never in apart). Its people never have the hours for archive."));
  EXPECT_THAT(german(), HasSubstr(" Ihr Personal beginnt früher mit forms (08/2007; apart: nie). Nie reichen die "
                                  "Stunden ihres Personals für archive."));
}

TEST_F(ConclusionOfPeople, says_what_they_lack_and_start_later) {
  study.options.at("pooled").teams.at("west/admins").carried = 50;
  study.options.at("apart").tasks.at("forms").started = "2007-05-01";
  study.options.at("apart").tasks.at("archive").started = "2007-06-01";
  appraisal::appraise(study);
  EXPECT_THAT(against(), Contains("the admins at west lack 50 hours (none in apart)"));
  EXPECT_THAT(against(), Contains("forms starts in 2007-08 only (2007-05 in apart)"));
  EXPECT_THAT(against(), Contains("archive never starts (2007-06 in apart)"));
  EXPECT_THAT(against_sentences(study, "apart", Language::english), Contains("the admins at east lack 300 hours"));
  EXPECT_THAT(dagegen(), Contains("dem Team admins in west fehlen 50 Stunden (apart: keine)"));
  EXPECT_THAT(dagegen(), Contains("forms beginnt erst 08/2007 (apart: 05/2007)"));
  EXPECT_THAT(dagegen(), Contains("archive beginnt nie (apart: 06/2007)"));
}

// Facts by hand: whatever the figures, each kind has its sentence.
TEST_F(Conclusion, has_a_sentence_for_everything_that_can_stand_against_an_option) {
  const auto both = [this](document::Argument argument) {
    study.options.at("pooled").appraisal.against = {std::move(argument)};
    return against().at(0) + " | " + dagegen().at(0);
  };
  EXPECT_EQ(both({"drill_rto", "fire", "", "", 1, "services", 0, ""}),
            "in the drill fire 1 service misses the RTO (0 in apart) | in der Übung fire verfehlt 1 Dienst die "
            "Wiederanlaufzeit (RTO) (apart: 0)");
  EXPECT_EQ(
      both({"drill_rto", "fire", "", "", 3, "services", {}, ""}),
      "in the drill fire 3 services miss the RTO | in der Übung fire verfehlen 3 Dienste die Wiederanlaufzeit (RTO)");
  EXPECT_EQ(both({"drill_no_copy", "fire", "", "", 73, "services", 17, ""}),
            "in the drill fire the data of 73 services stands at no other site and is lost if the storage is (17 in "
            "apart) | in der Übung fire liegen die Daten von 73 Diensten an keinem anderen Standort und sind verloren, "
            "wenn es der Speicher ist (apart: 17)");
  EXPECT_EQ(
      both({"drill_no_copy", "fire", "", "", 1, "services", {}, ""}),
      "in the drill fire the data of 1 service stands at no other site and is lost if the storage is | in der "
      "Übung fire liegen die Daten von 1 Dienst an keinem anderen Standort und sind verloren, wenn es der Speicher "
      "ist");
  EXPECT_EQ(both({"handed_over", "", "", "2008-02-01 04:00", 1200, "instances", {}, ""}),
            "somebody else runs 1200 instances from 2008-02 on, and sets the price after the end | ab 02/2008 betreibt "
            "ein Dritter 1200 Instanzen und bestimmt nach dem Ende den Preis");
  EXPECT_EQ(both({"full", "racks", "east", "2008-02", {}, "", {}, ""}),
            "racks at east are full in 2008-02 | die Stellplätze in east sind ab 02/2008 erschöpft");
  EXPECT_EQ(both({"full_soon", "power", "east", "2009-02", {}, "", {}, ""}),
            "power at east is full in about 2009-02 | die elektrische Leistung in east ist ab etwa 02/2009 erschöpft");
  EXPECT_EQ(
      both({"memory_high", "memory", "east", "", 95.4, "%", {}, ""}),
      "memory at east is in use to 95 % at its peak | der Hauptspeicher in east ist in der Spitze zu 95 % belegt");
  EXPECT_EQ(both({"traffic", "west", "east", "", 2.5, "%", 0, ""}),
            "2.5 % of the traffic to users in west from east is too much for the lines | 2,5 % des Verkehrs von east "
            "zu den Nutzern in west sind zu viel für die Leitungen");
  EXPECT_EQ(both({"pays_newly", "west", "", "", 1'234'567.0, "EUR", 0, ""}),
            "west pays 1.23 million EUR, in apart nothing | west zahlt 1,23 Mio. EUR, in apart nichts");
  EXPECT_EQ(both({"unserved", "", "", "", 0.0004, "%", {}, ""}),
            "less than 0.001 % of demand stays unserved | weniger als 0,001 % der Nachfrage bleiben unbedient");
  EXPECT_EQ(both({"jobs_late", "", "", "", 2, "runs", 1, ""}),
            "2 runs of batch jobs miss their deadline (1 in apart) | 2 Läufe von Stapelaufträgen verpassen ihre Frist "
            "(apart: 1)");
}

TEST_F(Conclusion, is_told_in_german) {
  appraisal::appraise(study);
  EXPECT_EQ(german(),
            "pooled ist die kostengünstigste Option, die die Nachfrage bedient: 320.000 EUR in den Jahren 2007 bis "
            "2008, 80.000 EUR (20 %) weniger als apart; die kumulierten Kosten liegen ab 2008 darunter. Dagegen "
            "spricht: 0,1 % der Nachfrage bleiben unbedient (apart: nichts); 2 Läufe von Stapelaufträgen verpassen "
            "ihre Frist (apart: keiner). Der Lauf von broken ist gescheitert: die Option wird nicht verglichen.");
  study.start = "2007-03-15 08:30";
  EXPECT_THAT(german(), HasSubstr("320.000 EUR vom 15.03.2007 08:30 bis 01.01.2009, 80.000 EUR"));
}

TEST_F(Conclusion, of_all_options_is_there_with_marks_for_names) {
  appraisal::appraise(study);
  const Sentences all = sentences(study, Language::german);
  EXPECT_THAT(all.conclusion, ::testing::StartsWith("\x02option\x1fpooled\x03 ist die"));
  ASSERT_EQ(all.against.size(), 2U);
  EXPECT_THAT(all.against.at("apart"), IsEmpty());
  EXPECT_EQ(all.against.at("pooled").size(), dagegen().size());
}

// What names options that the document does not hold ends no program.
TEST_F(Conclusion, of_a_document_from_elsewhere_names_only_what_is_there) {
  appraisal::appraise(study);
  study.conclusion.ranking = {"nowhere"};
  study.conclusion.on_paper = {"never"};
  study.options.at("pooled").appraisal.against = {{"of tomorrow", "west", "", "", {}, "", {}, ""}};
  EXPECT_THAT(english(), HasSubstr("No option serves demand"));
  EXPECT_THAT(against(), ElementsAre("of tomorrow west"));
}

}  // namespace
}  // namespace verbund::report
