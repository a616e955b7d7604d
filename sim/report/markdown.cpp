#include "sim/report/markdown.h"

#include <fmt/format.h>

#include <sstream>

#include "sim/report/comparison_parts.h"
#include "sim/report/sections.h"
#include "sim/report/text_table.h"
#include "sim/report/workbook_messages.h"

namespace verbund::report {
namespace {

constexpr std::string_view strong_begins = "\x1b[1m", strong_ends = "\x1b[0m";  // as emphasise() writes them
constexpr std::size_t no_break = 1'000'000;                                     // characters of a line

// A line of a section: its depth, the words in bold at its beginning, and the rest. No colours.
struct Line {
  std::size_t depth = 0;
  std::string strong, rest;
};

Line line_of(std::string text) {
  Line line;
  for (std::size_t at = 0; (at = text.find('\x1b', at)) != std::string::npos;) {
    const std::size_t end = text.find('m', at);
    const std::string_view code = std::string_view(text).substr(at, end - at + 1);
    if (code == strong_begins || code == strong_ends) {
      at = end;
    } else {
      text.erase(at, code.size());
    }
  }
  const auto take_blanks = [&text] {
    const std::size_t blanks = std::min(text.find_first_not_of(' '), text.size());
    text.erase(0, blanks);
    return blanks;
  };
  std::size_t blanks = take_blanks();
  const bool is_strong = text.starts_with(strong_begins);
  if (is_strong) text.erase(0, strong_begins.size());
  blanks += take_blanks();
  if (is_strong) {
    line.strong = text.substr(0, text.find(strong_ends));
    text.erase(0, line.strong.size());
  }
  for (const std::string_view mark : {strong_begins, strong_ends}) {
    for (std::size_t at = 0; (at = text.find(mark)) != std::string::npos;) text.erase(at, mark.size());
  }
  constexpr std::size_t blanks_a_level = 2;
  line.depth = blanks / blanks_a_level;
  line.rest = std::move(text);
  return line;
}

// A text by itself in a line, which must not look like a list, a heading or a rule.
std::string paragraph(std::string_view text) {
  const std::string words = markdown_text(text);
  return words.empty() || std::string_view("-+=#").find(words.front()) == std::string_view::npos ? words : "\\" + words;
}

// Headings, lists and paragraphs of what a section prints.
class Page {
 public:
  void add(const std::string& section) {
    std::istringstream lines(section);
    for (std::string text; std::getline(lines, text);) {
      if (text.empty()) {
        blank();
      } else if (text.front() == markdown_row) {
        is_list_ = false;
        text_ += text.substr(1) + "\n";
      } else {
        add(line_of(std::move(text)));
      }
    }
    blank();
  }
  [[nodiscard]] std::string text() const { return text_; }

 private:
  void add(const Line& line) {
    if (line.depth > 0) {
      if (!is_list_) blank();
      is_list_ = true;
      text_ += std::string(2 * (line.depth - 1), ' ') + "- " +
               (line.strong.empty() ? paragraph(line.rest) : markdown_strong(line.strong) + markdown_text(line.rest)) +
               "\n";
      return;
    }
    blank();
    is_list_ = false;
    if (!line.strong.empty()) text_ += (text_.empty() ? "# " : "## ") + markdown_text(line.strong) + "\n\n";
    std::string_view rest = line.rest;
    if (!line.strong.empty() && rest.starts_with(": ")) rest.remove_prefix(2);
    if (!rest.empty()) text_ += paragraph(rest) + "\n\n";
  }
  void blank() {
    is_list_ = false;
    if (!text_.empty() && !text_.ends_with("\n\n")) text_ += "\n";
  }

  std::string text_;
  bool is_list_ = false;
};

// Every goal of every option, met or missed.
std::string verdicts(const document::Study& study, const Style& style) {
  const WorkbookMessages& words = workbook_messages(style.language);
  std::string text;
  for (const std::string& id : with_results(study)) {
    for (const document::Verdict& verdict : study.options.at(id).appraisal.verdicts) {
      const std::string outcome(verdict.met ? words.met : words.missed);
      text += fmt::format("  {}: {}\n", emphasise(outcome, Emphasis::strong, true),
                          goal_sentence(id, verdict, style.language));
    }
  }
  if (text.empty()) return "";
  return emphasise(std::string(words.verdicts), Emphasis::strong, true) + "\n\n" + text + "\n";
}

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      if (!result.empty() && result.back() != ' ') result += ' ';
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '>') {
      result += "&gt;";
    } else if (c == '&') {
      result += "&amp;";
    } else {
      if (std::string_view("\\`*_[]|~").find(c) != std::string_view::npos) result += '\\';
      result += c;
    }
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

std::string markdown_strong(std::string_view text) {
  const std::string words = markdown_text(text);
  return words.empty() ? "" : "**" + words + "**";
}

std::string markdown(const document::Study& study, Language language) {
  Style style;
  style.colour = style.markdown = true;
  style.width = no_break;
  style.language = language;
  Page page;
  for (const auto section :
       {head, conclusion, comparison, verdicts, costs_by_year, costs_by_partner, purchases, sites, full_dates, lines,
        backups, replicas, traffic, jobs, people, outages, misfortune, not_done}) {
    page.add(section(study, style));
  }
  return page.text();
}

}  // namespace verbund::report
