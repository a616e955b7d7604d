// The members of the hours of a stored run, as run_columns.h has those of all else.
#pragma once

#include "sim/document/column.h"
#include "sim/meters/observations.h"

namespace verbund::meters {

template <class Visit>
void columns(const SiteHour*, Visit visit) {
  using document::Column;
  visit(Column{"began", "", ""}, &SiteHour::began);
  visit(Column{"offered", "", ""}, &SiteHour::offered);
  visit(Column{"consumed", "", ""}, &SiteHour::consumed);
  visit(Column{"highest", "", ""}, &SiteHour::highest);
  visit(Column{"power", "", ""}, &SiteHour::power);
}

template <class Visit>
void columns(const LinkHour*, Visit visit) {
  using document::Column;
  visit(Column{"began", "", ""}, &LinkHour::began);
  visit(Column{"forward", "", ""}, &LinkHour::forward);
  visit(Column{"back", "", ""}, &LinkHour::back);
}

template <class Visit>
void columns(const Hourly*, Visit visit) {
  using document::Column;
  visit(Column{"sites", "", ""}, &Hourly::sites);
  visit(Column{"links", "", ""}, &Hourly::links);
}

}  // namespace verbund::meters
