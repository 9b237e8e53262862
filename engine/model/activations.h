#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace whosaid {

// The functions below use additions, multiplications and divisions alone, so that every machine gives the same bits:
// the C library's exp and tanh do not.

/// Four numbers that are worked on at once (GCC's and Clang's vector extension): the same bits as one by one.
using FourFloats = float __attribute__((vector_size(16)));

inline FourFloats load_four(const float* from) {
    FourFloats four;
    std::memcpy(&four, from, sizeof four);
    return four;
}
inline void store_four(FourFloats four, float* to) { std::memcpy(to, &four, sizeof four); }

/// Hyperbolic tangent, right to 1e-4: its continued fraction (Lambert 1761) down to the seventh step, cut off near one.
inline FourFloats fast_tanh(FourFloats x) {
    constexpr FourFloats limit = {4.9f, 4.9f, 4.9f, 4.9f};
    x = x < limit ? x : limit;
    x = x > -limit ? x : -limit;
    const FourFloats s = x * x;
    return x * (135135.0f + s * (17325.0f + s * (378.0f + s))) / (135135.0f + s * (62370.0f + s * (3150.0f + s * 28.0f)));
}

inline FourFloats fast_sigmoid(FourFloats x) { return 0.5f + 0.5f * fast_tanh(0.5f * x); }

/// e to the x for x <= 0, right to 1e-4; under -80 nothing.
inline float fast_exp(float x) {
    if (x < -80.0f) return 0.0f;
    // The series for x/1024, which is exact for numbers this small, squared ten times.
    const float y = x / 1024.0f;
    float e = 1.0f + y * (1.0f + y * (0.5f + y * (1.0f / 6.0f)));
    for (int i = 0; i < 10; ++i) e *= e;
    return e;
}

}  // namespace whosaid
