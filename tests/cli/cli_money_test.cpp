// The entries behind the figures: added up again by another program, they come to the same cent.
#include <gmock/gmock.h>

#include "tests/cli/program.h"

namespace verbund {
namespace {

using testing::Ended;
using ::testing::HasSubstr;
using testing::Program;
using ::testing::StartsWith;

// The small scenario with something in every category of cost, and prices that end in odd cents.
std::string dear_scenario() {
  std::string text = testing::small_scenario();
  const auto put = [&](const std::string& what, const std::string& with) {
    text.replace(text.find(what), what.size(), with);
  };
  put("horizon: 2 months", "horizon: 14 months");
  put("price: 3000 EUR",
      "price: 3133.33 EUR, life: 3 years, maintenance: 217 EUR/year, spares: 501 EUR/year, resale: 61 %, disposal: 29 "
      "EUR, supplier: maker, software: [system]");
  put("electricity: 0.12 EUR/kWh,",
      "electricity: 0.12 EUR/kWh, off_peak: {window: nights, price: 0.07 EUR/kWh}, demand_charge: 97 EUR/kW/year,");
  put("people: 2,", "people: 2, turnover: 13 %/year, hiring: 4001 EUR,");
  put("needs: [x86],", "needs: [x86], product: suite, users: 77, growth: 19 %/year,");
  put("gather: {do: move, services: {at: west}, to: east, when: 2007-01-15}",
      "gather: {do: move, services: {at: west}, to: east, when: 2007-01-15, project: {cost: 7777 EUR, contingency: 7 "
      "%, training: 1234 EUR, per_instance: 99 EUR, yearly: 3210 EUR/year}}\n"
      "      hall: {do: buy, model: box, count: 2, at: east, when: 2007-03}\n"
      "      jointly: {do: purchase_jointly}\n"
      "      near: {do: source_regionally, shares: {hardware: 41 %, maintenance: 50 %}, premium: 3.3 %, at_most: 80 "
      "EUR}");
  return text +
         "suppliers: {maker: {discounts: [{at_least: 5 kEUR, discount: 3.7 %}]}}\n"
         "products:\n"
         "  suite: {per: user, price: 31.37 EUR, yearly: 12.34 EUR/year}\n"
         "  system: {per: server, price: 210.10 EUR, yearly: 33 EUR/year, supplier: maker}\n"
         "regional: {hardware: 11 %, room: 70 %, wan: 15 %}\n"
         "discounting: {rate: 4.3 %/year}\n";
}

// Figures of the study that the entries, added up in cents, do not come to; a last line counts all that were compared.
const char* const add_up = R"(awk -F, '
  function cents(amount) { sub(/[.]/, "", amount); return amount + 0 }
  NR == FNR {
    if (FNR == 1) next
    amount = cents($3); year = substr($2, 1, 4); $5 = $5 == "" ? "none" : $5
    if ($7 != "payment") { sum[$1 ",option,," $7] += amount; next }
    sum[$1 ",option,,cost"] += amount
    if ($9 != "") sum[$1 ",option,,regional"] += amount
    split($1 ",option,;" $1 ",partner," $4 ";" $1 ",site," $5, of, ";")
    for (i in of) { sum[of[i] "," year "cost"] += amount; sum[of[i] "," year "cost_" $6] += amount }
    if ($9 != "") sum[$1 ",partner," $4 ",regional"] += amount
    next
  }
  $6 == "EUR" && $5 ~ /^(cost.*|regional|depreciation|residual)$/ {
    ++compared
    key = $1 "," $2 "," $3 "," $4 $5
    if (sum[key] + 0 != cents($7)) print $0 ", but the entries come to " sum[key] + 0 " cents"
  }
  END { print compared " figures" }' entries.csv figures.csv
)";

struct CliMoney : ::testing::Test {
  Program program;
  void SetUp() override {
    program.write("dear.yaml", dear_scenario());
    const Ended ended = program.shell("verbund run dear.yaml");
    ASSERT_EQ(ended.code, 0) << ended.err;
  }
  [[nodiscard]] Ended report(const std::string& words) const {
    return program.shell("verbund report verbund-out/dear " + words);
  }
};

// Two options; all, two partners and two sites; two years: 13 categories and their sum each, of which electricity to
// staff are always shown and the others are all paid for here; beside them cost, regional, depreciation and residual,
// of partners cost and regional.
TEST_F(CliMoney, adds_up_to_the_cent_when_awk_adds_up_the_entries) {
  const Ended ended = program.shell(
      "verbund report verbund-out/dear --format csv > figures.csv\n"
      "for kind in payment depreciation residual; do\n"
      "  verbund report verbund-out/dear --entries --format csv --kind $kind\n"
      "done | awk 'NR == 1 || !/^option,/' > entries.csv\n" +
      std::string(add_up));
  EXPECT_EQ(ended.err, "");
  EXPECT_EQ(ended.out, std::to_string(2 * (5 * 2 * 14 + 4 + 2)) + " figures\n");
}

// The table shows whole euros here, or thousands.
TEST_F(CliMoney, shows_in_the_table_what_awk_adds_up) {
  const Ended ended = program.shell(
      "verbund report verbund-out/dear --entries --format csv |\n"
      "awk -F, 'NR > 1 { sub(/[.]/, \"\", $3); sum[$1] += $3 }\n"
      "         END { printf \"%.0f %.0f\\n\", sum[\"stay\"] / 100000, sum[\"together\"] / 100000 }'\n"
      "verbund report verbund-out/dear | awk '$1 == \"total\" { print $2, $3; exit }'");
  const auto line = ended.out.find('\n');
  ASSERT_NE(line, std::string::npos);
  EXPECT_EQ(ended.out.substr(0, line + 1), ended.out.substr(line + 1));
}

TEST_F(CliMoney, lists_the_entries_behind_a_figure_with_their_sum_and_the_places_of_their_causes) {
  const Ended ended = report("--entries --option together --year 2007 --category electricity --site east");
  EXPECT_EQ(ended.code, 0) << ended.err;
  const std::string figure = program
                                 .shell(
                                     "verbund report verbund-out/dear --format csv | "
                                     "awk -F, '$1 == \"together\" && $2 == \"site\" && $3 == \"east\" && $4 == 2007 && "
                                     "$5 == \"cost_electricity\" { print $7 }'")
                                 .out;
  std::string shown = ended.out.substr(0, ended.out.find('\n'));
  shown.erase(std::remove(shown.begin(), shown.end(), ','), shown.end());  // 2,345.67 EUR
  EXPECT_THAT(shown, StartsWith("together: "));
  EXPECT_THAT(shown, HasSubstr(" " + figure.substr(0, figure.size() - 1) + " EUR in all"));
  EXPECT_THAT(ended.out, HasSubstr("\n    sites.east.demand_charge "));
  EXPECT_THAT(ended.out, HasSubstr("0.07 EUR/kWh"));
  EXPECT_THAT(ended.out, HasSubstr("dear.yaml:"));
}

TEST_F(CliMoney, knows_what_can_be_asked_for) {
  const Ended category = report("--entries --category power");
  EXPECT_EQ(category.code, 2);
  EXPECT_EQ(category.out, "");
  EXPECT_THAT(category.err, StartsWith("verbund: there is no category 'power'; there are: hardware, licences, "));
  EXPECT_EQ(report("--entries --partner north").err, "verbund: there is no partner 'north'; there are: east, west\n");
  EXPECT_THAT(report("--entries --category WAN").err, HasSubstr("did you mean 'wan'?"));
  EXPECT_THAT(report("--entries --category licence").err, HasSubstr("did you mean 'licences'?"));
  EXPECT_EQ(report("--entries --site north").err, "verbund: there is no site 'north'; there are: east, west\n");
  EXPECT_EQ(report("--entries --year 2010").err, "verbund: there is no year '2010'; there are: 2007, 2008\n");
  EXPECT_EQ(report("--entries --kind cash").err,
            "verbund: there is no kind 'cash'; there are: payment, depreciation, residual\n");
  EXPECT_EQ(report("--year 2007").err, "verbund: --year, --category, --partner, --site and --kind go with --entries\n");
  EXPECT_EQ(report("--entries --format json").err,
            "verbund: --entries can be shown as table or csv; study.json holds them all\n");
  EXPECT_EQ(report("--entries --at 2007-02").code, 2);
}

}  // namespace
}  // namespace verbund
