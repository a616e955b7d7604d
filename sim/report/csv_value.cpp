#include "sim/report/csv_value.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <string_view>

namespace verbund::report {
namespace {

bool is_number(std::string_view text) {
  double value = 0;
  const char* end = text.data() + text.size();
  if (text.find_first_not_of("0123456789.eE+-") != std::string_view::npos) return false;
  return std::from_chars(text.data(), end, value).ptr == end;
}

bool is_like_a_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos &&
         !is_number(text);
}

}  // namespace

std::string csv_value(const std::string& text) {
  std::string harmless = is_like_a_formula(text) ? "'" + text : text;
  if (harmless.find_first_of(",\"\r\n") == std::string::npos) return harmless;
  std::string result = "\"";
  for (const char c : harmless) result += c == '"' ? "\"\"" : std::string(1, c);
  return result + "\"";
}

std::string csv_value(Money amount) {
  const std::int64_t cents = std::abs(amount.in_cents());
  return fmt::format("{}{}.{:02}", amount < Money() ? "-" : "", cents / 100, cents % 100);
}

}  // namespace verbund::report
