// Which option to choose, in sentences.
#include <algorithm>
#include <cmath>

#include "models/units/format.h"
#include "sim/report/against.h"
#include "sim/report/conclusion_messages.h"
#include "sim/report/figures.h"

namespace verbund::report {
namespace {

using document::Argument;
using document::OptionResult;
using document::Study;

// Tells the conclusion of a study. What it refers to must outlive it.
class Conclusion {
 public:
  Conclusion(const Study& study, Language language, Naming naming)
      : study_(study),
        language_(language),
        naming_(naming),
        names_(naming),
        m_(conclusion_messages(language)),
        goal_(study.goals.minimise == "energy"   ? 1
              : study.goals.minimise == "carbon" ? 2
                                                 : 0) {}

  [[nodiscard]] std::string text() const;

 private:
  [[nodiscard]] const OptionResult& option(const std::string& id) const { return study_.options.at(id); }
  // A document from elsewhere may name what it does not hold.
  [[nodiscard]] std::vector<std::string> there(std::vector<std::string> ids) const {
    std::erase_if(ids, [this](const std::string& id) { return !study_.options.contains(id); });
    return ids;
  }
  [[nodiscard]] std::string baseline() const { return names_.option(study_.baseline); }
  [[nodiscard]] double judged_by(const OptionResult& option) const { return document::minimised(study_, option); }
  [[nodiscard]] std::string share(double percent) const { return small_share_text(percent, language_); }
  [[nodiscard]] std::string month(const std::string& date) const { return month_text(date, language_); }

  [[nodiscard]] std::string relation(double value, double other, const std::string& to = "") const;
  [[nodiscard]] std::string first_few(const std::vector<std::string>& texts, std::size_t few) const;
  [[nodiscard]] std::string undone(const OptionResult&) const;
  [[nodiscard]] std::string period() const;
  [[nodiscard]] std::string judged(const OptionResult& best) const;
  [[nodiscard]] std::string compared(const OptionResult& best) const;
  [[nodiscard]] std::string next(const std::vector<std::string>& able) const;
  [[nodiscard]] std::string served_better(const OptionResult& best) const;
  [[nodiscard]] std::string tasks(const OptionResult& best) const;
  [[nodiscard]] std::string against(const OptionResult& best) const;
  [[nodiscard]] std::string better_on_paper(const OptionResult& best) const;
  [[nodiscard]] std::string better_unserving(const OptionResult& best) const;
  [[nodiscard]] std::string nobody() const;
  [[nodiscard]] std::string not_compared() const;

