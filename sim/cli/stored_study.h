// A study that `run` has kept.
#pragma once

#include <optional>
#include <string>

#include "sim/document/study.h"

namespace verbund::cli {

// Of study.json or its folder; `path` is then the file. None: a message has said why.
std::optional<document::Study> read_study(const std::string& named, std::string& path);

}  // namespace verbund::cli
