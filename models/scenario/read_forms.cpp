// The forms of the language that are neither numbers nor structs.
#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/read_values.h"
#include "models/service/demand.h"

namespace verbund::scenario {

const std::vector<std::string>& protection_words() {
  static const std::vector<std::string> words = {"high", "normal", "low"};
  return words;
}

namespace {
// The words of an enumeration, in its order.
template <std::size_t Count, class E>
std::vector<std::string> words_of(std::string_view (*name)(E)) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < Count; ++i) words.emplace_back(name(static_cast<E>(i)));
  return words;
}
}  // namespace

const std::vector<std::string>& policy_words() {
  static const auto words = words_of<option::policy_count>(option::policy_name);
  return words;
}

const std::vector<std::string>& fallback_words() {
  static const auto words = words_of<option::fallback_count>(option::fallback_name);
  return words;
}

const std::vector<std::string>& copying_words() {
  static const auto words = words_of<option::copying_count>(option::copying_name);
  return words;
}

const std::vector<std::string>& level_words() {
  static const auto words = words_of<service::level_count>(service::level_name);
  return words;
}

const std::vector<std::string>& outside_words() {
  static const auto words = words_of<service::outside_count>(service::outside_name);
  return words;
}

const std::vector<std::string>& unserved_words() {
  static const auto words = words_of<service::unserved_count>(service::unserved_name);
  return words;
}

const std::vector<std::string>& rhythm_words() {
  static const auto words = words_of<job::rhythm_count>(job::rhythm_name);
  return words;
}

const std::vector<std::string>& licensed_by_words() {
  static const auto words = words_of<catalogue::licensed_by_count>(catalogue::licensed_by_name);
  return words;
}

const std::vector<std::string>& per_words() {
  static const auto words = words_of<people::per_count>(people::per_name);
  return words;
}

const std::vector<std::string>& terms_words() {
  static const auto words = words_of<money::terms_count>(money::terms_name);
  return words;
}

const std::vector<std::string>& timing_words() {
  static const auto words = words_of<money::timing_count>(money::timing_name);
  return words;
}

const std::vector<std::string>& minimise_words() {
  static const std::vector<std::string> words = {"cost", "energy", "carbon"};
  return words;
}

std::vector<std::string> pattern_words() {
  std::vector<std::string> words;
  for (std::string_view name : service::pattern_names()) words.emplace_back(name);
  return words;
}

void read_value(Reader& reader, const At& at, service::ProtectionClass& x, const Rule&) {
  if (auto word = reader.choice(at, protection_words())) x = static_cast<service::ProtectionClass>(*word);
}

void read_value(Reader& reader, const At& at, option::Policy& x, const Rule&) {
  if (auto word = reader.choice(at, policy_words())) x = static_cast<option::Policy>(*word);
}

void read_value(Reader& reader, const At& at, option::Fallback& x, const Rule&) {
  if (auto word = reader.choice(at, fallback_words())) x = static_cast<option::Fallback>(*word);
}

void read_value(Reader& reader, const At& at, option::Copying& x, const Rule&) {
  if (auto word = reader.choice(at, copying_words())) x = static_cast<option::Copying>(*word);
}

void read_value(Reader& reader, const At& at, service::Level& x, const Rule&) {
  if (auto word = reader.choice(at, level_words())) x = static_cast<service::Level>(*word);
}

void read_value(Reader& reader, const At& at, job::Rhythm& x, const Rule&) {
  if (auto word = reader.choice(at, rhythm_words())) x = static_cast<job::Rhythm>(*word);
}

void read_value(Reader& reader, const At& at, catalogue::LicensedBy& x, const Rule&) {
  if (auto word = reader.choice(at, licensed_by_words())) x = static_cast<catalogue::LicensedBy>(*word);
}

void read_value(Reader& reader, const At& at, people::Per& x, const Rule&) {
  if (auto word = reader.choice(at, per_words())) x = static_cast<people::Per>(*word);
}

void read_value(Reader& reader, const At& at, money::Terms& x, const Rule&) {
  if (auto word = reader.choice(at, terms_words())) x = static_cast<money::Terms>(*word);
}

