#include "sim/study/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace verbund::study {
namespace {

std::string write_all(const std::string& path, const std::string& text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) return std::strerror(errno);
  std::size_t done = 0;
  std::string problem;
  while (done < text.size() && problem.empty()) {
    const ssize_t n = ::write(file, text.data() + done, text.size() - done);
    if (n > 0) done += static_cast<std::size_t>(n);
    if (n < 0 && errno != EINTR) problem = std::strerror(errno);
  }
  if (::close(file) != 0 && problem.empty()) problem = std::strerror(errno);
  return problem;
}

}  // namespace

std::optional<std::string> read_file(const std::string& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::ostringstream text;
  text << in.rdbuf();
  if (in.bad()) return std::nullopt;
  return std::move(text).str();
}

std::string part_path(const std::string& path, int pid) { return path + "." + std::to_string(pid) + ".part"; }

std::string write_file(const std::string& path, const std::string& text) {
  std::error_code error;
  const auto there = std::filesystem::symlink_status(path, error);
  const bool renames = !std::filesystem::exists(there) || std::filesystem::is_regular_file(there);
  const std::string part = renames ? part_path(path, ::getpid()) : path;
  std::string problem = write_all(part, text);
  if (renames && problem.empty() && std::rename(part.c_str(), path.c_str()) != 0) problem = std::strerror(errno);
  if (problem.empty()) return "";
  if (renames) std::remove(part.c_str());
  return "cannot write " + path + ": " + problem;
}

}  // namespace verbund::study
