// What the files of this folder use of one another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/money/discounting.h"
#include "sim/document/study.h"

namespace verbund::appraisal {

struct Resource {
  std::string key;   // as in the document
  std::string name;  // as in a sentence
  const document::Full* full;
};
std::vector<Resource> resources(const document::FullDates&);

// Fills in SiteResult::full and the first_full members of the totals.
void date_full_rooms(const document::Study&, document::OptionResult&);

money::Discounting discounting(const document::Study&);
// Of a partner, or of all when it is empty.
std::vector<Money> payments_by_month(const document::Study&, const document::OptionResult&, const std::string& partner);
// Fills in NPV, annuity, saving, payback, internal rate and the partners of the appraisal. `baseline`: none to compare
// with, or the option itself.
void appraise_money(const document::Study&, const document::OptionResult* baseline, document::OptionResult&);
// Fills in the verdicts; needs the money.
void judge(const document::Study&, document::OptionResult&);
// Of what is paid, in percent.
double regional_share(const document::OptionResult&);

// What the best option is judged by: cost unless the scenario says otherwise.
double judged_by(const document::Study&, const document::OptionResult&);
// The most that may stay unserved, in percent.
double unserved_limit(const document::Study&);
// What stands against an option, most important first.
std::vector<std::string> against(const document::Study&, const document::OptionResult&);
// Of it: teams that lack more hours than in the baseline, tasks that start later there or never.
void add_people(const document::Study&, const document::OptionResult&, std::vector<std::string>& result);
void add_tasks(const document::Study&, const document::OptionResult&, std::vector<std::string>& result);
// Sentences, each after a blank: the tasks that start earlier than in the baseline, and those that never do.
std::string tasks_text(const document::Study&, const document::OptionResult&);
// Of measures that no state was to set off: which did not begin, which are not complete at the end, one part of a
// sentence each. Empty: the option was carried out as planned.
std::vector<std::string> not_carried_out(const document::OptionResult&);
// Null when there is none or its run failed.
const document::OptionResult* comparable_baseline(const document::Study&);
// Needs the appraisals of all options.
document::Conclusion conclude(const document::Study&);

// Figures as a sentence has them.
std::string listed(const std::vector<std::string>&);  // a, b and c
std::string money_text(Money);                        // 41.2 million EUR, 830,123 EUR; without a sign
std::string percent_text(double percent);             // 3.7 %, 22 %
std::string small_percent_text(double percent);       // 0.0159 %, less than 0.001 %

}  // namespace verbund::appraisal
