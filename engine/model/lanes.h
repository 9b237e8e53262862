#pragma once
#include <cstdint>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace whosaid {

// Four sums at a time, by the widest instructions that every machine of a kind has. All three give the same numbers.

#if defined(__wasm_simd128__)

struct FourSums {
    v128_t sums = wasm_i32x4_const_splat(0);
    /// Adds to each sum two products: weights hold a pair for each.
    void add(const std::int16_t* weights, v128_t pair) { sums = wasm_i32x4_add(sums, wasm_i32x4_dot_i16x8(wasm_v128_load(weights), pair)); }
    void write(const float* scales, float scale, float* out) const {
        const v128_t factors = wasm_f32x4_mul(wasm_v128_load(scales), wasm_f32x4_splat(scale));
        wasm_v128_store(out, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(sums), factors));
    }
};
inline v128_t repeat_pair(const std::int16_t* pair) { return wasm_v128_load32_splat(pair); }

#elif defined(__SSE2__)

struct FourSums {
    __m128i sums = _mm_setzero_si128();
    /// Adds to each sum two products: weights hold a pair for each.
    void add(const std::int16_t* weights, __m128i pair) {
        sums = _mm_add_epi32(sums, _mm_madd_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(weights)), pair));
    }
    void write(const float* scales, float scale, float* out) const {
        const __m128 factors = _mm_mul_ps(_mm_loadu_ps(scales), _mm_set1_ps(scale));
        _mm_storeu_ps(out, _mm_mul_ps(_mm_cvtepi32_ps(sums), factors));
    }
};
inline __m128i repeat_pair(const std::int16_t* pair) {
    std::int32_t both;
    std::memcpy(&both, pair, sizeof both);
    return _mm_set1_epi32(both);
}

#else

struct FourSums {
    std::int32_t sums[4] = {0, 0, 0, 0};
    /// Adds to each sum two products: weights hold a pair for each.
    void add(const std::int16_t* weights, const std::int16_t* pair) {
        for (int i = 0; i < 4; ++i) sums[i] += weights[2 * i] * pair[0] + weights[2 * i + 1] * pair[1];
    }
    void write(const float* scales, float scale, float* out) const {
        for (int i = 0; i < 4; ++i) out[i] = static_cast<float>(sums[i]) * (scales[i] * scale);
    }
};
inline const std::int16_t* repeat_pair(const std::int16_t* pair) { return pair; }

#endif

}  // namespace whosaid
