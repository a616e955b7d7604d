// The message tables of both languages beside one another, and how each writes figures, dates and words.
#include "sim/report/messages.h"

#include <gmock/gmock.h>

#include <array>
#include <bit>
#include <regex>
#include <set>
#include <string>
#include <type_traits>

#include "sim/report/breakeven_messages.h"
#include "sim/report/conclusion_messages.h"
#include "sim/report/difference_messages.h"
#include "sim/report/figures.h"
#include "sim/report/history_messages.h"
#include "sim/report/money_messages.h"
#include "sim/report/sections.h"
#include "sim/report/workbook_messages.h"

namespace verbund::report {
namespace {

// The values that a message asks for, by position; nothing mixed, as the formatting library wants it.
std::set<std::string> places(std::string_view message) {
  static const std::regex place(R"(\{(\d*)\})");
  const std::string text(message);
  std::set<std::string> numbered;
  std::size_t plain = 0;
  for (std::sregex_iterator at(text.begin(), text.end(), place), end; at != end; ++at) {
    const std::string number = (*at)[1].str();
    numbered.insert(number.empty() ? std::to_string(plain++) : number);
    EXPECT_EQ(number.empty(), text.find("{}") != std::string::npos) << text;
  }
  return numbered;
}

// All members of a table of messages: it holds nothing but texts.
template <class Table>
auto texts(const Table& table) {
  static_assert(std::is_trivially_copyable_v<Table> && sizeof(Table) % sizeof(std::string_view) == 0);
  return std::bit_cast<std::array<std::string_view, sizeof(Table) / sizeof(std::string_view)>>(table);
}

template <class Table>
void expect_alike(const Table& english, const Table& german) {
  const auto ours = texts(english), theirs = texts(german);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    EXPECT_EQ(places(ours[i]), places(theirs[i])) << ours[i] << " | " << theirs[i];
    EXPECT_EQ(ours[i].empty(), theirs[i].empty()) << ours[i] << " | " << theirs[i];
    if (!ours[i].empty() && !theirs[i].empty()) {  // blanks at the ends join what is put together
      EXPECT_EQ(ours[i].front() == ' ', theirs[i].front() == ' ') << ours[i];
      EXPECT_EQ(ours[i].back() == ' ', theirs[i].back() == ' ') << ours[i];
    }
  }
}

TEST(Messages, ask_for_the_same_values_in_both_languages) {
  expect_alike(messages(Language::english), messages(Language::german));
  expect_alike(money_messages(Language::english), money_messages(Language::german));
  expect_alike(breakeven_messages(Language::english), breakeven_messages(Language::german));
  expect_alike(conclusion_messages(Language::english), conclusion_messages(Language::german));
  expect_alike(difference_messages(Language::english), difference_messages(Language::german));
  expect_alike(workbook_messages(Language::english), workbook_messages(Language::german));
  expect_alike(history_messages(Language::english), history_messages(Language::german));
}

TEST(Figures, are_written_as_the_language_writes_them) {
  EXPECT_EQ(written("1,234,567.8 %", Language::german), "1.234.567,8 %");
  EXPECT_EQ(written("1,234,567.8 %", Language::english), "1,234,567.8 %");
  EXPECT_EQ(number_text(45.25, Language::german), "45,2");
  EXPECT_EQ(number_text(0.0004, Language::german), "<0,001");
  EXPECT_EQ(percent_text(-3.14, Language::german), "-3,1 %");
  EXPECT_EQ(money_text(Money::euros(-1'234'500), {"TEUR", 1000, Language::german}), "-1.235");
  EXPECT_EQ(full_text("2014-03", true, Language::german), "~03/2014");
}

TEST(Dates, are_written_as_the_language_writes_them) {
  EXPECT_EQ(date_text("2009-12-31 10:30", Language::german), "31.12.2009 10:30");
  EXPECT_EQ(date_text("2009-12-31", Language::german), "31.12.2009");
  EXPECT_EQ(date_text("2009-12", Language::german), "12/2009");
  EXPECT_EQ(month_text("2009-12-31", Language::german), "12/2009");
  EXPECT_EQ(date_text("2009-12-31 10:30", Language::english), "2009-12-31 10:30");
  for (const char* other : {"", "after hall", "2009", "2009-1", "20091231"}) {
    EXPECT_EQ(date_text(other, Language::german), other);
  }
}

// Every number of the totals, of an appraisal and of a goal has a name in German.
TEST(Words, name_every_figure_of_the_document) {
  for (const document::ColumnRow& row : document::reference()) {
    const bool is_figure = (row.table == "option.totals" && row.key.find("busiest_") == std::string::npos &&
                            !row.key.starts_with("first_full")) ||
                           (row.table == "option.appraisal" && !row.unit.empty() && row.key != "differences");
    if (is_figure) {
      EXPECT_NE(figure_name(row.key, Language::german), row.key);
    }
  }
  EXPECT_EQ(figure_name("cost_electricity", Language::german), "Kosten, Strom");
  EXPECT_EQ(figure_name("cost_of_east", Language::german), "Kosten, east");
  EXPECT_EQ(figure_name("cost_electricity", Language::english), "cost electricity");
}

TEST(Words, of_the_document_are_told_in_german_and_others_stay) {
  EXPECT_EQ(word("no server free", Language::german), "kein Server frei");
  EXPECT_EQ(word("no server free", Language::english), "no server free");
  EXPECT_EQ(word("something new", Language::german), "something new");
  EXPECT_EQ(period_text("1 year 15 days", Language::german), "1 Jahr 15 Tage");
  EXPECT_EQ(period_text("1 hour", Language::english), "1 hour");
}

}  // namespace
}  // namespace verbund::report
