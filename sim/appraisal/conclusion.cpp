#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "sim/appraisal/appraisal.h"
#include "sim/appraisal/parts.h"

namespace verbund::appraisal {
namespace {

using document::OptionResult;
using document::Study;

// 41.2 MEUR, 830 kEUR, 512 EUR: three figures are enough for a sentence.
std::string money_text(Money amount) {
  const double euros = std::abs(amount.in_euros());
  if (euros >= 999'500) return fmt::format("{:.{}f} million EUR", euros / 1e6, euros < 1e7 ? 2 : 1);
  if (euros >= 9'995) return fmt::format("{:.0f},000 EUR", euros / 1e3);
  return fmt::format("{:.0f} EUR", euros);
}

std::string percent_text(double percent) { return fmt::format("{:.{}f} %", percent, percent < 9.95 ? 1 : 0); }

std::string small_percent_text(double percent) {
  return percent < 0.001 ? "less than 0.001 %" : fmt::format("{:.3g} %", percent);
}

std::string years_text(const Study& study) {
  const auto years = document::years(study);
  if (years.empty()) return "";
  return years.size() == 1 ? fmt::format("in {}", years.front())
                           : fmt::format("over {} to {}", years.front(), years.back());
}

std::string first_few(const std::vector<std::string>& texts, std::size_t few) {
  std::string result;
  for (std::size_t i = 0; i < std::min(few, texts.size()); ++i) result += (i > 0 ? "; " : "") + texts[i];
  if (texts.size() > few) result += fmt::format("; and {} more", texts.size() - few);
  return result;
}

std::string_view best_word(const Study& study) {
  if (study.goals.minimise == "energy") return "uses the least energy of the options that serve demand";
  if (study.goals.minimise == "carbon") return "emits the least CO2 of the options that serve demand";
  return "is the cheapest option that serves demand";
}

std::string compared_text(const Study& study, const OptionResult& best) {
  const auto& baseline = study.options.at(study.baseline);
  const Money difference = best.totals.cost - baseline.totals.cost;
  std::string text = fmt::format("{} {}", money_text(best.totals.cost), years_text(study));
  if (difference == Money()) return text + ", as much as " + study.baseline;
  const double percent = std::abs(best.appraisal.differences.at("cost").value_or(0));
  text += fmt::format(", {} ({}) {} than {}", money_text(difference), percent_text(percent),
                      difference < Money() ? "less" : "more", study.baseline);
  if (const auto since = best.appraisal.cheaper_from) {
    text += *since == document::years(study).front() ? ", and below it from the first year on"
                                                     : fmt::format(", its cumulated cost below from {} on", *since);
  }
  return text;
}

std::string baseline_text(const Study& study, const std::vector<std::string>& candidates) {
  const OptionResult& baseline = study.options.at(study.baseline);
  std::string text = fmt::format("{} {}: {} {}", study.baseline, best_word(study), money_text(baseline.totals.cost),
                                 years_text(study));
  if (candidates.size() > 1 && baseline.totals.cost > Money()) {
    const OptionResult& next = study.options.at(candidates[1]);
    const double percent = next.appraisal.differences.at("cost").value_or(0);
    text += fmt::format("; the next, {}, costs {} {}", candidates[1], percent_text(std::abs(percent)),
                        percent < 0 ? "less" : "more");
  }
  return text;
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

// Options that serve demand, the best first; equal ones in the order of the study.
std::vector<std::string> candidates(const Study& study) {
  std::vector<std::string> result;
  for (const std::string& id : document::in_order(study)) {
    const OptionResult& option = study.options.at(id);
    if (option.failed.empty() && option.appraisal.serves_demand) result.push_back(id);
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

// A refresh that found nothing old enough has nothing to complete.
bool nothing_was_due(const OptionResult& option, const document::Step& step) {
  return step.action == "refresh" &&
         std::none_of(option.purchases.begin(), option.purchases.end(),
                      [&](const document::Purchase& purchase) { return purchase.measure == step.measure; });
}

}  // namespace

double judged_by(const Study& study, const OptionResult& option) {
  if (study.goals.minimise == "energy") return option.totals.energy;
  if (study.goals.minimise == "carbon") return option.totals.carbon;
  return option.totals.cost.in_euros();
}

std::vector<std::string> against(const Study& study, const OptionResult& option) {
  std::vector<std::string> result;
  if (option.totals.unserved > 0) {
    result.push_back(small_percent_text(option.totals.unserved_share) + " of demand stays unserved");
  }
  for (const auto& [id, partner] : study.partners) {
    const auto difference = option.appraisal.differences.find("cost_of_" + id);
    if (difference == option.appraisal.differences.end() || difference->second.value_or(0) < 0.05) continue;
    result.push_back(fmt::format("{} pays {} more", id, percent_text(*difference->second)));
  }
  for (const document::Step& step : option.steps) {
    if (step.began.empty()) {
      result.push_back(fmt::format("measure {} does not begin", step.measure));
    } else if (step.ended.empty() && !nothing_was_due(option, step)) {
      result.push_back(fmt::format("measure {} is not complete at the end", step.measure));
    }
  }
  for (const auto& [id, site] : option.sites) {
    for (const Resource& resource : resources(site.full)) {
      if (resource.full->date.empty() || resource.full->projected) continue;
      result.push_back(fmt::format("{} at {} {} full in {}", resource.name, id, resource.key == "racks" ? "are" : "is",
                                   resource.full->date));
    }
  }
  return result;
}

document::Conclusion conclude(const Study& study) {
  document::Conclusion result;
  const auto able = candidates(study);
  const auto baseline = study.options.find(study.baseline);
  if (able.empty()) {
    result.sentence = nobody_text(study) + failures(study);
    return result;
  }
  const OptionResult& best = study.options.at(able.front());
  result.option = able.front();
  result.since = best.appraisal.cheaper_from;
  if (able.front() == study.baseline) {
    result.difference = Money();
    result.sentence = baseline_text(study, able);
  } else if (baseline == study.options.end() || !baseline->second.failed.empty()) {
    result.sentence =
        fmt::format("{} {}: {} {}", able.front(), best_word(study), money_text(best.totals.cost), years_text(study));
  } else {
    result.difference = best.totals.cost - baseline->second.totals.cost;
    result.sentence = fmt::format("{} {}: {}", able.front(), best_word(study), compared_text(study, best));
  }
  result.sentence += best.appraisal.against.empty() ? ". Nothing stands against it."
                                                    : ". Against it: " + first_few(best.appraisal.against, 4) + ".";
  result.sentence += failures(study);
  return result;
}

}  // namespace verbund::appraisal
