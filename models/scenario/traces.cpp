#include "models/scenario/traces.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>

#include "models/scenario/text_checks.h"
#include "models/scenario/validate.h"

namespace verbund::scenario {

namespace {

namespace fs = std::filesystem;

constexpr double most_mhz = 1e9;
constexpr std::size_t longest_line = 1U << 20U;

struct Wanted {
  std::string column;
  double core_mhz = 1;
  std::string path;  // of the demand of the service that names it first
  service::Outside outside = service::Outside::error;
  std::size_t position = 0;
  std::shared_ptr<service::Series> series;
};

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  std::size_t start = 0;
  while (true) {
    std::size_t comma = line.find(',', start);
    cells.push_back(line.substr(start, comma - start));
    if (comma == std::string_view::npos) return cells;
    start = comma + 1;
  }
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == '\r' || text.back() == ' ')) text.remove_suffix(1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text;
}

class TraceFile {
 public:
  TraceFile(Reader& reader, std::string name, std::string path, const Scenario& scenario)
      : reader_(reader), name_(std::move(name)), path_(std::move(path)), scenario_(scenario) {}

  // False when something was wrong.
  bool read(std::vector<Wanted>& wanted) {
    std::error_code error;
    std::ifstream in;
    if (fs::is_regular_file(path_, error)) in.open(path_, std::ios::binary);  // a pipe might never end
    if (!in.is_open()) {
      reader_.report(Problem::trace_missing, *reader_.nodes.at(wanted.front().path + ".trace"),
                     fmt::format("there is no file {} in the data folder", in_quotes(name_)),
                     "check the name, and the folder named by --data or VERBUND_DATA");
      return false;
    }
    bool has_head = next(in);
    if (has_head && !find_columns(wanted)) return false;
    while (has_head && next(in)) {
      if (trimmed(line_).empty()) continue;
      if (!take_row(wanted)) return false;
    }
    if (is_too_long_) {
      return fail(Problem::trace_text, 0, "this line is longer than 1 MB", "is it a CSV file, with one row a line?");
    }
    if (!is_long_enough(wanted)) return false;
    for (Wanted& each : wanted) {
      each.series->first = first_;
      each.series->step_seconds = step_;
      each.series->repeats = each.outside == service::Outside::repeat;
    }
    return true;
  }

