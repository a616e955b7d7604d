// What the files of this folder use of one another.
#pragma once

#include <string>
#include <vector>

#include "models/money/discounting.h"
#include "sim/document/judgement.h"
#include "sim/document/study.h"

namespace verbund::appraisal {

struct Resource {
  std::string key;  // as in the document
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

// What stands against an option, most important first.
std::vector<document::Argument> against(const document::Study&, const document::OptionResult&);
// Of it: teams that lack more hours than in the baseline, tasks that start later there or never.
void add_people(const document::Study&, const document::OptionResult&, std::vector<document::Argument>& result);
void add_tasks(const document::Study&, const document::OptionResult&, std::vector<document::Argument>& result);
// Needs the appraisals of all options.
document::Conclusion conclude(const document::Study&);

}  // namespace verbund::appraisal
