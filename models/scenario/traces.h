// Recorded series from CSV files of the data folder.
#pragma once

#include "models/scenario/reader.h"

namespace verbund::scenario {

// Reads every column that some service names into `scenario.traces` ("file#column"), each file once. The first column
// of a file is the time, `2013-08-12T13:35Z`, on a regular grid; every other column is a series in MHz; blank is 0 (the
// machine was not there). What is wrong is reported at the service, or at the line of the CSV file. Without a data
// folder the files may stand in the folder of the scenario, `beside`.
void read_traces(Reader&, const std::string& data_folder, const std::string& beside, Scenario&);

}  // namespace verbund::scenario
