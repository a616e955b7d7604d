#include "sim/document/printable.h"

#include <algorithm>

#include "sim/document/columns.h"

namespace verbund::document {
namespace {

struct MakePrintable {
  template <class T>
  void operator()(T& value) const {
    if constexpr (!std::is_arithmetic_v<T>) {
      columns(&value, [&](const Column&, auto member) { (*this)(value.*member); });
    }
  }
  void operator()(Money&) const {}
  void operator()(std::string& text) const {
    const auto is_plain = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F && c != '\xC2'; };
    if (!std::all_of(text.begin(), text.end(), is_plain)) text = printable(text);
  }
  template <class T>
  void operator()(std::optional<T>& value) const {
    if (value) (*this)(*value);
  }
  template <class T>
  void operator()(std::vector<T>& values) const {
    for (T& value : values) (*this)(value);
  }
  template <class T, std::size_t n>
  void operator()(std::array<T, n>& values) const {
    for (T& value : values) (*this)(value);
  }
  template <class T>
  void operator()(std::map<std::string, T>& values) const {
    for (auto& [id, value] : values) (*this)(value);
  }
};

}  // namespace

std::string printable(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_c1 = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (byte == '\t' || byte == '\r' || byte == '\n') {
      result += ' ';
    } else if (byte < 0x20 || byte == 0x7F || is_c1) {
      result += "\uFFFD";
      if (is_c1) ++i;
    } else {
      result += text[i];
    }
  }
  return result;
}

void make_printable(Study& study) { MakePrintable{}(study); }

}  // namespace verbund::document
