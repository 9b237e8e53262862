#pragma once
#include "named_article.h"

namespace whosaid::training {

/// Mends what a machine plainly got wrong: a name that the word lists have is what they say ("White House" is no place), one that
/// ends in an organisation's noun is an organisation ("Clinton Foundation"), a surname is a person where the article has the full
/// name ("Trump" after "Donald Trump"), and a name that is nearly always one kind is that kind.
void mend_names(std::vector<NamedArticle>& articles);

}  // namespace whosaid::training
