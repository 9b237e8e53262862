#pragma once
#include <cstdint>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <immintrin.h>
#endif

// Eight sums, one for each row of a group (products.h), by the widest instructions of each kind of machine. All give the same numbers.
//   add: adds to each sum two products; `weights` hold a pair for each, `pair` is the vector's
//   round_eight: values times `up`, each as the nearest whole number, which must fit

namespace whosaid {

inline std::int16_t round_one(float number) {
    return static_cast<std::int16_t>(static_cast<std::int32_t>(number + (number < 0 ? -0.5f : 0.5f)));
}

#if defined(__wasm_simd128__)

struct EightSums {
    v128_t low = wasm_i32x4_const_splat(0), high = wasm_i32x4_const_splat(0);
    using Pair = v128_t;
    static Pair repeat(const std::int16_t* pair) { return wasm_v128_load32_splat(pair); }
    void add(const std::int16_t* weights, Pair pair) {
        low = wasm_i32x4_add(low, wasm_i32x4_dot_i16x8(wasm_v128_load(weights), pair));
        high = wasm_i32x4_add(high, wasm_i32x4_dot_i16x8(wasm_v128_load(weights + 8), pair));
    }
    void write(const float* scales, float scale, float* out) const {
        write_four(low, scales, scale, out);
        write_four(high, scales + 4, scale, out + 4);
    }

private:
    static void write_four(v128_t sums, const float* scales, float scale, float* out) {
        const v128_t factors = wasm_f32x4_mul(wasm_v128_load(scales), wasm_f32x4_splat(scale));
        wasm_v128_store(out, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(sums), factors));
    }
};

inline v128_t round_four(const float* values, v128_t up) {
    const v128_t four = wasm_f32x4_mul(wasm_v128_load(values), up);
    const v128_t sign = wasm_v128_and(wasm_f32x4_lt(four, wasm_f32x4_const_splat(0)), wasm_f32x4_const_splat(-0.0f));
    return wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_add(four, wasm_v128_or(sign, wasm_f32x4_const_splat(0.5f))));
}
inline void round_eight(const float* values, float up, std::int16_t* numbers) {
    const v128_t factor = wasm_f32x4_splat(up);
    wasm_v128_store(numbers, wasm_i16x8_narrow_i32x4(round_four(values, factor), round_four(values + 4, factor)));
}

#elif defined(__SSE2__)

struct EightSums {
    __m128i low = _mm_setzero_si128(), high = _mm_setzero_si128();
    using Pair = __m128i;
    static Pair repeat(const std::int16_t* pair) {
        std::int32_t both;
        std::memcpy(&both, pair, sizeof both);
        return _mm_set1_epi32(both);
    }
    void add(const std::int16_t* weights, Pair pair) {
        const auto* four = reinterpret_cast<const __m128i*>(weights);
        low = _mm_add_epi32(low, _mm_madd_epi16(_mm_loadu_si128(four), pair));
        high = _mm_add_epi32(high, _mm_madd_epi16(_mm_loadu_si128(four + 1), pair));
    }
    void write(const float* scales, float scale, float* out) const {
        write_four(low, scales, scale, out);
        write_four(high, scales + 4, scale, out + 4);
    }

private:
    static void write_four(__m128i sums, const float* scales, float scale, float* out) {
        const __m128 factors = _mm_mul_ps(_mm_loadu_ps(scales), _mm_set1_ps(scale));
        _mm_storeu_ps(out, _mm_mul_ps(_mm_cvtepi32_ps(sums), factors));
    }
};

inline __m128i round_four(const float* values, __m128 up) {
    const __m128 four = _mm_mul_ps(_mm_loadu_ps(values), up);
    const __m128 sign = _mm_and_ps(_mm_cmplt_ps(four, _mm_setzero_ps()), _mm_set1_ps(-0.0f));
    return _mm_cvttps_epi32(_mm_add_ps(four, _mm_or_ps(sign, _mm_set1_ps(0.5f))));
}
inline void round_eight(const float* values, float up, std::int16_t* numbers) {
    const __m128 factor = _mm_set1_ps(up);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(numbers), _mm_packs_epi32(round_four(values, factor), round_four(values + 4, factor)));
}

#else

struct EightSums {
    std::int32_t sums[8] = {};
    using Pair = const std::int16_t*;
    static Pair repeat(const std::int16_t* pair) { return pair; }
    void add(const std::int16_t* weights, Pair pair) {
        for (int i = 0; i < 8; ++i) sums[i] += weights[2 * i] * pair[0] + weights[2 * i + 1] * pair[1];
    }
    void write(const float* scales, float scale, float* out) const {
        for (int i = 0; i < 8; ++i) out[i] = static_cast<float>(sums[i]) * (scales[i] * scale);
    }
};

inline void round_eight(const float* values, float up, std::int16_t* numbers) {
    for (int i = 0; i < 8; ++i) numbers[i] = round_one(values[i] * up);
}

#endif

}  // namespace whosaid
