// A small study document with something in every part of it, for the tests of document, appraisal and report.
#pragma once

#include "sim/document/study.h"

namespace verbund::testing {

// 2007 and 2008; partners and sites `east` and `west`, joined by `line`; options `apart` (baseline, 100,000 EUR a year
// for each partner), `pooled` (100,000 EUR of hardware more in 2007 and half the running cost) and `broken` (failed).
document::Study sample_study();

}  // namespace verbund::testing
