// The tables, and the CSV files that they become.
#include <gmock/gmock.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "sim/appraisal/appraisal.h"
#include "sim/report/csv_files.h"
#include "sim/report/csv_value.h"
#include "sim/report/tables.h"
#include "tests/models/scenario/approve.h"
#include "tests/sim/report/hostile_study.h"

namespace verbund::report {
namespace {

using ::testing::HasSubstr;

document::Study study() {
  document::Study study = testing::sample_study_with_people();
  appraisal::appraise(study);
  return study;
}

std::map<std::string, std::string> files_of(const document::Study& study) {
  std::map<std::string, std::string> files;
  EXPECT_EQ(csv_files(study,
                      [&](const std::string& name, const std::string& text) {
                        files[name] = text;
                        return "";
                      }),
            "");
  return files;
}

// The cells of a CSV text (RFC 4180).
std::vector<std::vector<std::string>> cells_of(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && text.compare(i, 2, "\"\"") == 0) {
      rows.back().back() += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      rows.back().emplace_back();
    } else if (!quoted && c == '\n') {
      rows.emplace_back(1);
    } else {
      rows.back().back() += c;
    }
  }
  rows.pop_back();  // behind the last line break
  return rows;
}

TEST(Tables, have_a_name_and_sentences_of_their_own) {
  std::set<std::string> names;
  for (const Table& table : tables()) {
    EXPECT_TRUE(names.insert(table.name).second) << table.name;
    EXPECT_LE(table.name.size(), 31U) << table.name << " is no name of a sheet";
    EXPECT_THAT(table.sentence, ::testing::EndsWith(".")) << table.name;
    std::set<std::string> columns;
    for (const TableColumn& column : table.columns) {
      EXPECT_TRUE(columns.insert(column.name).second) << table.name << "." << column.name;
      EXPECT_THAT(column.sentence, ::testing::EndsWith(".")) << table.name << "." << column.name;
    }
  }
}

TEST(Tables, have_rows_as_long_as_their_columns_whose_values_are_of_their_types) {
  const document::Study sample = study();
  for (const Table& table : tables()) {
    for (const Row& row : table.rows(sample)) {
      ASSERT_EQ(row.size(), table.columns.size()) << table.name;
      for (std::size_t c = 0; c < row.size(); ++c) {
        if (std::holds_alternative<std::monostate>(row[c])) continue;
        const ColumnType type = table.columns[c].type;
        const std::string name = table.name + "." + table.columns[c].name;
        EXPECT_EQ(std::holds_alternative<Money>(row[c]), type == ColumnType::money) << name;
        EXPECT_EQ(std::holds_alternative<double>(row[c]), type == ColumnType::number) << name;
        EXPECT_EQ(std::holds_alternative<std::int64_t>(row[c]), type == ColumnType::integer) << name;
        EXPECT_EQ(std::holds_alternative<bool>(row[c]), type == ColumnType::yes_no) << name;
        const auto* text = std::get_if<std::string>(&row[c]);
        const std::size_t length = type == ColumnType::month ? 7 : type == ColumnType::day ? 10 : 16;
        const bool is_date = type == ColumnType::month || type == ColumnType::day || type == ColumnType::moment;
        if (is_date) {
          EXPECT_EQ(text->size(), length) << name << " " << *text;
        }
      }
    }
  }
}

