#include "sim/report/figures.h"

#include <algorithm>
#include <cmath>

#include "models/units/format.h"
#include "sim/report/conclusion_messages.h"

namespace verbund::report {
namespace {

constexpr std::size_t month_length = 7, day_length = 10;  // of 2009-09-27

bool is_pattern(const std::string& text, const std::string& pattern) {  // 0: any digit
  return text.size() >= pattern.size() && std::equal(pattern.begin(), pattern.end(), text.begin(), [](char p, char c) {
           return p == '0' ? c >= '0' && c <= '9' : p == c;
         });
}

}  // namespace

std::string written(std::string figure, Language language) {
  if (language != Language::german) return figure;
  for (char& c : figure) c = c == '.' ? ',' : c == ',' ? '.' : c;
  return figure;
}

std::string date_text(const std::string& date, Language language) {
  if (language != Language::german || !is_pattern(date, "0000-00")) return date;
  const std::string year = date.substr(0, 4), month = date.substr(5, 2);
  if (date.size() == month_length) return fmt::format("{}/{}", month, year);
  if (!is_pattern(date, "0000-00-00")) return date;
  return fmt::format("{}.{}.{}{}", date.substr(8, 2), month, year, date.substr(day_length));
}

std::string month_text(const std::string& date, Language language) {
  return date_text(date.substr(0, month_length), language);
}

std::string listed(const std::vector<std::string>& words, Language language) {
  const std::string last = fmt::format(" {} ", conclusion_messages(language).last_and);
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == words.size() ? last : ", ") + words[i];
  }
  return text;
}

std::string whole_text(double value, Language language) {
  return written(format_thousands(std::round(value), 0), language);
}

std::string fixed_text(double value, int decimals, Language language) {
  return written(fmt::format("{:.{}f}", value, decimals), language);
}

std::string time_text(Duration duration, Language language) { return written(format(duration), language); }

std::string amount_text(Money amount, Language language) {
  const double euros = std::abs(amount.in_euros());
  if (euros < 999'999.5) return written(format(amount < Money() ? -amount : amount), language);
  return put(conclusion_messages(language).millions,
             written(fmt::format("{:.{}f}", euros / 1e6, euros < 9.995e6 ? 2 : 1), language));
}

std::string share_text(double percent, Language language) {
  return written(fmt::format("{:.{}f} %", percent, percent < 9.95 ? 1 : 0), language);
}

std::string small_share_text(double percent, Language language) {
  if (percent > 0 && percent < 0.001) return std::string(conclusion_messages(language).hardly_any);
  return written(fmt::format("{:.3g} %", percent), language);
}

}  // namespace verbund::report