 private:
  // False at the end, and at a line that is too long.
  bool next(std::ifstream& in) {
    ++number_;
    buffer_.resize(longest_line);
    in.getline(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    bool has_end = !in.fail() && !in.eof();
    line_.assign(buffer_.data(), static_cast<std::size_t>(in.gcount()) - (has_end ? 1 : 0));
    is_too_long_ = in.fail() && !line_.empty();
    return !in.fail();
  }

  bool fail(Problem problem, std::size_t byte, std::string message, std::string hint) {
    auto place = place_in_any_line(name_, number_, static_cast<int>(byte) + 1, line_, byte);
    reader_.report(problem, place, std::move(message), std::move(hint));
    return false;
  }

  [[nodiscard]] std::size_t offset(std::string_view cell) const {
    return static_cast<std::size_t>(cell.data() - line_.data());
  }

  bool find_columns(std::vector<Wanted>& wanted) {
    std::vector<std::string> names;
    for (std::string_view cell : cells_of(line_)) {
      // What is not UTF-8 cannot be named in a scenario.
      names.emplace_back(first_bad_utf8(cell) ? std::string_view() : trimmed(cell));
    }
    columns_ = names.size();
    names.front().clear();  // the time is no series
    bool all = true;
    for (Wanted& each : wanted) {
      auto found = std::find(names.begin(), names.end(), each.column);
      if (!each.column.empty() && found != names.end()) {
        each.position = static_cast<std::size_t>(found - names.begin());
        continue;
      }
      all = false;
      const auto node = reader_.nodes.find(each.path + ".column");
      if (node == reader_.nodes.end()) continue;  // reported as missing
      reader_.report(Problem::trace_column, *node->second,
                     fmt::format("`{}` has no column {}", name_, in_quotes(each.column)),
                     columns_hint(each.column, names));
    }
    return all;
  }

  [[nodiscard]] std::string columns_hint(const std::string& wanted, const std::vector<std::string>& names) const {
    if (names.size() == 1 && line_.find(';') != std::string::npos) {
      return "the file is separated by semicolons: save it with commas between the cells, and a point before decimals";
    }
    std::string near = nearest(wanted, names);
    if (!near.empty()) return fmt::format("did you mean `{}`?", near);
    std::vector<std::string> known;
    for (const std::string& name : names) {
      if (!name.empty()) known.push_back(in_quotes(name));
    }
    return known.empty() ? "the first line of the file names its columns, the first of which is the time"
                         : "it has: " + join(known);
  }

  bool take_row(std::vector<Wanted>& wanted) {
    std::vector<std::string_view> cells = cells_of(line_);
    if (cells.size() != columns_) {
      return fail(Problem::trace_ragged, 0,
                  fmt::format("this row has {} cells, the first line {}", cells.size(), columns_),
                  "every row needs one cell for every column, blank where nothing was recorded");
    }
    if (!take_time(trimmed(cells.front()))) return false;
    for (Wanted& each : wanted) {
      std::string_view cell = trimmed(cells[each.position]);
      double mhz = 0;
      auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), mhz);
      if (!cell.empty() && (error != std::errc() || end != cell.data() + cell.size() || !std::isfinite(mhz))) {
        return fail(Problem::trace_text, offset(cells[each.position]), "this cell is no number",
                    "a cell holds MHz used, or nothing");
      }
      if (mhz < 0 || mhz > most_mhz) {
        return fail(Problem::trace_text, offset(cells[each.position]), "this cell is out of range",
                    "a cell holds MHz used: at least 0, at most 1e9");
      }
      each.series->cores.push_back(static_cast<float>(mhz / each.core_mhz));
    }
    ++rows_;
    return true;
  }

  bool take_time(std::string_view cell) {
    std::string_view text = cell.ends_with('Z') ? cell.substr(0, cell.size() - 1) : cell;
    auto when = parse_instant(text);
    if (!when) {
      return fail(Problem::trace_text, 0, "the first cell of this row is no time", "write it as `2013-08-12T13:35Z`");
    }
    if (rows_ == 0) {
      first_ = *when;
    } else if (rows_ == 1) {
      step_ = when->seconds() - first_.seconds();
      std::int64_t resolution = scenario_.step_seconds();
      if (step_ <= 0 || (resolution > 0 && step_ % resolution != 0 && resolution % step_ != 0)) {
        return fail(Problem::trace_grid, 0,
                    step_ <= 0 ? "the time does not rise"
                               : fmt::format("the series has a step of {}, which does not fit the resolution of {}",
                                             format_period({0, step_}), format_period(scenario_.resolution)),
                    "one must be a whole multiple of the other");
      }
    } else if (when->seconds() != first_.seconds() + rows_ * step_) {
      return fail(Problem::trace_grid, 0, "the time leaves the regular grid of the rows before",
                  fmt::format("expected is {}", format_instant(Instant(first_.seconds() + rows_ * step_))));
    }
    return true;
  }

  // For every column: that it covers the horizon, or what it says for the time outside makes sense.
  bool is_long_enough(const std::vector<Wanted>& wanted) {
    if (rows_ < 2) {
      reader_.report(Problem::trace_cover, *reader_.nodes.at(wanted.front().path + ".trace"),
                     fmt::format("`{}` has fewer than two rows", name_),
                     "its first line names the columns, and every further line holds the values of one step");
      return false;
    }
    return std::all_of(wanted.begin(), wanted.end(), [&](const Wanted& each) {
      return each.outside == service::Outside::error ? covers(each)
                                                     : each.outside == service::Outside::hold || fits(each);
    });
  }

  bool covers(const Wanted& each) {
    const Instant end(first_.seconds() + rows_ * step_);
    if (first_ <= scenario_.start && scenario_.end() <= end) return true;
    reader_.report(Problem::trace_cover, *reader_.nodes.at(each.path + ".trace"),
                   fmt::format("`{}` goes from {} to {}, the scenario from {} to {}", name_, format_instant(first_),
                               format_instant(end), format_instant(scenario_.start), format_instant(scenario_.end())),
                   "change `start` and `horizon` so that the series covers them, or say what holds outside of it: "
                   "`outside: hold` or `outside: repeat`");
    return false;
  }

  // Steps of the simulation are not to begin in one time of the series and end in the next.
  bool fits(const Wanted& each) {
    const std::int64_t length = rows_ * step_, resolution = scenario_.step_seconds();
    if (resolution <= 0 || length % resolution == 0) return true;
    reader_.report(Problem::trace_grid, node_of(reader_, each.path + ".outside"),
                   fmt::format("`{}` is {} long, which is no multiple of the resolution of {}", name_,
                               format_period({0, length}), format_period(scenario_.resolution)),
                   "cut the series to whole steps, best to whole weeks, or choose another `resolution`");
    return false;
  }

  Reader& reader_;
  std::string name_;
  std::string path_;
  const Scenario& scenario_;
  std::vector<char> buffer_;
  std::string line_;
  bool is_too_long_ = false;
  int number_ = 0;
  std::size_t columns_ = 0;
  std::int64_t rows_ = 0;
  Instant first_;
  std::int64_t step_ = 0;
};

