// What the goals of a scenario came to: a row each in the comparison, a sentence for those that are missed.
#include <cmath>

#include "sim/report/comparison_parts.h"
#include "sim/report/figures.h"
#include "sim/report/money_messages.h"

namespace verbund::report {
namespace {

using document::OptionResult;
using document::Verdict;

std::string figure(double value, const std::string& unit, Language language) {
  if (unit == "EUR" || unit == "services") return whole_text(value, language);
  if (unit == "years") return fixed_text(value, 1, language);
  return number_text(value, language);
}

std::string margin_text(const Verdict& verdict, Language language) {
  if (!verdict.margin) return std::string(money_messages(language).never);
  return (*verdict.margin < 0 ? "-" : "+") + figure(std::abs(*verdict.margin), verdict.unit, language);
}

}  // namespace

std::string goal_label(const Verdict& goal, Language language) {
  const MoneyMessages& m = money_messages(language);
  const std::string_view text = goal.goal == "unserved"     ? m.goal_unserved_label
                                : goal.goal == "cost"       ? m.goal_cost_label
                                : goal.goal == "saving"     ? m.goal_saving_label
                                : goal.goal == "payback"    ? m.goal_payback_label
                                : goal.goal == "rto_missed" ? m.goal_rto_missed_label
                                                            : m.goal_regional_label;
  return put(text, figure(goal.limit, goal.unit, language));
}

const Verdict* find_verdict(const OptionResult& option, const std::string& goal) {
  for (const Verdict& verdict : option.appraisal.verdicts) {
    if (verdict.goal == goal) return &verdict;
  }
  return nullptr;
}

std::vector<Verdict> goals_of(const document::Study& study) {
  std::vector<Verdict> goals;
  for (const auto& [id, option] : study.options) {
    if (option.appraisal.verdicts.size() > goals.size()) goals = option.appraisal.verdicts;
  }
  return goals;
}

Group goals_group(const document::Study& study, Language language) {
  Group group{std::string(money_messages(language).goals), {}};
  for (const Verdict& goal : goals_of(study)) {
    group.figures.push_back({goal_label(goal, language),
                             [name = goal.goal, language](const OptionResult& o) {
                               const Verdict* verdict = find_verdict(o, name);
                               return verdict == nullptr ? std::string() : margin_text(*verdict, language);
                             },
                             "", Emphasis::none,
                             [name = goal.goal](const OptionResult& o) {
                               const Verdict* verdict = find_verdict(o, name);
                               return verdict != nullptr && !verdict->met;
                             }});
  }
  return group;
}

std::string goal_sentence(const std::string& option, const Verdict& verdict, Language language) {
  const MoneyMessages& m = money_messages(language);
  const std::string limit = figure(verdict.limit, verdict.unit, language);
  if (!verdict.value) return put(m.goal_no_payback, option, limit);
  const std::string_view sentence = verdict.goal == "unserved"     ? m.goal_unserved
                                    : verdict.goal == "cost"       ? m.goal_cost
                                    : verdict.goal == "saving"     ? m.goal_saving
                                    : verdict.goal == "payback"    ? m.goal_payback
                                    : verdict.goal == "rto_missed" ? m.goal_rto_missed
                                                                   : m.goal_regional;
  return put(sentence, option, figure(*verdict.value, verdict.unit, language), limit);
}

}  // namespace verbund::report
