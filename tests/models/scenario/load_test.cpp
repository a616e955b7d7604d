#include "models/scenario/load.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/models/scenario/load_text.h"

namespace verbund::scenario {
namespace {

using tests::load_text;
using tests::small_world;

const std::string mail = "  mail: {kind: office, partner: ahorn, at: ahorn}\n";

Scenario must_load(const std::string& text, std::vector<std::string> overrides = {}) {
  Loaded loaded = load_text(text, std::move(overrides));
  EXPECT_EQ(render(loaded.diagnostics, false), "");
  if (!loaded.scenario) throw std::runtime_error("the scenario does not load");
  return *loaded.scenario;
}

const Input& input(const Scenario& scenario, const std::string& path) {
  auto at =
      std::find_if(scenario.inputs.begin(), scenario.inputs.end(), [&](const Input& i) { return i.path == path; });
  if (at == scenario.inputs.end()) throw std::runtime_error("no input " + path);
  return *at;
}

TEST(Load, resolves_every_name) {
  Scenario scenario = must_load(small_world(mail));
  const service::Service& service = scenario.services[scenario.services.index(0)];
  EXPECT_EQ(scenario.partners[service.partner].id, "ahorn");
  EXPECT_EQ(scenario.sites[service.at].id, "ahorn");
  EXPECT_EQ(scenario.reference_model().rating, 14000);
  EXPECT_EQ(scenario.end(), make_instant(2009, 1));
}

TEST(Load, sorts_a_path_by_date) {
  Scenario scenario = must_load(small_world(mail));
  const auto& price = scenario.sites[scenario.sites.index(0)].electricity;
  EXPECT_EQ(price.at(make_instant(2007, 6)), EnergyPrice(0.11));
  EXPECT_EQ(price.at(make_instant(2008, 1)), EnergyPrice(0.13));
  EXPECT_EQ(price.at(make_instant(2009, 1)), EnergyPrice(0.15));
}

TEST(Load, records_every_number_with_its_source) {
  Scenario scenario = must_load(small_world(mail));
  const Input& price = input(scenario, "sites.ahorn.electricity");
  EXPECT_EQ(price.value, "0.11 EUR/kWh");
  EXPECT_EQ(price.low, "0.10 EUR/kWh");
  EXPECT_EQ(price.high, "0.14 EUR/kWh");
  EXPECT_EQ(price.source, "contract");
  EXPECT_EQ(price.as_of, "2006-12");
  EXPECT_EQ(price.file, "scenario.yaml");
  EXPECT_EQ(price.line, 18);
  // The source of the site covers what has none of its own; what stands elsewhere is an assumption.
  EXPECT_EQ(input(scenario, "sites.ahorn.room.power").source, "town hall, survey of 2006");
  EXPECT_EQ(input(scenario, "models.old.rating").source, "");
}

TEST(Load, records_what_many_inherit_once_where_it_is_written) {
  Scenario scenario = must_load(small_world(mail + "  wiki: {kind: office, partner: ahorn, at: ahorn}\n"));
  EXPECT_EQ(input(scenario, "kinds.office.demand.mean").value, "12 %");
  auto means = std::count_if(scenario.inputs.begin(), scenario.inputs.end(),
                             [](const Input& i) { return i.path.ends_with(".mean"); });
  EXPECT_EQ(means, 1);
}

TEST(Load, lets_a_service_replace_single_fields_of_its_kind) {
  Scenario scenario = must_load(small_world(
      "  mail: {kind: office, partner: ahorn, at: ahorn, instances: 3, size: {cores: 1}, demand: {peak: 50 %}}\n"));
  const service::Service& service = scenario.services[scenario.services.index(0)];
  EXPECT_EQ(service.instances, 3);
  EXPECT_EQ(service.size.cores, 1);
  EXPECT_EQ(service.size.memory, Bytes(2 * bytes_per_gib));
  const auto& demand = std::get<service::PatternDemand>(service.demand);
  EXPECT_EQ(demand.mean, Fraction(0.12));
  EXPECT_EQ(demand.peak, Fraction(0.5));
}

const std::string options = R"(  base:
    measures:
      pack: {do: place, at: ahorn, policy: pack, headroom: 25 %}
      renew: {do: refresh, servers: {older_than: 5 years}, count: sized}
  more:
    extends: base
    measures:
      renew: {do: refresh, servers: all, count: 4, when: 2008-01}
      pack: none
      gone: {do: retire, servers: {at: ahorn, batch: rack}, when: emptied, after: renew}
)";

TEST(Load, extends_options_by_measure) {
  Scenario scenario = must_load(small_world(mail, options));
  const option::Option& more = scenario.options[*scenario.options.find("more")];
  ASSERT_EQ(more.measures.size(), 2);
  EXPECT_EQ(more.measures[0].id, "gone");
  EXPECT_TRUE(more.measures[0].timing.emptied);
  EXPECT_EQ(more.measures[0].timing.after, (std::vector<option::After>{{"renew", {}}}));
  EXPECT_EQ(std::get<option::Retire>(more.measures[0].action).servers.batch, "rack");
  EXPECT_EQ(more.measures[1].timing.date, make_instant(2008, 1));
  EXPECT_EQ(std::get<int>(std::get<option::Refresh>(more.measures[1].action).count), 4);
  const option::Option& base = scenario.options[*scenario.options.find("base")];
  EXPECT_TRUE(std::holds_alternative<option::Sized>(std::get<option::Refresh>(base.measures[1].action).count));
}

TEST(Load, keeps_the_places_that_later_checks_point_to) {
  Scenario scenario = must_load(small_world(mail, options));
  EXPECT_EQ(scenario.places.at("options.more.measures.gone").text.substr(0, 10), "      gone");
  EXPECT_TRUE(scenario.places.contains("options.more.measures.gone.when"));
  EXPECT_TRUE(scenario.places.contains("services.mail"));
  EXPECT_TRUE(scenario.places.contains("sites.ahorn.servers.rack"));
}

TEST(Load, overrides_values_before_and_after_inheritance) {
  // The kind changes for all its services, the service and the inherited measure only where they are named.
  Scenario scenario = must_load(small_world(mail + "  wiki: {kind: office, partner: ahorn, at: ahorn}\n", options),
                                {"kinds.office.instances=5", "services.wiki.size.cores=1", "sites.ahorn.pue=1.5",
                                 "options.more.measures.gone=none", "discounts=[{at_least: 1 kEUR, discount: 5 %}]"});
  const service::Service& first = scenario.services[*scenario.services.find("mail")];
  const service::Service& second = scenario.services[*scenario.services.find("wiki")];
  EXPECT_EQ(first.instances, 5);
  EXPECT_EQ(second.instances, 5);
  EXPECT_EQ(first.size.cores, 2);
  EXPECT_EQ(second.size.cores, 1);
  EXPECT_EQ(scenario.options[*scenario.options.find("more")].measures.size(), 1);
  EXPECT_EQ(scenario.discounts.size(), 1);
  const Input& pue = input(scenario, "sites.ahorn.pue");
  EXPECT_EQ(pue.value, "1.5");
  EXPECT_EQ(pue.source, "");  // no longer from the survey
  EXPECT_EQ(pue.file, "--set sites.ahorn.pue=1.5");
  EXPECT_EQ(pue.line, 0);
}

TEST(Load, finds_included_files_beside_the_file_and_in_the_folders) {
  tests::ScratchFolder folder;
  std::string path = folder.write("mine/scenario.yaml", small_world(mail) + "include: [near.yaml, lib/far.yaml]\n");
  (void)folder.write("mine/near.yaml", "partners: {birke: {region: DE-ST}}\ninclude: [lib/far.yaml]\n");
  (void)folder.write("installed/lib/far.yaml", "partners: {eiche: {region: DE-TH}}\n");
  Loaded loaded = load({.path = path, .include_folders = {folder.path() + "/installed"}});
  ASSERT_EQ(render(loaded.diagnostics, false), "");
  EXPECT_EQ(loaded.scenario->partners.size(), 3);
  EXPECT_EQ(loaded.scenario->files, (std::vector<std::string>{"scenario.yaml", "near.yaml", "lib/far.yaml"}));
}

TEST(Load, reads_recorded_series_in_cores) {
  tests::ScratchFolder folder;
  std::string path = folder.write(
      "scenario.yaml",
      small_world(
          "  vm: {kind: office, partner: ahorn, at: ahorn, demand: {trace: vms.csv, column: b, core: 2000 MHz}}\n"));
  std::string csv = "time,a,b\r\n";
  for (int month = 0; month < 48; ++month) {
    // Half a month a row would be no regular grid; 21 days are.
    csv += format_date(Instant(make_instant(2007, 1).seconds() + 21 * seconds_per_day * month)) + "T00:00Z,7," +
           (month == 1 ? "" : std::to_string(1000 * month)) + "\r\n";
  }
  (void)folder.write("data/vms.csv", csv);
  Loaded loaded = load({.path = path, .data_folder = folder.path() + "/data"});
  ASSERT_EQ(render(loaded.diagnostics, false), "");
  const service::Series& series = *loaded.scenario->traces.at("vms.csv#b");
  EXPECT_EQ(series.first, make_instant(2007, 1));
  EXPECT_EQ(series.step_seconds, 21 * seconds_per_day);
  ASSERT_EQ(series.cores.size(), 48);
  EXPECT_FLOAT_EQ(series.cores[1], 0);    // blank: the machine was not there
  EXPECT_FLOAT_EQ(series.cores[3], 1.5);  // 3000 MHz / 2000 MHz a core
}

TEST(Load, finds_recorded_series_beside_the_scenario_when_no_folder_is_named) {
  tests::ScratchFolder folder;
  std::string path =
      folder.write("near/scenario.yaml", small_world("  vm: {kind: office, partner: ahorn, at: ahorn, demand: {trace: "
                                                     "csv/vms.csv, column: b, core: 2000 MHz}}\n"));
  (void)folder.write("near/csv/vms.csv", "time,b\n2007-01-01T00:00,1\n2009-01-01T00:00,2\n");
  Loaded loaded = load({.path = path});
  EXPECT_EQ(render(loaded.diagnostics, false), "");
  loaded = load({.path = path, .data_folder = folder.path()});
  EXPECT_THAT(render(loaded.diagnostics, false), testing::HasSubstr("no file `csv/vms.csv` in the data folder"));
}

TEST(Load, does_not_ask_for_recorded_series_when_told_not_to_read_them) {
  tests::ScratchFolder folder;
  std::string path = folder.write(
      "scenario.yaml",
      small_world(
          "  vm: {kind: office, partner: ahorn, at: ahorn, demand: {trace: vms.csv, column: b, core: 2000 MHz}}\n"));
  Loaded loaded = load({.path = path, .read_traces = false});
  EXPECT_TRUE(loaded.scenario.has_value());
}

TEST(Load, reports_all_problems_at_once_in_the_order_of_the_text) {
  Loaded loaded =
      load_text(small_world("  mail: {kind: ofice, partner: ahorn, at: ahorn, growth: 5}\n") + "colour: blue\n",
                {"horizon=-1 years"});
  std::vector<std::string> names;
  for (const Diagnostic& d : loaded.diagnostics) names.emplace_back(name(d.problem));
  EXPECT_THAT(names, testing::ElementsAre("bad-period", "unknown-name", "missing-unit", "unknown-key"));
}

TEST(Load, reports_a_missing_key_of_an_inherited_measure_once_where_it_is_written) {
  Loaded loaded = load_text(small_world(mail,
                                        "  base: {measures: {renew: {do: refresh, servers: all}}}\n"
                                        "  more: {extends: base}\n"));
  ASSERT_EQ(loaded.diagnostics.size(), 1);
  EXPECT_EQ(loaded.diagnostics[0].message, "`options.base.measures.renew` has no `count`");
}

TEST(Load, shows_wide_characters_and_tabs_with_the_caret_below) {
  Loaded loaded = load_text(small_world(mail) + "discounts: [{at_least: 1 kEUR,\tdiscount: „ä“}]\n");
  std::string text = render(loaded.diagnostics, false);
  EXPECT_THAT(text, testing::HasSubstr("discount: „ä“}]\n     |                                          ^\n")) << text;
}

TEST(Load, takes_a_byte_order_mark_and_the_line_ends_of_windows) {
  std::string text = "\xEF\xBB\xBF# a comment\n" + small_world(mail);
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) text.insert(at, "\r");
  EXPECT_EQ(must_load(text).title, "Small");
}