// Series by file; the same column counted in two ways is a mistake.
std::map<std::string, std::vector<Wanted>> collect(Reader& reader, const Scenario& scenario) {
  std::map<std::string, std::vector<Wanted>> files;
  for (const service::Service& service : scenario.services) {
    const auto* trace = std::get_if<service::TraceDemand>(&service.demand);
    std::string path = "services." + service.id + ".demand";
    if (trace == nullptr || trace->core.value() <= 0) continue;
    auto name = reader.nodes.find(path + ".trace");
    if (name == reader.nodes.end() || !name->second->is_scalar()) continue;  // said already
    auto& wanted = files[trace->file];
    double mhz = trace->core.value() / 1e6;
    auto same = std::find_if(wanted.begin(), wanted.end(), [&](const Wanted& w) { return w.column == trace->column; });
    if (same == wanted.end()) {
      wanted.push_back({trace->column, mhz, path, trace->outside, 0, std::make_shared<service::Series>()});
    } else if (same->core_mhz != mhz) {
      reader.report(Problem::key_conflict, *reader.nodes.at(path + ".core"),
                    fmt::format("{} is counted with another `core` at {}.core", in_quotes(trace->column), same->path),
                    "give both the same `core`");
    } else if (same->outside != trace->outside) {
      reader.report(
          Problem::key_conflict, node_of(reader, path + ".outside"),
          fmt::format("{} goes on in another way outside of its time at {}", in_quotes(trace->column), same->path),
          "give both the same `outside`");
    }
  }
  return files;
}

bool stays_inside(const std::string& name) {
  fs::path path = fs::path(name).lexically_normal();
  return !path.is_absolute() && !path.empty() && *path.begin() != "..";
}

}  // namespace

void read_traces(Reader& reader, const std::string& data_folder, const std::string& beside, Scenario& scenario) {
  for (auto& [file, wanted] : collect(reader, scenario)) {
    const Node& node = *reader.nodes.at(wanted.front().path + ".trace");
    if (!stays_inside(file)) {
      reader.report(Problem::trace_missing, node, fmt::format("{} is not inside the data folder", in_quotes(file)),
                    "name the file relative to the data folder, without `..`");
      continue;
    }
    const fs::path path = fs::path(data_folder.empty() ? beside : data_folder) / file;
    std::error_code error;
    if (data_folder.empty() && !fs::exists(path, error)) {
      reader.report(Problem::data_folder, node,
                    "this scenario needs recorded series, which are not beside it, and no data folder was named",
                    "name the folder that holds this file: --data DIR, or the environment variable VERBUND_DATA");
      continue;
    }
    if (!TraceFile(reader, file, path.string(), scenario).read(wanted)) continue;
    for (Wanted& each : wanted) scenario.traces[file + "#" + each.column] = std::move(each.series);
  }
}

}  // namespace verbund::scenario
