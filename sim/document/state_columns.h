// The column table of the state at a date, see columns.h.
#pragma once

#include "sim/document/column.h"
#include "sim/document/state.h"

namespace verbund::document {

template <class Visit>
void columns(const BatchState*, Visit visit) {
  using T = BatchState;
  visit(Column{"batch", "", "The batch of the scenario, or the measure that brought it."}, &T::batch);
  visit(Column{"model", "", "What it is."}, &T::model);
  visit(Column{"bought", "", "When it was bought."}, &T::bought);
  visit(Column{"age", "years", "Since then."}, &T::age);
  visit(Column{"servers", "servers", "Running."}, &T::servers);
  visit(Column{"leaving", "servers", "Of those, taking no newcomers: they will retire."}, &T::leaving);
  visit(Column{"instances", "instances", "Working on them."}, &T::instances);
}

template <class Visit>
void columns(const SiteState*, Visit visit) {
  using T = SiteState;
  visit(Column{"open", "", "Whether its room is kept."}, &T::open);
  visit(Column{"servers", "servers", "Running."}, &T::servers);
  visit(Column{"instances", "instances", "Working there."}, &T::instances);
  visit(Column{"memory_used", "GiB", "Held by instances, in transit on both sides."}, &T::memory_used);
  visit(Column{"memory", "GiB", "Of the running servers."}, &T::memory);
  visit(Column{"cores_planned", "cores", "What the instances are planned with, in reference cores."},
        &T::cores_planned);
  visit(Column{"cores", "cores", "What the running servers can serve, in reference cores."}, &T::cores);
  visit(Column{"rack_units_used", "U", "Taken by the running servers."}, &T::rack_units_used);
  visit(Column{"rack_units", "U", "In the room; 0 when it is given up."}, &T::rack_units);
  visit(Column{"full_load_power", "kW", "Of the running servers at full load."}, &T::full_load_power);
  visit(Column{"power", "kW", "Of the room; 0 when it is given up."}, &T::power);
  visit(Column{"storage_used", "TiB", "Held by instances, between sites on both sides."}, &T::storage_used);
  visit(Column{"storage", "TiB", "Capacity; 0 when the room is given up."}, &T::storage);
  visit(Column{"batches", "", "The running servers."}, &T::batches);
  visit(Column{"services", "instances", "Working there, by service."}, &T::services);
}

template <class Visit>
void columns(const MoveState*, Visit visit) {
  using T = MoveState;
  visit(Column{"since", "", "When they set out."}, &T::since);
  visit(Column{"measure", "", "The measure that moves them."}, &T::measure);
  visit(Column{"service", "", "Their service."}, &T::service);
  visit(Column{"from", "", "The site where they still work."}, &T::from);
  visit(Column{"to", "", "The site to which they go."}, &T::to);
  visit(Column{"instances", "instances", "How many."}, &T::instances);
}

template <class Visit>
void columns(const WaitingState*, Visit visit) {
  using T = WaitingState;
  visit(Column{"since", "", "Since when they have no server."}, &T::since);
  visit(Column{"service", "", "Their service."}, &T::service);
  visit(Column{"site", "", "Where they wait."}, &T::site);
  visit(Column{"instances", "instances", "How many."}, &T::instances);
}

template <class Visit>
void columns(const MeasureState*, Visit visit) {
  using T = MeasureState;
  visit(Column{"measure", "", "Begun, and not complete."}, &T::measure);
  visit(Column{"began", "", "When."}, &T::began);
  visit(Column{"text", "", "What it does."}, &T::text);
}

template <class Visit>
void columns(const State*, Visit visit) {
  using T = State;
  visit(Column{"option", "", "Of which option."}, &T::option);
  visit(Column{"at", "", "When."}, &T::at);
  visit(Column{"sites", "", "By site."}, &T::sites);
  visit(Column{"moves", "", "Instances on their way."}, &T::moves);
  visit(Column{"waiting", "", "Instances without a server."}, &T::waiting);
  visit(Column{"under_way", "", "Measures that have begun and are not complete."}, &T::under_way);
}

}  // namespace verbund::document
