// Runs the built program in a folder of its own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace verbund::testing {

struct Ended {
  int code = -1;  // 128 + n when ended by signal n
  std::string out;
  std::string err;
};

class Program {
 public:
  Program();  // a new empty folder, removed with this object; it holds `small.yaml`
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  // A line for the shell in that folder; "verbund" is the program.
  Ended shell(const std::string& line) const;
  [[nodiscard]] std::string read(const std::string& file) const;
  void write(const std::string& file, const std::string& text) const;

 private:
  std::filesystem::path folder_;
};

// Two sites and two options for two months; every run takes a moment.
std::string small_scenario();

}  // namespace verbund::testing
