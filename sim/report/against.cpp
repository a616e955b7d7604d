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
  Pleader(const Study& study, Language language, Naming naming)
      : names_(naming),
        baseline_(names_.option(study.baseline)),
        language_(language),
        m_(&conclusion_messages(language)) {}

  [[nodiscard]] std::string sentence(const Argument& about) const {
    if (about.kind == kinds::unserved) return unserved(about);
    if (about.kind == kinds::jobs_late) return jobs_late(about);
    if (about.kind == kinds::drill_rto) return drill(about, m_->drill_rto, m_->drill_rto_more);
    if (about.kind == kinds::drill_no_copy) return drill(about, m_->drill_no_copy, m_->drill_no_copy_more);
    if (about.kind == kinds::hours_missing) return hours_missing(about);
    if (about.kind == kinds::traffic) {
      return put(m_->traffic, small_share_text(figure(about), language_), names_.site(about.subject),
                 names_.site(about.site));
    }
    if (about.kind == kinds::pays_more) {
      return put(m_->pays_more, names_.partner(about.subject), share_text(figure(about), language_));
    }
    if (about.kind == kinds::pays_newly) {
      return put(m_->pays_newly, names_.partner(about.subject), amount_text(round_to_cents(figure(about)), language_),
                 baseline_);
    }
    if (about.kind == kinds::handed_over) {
      return put(m_->handed_over.of(figure(about)), figure(about), month_text(about.date, language_));
    }
    if (about.kind == kinds::memory_high) {
      return put(m_->memory_high, names_.site(about.site), fmt::format("{:.0f}", figure(about)));
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
               theirs > 0 ? small_share_text(theirs, language_) : std::string(m_->none_unserved), baseline_);
  }

  [[nodiscard]] std::string jobs_late(const Argument& about) const {
    if (!about.baseline_value) return put(m_->jobs_late, figure(about));
    const double theirs = *about.baseline_value;
    return put(m_->jobs_late_more, figure(about), theirs > 0 ? fmt::format("{}", theirs) : std::string(m_->none_late),
               baseline_);
  }

  [[nodiscard]] std::string drill(const Argument& about, const Noun& told, const Noun& told_more) const {
    const double services = figure(about);
    const std::string drill = names_.drill(about.subject);
    if (!about.baseline_value) return put(told.of(services), drill, services);
    return put(told_more.of(services), drill, services, *about.baseline_value, baseline_);
  }

  [[nodiscard]] std::string hours_missing(const Argument& about) const {
    const auto hours = [this](double value) { return written(format_thousands(value, 0), language_); };
    const std::string skill = names_.skill(about.subject), site = names_.site(about.site);
    if (!about.baseline_value) return put(m_->hours_missing, skill, site, hours(figure(about)));
    const double theirs = *about.baseline_value;
    return put(m_->hours_missing_more, skill, site, hours(figure(about)),
               theirs < document::few_hours ? std::string(m_->none_lacking) : hours(theirs), baseline_);
  }

  [[nodiscard]] std::string task(const Argument& about) const {
    const std::string theirs = month_text(about.baseline_date, language_);
    if (about.kind == kinds::task_never) return put(m_->task_never, names_.task(about.subject), theirs, baseline_);
    return put(m_->task_late, names_.task(about.subject), month_text(about.date, language_), theirs, baseline_);
  }

  [[nodiscard]] std::string full(const Argument& about) const {
    constexpr std::string_view keys[] = {"cpu", "memory", "storage", "racks", "power"};
    std::string resource = about.subject;
    for (std::size_t i = 0; i < std::size(keys); ++i) {
      if (about.subject == keys[i]) resource = m_->resources[i];
    }
    const std::string_view when = about.kind == kinds::full_soon ? m_->about_month : m_->since_month;
    return put(about.subject == "racks" ? m_->full.many : m_->full.one, resource, names_.site(about.site),
               put(when, month_text(about.date, language_)));
  }

  Names names_;
  std::string baseline_;  // what it is called
  Language language_;
  const ConclusionMessages* m_;
};

}  // namespace

std::vector<std::string> told(const Study& study, const std::vector<Argument>& arguments, Language language,
                              Naming naming) {
  const Pleader pleader(study, language, naming);
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
  return told(study, study.options.at(option).appraisal.against, language, Naming::by_id);
}

}  // namespace verbund::report
