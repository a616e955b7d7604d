#include "sim/report/teller.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "models/units/format.h"
#include "sim/report/sections.h"
#include "sim/report/text_table.h"

namespace verbund::report {

Teller::Teller(const document::Study& study, std::string option, const Digest& digest, const Style& style)
    : study_(&study),
      id_(std::move(option)),
      option_(&study.options.at(id_)),
      digest_(&digest),
      style_(&style),
      words_(&history_messages(style.language)) {}

std::string Teller::count(const Noun& noun, std::size_t n) const { return put(n == 1 ? noun.one : noun.many, n); }

std::string Teller::duration(Instant from, Instant to) const {
  constexpr double days_of_month = 365.25 / 12;
  const double days = (to - from).value() / static_cast<double>(seconds_per_day);
  if (days < 2 * days_of_month) return time(to - from);
  return count(words_->months, static_cast<std::size_t>(std::lround(days / days_of_month)));
}

std::string Teller::time(Duration duration) const { return time_text(duration, style_->language); }

std::string Teller::number(double value) const {
  std::string text = number_text(value, Language::english);
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
  }
  return written(std::move(text), style_->language);
}

std::string Teller::list(const std::vector<std::string>& items, std::size_t most) const {
  std::string text;
  const std::size_t shown = items.size() > most + 1 ? most : items.size();  // one more costs no more room than "…"
  for (std::size_t i = 0; i < shown; ++i) {
    const bool last = i + 1 == items.size();
    text += (i == 0 ? "" : last ? " " + std::string(words_->last_and) + " " : ", ") + items[i];
  }
  return shown < items.size() ? fmt::format("{}, … ({})", text, items.size()) : text;
}

std::string Teller::server_list(const std::vector<const document::Server*>& servers) const {
  constexpr std::size_t few = 4;
  std::set<std::string> names;
  std::map<std::string, std::set<std::string>> batches;
  for (const document::Server* server : servers) {
    names.insert(server->name);
    batches[server->batch].insert(server->name);
  }
  if (names.size() <= few) return list({names.begin(), names.end()}, few);
  std::vector<std::string> texts;
  for (const auto& [batch, of_batch] : batches) {
    texts.push_back(fmt::format("{} ({})", count(words_->servers, of_batch.size()), batch));
  }
  return list(texts);
}

void Teller::title(const std::string& text) { text_ += emphasise(text, Emphasis::strong, style_->colour) + "\n"; }

void Teller::say(const std::string& sentence) { text_ += wrap("  " + sentence, style_->width, 2); }

void Teller::note_spans(std::vector<std::string> dates, const std::function<std::string(std::size_t)>& sentence_of) {
  for (const Span& span : spans(std::move(dates))) {
    const std::string sentence = sentence_of(span.count);
    note(span.first, span.first == span.last ? sentence : sentence + " " + put(words_->until, date(span.last)));
  }
}

void Teller::tell_dated() {
  std::stable_sort(dated_.begin(), dated_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [date, sentence] : dated_) {
    text_ += wrap(fmt::format("  {:<11} {}", date_text(date, style_->language), sentence), style_->width, 14);
  }
  dated_.clear();
}

void Teller::note(const document::Incident& incident) {
  std::string sentence = incident.text;
  if (incident.times > 1) {
    sentence += " " + put(words_->times_until, incident.times, date(incident.last));
  } else if (incident.last != incident.date) {
    sentence += " " + put(words_->until, date(incident.last));
  }
  note(incident.date, sentence);
}

void Teller::incidents(const std::function<bool(const document::Incident&)>& about) {
  for (const document::Incident& incident : option_->incidents) {
    if (about(incident)) note(incident);
  }
  if (!dated_.empty()) say(std::string(words_->what_went_wrong));
  tell_dated();
}

namespace {

constexpr std::size_t date_length = 10;  // 2009-09-27

bool has_date_at(const std::string& text, std::size_t at) {
  return text.size() >= at + date_length && parse_instant(text.substr(at, date_length)).has_value();
}

}  // namespace

std::vector<std::string> notes(const document::Step& step) {
  const std::string& all = step.note;
  std::vector<std::string> result;
  std::size_t begin = 0;
  for (std::size_t at = all.find("; "); at != std::string::npos; at = all.find("; ", at + 2)) {
    if (!has_date_at(all, at + 2)) continue;
    result.push_back(all.substr(begin, at - begin));
    begin = at + 2;
  }
  if (begin < all.size()) result.push_back(all.substr(begin));
  return result;
}

void tell_arithmetic(Teller& teller, const document::Step& step) {
  const std::vector<std::string> all = notes(step);
  if (all.empty()) return;
  const bool dated = std::all_of(all.begin(), all.end(), [](const std::string& note) { return has_date_at(note, 0); });
  if (!dated) return teller.say(put(teller.words().why_many, " " + step.note));
  teller.say(put(teller.words().why_many, ""));
  for (const std::string& note : all) {
    teller.note(note.substr(0, date_length), note.substr(note.find_first_not_of(": ", date_length)));
  }
  teller.tell_dated();
}

namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

}  // namespace

void note_hand_overs(Teller& teller, const std::function<bool(const document::Change&)>& about) {
  std::map<std::string, std::vector<std::string>> dates;  // by measure
  for (const document::Change& change : teller.option().changes) {
    if (change.kind == "handed over" && about(change)) dates[change.measure].push_back(change.when);
  }
  for (const auto& [measure, when] : dates) {
    teller.note_spans(when, [&, measure = measure](std::size_t n) {
      return put(teller.words().hands_over, measure, teller.count(teller.words().instances, n));
    });
  }
}

std::string outcome(const Teller& teller, const std::string& measure) {
  const HistoryMessages& m = teller.words();
  std::map<std::string, std::size_t> kinds;
  for (const document::Change& change : teller.option().changes) {
    if (change.measure == measure) ++kinds[change.kind];
  }
  std::size_t within = 0, between = 0;
  std::set<std::string> waves;
  for (const Move& move : teller.digest().moves()) {
    if (move.measure != measure || move.ended.empty()) continue;
    if (!move.between_sites()) ++within;
    if (move.between_sites()) ++between, waves.insert(move.began);
  }
  std::vector<std::string> parts;
  const auto add = [&](std::size_t n, std::string_view message, const Noun& noun) {
    if (n > 0) parts.push_back(put(message, teller.count(noun, n)));
  };
  add(kinds["delivered"], m.delivers, m.servers);
  if (between > 0) {
    parts.push_back(put(m.moves_in_waves, teller.count(m.instances, between), teller.count(m.waves, waves.size())));
  }
  add(within, m.moved_within, m.instances);
  add(kinds["retired"], m.retires, m.servers);
  add(kinds["virtualised"], m.virtualises, m.services);
  add(kinds["handed over"], m.handed_over, m.instances);
  if (kinds["extended"] > 0) parts.emplace_back(m.extends);
  if (kinds["closed"] > 0) parts.emplace_back(m.closes);
  return joined(parts);
}

}  // namespace verbund::report
