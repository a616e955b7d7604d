#include "tests/scenarios/lesson.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <sstream>

#include "models/scenario/load.h"
#include "models/units/format.h"
#include "tests/scenarios/play.h"

namespace verbund::testing {
namespace {

// The lines of a comment as one.
std::string comment_of(const std::string& text) {
  std::string comment;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line) && line.starts_with("#");) comment += line.substr(1);
  return comment;
}

document::Study play_file(const std::string& file) {
  auto loaded = scenario::load({.path = std::string(VERBUND_SOURCE_DIR) + "/scenarios/lessons/" + file});
  EXPECT_EQ(scenario::render(loaded.diagnostics, false), "");
  return play(std::move(loaded.scenario).value());
}

const document::Step& step(const document::OptionResult& option, const std::string& measure) {
  return *std::find_if(option.steps.begin(), option.steps.end(),
                       [&](const document::Step& step) { return step.measure == measure; });
}

bool is_part_of_a_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

}  // namespace

Lesson::Lesson(const std::string& file)
    : comment_(comment_of(source_text("scenarios/lessons/" + file))), study_(play_file(file)) {}

std::string Lesson::stated(const std::string& figure) const {
  for (auto at = comment_.find(figure); at != std::string::npos; at = comment_.find(figure, at + 1)) {
    const auto end = at + figure.size();
    const bool goes_on = end < comment_.size() && is_part_of_a_word(comment_[end]);
    if (!goes_on && (at == 0 || !is_part_of_a_word(comment_[at - 1]))) return figure;
  }
  return "the comment does not state " + figure;
}

std::string began(const document::OptionResult& option, const std::string& measure) {
  return step(option, measure).began;
}

std::string ended(const document::OptionResult& option, const std::string& measure) {
  return step(option, measure).ended;
}

std::vector<std::string> purchases(const document::OptionResult& option) {
  std::vector<std::string> lines;
  for (const auto& purchase : option.purchases) lines.push_back(fmt::format("{}: {}", purchase.date, purchase.count));
  return lines;
}

std::vector<std::string> incidents(const document::OptionResult& option) {
  std::vector<std::string> lines;
  for (const auto& incident : option.incidents) lines.push_back(incident.date + " " + incident.kind);
  return lines;
}

std::string cost(const document::OptionResult& option, const std::string& category) {
  return format(document::cost(option, {.year = {}, .category = category, .partner = {}, .site = {}}));
}

}  // namespace verbund::testing
