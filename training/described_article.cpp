#include "described_article.h"

#include "syntax/tell_names.h"

namespace whosaid::training {

DescribedArticle::DescribedArticle(std::string_view text, const Model& model)
    : tokens(find_tokens(text, Lexicon::english())),
      sentences(find_sentences(tokens)),
      tags(find_tags(text, tokens, sentences, model)),
      names(tell_names(text, tokens, sentences, tags, find_names(text, tokens, sentences, tags, Lexicon::english()), Lexicon::english(),
                       model)),
      cues(find_cues({tokens, tags}, sentences, Lexicon::english())),
      quotations(find_quotations(tokens, sentences)),
      scene({tokens, tags}, sentences, quotations, cues),
      seen(describe_for_reader(text, scene, names)),
      code_points(text, Offsets::codepoint) {}

}  // namespace whosaid::training
