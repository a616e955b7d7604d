// What a drill or a failure loses, by its name: ids of several sorts of things share one field.
#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/read_values.h"

namespace verbund::scenario {

namespace {

// `rack-007` is the seventh server of the batch `rack`; 0: not of this form.
int number_of_server(std::string_view name, std::string& batch) {
  const auto dash = name.rfind('-');
  if (dash == std::string_view::npos) return 0;
  const auto digits = name.substr(dash + 1);
  const bool is_number = digits.size() >= 3 && digits.size() <= 6 &&
                         std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!is_number) return 0;
  batch = name.substr(0, dash);
  return std::stoi(std::string(digits));
}

struct Meaning {
  std::string what;  // "a site"
  failure::Target target;
};

std::vector<Meaning> meanings(const Names& names, const std::string& text) {
  std::vector<Meaning> all;
  if (const auto site = names.sites.find(text)) all.push_back({"a site", {text, Index<site::Site>{*site}}});
  if (const auto link = names.links.find(text)) all.push_back({"a link", {text, Index<network::Link>{*link}}});
  if (names.first_batches.find(text)) all.push_back({"a batch of servers", {text, failure::OfBatch{text, 0}}});
  std::string batch;
  const int number = number_of_server(text, batch);
  if (number > 0 && names.first_batches.find(batch)) {
    all.push_back({"a server", {text, failure::OfBatch{batch, number}}});
  }
  return all;
}

std::vector<std::string> all_ids(const Names& names) {
  std::vector<std::string> ids;
  for (const NameSet* set : {&names.sites, &names.links, &names.first_batches}) {
    ids.insert(ids.end(), set->ids.begin(), set->ids.end());
  }
  return ids;
}

// `also`: a word beside the ids.
void read_target(Reader& reader, const At& at, failure::Target& x, const std::vector<std::string>& also) {
  const auto text = reader.text(at, "the id of a site, a link or a batch of servers");
  if (!text) return;
  const auto found = meanings(reader.names, *text);
  if (found.size() == 1) {
    x = found.front().target;
    return;
  }
  if (found.empty()) {
    auto known = all_ids(reader.names);
    known.insert(known.end(), also.begin(), also.end());
    const std::string near = nearest(*text, known);
    return reader.report(Problem::unknown_name, at.node,
                         fmt::format("there is no site, link or batch of servers {}", in_quotes(*text)),
                         near.empty() ? "there are: " + join(known) : fmt::format("did you mean `{}`?", near));
  }
  reader.report(Problem::key_conflict, at.node,
                fmt::format("{} is both {} and {}", in_quotes(*text), found[0].what, found[1].what),
                "give one of the two another id");
}

}  // namespace

void read_value(Reader& reader, const At& at, failure::Target& x, const Rule&) { read_target(reader, at, x, {}); }

void read_value(Reader& reader, const At& at, EachOf& x, const Rule&) {
  if (at.node.is_scalar() && at.node.text == "servers") {
    x.target = {"servers", failure::EachServer{}};
  } else {
    read_target(reader, at, x.target, {"servers"});
  }
}

}  // namespace verbund::scenario
