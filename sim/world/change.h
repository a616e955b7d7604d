// What the world went through, change by change: what stood where, from when to when, and which measure did it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/service/service.h"

namespace verbund::world {

class World;
struct Instance;
struct Server;

enum class ChangeKind : std::uint8_t {
  stands,       // a server that is there at the start
  ordered,      // servers that will come to a site
  delivered,    // a server that comes
  leaving,      // a server that takes no newcomers any more
  retired,      // a server that goes
  placed,       // an instance starts on a server
  homeless,     // an instance has no server; it waits at the site
  set_out,      // an instance begins to move, from server to server; it works on where it was
  arrived,      // it works on the new server
  given_up,     // its move ends where it began
  virtualised,  // the instances of a service may share servers from now on
  policy,       // newcomers at the site find their server in another way
  extended,     // the room of the site takes more
  redirected,   // a backup goes to the site from now on
  closed,       // the room of the site is given up
  handed_over,  // somebody else runs the instance
};
inline constexpr std::size_t change_kinds = 16;
std::string_view text(ChangeKind);  // "set out"

struct Change {
  Instant when;
  ChangeKind kind = ChangeKind::stands;
  std::string measure{};                             // id; empty: at the start, or growth
  std::optional<Index<site::Site>> site{};           // of what is about a site, and of `homeless`
  std::optional<Index<service::Service>> service{};  // of `virtualised`
  std::optional<Index<Instance>> instance{};
  std::optional<Index<Server>> server{};  // the one it is about; of an instance the one it goes to or stands on
  std::optional<Index<Server>> from{};    // of `set_out`, `arrived` and `handed_over`
  int count = 0;                          // of `ordered`: servers
};

// Keeps the changes. It knows how every server and instance was seen last and notes what is different now, so that an
// event of any kind is recorded right. Minutes of booting and shutting down leave no trace: a server comes when it is
// delivered and goes when it retires.
class ChangeLog {
 public:
  // All that stands at the start.
  void begin(const World&);
  // Servers that it has not seen yet.
  void look_at_new_servers(Instant, const World&, const std::string& measure);
  // Whether the server has retired since it was seen last.
  void look_at(Instant, const World&, Index<Server>, const std::string& measure);
  // Whether the instance is new, stands elsewhere, has set out or arrived since it was seen last.
  void look_at(Instant, const World&, Index<Instance>, const std::string& measure);
  void add(Change change) { changes_.push_back(std::move(change)); }

  [[nodiscard]] const std::vector<Change>& changes() const { return changes_; }
  [[nodiscard]] std::size_t instances_seen() const { return seen_.size(); }

 private:
  struct Seen {
    std::optional<Index<Server>> on, moving_to;
    std::string moved_by;  // the measure, while it is under way
    bool handed_over = false;
  };

  std::vector<Change> changes_;
  std::vector<bool> running_;  // by server
  std::vector<Seen> seen_;     // by instance
};

}  // namespace verbund::world
