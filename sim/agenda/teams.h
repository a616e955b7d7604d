// The account of every team, month by month: who is there, what there is to do, what is left for projects and tasks.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "models/people/month.h"
#include "models/people/posts.h"
#include "sim/agenda/growth_tasks.h"
#include "sim/agenda/hands.h"
#include "sim/agenda/routine.h"
#include "sim/plan/standards.h"
#include "sim/world/world.h"

namespace verbund::agenda {

// A month is planned as it begins: with what stands and runs then, and with the rules that hold then or are changed at
// that very instant. Of a scenario that names no work and no task nothing is counted, and nothing waits for people.
class Teams {
 public:
  // The scenario must outlive it.
  explicit Teams(const scenario::Scenario&);

  // Begins the month of `now` unless it has begun. To be told before anything is done at the instant.
  void look(Instant now, const world::World&);

  // Rules.
  void share(Instant now, const option::SharePeople&);
  void specialise(Instant now, const std::vector<Index<service::Service>>&, const option::Specialise&);
  void standardise(Instant now, const option::Standardise&);
  void keep(Instant now, Index<site::Partner>, const people::SkillShares&);
  [[nodiscard]] const plan::Standards& standards() const { return standards_; }

  // Projects, booked in the month.
  void deliver(Index<site::Site>, int servers);
  void move(Index<service::Service>);  // one instance, to another site

  // A team that has no hours left for moves of the service, in the current month; none: they may begin.
  struct Shortage {
    std::size_t team = 0;  // the first of those that are one
    Duration there;
    Duration needed;  // with the move of one instance
  };
  [[nodiscard]] std::optional<Shortage> shortage(Index<service::Service>) const;
  // An incident, once a month, team and measure.
  void report(const Shortage&, const std::string& measure, Instant now, world::World&);

  // As if the current month ended with the scenario, or with itself: by team and month. What teams that are one need
  // and work is shown with each in proportion to the hours of its people.
  struct Account {
    std::vector<std::vector<people::TeamMonth>> months;  // by team; none: nothing is counted
    std::vector<GrowthTasks::State> tasks;
  };
  [[nodiscard]] Account account() const;
  [[nodiscard]] const std::vector<Hands::Team>& teams() const { return hands_.teams(); }

 private:
  void begin_month(Instant now);
  void plan_month();
  void end_month();
  void changed(Instant now);
  void book(const Hands::Parts&, Duration effort);
  [[nodiscard]] std::string name(std::size_t team) const;
  [[nodiscard]] ByPool by_pool(Duration people::TeamMonth::*) const;
  [[nodiscard]] ByPool carried_by_pool() const;
  void show(std::size_t pool, const people::TeamMonth& sum);

  const scenario::Scenario* scenario_;
  bool counts_ = false;
  Hands hands_;
  plan::Standards standards_;
  GrowthTasks tasks_;
  std::vector<people::Posts> posts_;         // by team
  std::vector<Duration> carried_;            // by team, into the current month
  std::vector<people::TeamMonth> current_;   // by team
  std::vector<std::size_t> pools_;           // of the current month
  std::optional<Counts> seen_;               // at its beginning
  Instant from_{INT64_MIN}, to_{INT64_MIN};  // the current month, or the part of it that is played
  std::vector<std::vector<people::TeamMonth>> months_;
  std::set<std::pair<std::size_t, std::string>> said_;  // in the current month: teams and measures that wait
};

}  // namespace verbund::agenda