void read_value(Reader& reader, const At& at, money::Timing& x, const Rule&) {
  if (auto word = reader.choice(at, timing_words())) x = static_cast<money::Timing>(*word);
}

void read_value(Reader& reader, const At& at, JobNames& x, const Rule& rule) {
  if (at.node.is_list()) {
    read_value(reader, at, x.jobs, rule);
  } else {
    read_value(reader, at, x.jobs.emplace_back(), rule);
  }
  std::erase_if(x.jobs, [](const auto& job) { return job.name.empty(); });  // misspelt, said already
  std::sort(x.jobs.begin(), x.jobs.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
}

void read_value(Reader& reader, const At& at, option::Count& x, const Rule& rule) {
  if (at.node.is_scalar() && at.node.text == "sized") {
    x = option::Sized{};
  } else if (at.node.is_scalar() && !at.node.text.empty() && at.node.text[0] >= 'a' && at.node.text[0] <= 'z') {
    reader.choice(at, std::vector<std::string>{"sized"}, "a whole number");
  } else {
    int count = 0;
    read_value(reader, at, count, rule);
    x = count;
  }
}

void read_value(Reader& reader, const At& at, EventWhen& x, const Rule&) {
  if (at.node.is_scalar() && at.node.text == "month-end") {
    x.date.reset();
  } else {
    x.date = reader.date(at);
  }
}

void read_value(Reader& reader, const At& at, InstancesPerWave& x, const Rule& rule) {
  if (auto count = reader.number(at, instances_type(), rule)) x.count = static_cast<int>(*count);
}

void read_value(Reader& reader, const At& at, KindName& x, const Rule&) {
  if (reader.name(at, reader.names.kinds)) x.id = at.node.text;
}

void read_value(Reader& reader, const At& at, KindNames& x, const Rule&) {
  if (!at.node.is_list()) {
    if (reader.name(at, reader.names.kinds)) x.ids = {at.node.text};
    return;
  }
  for (std::size_t i = 0; i < at.node.items.size(); ++i) {
    const At item = {at.node.items[i], item_path(at, i)};
    if (reader.name(item, reader.names.kinds)) x.ids.push_back(item.node.text);
  }
  report_repeated(reader, at);
  std::sort(x.ids.begin(), x.ids.end());
}

void read_value(Reader& reader, const At& at, BatchName& x, const Rule&) {
  if (reader.name(at, reader.names.batches)) x.id = at.node.text;
}

void read_value(Reader& reader, const At& at, CopiesName& x, const Rule&) {
  if (reader.name(at, reader.names.copies)) x.id = at.node.text;
}

void read_value(Reader& reader, const At& at, PatternName& x, const Rule&) {
  std::vector<std::string> words = pattern_words();
  if (auto word = reader.choice(at, words)) x.name = words[*word];
}

void read_value(Reader& reader, const At& at, Minimise& x, const Rule&) {
  if (auto word = reader.choice(at, minimise_words())) x.what = minimise_words()[*word];
}

void read_value(Reader& reader, const At& at, PartnersOrAll& x, const Rule& rule) {
  if (at.node.is_scalar() && at.node.text == "all") return;
  if (at.node.is_scalar()) {
    read_value(reader, at, x.partners.emplace_back(), rule);
  } else {
    read_value(reader, at, x.partners, rule);
    std::sort(x.partners.begin(), x.partners.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  }
}

void read_value(Reader& reader, const At& at, TraceName& x, const Rule&) {
  if (auto value = reader.text(at, "the name in the data folder")) x.text = *value;
}

void read_value(Reader& reader, const At& at, Version&, const Rule&) {
  auto written = reader.text(at, "`verbund: 1`");
  if (!written || *written == "1") return;
  reader.report(Problem::wrong_version, at.node, fmt::format("{} is no version of the language", in_quotes(*written)),
                "write `verbund: 1`");
}

// Both are done with before any field is read (assemble.h).
void read_value(Reader&, const At&, Includes&, const Rule&) {}
void read_value(Reader&, const At&, Kinds&, const Rule&) {}

}  // namespace verbund::scenario
