// The study document as text: tables for a terminal, one tidy table for scripts.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "sim/document/breakeven.h"
#include "sim/document/difference.h"
#include "sim/document/study.h"

namespace verbund::report {

enum class Language : std::uint8_t { english, german };
std::string code(Language);  // "de", as scenarios name it in `translations`

struct Style {
  bool colour = false;
  std::size_t width = 100;   // characters; tables stay within it while names are of ordinary length
  std::string study_path{};  // shown at the end; empty: not shown
  Language language = Language::english;
  bool markdown = false;  // sections for a page of Markdown (markdown.h); colour and a great width go with it
};

std::string console(const document::Study&, const Style&);

// The entries of an option that the filter selects, their sum, and the values of the scenario that they come from.
std::string entries_text(const document::Study&, const std::string& option, const document::CostFilter&, const Style&);
// One entry a line: option and the columns of document::Entry. RFC 4180.
std::string entries_csv(const document::Study&, const std::vector<std::string>& options, const document::CostFilter&);

// Which option to choose, by how much, since when, and what stands against it and the others. In none of the two is
// anything that the document does not hold.
std::string conclusion_sentence(const document::Study&, Language);
// What stands against an option, most important first, as parts of a sentence: "west pays 55 % more". The option is one
// of the study.
std::vector<std::string> against_sentences(const document::Study&, const std::string& option, Language);

struct Sentences {
  std::string conclusion;
  std::map<std::string, std::vector<std::string>> against;  // by option
};
// All of them, with marks for names (names.h).
Sentences sentences(const document::Study&, Language);

// At which factor two options change places, what both cost around it, and what was varied.
std::string breakeven_text(const document::Breakeven&, const Style&);

// What changed from one study to another.
std::string difference_text(const document::Difference&, const Style&);
// kind,option,name,unit,a,b: a changed input, measure, goal or figure a line. RFC 4180.
std::string difference_csv(const document::Difference&);

// A goal that was missed, or met, as a sentence: "together costs 5,000 EUR, at most 4,000 EUR are allowed".
std::string goal_sentence(const std::string& option, const document::Verdict&, Language);

// option,scope,id,year,quantity,unit,value: one figure a line. Scopes: option, partner, goal, site, link, backup,
// service, job, team (site/skill), task, drill and failure (what one took from one service, id fire/mail: times in
// minutes). Without a year the figure is of the whole run. Of a what-if the first lines say, in the scope study, what
// was set or left out. RFC 4180, lines end in \n.
std::string csv(const document::Study&);

}  // namespace verbund::report
