#include "sim/document/translated.h"

#include <gmock/gmock.h>

#include "sim/document/difference.h"
#include "tests/sim/document/sample_study.h"

namespace verbund::document {
namespace {

Study with_translations() {
  Study study = testing::sample_study();
  study.title = "Two cities";
  study.partners["east"].name = "City of East";
  study.sites["east"].name = "East, hall";
  study.models["box"].name = "Box of 2007";
  study.services["mail"].name = "Mail";
  study.options["pooled"].title = "One centre";
  study.options["pooled"].tasks["forms"].title = "Forms online";
  study.inputs[0].source = "measured";
  study.inputs[0].value = "Mail";
  study.translations["de"] = {{"Two cities", "Zwei Städte"},
                              {"City of East", "Stadt Ost"},
                              {"East, hall", "Ost, Saal"},
                              {"Box of 2007", "Kiste von 2007"},
                              {"Mail", "Post"},
                              {"One centre", "Ein Zentrum"},
                              {"Forms online", "Anträge online"},
                              {"measured", "gemessen"}};
  return study;
}

TEST(Translated, has_titles_names_and_sources_in_that_language) {
  const Study german = translated(with_translations(), "de");
  EXPECT_EQ(german.title, "Zwei Städte");
  EXPECT_EQ(german.partners.at("east").name, "Stadt Ost");
  EXPECT_EQ(german.sites.at("east").name, "Ost, Saal");
  EXPECT_EQ(german.models.at("box").name, "Kiste von 2007");
  EXPECT_EQ(german.services.at("mail").name, "Post");
  EXPECT_EQ(german.options.at("pooled").title, "Ein Zentrum");
  EXPECT_EQ(german.options.at("pooled").tasks.at("forms").title, "Anträge online");
  EXPECT_EQ(german.inputs.at(0).source, "gemessen");
  EXPECT_EQ(german.inputs.at(0).value, "Mail");
  EXPECT_EQ(german.options.at("apart").title, testing::sample_study().options.at("apart").title);
}

TEST(Translated, into_a_language_without_translations_is_the_study_as_it_is) {
  const Study study = with_translations();
  EXPECT_EQ(write_json(translated(study, "en")), write_json(study));
}

TEST(Translated, is_what_a_study_that_was_read_can_be) {
  const std::string text = write_json(with_translations());
  const auto [study, problem] = read_json(text);
  ASSERT_TRUE(study) << problem;
  EXPECT_EQ(write_json(*study), text);
  EXPECT_EQ(translated(*study, "de").title, "Zwei Städte");
}

TEST(Translated, titles_stand_in_what_changed_between_two_studies) {
  const Difference changed = difference(with_translations(), testing::sample_study());
  EXPECT_EQ(changed.a.title, "Two cities");
  EXPECT_EQ(changed.a.titles, (std::map<std::string, std::string>{{"de", "Zwei Städte"}}));
  EXPECT_TRUE(changed.b.titles.empty());
}

}  // namespace
}  // namespace verbund::document