TEST(Load, counts_columns_after_a_byte_order_mark_as_a_planner_sees_them) {
  std::string text = render(load_text("\xEF\xBB\xBF{verbund: 1, titel: Small}\n").diagnostics, false);
  EXPECT_THAT(text, testing::HasSubstr("scenario.yaml:1:14: error[unknown-key]"));
  EXPECT_THAT(text, testing::HasSubstr("  1 | {verbund: 1, titel: Small}\n    |              ^\n"));
}

TEST(Load, overrides_an_entry_of_a_list_by_its_position) {
  Scenario scenario = must_load(
      small_world(mail) + "discounts: [{at_least: 1 kEUR, discount: 1 %}, {at_least: 9 kEUR, discount: 2 %}]\n",
      {"discounts.2.discount=5 %"});
  EXPECT_EQ(scenario.discounts[1].discount, Fraction(0.05));
}

TEST(Load, takes_one_partner_or_several_for_joint_purchases) {
  Scenario scenario = must_load(
      small_world(mail,
                  "  other: {measures: {one: {do: purchase_jointly, partners: ahorn}, "
                  "two: {do: purchase_jointly, partners: [birke, ahorn]}, three: {do: purchase_jointly}}}\n") +
          "include: []\n",
      {"partners.birke={region: DE-ST}"});
  const auto& measures = scenario.options[*scenario.options.find("other")].measures;
  auto partners = [&](std::size_t i) { return std::get<option::PurchaseJointly>(measures[i].action).partners; };
  EXPECT_THAT(partners(0), testing::SizeIs(1));
  EXPECT_THAT(partners(1), testing::IsEmpty());  // all
  ASSERT_THAT(partners(2), testing::SizeIs(2));
  EXPECT_EQ(partners(2)[0].name, "ahorn");
}

TEST(Load, colours_messages_on_request_only) {
  Loaded loaded = load_text("verbund: 2\n");
  EXPECT_THAT(render(loaded.diagnostics, true), testing::HasSubstr("\033[1;31merror"));
  EXPECT_THAT(render(loaded.diagnostics, false), testing::Not(testing::HasSubstr("\033")));
}

}  // namespace
}  // namespace verbund::scenario
