#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "reading.h"

namespace whosaid {

/// The stages of the pipeline, in its order.
enum class Stage : std::uint8_t {
    language,
    tokens,
    sentences,
    tags,
    times,
    names,
    quotations,
    cues,
    attributions,
    sources,
    claims,
    summary
};

std::optional<Stage> parse_stage(std::string_view name);
std::string stage_names();  ///< "language, tokens, …", for messages

/// One stage's result as text for people and for tests/corpus, one item a line, fields parted by " | ". Fields that say
/// nothing are left out. White space inside an item is shown as one space.
///
///     language      English 0.99
///     tokens        a paragraph a line, tokens parted by spaces
///     sentences     a sentence a line; headings begin with "# "
///     tags          a sentence a line: Ruiz/NNP said/VBD
///     times         last year | 2025 | year; without a date of publication: last year | open | year
///     names         person Chrystia Freeland
///     quotations    speech | “We held prices down,” | depth 1 | unclosed | continues
///     cues          verb say | has said | head: said
///     attributions  direct say | “We held prices down,” | cue: said | source: Ana Ruiz, the mayor | within: line 2 | why: cue 'said'
///     sources       named-person quoted | Ana Ruiz | title: the mayor | mentions: Ana Ruiz; she ('she' after Ana Ruiz spoke) |
///     attributions: 1, 4 claims        3 quantity | fares will rise by 18 percent | voice: Ana Ruiz | numbers: 18 percent | why: number
///     with a unit summary       a count a line, then voices, key claims and findings
///
/// Lines of other stages are counted from 1.
std::string show(const Reading& reading, std::string_view text, Stage stage);

}  // namespace whosaid
