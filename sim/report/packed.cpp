#include "sim/report/packed.h"

#include <zlib.h>

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace verbund::report {

std::string gzipped(const std::string& text) {
  constexpr int window = 15, with_head_of_gzip = 16, usual_memory = 8;
  z_stream stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window + with_head_of_gzip, usual_memory,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    std::abort();  // no memory, or another zlib than the one compiled against
  }
  std::string result(deflateBound(&stream, text.size()), '\0');
  // zlib reads from here only, but its type does not say so.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(result.data());
  stream.avail_out = static_cast<uInt>(result.size());
  if (deflate(&stream, Z_FINISH) != Z_STREAM_END) std::abort();
  result.resize(stream.total_out);
  deflateEnd(&stream);
  return result;
}

std::string base64(const std::string& bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string result;
  result.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t there = std::min<std::size_t>(3, bytes.size() - i);
    std::uint32_t three = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      three = three << 8U | (k < there ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      result += k <= there ? digits[three >> (18 - 6 * k) & 63U] : '=';
    }
  }
  return result;
}

}  // namespace verbund::report
