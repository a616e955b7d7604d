#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "models/units/format.h"
#include "sim/appraisal/appraisal.h"
#include "sim/appraisal/parts.h"

namespace verbund::appraisal {
namespace {

using document::OptionResult;
using document::Study;

// What the best option has least of.
struct Yardstick {
  std::string_view best;    // it …
  std::string_view others;  // the next …
  std::string_view less;    // of those that have less still
};
Yardstick yardstick(const Study& study) {
  if (study.goals.minimise == "energy") {
    return {"uses the least energy of the options that serve demand", "uses", "Less energy"};
  }
  if (study.goals.minimise == "carbon") {
    return {"emits the least CO2 of the options that serve demand", "emits", "Less CO2"};
  }
  return {"is the cheapest option that serves demand", "costs", "Cheaper"};
}

// "3.7 % less than stay"; "as much as stay" when no digit shows a difference.
std::string relation(double value, double other, const std::string& to = "") {
  const double percent = other != 0 ? 100 * (value - other) / other : 0;
  if (std::abs(percent) < 0.05) return "as much" + (to.empty() ? "" : " as " + to);
  return percent_text(std::abs(percent)) + (percent < 0 ? " less" : " more") + (to.empty() ? "" : " than " + to);
}

std::string period_text(const Study& study) {
  const auto years = document::years(study);
  const bool whole = study.start.substr(4) == "-01-01" && study.end.substr(4) == "-01-01";
  if (!whole || years.empty()) return fmt::format("from {} to {}", study.start, study.end);
  return years.size() == 1 ? fmt::format("in {}", years.front())
                           : fmt::format("over {} to {}", years.front(), years.back());
}

// What the best has least of, over which time, and, when that is not its cost, what it costs.
std::string judged_text(const Study& study, const OptionResult& best, const OptionResult* baseline) {
  const std::string cost = money_text(best.totals.cost);
  if (study.goals.minimise != "energy" && study.goals.minimise != "carbon") return cost + " " + period_text(study);
  const bool energy = study.goals.minimise == "energy";
  const std::string amount = energy ? format(Energy(best.totals.energy * 1000 * joules_per_kwh))
                                    : format(CarbonMass(best.totals.carbon * 1e6));
  std::string text = amount + " " + period_text(study);
  if (baseline != nullptr && baseline != &best) {
    text += ", " + relation(judged_by(study, best), judged_by(study, *baseline), study.baseline);
  }
  return text + "; it costs " + cost;
}

std::string first_few(const std::vector<std::string>& texts, std::size_t few) {
  std::string result;
  for (std::size_t i = 0; i < std::min(few, texts.size()); ++i) result += (i > 0 ? "; " : "") + texts[i];
  if (texts.size() > few) result += fmt::format("; and {} more", texts.size() - few);
  return result;
}

std::string compared_text(const Study& study, const OptionResult& best) {
  const auto& baseline = study.options.at(study.baseline);
  const Money difference = best.totals.cost - baseline.totals.cost;
  if (difference == Money()) return ", as much as " + study.baseline;
  const double percent = std::abs(best.appraisal.differences.at("cost").value_or(0));
  std::string text = fmt::format(", {} ({}) {} than {}", money_text(difference), percent_text(percent),
                                 difference < Money() ? "less" : "more", study.baseline);
  const auto since = best.appraisal.cheaper_from;
  if (!since || document::years(study).size() == 1) return text;
  return text + (*since == document::years(study).front()
                     ? ", and below it from the first year on"
                     : fmt::format(", its cumulated cost below from {} on", *since));
}

std::string next_text(const Study& study, const std::vector<std::string>& candidates) {
  if (candidates.size() < 2) return "";
  const double next = judged_by(study, study.options.at(candidates[1]));
  return fmt::format("; the next, {}, {} {}", candidates[1], yardstick(study).others,
                     relation(next, judged_by(study, study.options.at(candidates[0]))));
}

std::string nobody_text(const Study& study) {
  const OptionResult* least = nullptr;
  std::string least_id;
  for (const std::string& id : document::in_order(study)) {
    const OptionResult& option = study.options.at(id);
    if (!option.failed.empty()) continue;
    if (least == nullptr || option.totals.unserved_share < least->totals.unserved_share) {
      least = &option;
      least_id = id;
    }
  }
  if (least == nullptr) return "No run has a result.";
  return fmt::format("No option serves demand (at most {} unserved): {} comes closest and leaves {} unserved.",
                     small_percent_text(unserved_limit(study)), least_id,
                     small_percent_text(least->totals.unserved_share));
}

// Options that serve demand, carried out as planned or not, the best first; equal ones in the order of the study.
std::vector<std::string> candidates(const Study& study, bool carried_out) {
  std::vector<std::string> result;
  for (const std::string& id : document::in_order(study)) {
    const OptionResult& option = study.options.at(id);
    if (!option.failed.empty() || !option.appraisal.serves_demand) continue;
    if (not_carried_out(option).empty() == carried_out) result.push_back(id);
  }
  std::stable_sort(result.begin(), result.end(), [&](const std::string& a, const std::string& b) {
    return judged_by(study, study.options.at(a)) < judged_by(study, study.options.at(b));
  });
  return result;
}

std::string failures(const Study& study) {
  std::string result;
  for (const auto& [id, option] : study.options) {
    if (!option.failed.empty()) result += fmt::format(" The run of {} failed: it is not compared.", id);
  }
  return result;
}

// Options that would be better than the best if they served demand.
std::string tempting_ones(const Study& study, const OptionResult& best) {
  const double least = judged_by(study, best);
  std::vector<std::string> texts;
  for (const std::string& id : document::in_order(study)) {
    const OptionResult& option = study.options.at(id);
    if (!option.failed.empty() || option.appraisal.serves_demand || judged_by(study, option) >= least) continue;
    texts.push_back(fmt::format("{} ({}, {} of demand unserved)", id, relation(judged_by(study, option), least),
                                small_percent_text(option.totals.unserved_share)));
  }
  if (texts.empty()) return "";
  return fmt::format(" {}, but without serving demand: {}.", yardstick(study).less, first_few(texts, 3));
}

// Options that serve demand and are better than the best, but are not the ones that were planned.
std::string on_paper_only(const Study& study, const OptionResult& best) {
  const double least = judged_by(study, best);
  std::vector<std::string> texts;
  for (const std::string& id : candidates(study, false)) {
    const OptionResult& option = study.options.at(id);
    if (judged_by(study, option) >= least) break;
    texts.push_back(fmt::format("{} ({}; {})", id, relation(judged_by(study, option), least),
                                fmt::join(not_carried_out(option), "; ")));
  }
  if (texts.empty()) return "";
  return fmt::format(" {} on paper, but cannot be carried out as planned: {}.", yardstick(study).less,
                     first_few(texts, 3));
}

std::string left_out(const Study& study) {
  return study.left_out.empty() ? "" : fmt::format(" Not run and not compared: {}.", fmt::join(study.left_out, ", "));
}

// Better than the baseline in what stays undone, which is then no argument against it.
std::string served_better(const Study& study, const OptionResult& best, const OptionResult* baseline) {
  if (baseline == nullptr || baseline == &best || baseline->totals.unserved <= 0) return "";
  const double ours = best.totals.unserved_share, theirs = baseline->totals.unserved_share;
  const std::string of_theirs = small_percent_text(theirs);
  if (best.totals.unserved <= 0)
    return fmt::format(" It serves all demand; {} leaves {} unserved.", study.baseline, of_theirs);
  if (ours > theirs) return "";
  const std::string text = fmt::format(" It leaves {} of demand unserved, ", small_percent_text(ours));
  return text +
         (ours == theirs ? "as " + study.baseline : fmt::format("less than the {} of {}", of_theirs, study.baseline)) +
         ".";
}

// What was said in the first sentence already is left out.
std::string against_text(const OptionResult& best) {
  auto texts = best.appraisal.against;
  for (const std::string& said : not_carried_out(best)) std::erase(texts, said);
  if (best.appraisal.against.empty()) return " Nothing in the figures stands against it.";
  return texts.empty() ? "" : " Against it: " + first_few(texts, 4) + ".";
}

// The beginning of the sentence about the best of those that serve demand.
std::string praise(const Study& study, const std::string& id) {
  const auto undone = not_carried_out(study.options.at(id));
  if (undone.empty()) return fmt::format("{} {}", id, yardstick(study).best);
  return fmt::format("No option that serves demand can be carried out as planned. On paper {} {}, but {}", id,
                     yardstick(study).best, fmt::join(undone, "; "));
}

}  // namespace

double judged_by(const Study& study, const OptionResult& option) {
  if (study.goals.minimise == "energy") return option.totals.energy;
  if (study.goals.minimise == "carbon") return option.totals.carbon;
  return option.totals.cost.in_euros();
}

document::Conclusion conclude(const Study& study) {
  document::Conclusion result;
  auto able = candidates(study, true);
  const bool on_paper = able.empty();
  if (on_paper) able = candidates(study, false);
  if (able.empty()) {
    result.sentence = nobody_text(study) + failures(study) + left_out(study);
    return result;
  }
  const OptionResult& best = study.options.at(able.front());
  const OptionResult* baseline = comparable_baseline(study);
  if (!on_paper) {
    result.option = able.front();
    result.since = best.appraisal.cheaper_from;
    if (baseline != nullptr) result.difference = best.totals.cost - baseline->totals.cost;
  }
  result.sentence = fmt::format("{}: {}", praise(study, able.front()), judged_text(study, best, baseline));
  if (able.front() == study.baseline) {
    result.sentence += next_text(study, able);
  } else if (baseline != nullptr) {
    result.sentence += compared_text(study, best);
  }
  result.sentence += "." + served_better(study, best, baseline) + tasks_text(study, best) + against_text(best);
  result.sentence += on_paper_only(study, best) + tempting_ones(study, best) + failures(study) + left_out(study);
  return result;
}

}  // namespace verbund::appraisal
