// Runs a simulation in a process of its own: the kernel keeps static state, so a process may run only one.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace verbund::testing {

// What `work` returns in a child process; aborts the test when the child fails.
std::string in_child(const std::function<std::string()>& work);
std::vector<double> numbers_from_child(const std::function<std::vector<double>()>& work);

}  // namespace verbund::testing
