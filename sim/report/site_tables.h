// Tables of what a site does by the hour of the week, by the day, and for how much of the time.
#pragma once

#include "sim/report/tables.h"

namespace verbund::report {

Table site_week();
Table site_days();
Table site_duration();

}  // namespace verbund::report
