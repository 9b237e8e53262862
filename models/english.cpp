#include "models/english.h"

#include <cstdint>

extern "C" {
extern const char whosaid_english_start[];
extern const std::uint32_t whosaid_english_size;
}

namespace whosaid {

std::string_view english_model() { return {whosaid_english_start, whosaid_english_size}; }

}  // namespace whosaid
