// Who does which work: the teams, which of them are one, and who cares for which service.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "models/scenario/scenario.h"

namespace verbund::agenda {

// A team is a skill at a site. At a site without people of a skill those of its partner's other sites do the work, in
// proportion to their posts; where the partner has none at all the site has a team of no posts, so that its work is
// missing.
class Hands {
 public:
  explicit Hands(const scenario::Scenario&);

  struct Team {
    Index<site::Site> site;
    std::string skill;
    const people::StaffPool* pool = nullptr;  // none: no posts
  };
  [[nodiscard]] const std::vector<Team>& teams() const { return teams_; }  // by site, then by skill
  // Teams that share their people have the same number: the position of the first of them.
  [[nodiscard]] const std::vector<std::size_t>& pools() const { return pools_; }

  // A team's part of something.
  struct Part {
    std::size_t team = 0;
    double share = 1;
  };
  using Parts = std::vector<Part>;
  [[nodiscard]] const Parts& at(Index<site::Site>, const std::string& skill) const;
  // Of a partner's own people; empty where it has no site.
  [[nodiscard]] const Parts& of(Index<site::Partner>, const std::string& skill) const;
  [[nodiscard]] const Parts& who_cares(Index<service::Service>, const std::string& skill) const;
  // What of the usual hours each service takes: practice saves some.
  [[nodiscard]] double practice(Index<service::Service> service) const { return care_[service.value].practice; }
  // What of the hours of a partner is left to its own people.
  [[nodiscard]] double kept(Index<site::Partner>, const std::string& skill) const;

  // All teams of these skills are one from now on; empty: of all skills.
  void share(const std::vector<std::string>& skills);
  // The people at the site care for these services.
  void specialise(const std::vector<Index<service::Service>>&, Index<site::Site>, Fraction learning);
  // Of the hours of a partner its people keep these shares, and none of other skills.
  void keep(Index<site::Partner>, const people::SkillShares&);

 private:
  struct Care {
    Index<site::Site> site;
    double practice = 1;
  };
  void add_teams(const scenario::Scenario&, const std::vector<std::string>& skills);
  void divide(const scenario::Scenario&, const std::string& skill);
  [[nodiscard]] Parts by_posts(const std::vector<std::size_t>& teams) const;

  std::vector<Team> teams_;
  std::vector<std::size_t> pools_;
  std::vector<Care> care_;                                       // by service
  std::map<std::pair<std::uint32_t, std::string>, Parts> at_;    // by site and skill
  std::map<std::pair<std::uint32_t, std::string>, Parts> of_;    // by partner and skill
  std::map<std::uint32_t, std::map<std::string, double>> kept_;  // by partner and skill
};

}  // namespace verbund::agenda
