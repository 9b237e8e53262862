#include "reading.h"

namespace whosaid {

Reading::Reading() = default;
Reading::Reading(const Reading&) = default;
Reading::Reading(Reading&&) noexcept = default;
Reading& Reading::operator=(Reading&&) noexcept = default;
Reading::~Reading() = default;

}  // namespace whosaid
