#include "model/products.h"

#include "model/lanes.h"

namespace whosaid {
namespace {

// A tile is `vectors` times `groups` results, as many sums as fit into the registers: each weight is read once for all its vectors.

struct Narrow {
    static constexpr std::size_t most_vectors = 2, groups = 2, groups_of_one = 3;

    template <std::size_t vectors, std::size_t groups>
    static void tile(const Products& p, std::size_t vector, std::size_t group, float* out) {
        EightSums sums[vectors][groups];
        for (std::size_t pair = 0; pair < p.pairs; ++pair) {
            EightSums::Pair numbers[vectors];
            for (std::size_t v = 0; v < vectors; ++v) numbers[v] = EightSums::repeat(p.pair_of(vector + v, pair));
            for (std::size_t g = 0; g < groups; ++g)
                for (std::size_t v = 0; v < vectors; ++v) sums[v][g].add(p.weights_of(group + g, pair), numbers[v]);
        }
        for (std::size_t v = 0; v < vectors; ++v)
            for (std::size_t g = 0; g < groups; ++g)
                sums[v][g].write(p.scales_of(group + g), p.vector_scales[vector + v], p.place(out, vector + v, group + g));
    }
};

#if defined(__x86_64__)

/// For machines with vectors of 256 bits.
struct Wide {
    static constexpr std::size_t most_vectors = 4, groups = 3, groups_of_one = 6;

    template <std::size_t vectors, std::size_t groups>
    __attribute__((target("avx2"))) static void tile(const Products& p, std::size_t vector, std::size_t group, float* out) {
        __m256i sums[vectors][groups] = {};
        for (std::size_t pair = 0; pair < p.pairs; ++pair) {
            __m256i numbers[vectors];
            for (std::size_t v = 0; v < vectors; ++v) {
                std::int32_t both;
                std::memcpy(&both, p.pair_of(vector + v, pair), sizeof both);
                numbers[v] = _mm256_set1_epi32(both);
            }
            for (std::size_t g = 0; g < groups; ++g) {
                const __m256i eight = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p.weights_of(group + g, pair)));
                for (std::size_t v = 0; v < vectors; ++v) sums[v][g] = _mm256_add_epi32(sums[v][g], _mm256_madd_epi16(eight, numbers[v]));
            }
        }
        for (std::size_t v = 0; v < vectors; ++v)
            for (std::size_t g = 0; g < groups; ++g) {
                const __m256 factors = _mm256_mul_ps(_mm256_loadu_ps(p.scales_of(group + g)), _mm256_set1_ps(p.vector_scales[vector + v]));
                _mm256_storeu_ps(p.place(out, vector + v, group + g), _mm256_mul_ps(_mm256_cvtepi32_ps(sums[v][g]), factors));
            }
    }
};

#endif

template <class Kind, std::size_t vectors, std::size_t groups>
void multiply_rows(const Products& p, std::size_t vector, float* out) {
    std::size_t group = 0;
    for (; group + groups <= p.groups; group += groups) Kind::template tile<vectors, groups>(p, vector, group, out);
    for (; group < p.groups; ++group) Kind::template tile<vectors, 1>(p, vector, group, out);
}

template <class Kind>
void multiply_by(const Products& p, float* out) {
    std::size_t vector = 0;
    for (; vector + Kind::most_vectors <= p.vectors; vector += Kind::most_vectors)
        multiply_rows<Kind, Kind::most_vectors, Kind::groups>(p, vector, out);
    for (; vector < p.vectors; ++vector) multiply_rows<Kind, 1, Kind::groups_of_one>(p, vector, out);
}

}  // namespace

void multiply(const Products& products, float* out) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return multiply_by<Wide>(products, out);
#endif
    multiply_by<Narrow>(products, out);
}

}  // namespace whosaid
