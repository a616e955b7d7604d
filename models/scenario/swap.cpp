// `swap: [leipzig, magdeburg]`: an option that does with one site what another does with the other.
#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/assemble.h"
#include "models/scenario/reader.h"

namespace verbund::scenario {

Swap::Swap(const Node& root, Node& option, std::vector<Diagnostic>& problems) {
  const Entry* swap = option.find("swap");
  if (swap == nullptr) return;
  const auto report = [&](const Node& node, std::string message, std::string hint) {
    option.is_partial = true;
    add(problems, {Problem::bad_swap, node.place(), std::move(message), std::move(hint)});
  };
  const Node& pair = swap->value;
  const bool is_pair = pair.is_list() && pair.items.size() == 2 && pair.items[0].is_scalar() &&
                       pair.items[1].is_scalar() && pair.items[0].text != pair.items[1].text;
  if (!is_pair) {
    report(pair, "two sites change places here", "write `swap: [one, other]`, each the id of a site");
    return;
  }
  if (option.find("extends") == nullptr) {
    report(swap->key, "there is nothing to swap in: the option takes over no measures",
           "add `extends:` with the option that it is like");
    return;
  }
  if (const Entry* all = root.find("sites")) {
    for (const Entry& site : all->value.entries) sites_.push_back(site.key.text);
  }
  bool known = true;
  for (const Node& item : pair.items) {
    if (std::find(sites_.begin(), sites_.end(), item.text) != sites_.end()) continue;
    known = false;
    const std::string near = nearest(item.text, sites_);
    report(item, fmt::format("there is no site {}", in_quotes(item.text)),
           near.empty() ? "there are: " + join(sites_) : fmt::format("did you mean `{}`?", near));
  }
  if (!known) return;
  one_ = pair.items[0].text;
  other_ = pair.items[1].text;
}

void Swap::site(std::string& name) const {
  if (name == one_) {
    name = other_;
  } else if (name == other_) {
    name = one_;
  }
}

std::string Swap::id(const std::string& id) const {
  std::string swapped;
  for (std::size_t at = 0; at < id.size();) {
    // Sites may have hyphens in their names, and begin like one another.
    std::string here;
    for (const std::string& site : sites_) {
      const std::size_t end = at + site.size();
      const bool stands_here = id.compare(at, site.size(), site) == 0 && (end == id.size() || id[end] == '-');
      if (stands_here && site.size() > here.size()) here = site;
    }
    at += here.size();
    site(here);
    swapped += here;
    while (at < id.size() && id[at] != '-') swapped += id[at++];
    if (at < id.size()) swapped += id[at++];
  }
  return swapped;
}

void Swap::after(Node& node) const {
  if (node.is_scalar()) node.text = id(node.text);
  for (Node& item : node.items) after(item);
  if (Entry* measure = node.find("measure")) after(measure->value);
}

void Swap::apply(Node& measure) const {
  for (Entry& entry : measure.entries) {
    if (entry.key.text == "after") {
      after(entry.value);
    } else if ((entry.key.text == "at" || entry.key.text == "to") && entry.value.is_scalar()) {
      site(entry.value.text);
    } else if (entry.value.is_map()) {
      apply(entry.value);
    }
  }
}

}  // namespace verbund::scenario
