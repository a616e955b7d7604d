#include "models/scenario/source_text.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "models/scenario/text_checks.h"

namespace verbund::scenario {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t lines_per_start = 256;
constexpr std::size_t bytes_per_count = 4096;

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// Up to the limit and not one byte further, whatever the file system says about its size. False: it cannot be read.
bool read_bytes(const std::string& path, std::string& text) {
  std::ifstream in(path, std::ios::binary);
  std::vector<char> block(1U << 20U);
  while (in && text.size() <= largest_file) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    text.append(block.data(), static_cast<std::size_t>(in.gcount()));
  }
  return in.is_open() && !in.bad();
}

}  // namespace

SourceText::SourceText(std::string name, std::string written, std::string text)
    : name_(std::move(name)), written_(std::move(written)), text_(std::move(text)) {
  if (text_.starts_with("\xEF\xBB\xBF")) text_.erase(0, 3);
  starts_.push_back(0);
  std::size_t lines = 0;
  for (std::size_t i = text_.find('\n'); i != std::string::npos; i = text_.find('\n', i + 1)) {
    if (++lines % lines_per_start == 0) starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
  std::size_t end = text_.find_last_not_of("\r\n");
  auto written_lines = std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(end + 1), '\n');
  last_line_ = end == std::string::npos ? 1 : static_cast<int>(written_lines) + 1;
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text_.size(); i += bytes_per_count) {
    characters_.push_back(static_cast<std::uint32_t>(characters));
    characters += count_characters(std::string_view(text_).substr(i, bytes_per_count));
  }
}

std::size_t SourceText::start_of(int number) const {
  auto before = static_cast<std::size_t>(number) - 1;
  if (before / lines_per_start >= starts_.size()) return text_.size();
  std::size_t start = starts_[before / lines_per_start];
  for (std::size_t i = 0; i < before % lines_per_start; ++i) {
    std::size_t end = text_.find('\n', start);
    if (end == std::string::npos) return text_.size();
    start = end + 1;
  }
  return start;
}

std::size_t SourceText::characters_before(std::size_t byte) const {
  if (characters_.empty()) return 0;
  std::size_t block = std::min(byte / bytes_per_count, characters_.size() - 1);
  std::size_t start = block * bytes_per_count;
  return characters_[block] + count_characters(std::string_view(text_).substr(start, byte - start));
}

std::string_view SourceText::line(int number) const {
  if (number < 1) return {};
  std::size_t start = start_of(number);
  std::size_t end = std::min(text_.find('\n', start), text_.size());
  std::string_view line = std::string_view(text_).substr(start, end - start);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

Place SourceText::place(int number, int byte) const {
  if (number < 1) return {name_, 0, 0, {}, 0};
  std::string_view whole = line(std::min(number, last_line_));
  std::size_t at = number > last_line_ ? whole.size() : static_cast<std::size_t>(std::max(0, byte));
  at = std::min(at, whole.size());
  number = std::min(number, last_line_);
  std::size_t start = start_of(number);
  int column = static_cast<int>(characters_before(start + at) - characters_before(start));
  return place_in_line(name_, number, column + 1, whole, at);
}

std::shared_ptr<const SourceText> read_source(const std::string& path, const std::string& written,
                                              std::vector<Diagnostic>& problems) {
  auto refuse = [&](Problem problem, std::string message, std::string hint) {
    add(problems, {problem, {path, 0, 0, {}, 0}, std::move(message), std::move(hint)});
    return nullptr;
  };
  std::error_code error;
  fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    return refuse(Problem::file_missing, "there is no such file", "check the name and the folder it is looked for in");
  }
  if (fs::is_directory(status)) {
    return refuse(Problem::not_a_file, "this is a folder, not a file", "name the .yaml file in it");
  }
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    // Reading it might never end.
    return refuse(Problem::not_a_file, "this is a pipe or a device, not a file",
                  "write what it says into a file first");
  }
  std::string text;
  if (!read_bytes(path, text)) {
    return refuse(Problem::file_missing, "the file cannot be read", "check who may read it: ls -l shows it");
  }
  if (text.size() > largest_file) {
    return refuse(Problem::too_large, "the file is larger than 64 MB",
                  "recorded series belong into CSV files in the data folder, not into the scenario");
  }
  auto source = std::make_shared<const SourceText>(path, written, std::move(text));
  return text_is_sound(*source, problems) ? source : nullptr;
}

}  // namespace verbund::scenario
