// What stood and ran at the beginning of every month, from the log of changes: what licences and maintenance are
// counted by.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "sim/ledger/book.h"

namespace verbund::ledger {

// A server of the partners; leased ones are not.
struct Owned {
  Index<site::Site> site;
  Index<catalogue::ServerModel> model;
  std::string batch;
  Instant bought;
  Instant came;
  Instant gone;  // beyond the end of the run: never
};

class Inventory {
 public:
  explicit Inventory(const Book&);

  [[nodiscard]] const std::vector<Owned>& servers() const { return servers_; }
  // Servers of a model that run at a site at an instant: with those that come then, without those that go then.
  [[nodiscard]] int servers(Index<site::Site>, Index<catalogue::ServerModel>, Instant) const;
  // Instances of a service at the beginning of a month.
  [[nodiscard]] int instances(Index<service::Service> service, std::size_t month) const {
    return instances_[service.value][month];
  }

 private:
  void follow_servers(const Book&);
  void follow_instances(const Book&);

  std::vector<Owned> servers_;  // in the order in which they came
  std::vector<std::vector<int>> instances_;
};

}  // namespace verbund::ledger