  const Study& study_;
  const Language language_;
  const Naming naming_;
  const Names names_;
  const ConclusionMessages& m_;
  const std::size_t goal_;
  const OptionResult* const baseline_ = document::comparable_baseline(study_);
};

// "3.7 % less than stay"; "as much as stay" when no digit shows a difference.
std::string Conclusion::relation(double value, double other, const std::string& to) const {
  const double percent = other != 0 ? 100 * (value - other) / other : 0;
  if (std::abs(percent) < 0.05) return to.empty() ? std::string(m_.as_much) : put(m_.as_much_as, to);
  const std::string text = share_text(std::abs(percent), language_);
  if (to.empty()) return put(percent < 0 ? m_.less : m_.more, text);
  return put(percent < 0 ? m_.less_than : m_.more_than, text, to);
}

std::string Conclusion::first_few(const std::vector<std::string>& texts, std::size_t few) const {
  std::string result;
  for (std::size_t i = 0; i < std::min(few, texts.size()); ++i) result += (i > 0 ? "; " : "") + texts[i];
  if (texts.size() > few) result += put(m_.and_more, texts.size() - few);
  return result;
}

// Measures that did not begin and that are not complete. Empty: the option was carried out as planned.
std::string Conclusion::undone(const OptionResult& option) const {
  std::vector<Argument> arguments;
  const auto& all = option.appraisal.against;
  std::copy_if(all.begin(), all.end(), std::back_inserter(arguments), document::is_undone);
  return fmt::format("{}", fmt::join(told(study_, arguments, language_, naming_), "; "));
}

std::string Conclusion::period() const {
  const auto years = document::years(study_);
  const bool whole = study_.start.substr(4) == "-01-01" && study_.end.substr(4) == "-01-01";
  if (!whole || years.empty()) {
    return put(m_.from_to, date_text(study_.start, language_), date_text(study_.end, language_));
  }
  return years.size() == 1 ? put(m_.in_year, years.front()) : put(m_.over_years, years.front(), years.back());
}

// What the best has least of, over which time, and, when that is not its cost, what it costs.
std::string Conclusion::judged(const OptionResult& best) const {
  const std::string cost = amount_text(best.totals.cost, language_);
  if (goal_ == 0) return cost + " " + period();
  const std::string amount = goal_ == 1 ? format(Energy(best.totals.energy * 1000 * joules_per_kwh))
                                        : format(CarbonMass(best.totals.carbon * 1e6));
  std::string text = written(amount, language_) + " " + period();
  if (baseline_ != nullptr && baseline_ != &best) {
    text += ", " + relation(judged_by(best), judged_by(*baseline_), baseline());
  }
  return text + put(m_.it_costs, cost);
}

std::string Conclusion::compared(const OptionResult& best) const {
  const Money difference = best.totals.cost - baseline_->totals.cost;
  if (difference == Money()) return put(m_.costs_as_much, baseline());
  const auto percent = best.appraisal.differences.find("cost");
  const bool is_known = percent != best.appraisal.differences.end();
  std::string text = put(difference < Money() ? m_.cheaper : m_.dearer, amount_text(difference, language_),
                         share_text(std::abs(is_known ? percent->second.value_or(0) : 0), language_), baseline());
  const auto since = best.appraisal.cheaper_from;
  const auto years = document::years(study_);
  if (!since || years.size() == 1) return text;
  return text + (*since == years.front() ? std::string(m_.below_from_first_year) : put(m_.below_from, *since));
}

std::string Conclusion::next(const std::vector<std::string>& able) const {
  if (able.size() < 2) return "";
  return put(m_.next[goal_], names_.option(able[1]), relation(judged_by(option(able[1])), judged_by(option(able[0]))));
}

// Better than the baseline in what stays undone, which is then no argument against it.
std::string Conclusion::served_better(const OptionResult& best) const {
  if (baseline_ == nullptr || baseline_ == &best || baseline_->totals.unserved <= 0) return "";
  const double ours = best.totals.unserved_share, theirs = baseline_->totals.unserved_share;
  if (best.totals.unserved <= 0) return put(m_.serves_all, baseline(), share(theirs));
  if (ours > theirs) return "";
  return ours == theirs ? put(m_.serves_as_baseline, share(ours), baseline())
                        : put(m_.serves_better, share(ours), share(theirs), baseline());
}

// The tasks that start earlier than in the baseline, and those that never do.
std::string Conclusion::tasks(const OptionResult& best) const {
  std::vector<std::string> earlier, never;
  for (const auto& [id, task] : best.tasks) {
    if (task.started.empty()) {
      never.push_back(names_.task(id));
    } else if (baseline_ != nullptr && !best.baseline) {
      const auto before = baseline_->tasks.find(id);
      const std::string theirs = before == baseline_->tasks.end() ? "" : before->second.started;
      if (!theirs.empty() && theirs <= task.started) continue;
      earlier.push_back(put(m_.starts_earlier_one, names_.task(id), month(task.started),
                            theirs.empty() ? std::string(m_.never) : month(theirs), baseline()));
    }
  }
  std::string text;
  if (!earlier.empty()) text += put(m_.starts_earlier, listed(earlier, language_));
  if (!never.empty()) text += put(m_.never_starts, listed(never, language_));
  return text;
}

// What was said in the first sentence already is left out.
std::string Conclusion::against(const OptionResult& best) const {
  auto arguments = best.appraisal.against;
  if (arguments.empty()) return std::string(m_.nothing_against);
  std::erase_if(arguments, document::is_undone);
  return arguments.empty() ? "" : put(m_.against, first_few(told(study_, arguments, language_, naming_), 4));
}

// Options that serve demand and are better than the best, but are not the ones that were planned.
std::string Conclusion::better_on_paper(const OptionResult& best) const {
  const double least = judged_by(best);
  std::vector<std::string> texts;
  for (const std::string& id : there(study_.conclusion.on_paper)) {
    if (judged_by(option(id)) >= least) break;
    texts.push_back(
        put(m_.better_on_paper_one, names_.option(id), relation(judged_by(option(id)), least), undone(option(id))));
  }
  return texts.empty() ? "" : put(m_.better_on_paper[goal_], first_few(texts, 3));
}

// Options that would be better than the best if they served demand.
std::string Conclusion::better_unserving(const OptionResult& best) const {
  const double least = judged_by(best);
  std::vector<std::string> texts;
  for (const std::string& id : document::in_order(study_)) {
    const OptionResult& other = option(id);
    if (!other.failed.empty() || other.appraisal.serves_demand || judged_by(other) >= least) continue;
    texts.push_back(put(m_.better_unserving_one, names_.option(id), relation(judged_by(other), least),
                        share(other.totals.unserved_share)));
  }
  return texts.empty() ? "" : put(m_.better_unserving[goal_], first_few(texts, 3));
}

std::string Conclusion::nobody() const {
  std::string least;
  for (const std::string& id : document::in_order(study_)) {
    if (!option(id).failed.empty()) continue;
    if (least.empty() || option(id).totals.unserved_share < option(least).totals.unserved_share) least = id;
  }
  if (least.empty()) return std::string(m_.no_result);
  return put(m_.nobody_serves, share(document::unserved_limit(study_)), names_.option(least),
             share(option(least).totals.unserved_share));
}

std::string Conclusion::not_compared() const {
  std::string text;
  for (const auto& [id, option] : study_.options) {
    if (!option.failed.empty()) text += put(m_.run_failed, names_.option(id));
  }
  if (!study_.left_out.empty()) text += put(m_.left_out, fmt::format("{}", fmt::join(study_.left_out, ", ")));
  return text;
}

std::string Conclusion::text() const {
  auto able = there(study_.conclusion.ranking);
  const bool on_paper = able.empty();
  if (on_paper) able = there(study_.conclusion.on_paper);
  if (able.empty()) return nobody() + not_compared();
  const std::string& id = able.front();
  const OptionResult& best = option(id);
  std::string text =
      on_paper ? put(m_.best_on_paper[goal_], names_.option(id), undone(best)) : put(m_.best[goal_], names_.option(id));
  text += ": " + judged(best);
  if (id == study_.baseline) {
    text += next(able);
  } else if (baseline_ != nullptr) {
    text += compared(best);
  }
  text += "." + served_better(best) + tasks(best) + against(best);
  return text + better_on_paper(best) + better_unserving(best) + not_compared();
}

}  // namespace

std::string conclusion_sentence(const Study& study, Language language) {
  return Conclusion(study, language, Naming::by_id).text();
}

Sentences sentences(const Study& study, Language language) {
  Sentences result{Conclusion(study, language, Naming::marked).text(), {}};
  for (const auto& [id, option] : study.options) {
    if (option.failed.empty()) result.against[id] = told(study, option.appraisal.against, language, Naming::marked);
  }
  return result;
}

}  // namespace verbund::report
