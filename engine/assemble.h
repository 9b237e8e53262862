#pragma once
#include <string_view>

#include "reading.h"
#include "report.h"

namespace whosaid {

/// Puts what the stages found into a report: tokens become bytes, kinds become words, references are filled in.
Report assemble(const Reading& reading, std::string_view text);

/// Says that only the first `bytes` of a text were read.
NoticeReport too_long_notice(std::size_t bytes);

}  // namespace whosaid