TEST(Tables, hold_every_entry_and_the_same_sums_as_the_document) {
  const document::Study sample = study();
  Money costs, entries;
  for (const Table& table : tables()) {
    for (const Row& row : table.rows(sample)) {
      for (std::size_t c = 0; c < row.size(); ++c) {
        if (table.name == "costs" && table.columns[c].name == "cost") costs += std::get<Money>(row[c]);
        if (table.name == "entries" && table.columns[c].name == "amount") entries += std::get<Money>(row[c]);
      }
    }
  }
  EXPECT_EQ(costs, Money::euros(720'000));  // 400,000 apart, 320,000 pooled
  EXPECT_EQ(entries, costs);
}

TEST(TableList, names_every_table_and_column) {
  const std::string list = table_list(false);
  for (const Table& table : tables()) {
    EXPECT_THAT(list, HasSubstr(table.name + ": " + table.sentence));
    for (const TableColumn& column : table.columns) EXPECT_THAT(list, HasSubstr("\n  " + column.name));
  }
}

TEST(CsvFiles, are_the_approved_ones) {
  std::string text;
  for (const auto& [name, file] : files_of(study())) {
    const bool is_long = name == "site_week.csv" || name == "site_duration.csv" || name == "datapackage.json";
    const std::size_t shown = is_long ? 1000 : file.size();
    text += "--- " + name + "\n" + file.substr(0, shown) + (shown < file.size() ? "…\n" : "");
  }
  tests::expect_approved(text, VERBUND_SOURCE_DIR "/tests/sim/report/sample_tables.txt");
}

TEST(CsvFiles, are_described_by_the_data_package) {
  const auto files = files_of(study());
  const auto package = nlohmann::json::parse(files.at("datapackage.json"));
  EXPECT_EQ(package["profile"], "tabular-data-package");
  EXPECT_EQ(package["resources"].size(), tables().size());
  EXPECT_EQ(files.size(), tables().size() + 1);
  for (const auto& resource : package["resources"]) {
    const std::string& text = files.at(resource["path"]);
    EXPECT_EQ(resource["bytes"], text.size());
    EXPECT_THAT(resource["hash"].get<std::string>(), ::testing::MatchesRegex("sha256:[0-9a-f]+"));
    std::vector<std::string> names;
    for (const auto& field : resource["schema"]["fields"]) names.push_back(field["name"]);
    EXPECT_EQ(cells_of(text).front(), names) << resource["path"];
  }
}

TEST(CsvFiles, stop_at_the_first_that_cannot_be_written) {
  std::vector<std::string> tried;
  const std::string problem = csv_files(study(), [&](const std::string& name, const std::string&) {
    tried.push_back(name);
    return name == "conclusion.csv" ? "the disk is full" : "";
  });
  EXPECT_EQ(problem, "the disk is full");
  EXPECT_THAT(tried, ::testing::ElementsAre("study.csv", "conclusion.csv"));
}

TEST(CsvValue, makes_harmless_what_a_spreadsheet_would_compute) {
  EXPECT_EQ(csv_value(std::string("=cmd()")), "'=cmd()");
  EXPECT_EQ(csv_value(std::string("@x")), "'@x");
  EXPECT_EQ(csv_value(std::string("+1+1")), "'+1+1");
  EXPECT_EQ(csv_value(std::string("-5 %")), "'-5 %");
  EXPECT_EQ(csv_value(std::string("-5.25")), "-5.25");
  EXPECT_EQ(csv_value(std::string("-1e-05")), "-1e-05");
  EXPECT_EQ(csv_value(std::string("-")), "'-");
  EXPECT_EQ(csv_value(std::string("\r=1")), "\"'\r=1\"");
  EXPECT_EQ(csv_value(std::string("a=b")), "a=b");
  EXPECT_EQ(csv_value(Money::cents(-5)), "-0.05");
}

TEST(CsvFiles, take_hostile_texts_as_texts) {
  for (const std::string& text : testing::hostile_texts()) {
    for (const auto& [name, file] : files_of(testing::hostile_study(text))) {
      if (name == "datapackage.json") {
        EXPECT_EQ(nlohmann::json::parse(file)["title"], text);
        continue;
      }
      const auto rows = cells_of(file);
      for (const auto& row : rows) {
        EXPECT_EQ(row.size(), rows.front().size()) << name;
        for (const std::string& cell : row) {
          const bool number = cell.find_first_not_of("0123456789.e-") == std::string::npos;
          EXPECT_TRUE(number || std::string("=+-@\t\r\n").find(cell.front()) == std::string::npos) << name << cell;
        }
      }
    }
  }
}

}  // namespace
}  // namespace verbund::report
