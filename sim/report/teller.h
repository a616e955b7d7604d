// How the reports of what happened are put into lines and words.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "models/units/calendar.h"
#include "sim/document/study.h"
#include "sim/report/digest.h"
#include "sim/report/figures.h"
#include "sim/report/history_messages.h"

namespace verbund::report {

// Tells of one option of a study. What it refers to must outlive it.
class Teller {
 public:
  Teller(const document::Study&, std::string option, const Digest&, const Style&);

  [[nodiscard]] const document::Study& study() const { return *study_; }
  [[nodiscard]] const std::string& id() const { return id_; }
  [[nodiscard]] const document::OptionResult& option() const { return *option_; }
  [[nodiscard]] const Digest& digest() const { return *digest_; }
  [[nodiscard]] const HistoryMessages& words() const { return *words_; }

  [[nodiscard]] std::string count(const Noun&, std::size_t) const;
  [[nodiscard]] std::string duration(Instant from, Instant to) const;  // "15 h 46 min", "3 months"
  [[nodiscard]] std::string date(const std::string& of_document) const {
    return date_text(of_document, style_->language);
  }
  [[nodiscard]] std::string word(const std::string& of_document) const {
    return report::word(of_document, style_->language);
  }
  [[nodiscard]] std::string time(Duration) const;  // "2 min 30 s"
  [[nodiscard]] std::string number(double) const;  // three figures or so, as the language writes them
  // "a, b and c"; of more than `most` the first ones and how many there are.
  [[nodiscard]] std::string list(const std::vector<std::string>&, std::size_t most = 8) const;
  // "lpz-rack-001, lpz-rack-002"; many are told by batch: "12 servers of lpz-rack".
  [[nodiscard]] std::string server_list(const std::vector<const document::Server*>&) const;

  void title(const std::string&);
  void say(const std::string& sentence);
  // Dated sentences are told together, by date.
  void note(const std::string& date, const std::string& sentence) { dated_.emplace_back(date.substr(0, 10), sentence); }
  // The same sentence of things that happened on many days: `sentence_of` makes it of their number.
  void note_spans(std::vector<std::string> dates, const std::function<std::string(std::size_t)>& sentence_of);
  void tell_dated();
  void note(const document::Incident&);
  // Those of which `about` holds, under a heading.
  void incidents(const std::function<bool(const document::Incident&)>& about);
  void line(const std::string& text) { text_ += text; }  // as it is
  void blank() { text_ += text_.empty() ? "" : "\n"; }

  [[nodiscard]] std::string text() const { return text_; }

 private:
  const document::Study* study_;
  std::string id_;
  const document::OptionResult* option_;
  const Digest* digest_;
  const Style* style_;
  const HistoryMessages* words_;
  std::string text_;
  std::vector<std::pair<std::string, std::string>> dated_;
};

// The notes of a step, one of each order: they are joined by semicolons, and those of repeated orders begin with a
// date.
std::vector<std::string> notes(const document::Step&);
// Why so many servers: the notes, by date where they have one.
void tell_arithmetic(Teller&, const document::Step&);
// What was handed over by those changes of which `about` holds, by date.
void note_hand_overs(Teller&, const std::function<bool(const document::Change&)>& about);
// What a measure came to, in a few words: "3 servers delivered, 20 instances moved in 2 waves".
std::string outcome(const Teller&, const std::string& measure);

// The answers to why, by what is asked for.
void why_service(Teller&, const std::string& service);
void tell_outages(Teller&, const std::string& service);
void why_measure(Teller&, const document::Step&);
void why_batch(Teller&, const std::string& batch);
void why_server(Teller&, const document::Server&);
void why_site(Teller&, const std::string& site);

}  // namespace verbund::report
