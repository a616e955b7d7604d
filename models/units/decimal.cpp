#include "models/units/decimal.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

namespace verbund {
inline namespace units {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t count_digits(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  return static_cast<std::size_t>(end - text.begin());
}

std::string_view take_digits(std::string_view& text) {
  const std::string_view digits = text.substr(0, count_digits(text));
  text.remove_prefix(digits.size());
  return digits;
}

bool take_sign(std::string_view& text) {
  if (text.empty() || (text.front() != '-' && text.front() != '+')) return false;
  const bool negative = text.front() == '-';
  text.remove_prefix(1);
  return negative;
}

// The digits before the decimal point, separators removed. A separator stands before exactly three digits, and only one
// sort of separator in a number.
std::optional<std::string> take_whole_part(std::string_view& text) {
  std::string digits(take_digits(text));
  if (digits.empty() || (digits.size() > 1 && digits.front() == '0')) return std::nullopt;
  if (text.empty() || (text.front() != '_' && text.front() != ',')) return digits;
  if (digits.size() > 3 || digits == "0") return std::nullopt;
  const char separator = text.front();
  while (!text.empty() && (text.front() == '_' || text.front() == ',')) {
    if (text.front() != separator) return std::nullopt;
    text.remove_prefix(1);
    if (count_digits(text) != 3) return std::nullopt;
    digits += take_digits(text);
  }
  return digits;
}

// "e3", "E-5"; anything else (as the E of EUR) is left to the unit. Huge exponents saturate: they end as "too large" or
// as zero all the same.
std::int64_t take_exponent(std::string_view& text) {
  if (text.empty() || (text.front() != 'e' && text.front() != 'E')) return 0;
  std::string_view rest = text.substr(1);
  const bool negative = take_sign(rest);
  const std::string_view digits = take_digits(rest);
  if (digits.empty()) return 0;
  text = rest;
  constexpr std::int64_t limit = 1'000'000'000;
  std::int64_t value = 0;
  for (const char c : digits) value = std::min(limit, value * 10 + (c - '0'));
  return negative ? -value : value;
}

void normalise(Decimal& number) {
  const std::size_t last = number.digits.find_last_not_of('0');
  const std::size_t kept = last == std::string::npos ? 0 : last + 1;
  number.exponent += static_cast<std::int64_t>(number.digits.size() - kept);
  number.digits.resize(kept);
  number.digits.erase(0, std::min(number.digits.find_first_not_of('0'), number.digits.size()));
  if (number.digits.empty()) number = Decimal{};  // one zero, without a sign
}

}  // namespace

std::optional<Decimal> take_decimal(std::string_view& text) {
  std::string_view rest = text;
  Decimal number;
  number.negative = take_sign(rest);
  const std::optional<std::string> whole = take_whole_part(rest);
  if (!whole) return std::nullopt;
  number.digits = *whole;
  if (!rest.empty() && rest.front() == '.') {
    rest.remove_prefix(1);
    const std::string_view fraction = take_digits(rest);
    if (fraction.empty()) return std::nullopt;
    number.digits += fraction;
    number.exponent = -static_cast<std::int64_t>(fraction.size());
  }
  number.exponent += take_exponent(rest);
  normalise(number);
  text = rest;
  return number;
}

bool starts_with_non_finite(std::string_view text) {
  take_sign(text);
  if (!text.empty() && text.front() == '.') text.remove_prefix(1);
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  const auto is_letter = [&](char c) { return lower(c) >= 'a' && lower(c) <= 'z'; };
  std::string word;
  for (std::size_t i = 0; i < text.size() && is_letter(text[i]); ++i) word += lower(text[i]);
  return word == "nan" || word == "inf" || word == "infinity";
}

std::optional<double> to_double(const Decimal& number) {
  const std::string text =
      fmt::format("{}{}e{}", number.negative ? "-" : "", number.digits.empty() ? "0" : number.digits, number.exponent);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc()) return value;
  const bool too_large = static_cast<std::int64_t>(number.digits.size()) + number.exponent > 0;
  return too_large ? std::nullopt : std::optional<double>(0.0);
}

bool is_whole(const Decimal& number) { return number.exponent >= 0; }

std::optional<std::int64_t> to_integer(const Decimal& number) {
  constexpr std::int64_t most_digits = 19;
  if (static_cast<std::int64_t>(number.digits.size()) + number.exponent > most_digits) return std::nullopt;
  const std::string text = (number.negative ? "-" : "") + (number.digits.empty() ? "0" : number.digits) +
                           std::string(static_cast<std::size_t>(number.exponent), '0');
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() ? std::optional<std::int64_t>(value) : std::nullopt;
}

Decimal shortest_decimal(double value) {
  std::array<char, 64> buffer{};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
  std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  return take_decimal(text).value();
}

Decimal decimal_of(std::int64_t value) {
  const std::string written = std::to_string(value);
  std::string_view text = written;
  return take_decimal(text).value();
}

std::string text_of(const Decimal& number) {
  if (number.digits.empty()) return "0";
  const std::string sign = number.negative ? "-" : "";
  const auto count = static_cast<std::int64_t>(number.digits.size());
  const std::int64_t point = count + number.exponent;  // digits before the decimal point
  constexpr std::int64_t most_whole_digits = 17, most_leading_zeros = 5;
  if (point > most_whole_digits || point < -most_leading_zeros) {
    const std::string fraction = count > 1 ? "." + number.digits.substr(1) : "";
    return fmt::format("{}{}{}e{}", sign, number.digits.front(), fraction, point - 1);
  }
  if (number.exponent >= 0) return sign + number.digits + std::string(static_cast<std::size_t>(number.exponent), '0');
  if (point <= 0) return sign + "0." + std::string(static_cast<std::size_t>(-point), '0') + number.digits;
  const auto split = static_cast<std::size_t>(point);
  return sign + number.digits.substr(0, split) + "." + number.digits.substr(split);
}

}  // namespace units
}  // namespace verbund
