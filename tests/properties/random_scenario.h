// Small scenarios of every kind: one to three sites, two to six services, one to three options of random measures, and
// in some of them jobs, copies and what is lost.
#pragma once

#include <string>
#include <vector>

#include "tests/properties/yaml_tree.h"

namespace verbund::testing {

struct Draw {
  bool chance = true;      // noise of demand, and failures: drawn by names
  bool states = true;      // measures that a measured state sets off
  bool copies = true;      // backups, replicas and traffic to users, which share the lines with moves
  bool misfortune = true;  // drills and failures
  bool ranks = true;       // protection classes and, below them, jobs
  bool people = false;     // work, tasks and measures about people
  bool money = false;      // suppliers, licences, upkeep, tariffs, projects, discounting
};

// What is named, in the order of its ids. An id tells its sort and is part of no other word: "s2-site", "m7-step".
struct Cast {
  std::vector<std::string> models, partners, sites, links, kinds, services, batches, events;
  std::vector<std::string> jobs, backups, replicas, drills, failures;
};

struct Drawn {
  Yaml tree;
  Cast cast;
  std::vector<std::string> options;  // the baseline first
};

// Some are refused by the checks of a scenario (see `loaded`). To be called within a property.
Drawn any_scenario(const Draw& = {});

// The measures of one option by id, "m1-step" first; `after` only names earlier ones.
Yaml any_measures(const Cast&, const Draw&);

// All that the cast names of these.
void add_jobs_and_copies(const Cast&, Yaml& tree);
void add_misfortune(const Cast&, Yaml& tree);
// Whoever works there, and what there is to do; measures about people for every option.
void add_people(Drawn&);
// What all of it costs; measures about money for every option.
void add_money(Drawn&);

std::string id_of(const std::string& letter, std::size_t rank, const std::string& word);  // "s", 2, "site": s2-site

}  // namespace verbund::testing
