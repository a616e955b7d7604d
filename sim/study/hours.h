// The hours of a run as the document counts them.
#pragma once

#include "models/scenario/scenario.h"
#include "sim/document/hours.h"
#include "sim/meters/observations.h"

namespace verbund::study {

document::Hours tell_hours(const scenario::Scenario&, const meters::Hourly&);

}  // namespace verbund::study
