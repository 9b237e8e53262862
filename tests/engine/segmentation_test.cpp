#include "claims/segmentation.h"

#include <doctest/doctest.h>

#include "analyze.h"
#include "claims/candidates.h"
#include "support/english.h"

using namespace whosaid;

namespace {

std::vector<Lattice> lattices_of(std::string_view text, Reading& r) {
    r = read(text, tests::english());
    return find_lattices(text, r.tokens, r.sentences, r.tags, r.quotations, r.attributions, Lexicon::english());
}

constexpr std::string_view text =
    "The mill closed in May after Harrow Paper, which lost $2.4 billion last year, sold its stake, and 300 people left the town "
    "because no other firm needed them. “Nobody asked us,” Ana Ruiz said.";

}  // namespace

TEST_CASE("segmentation: each stretch of text is in one piece or in a gap") {
    Reading r;
    for (const Lattice& lattice : lattices_of(text, r)) {
        const Chances chances = find_chances(lattice, piece_weights);
        for (std::size_t at = 0; at < lattice.gaps.size(); ++at) {
            double sum = chances.gaps[at];
            for (std::size_t i = 0; i < lattice.pieces.size(); ++i)
                if (lattice.pieces[i].from <= at && at < lattice.pieces[i].to) sum += chances.pieces[i];
            CHECK(sum == doctest::Approx(1.0));
        }
    }
}

TEST_CASE("segmentation: chosen pieces follow one another") {
    Reading r;
    for (const Lattice& lattice : lattices_of(text, r)) {
        std::uint32_t end = 0;
        for (const std::uint32_t index : choose_pieces(lattice, find_chances(lattice, piece_weights), r.tokens)) {
            CHECK(lattice.pieces[index].from >= end);
            end = lattice.pieces[index].to;
        }
    }
}
