#pragma once
#include <string_view>

namespace whosaid {

/// Kinds are told by the underline's shape (claim solid, statement dotted, source double). Paper and ink are the page's own, and the
/// lines' colours stand out from white and from black, because no style sheet can ask which of them the page is.
inline constexpr std::string_view page_style = R"(
.who-said { --who-said-said-line: #2f7fd6; --who-said-source-line: #2e8b57; --who-said-claim-line: #b07400 }
mark.who-said { background: none; color: inherit; text-underline-offset: .2em; text-decoration-skip-ink: none }
mark.who-said-cue { text-decoration: underline solid 1px var(--who-said-said-line) }
mark.who-said-claim { text-decoration: underline solid 1.5px var(--who-said-claim-line) }
mark.who-said-said { text-decoration: underline dotted 2.5px var(--who-said-said-line) }
mark.who-said-source, mark.who-said-reason { text-decoration: underline double 1.5px var(--who-said-source-line) }
mark.who-said-said.who-said-claim { box-shadow: 0 .42em 0 -.3em var(--who-said-claim-line) }
mark.who-said:target { outline: 2px solid currentcolor; outline-offset: 2px }
div.who-said { border: 1px solid; border-radius: 8px; margin: 2em 0; padding: 0 1.2em 1em; font-size: .9em }
div.who-said ul { list-style: none; padding: 0 } div.who-said li { margin: .4em 0 } div.who-said small { display: block }
div.who-said .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(7em, 1fr)); gap: .3em } div.who-said .facts b { display: block; font-size: 1.3em }
)";

}  // namespace whosaid
