// The changes of an option, put together for sentences: every move with its end, every stay with its end.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "sim/document/study.h"

namespace verbund::report {

// From one server to another. `ended` is empty when it had not arrived at the end, or was given up.
struct Move {
  std::string measure, service;
  std::int64_t number = 0;
  const document::Server* from = nullptr;
  const document::Server* to = nullptr;
  std::string began, ended;

  [[nodiscard]] bool between_sites() const { return from->site != to->site; }
};

// On one server. `until` is empty for what is there at the end.
struct Stay {
  std::string service;
  std::int64_t number = 0;
  const document::Server* on = nullptr;
  std::string since, until;
};

// Keeps pointers into the option, which must outlive it.
class Digest {
 public:
  explicit Digest(const document::OptionResult&);

  [[nodiscard]] const std::vector<Move>& moves() const { return moves_; }       // in the order in which they began
  [[nodiscard]] const std::vector<Stay>& stays() const { return stays_; }       // in the order in which they began
  [[nodiscard]] const document::Server* server(const std::string& name) const;  // null: there is none
  // The site of a change of a server; empty when it is about none.
  [[nodiscard]] std::string site_of(const document::Change&) const;

 private:
  void instance(const document::Change&);

  std::map<std::string, const document::Server*> servers_;
  std::vector<Move> moves_;
  std::vector<Stay> stays_;
  // Of each instance: its move under way and the stay that goes on, by position.
  std::map<std::pair<std::string, std::int64_t>, std::size_t> moving_, staying_;
};

// Things of one kind that happened from day to day.
struct Span {
  std::string first, last;  // dates
  std::size_t count = 0;
};
// What follows within a month is told together.
std::vector<Span> spans(std::vector<std::string> dates);

// What is told together: the items in groups of equal keys, in the order of their first items.
template <class Items, class KeyOf>
auto grouped(const Items& items, const KeyOf& key_of) {
  using Key = decltype(key_of(*items.begin()));
  using Group = std::vector<typename Items::value_type>;
  std::vector<std::pair<Key, Group>> groups;
  std::map<Key, std::size_t> known;
  for (const auto& item : items) {
    const auto [at, is_new] = known.try_emplace(key_of(item), groups.size());
    if (is_new) groups.emplace_back(at->first, Group{});
    groups[at->second].second.push_back(item);
  }
  return groups;
}

}  // namespace verbund::report
