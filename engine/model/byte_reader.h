#pragma once
#include <cstdint>
#include <string_view>

namespace whosaid {

/// Reads numbers off the front of bytes that nobody vouches for. Past the end it gives zeros and remembers the failure,
/// so that a caller may read a whole record and ask once whether it was there.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    bool failed() const { return failed_; }
    std::size_t remaining() const { return rest_.size(); }

    std::uint8_t byte() {
        const std::string_view one = take(1);
        return one.empty() ? 0 : static_cast<std::uint8_t>(one[0]);
    }

    /// Little-endian, four bytes.
    std::uint32_t word() {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 32; shift += 8) value |= std::uint32_t{byte()} << shift;
        return value;
    }

    /// LEB128: seven bits a byte, the lowest first.
    std::uint32_t variable() {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 35; shift += 7) {
            const std::uint8_t next = byte();
            value |= std::uint32_t{next & 0x7Fu} << shift;
            if (next < 0x80) return value;
        }
        failed_ = true;
        return 0;
    }

    std::string_view take(std::size_t count) {
        if (count > rest_.size()) {
            failed_ = true;
            rest_ = {};
            return {};
        }
        const std::string_view part = rest_.substr(0, count);
        rest_ = rest_.substr(count);
        return part;
    }

private:
    std::string_view rest_;
    bool failed_ = false;
};

}  // namespace whosaid
