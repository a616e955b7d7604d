// What stands against an option, in sentences.
#include "sim/report/against.h"

#include <cmath>

#include "models/units/format.h"
#include "sim/report/conclusion_messages.h"
#include "sim/report/figures.h"

namespace verbund::report {
namespace {

using document::Argument;
using document::Study;
namespace kinds = document::argument;

// Tells one argument of a study.
class Pleader {
 public:
  Pleader(const Study& study, Language language)
      : study_(&study), language_(language), m_(&conclusion_messages(language)) {}

  [[nodiscard]] std::string sentence(const Argument& about) const {
    if (about.kind == kinds::unserved) return unserved(about);
    if (about.kind == kinds::jobs_late) return jobs_late(about);
    if (about.kind == kinds::drill_rto) return drill(about);
    if (about.kind == kinds::hours_missing) return hours_missing(about);
    if (about.kind == kinds::traffic) {
      return put(m_->traffic, small_share_text(figure(about), language_), about.subject, about.site);
    }
    if (about.kind == kinds::pays_more) {
      return put(m_->pays_more, about.subject, share_text(figure(about), language_));
    }
    if (about.kind == kinds::pays_newly) {
      return put(m_->pays_newly, about.subject, amount_text(round_to_cents(figure(about)), language_),
                 study_->baseline);
    }
    if (about.kind == kinds::handed_over) {
      return put(m_->handed_over.of(figure(about)), figure(about), month_text(about.date, language_));
    }
    if (about.kind == kinds::memory_high) {
      return put(m_->memory_high, about.site, fmt::format("{:.0f}", figure(about)));
    }
    if (about.kind == kinds::task_late || about.kind == kinds::task_never) return task(about);
    if (about.kind == kinds::full || about.kind == kinds::full_soon) return full(about);
    return about.kind + " " + about.subject;  // of another program
  }

  [[nodiscard]] std::string undone(std::string_view kind, const std::vector<std::string>& measures) const {
    const Noun& noun = kind == kinds::not_begun ? m_->not_begun : m_->not_complete;
    return put(noun.of(static_cast<double>(measures.size())), listed(measures, language_));
  }

 private:
  static double figure(const Argument& about) { return about.value.value_or(0); }

  [[nodiscard]] std::string unserved(const Argument& about) const {
    const std::string share = small_share_text(figure(about), language_);
    if (!about.baseline_value) return put(m_->unserved, share);
    const double theirs = *about.baseline_value;
    return put(m_->unserved_more, share,
               theirs > 0 ? small_share_text(theirs, language_) : std::string(m_->none_unserved), study_->baseline);
  }

  [[nodiscard]] std::string jobs_late(const Argument& about) const {
    if (!about.baseline_value) return put(m_->jobs_late, figure(about));
    const double theirs = *about.baseline_value;
    return put(m_->jobs_late_more, figure(about), theirs > 0 ? fmt::format("{}", theirs) : std::string(m_->none_late),
               study_->baseline);
  }

  [[nodiscard]] std::string drill(const Argument& about) const {
    const double services = figure(about);
    if (!about.baseline_value) return put(m_->drill_rto.of(services), about.subject, services);
    return put(m_->drill_rto_more.of(services), about.subject, services, *about.baseline_value, study_->baseline);
  }

  [[nodiscard]] std::string hours_missing(const Argument& about) const {
    const auto hours = [this](double value) { return written(format_thousands(value, 0), language_); };
    if (!about.baseline_value) return put(m_->hours_missing, about.subject, about.site, hours(figure(about)));
    const double theirs = *about.baseline_value;
    return put(m_->hours_missing_more, about.subject, about.site, hours(figure(about)),
               theirs < document::few_hours ? std::string(m_->none_lacking) : hours(theirs), study_->baseline);
  }

  [[nodiscard]] std::string task(const Argument& about) const {
    const std::string theirs = month_text(about.baseline_date, language_);
    if (about.kind == kinds::task_never) return put(m_->task_never, about.subject, theirs, study_->baseline);
    return put(m_->task_late, about.subject, month_text(about.date, language_), theirs, study_->baseline);
  }

  [[nodiscard]] std::string full(const Argument& about) const {
    constexpr std::string_view keys[] = {"cpu", "memory", "storage", "racks", "power"};
    std::string resource = about.subject;
    for (std::size_t i = 0; i < std::size(keys); ++i) {
      if (about.subject == keys[i]) resource = m_->resources[i];
    }
    const std::string_view when = about.kind == kinds::full_soon ? m_->about_month : m_->since_month;
    return put(about.subject == "racks" ? m_->full.many : m_->full.one, resource, about.site,
               put(when, month_text(about.date, language_)));
  }

  const Study* study_;
  Language language_;
  const ConclusionMessages* m_;
};

}  // namespace

std::vector<std::string> told(const Study& study, const std::vector<Argument>& arguments, Language language) {
  const Pleader pleader(study, language);
  std::vector<std::string> result;
  for (auto at = arguments.begin(); at != arguments.end();) {
    if (!document::is_undone(*at)) {
      result.push_back(pleader.sentence(*at++));
      continue;
    }
    std::vector<std::string> measures;
    const std::string& kind = at->kind;
    for (; at != arguments.end() && at->kind == kind; ++at) measures.push_back(at->subject);
    result.push_back(pleader.undone(kind, measures));
  }
  return result;
}

std::vector<std::string> against_sentences(const Study& study, const std::string& option, Language language) {
  return told(study, study.options.at(option).appraisal.against, language);
}

}  // namespace verbund::report
