// The columns of hours.
#pragma once

#include "sim/document/column.h"
#include "sim/document/hours.h"

namespace verbund::document {

template <class Visit>
void columns(const SiteHour*, Visit visit) {
  using T = SiteHour;
  visit(Column{"date", "", "When the hour began, in local standard time.", Date::moment}, &T::date);
  visit(Column{"site", "", "Its id in the scenario."}, &T::site);
  visit(Column{"capacity", "cores", "Reference cores of the running servers, mean over the hour."}, &T::capacity);
  visit(Column{"cpu_mean", "%", "CPU used of all that they could have given in the hour; empty: no server ran."},
        &T::cpu_mean);
  visit(Column{"cpu_highest", "%", "The same in the busiest step of the hour."}, &T::cpu_highest);
  visit(Column{"power", "kW", "Of the servers, mean over the hour, before PUE."}, &T::power);
}

template <class Visit>
void columns(const LinkHour*, Visit visit) {
  using T = LinkHour;
  visit(Column{"date", "", "When the hour began, in local standard time.", Date::moment}, &T::date);
  visit(Column{"link", "", "Its id in the scenario."}, &T::link);
  visit(Column{"forward", "Mbit/s", "Sent from its first site to its second, mean over the hour."}, &T::forward);
  visit(Column{"back", "Mbit/s", "Sent from its second site to its first, mean over the hour."}, &T::back);
}

}  // namespace verbund::document
