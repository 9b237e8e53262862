#pragma once
#include <string_view>

namespace whosaid {

inline constexpr std::string_view html_head = R"(<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
)";

/// The underline's shape carries the kind (claim solid, quote dotted, source double), the tint is decoration: the page
/// can be read in black and white.
inline constexpr std::string_view html_style = R"(
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1f; --soft: #5c5b66; --rule: #d9d5ca; --claim: #fff0c2; --claim-line: #8a5a00;
  --quote: #dcebff; --quote-line: #0b57a4; --source: #e2f5e5; --source-line: #1f6f3a }
@media (prefers-color-scheme: dark) { :root { --paper: #16171b; --ink: #ececf1; --soft: #a9a9b6; --rule: #3a3d47; --claim: #4a3a08;
  --claim-line: #f0b94a; --quote: #16335c; --quote-line: #7db5ff; --source: #153f24; --source-line: #74cf8f } }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { display: grid; grid-template-columns: minmax(0, 41rem) minmax(16rem, 1fr); gap: 2.5rem; align-items: start }
section { grid-column: 1 / -1 }
article { font: 1.15rem/1.7 Charter, Georgia, serif; overflow-wrap: anywhere }
article p { white-space: pre-line }
h1 { font: 600 1.5rem/1.2 Georgia, serif } h2 { font-size: 1.1rem } h3 { font-size: .95rem; margin: 1.2rem 0 .3rem }
mark { background: none; color: inherit; text-decoration: underline 2px; text-underline-offset: .2em; text-decoration-skip-ink: none;
  -webkit-print-color-adjust: exact; print-color-adjust: exact }
mark.source { background: var(--source); text-decoration-style: double; text-decoration-color: var(--source-line) }
mark.claim { background: var(--claim); text-decoration-style: solid; text-decoration-color: var(--claim-line) }
mark.quote { background: var(--quote); text-decoration-style: dotted; text-decoration-color: var(--quote-line) }
mark.quote.claim { box-shadow: inset 0 -.45em var(--claim) }
mark.cue { color: var(--quote-line); font-style: italic } mark.cue:not(.quote, .claim, .source) { text-decoration: none }
a { color: var(--quote-line) } sup { line-height: 0 } sup a { font: 600 .7rem system-ui, sans-serif; padding: 0 .15em; text-decoration: none }
aside { border: 1px solid var(--rule); border-radius: 12px; padding: 0 1.2rem 1rem; font-size: .9rem }
ul { list-style: none; padding: 0 } aside li { border-top: 1px solid var(--rule); padding: .35rem 0 }
.facts { display: grid; grid-template-columns: repeat(4, 1fr); gap: .3rem } .facts li { border: 0; color: var(--soft); font-size: .8rem }
.facts b { display: block; color: var(--ink); font-size: 1.2rem } .number { font-weight: 600; text-decoration: none }
q { quotes: none; font-family: Charter, Georgia, serif } small { display: block; color: var(--soft) } ol li { margin: .5rem 0 } li:target, sup a:target { outline: 2px solid var(--quote-line) }
.notice { border-left: 4px solid var(--claim-line); padding-left: .8rem }
@media (max-width: 52rem) { main { grid-template-columns: minmax(0, 1fr) } }
@media print { body { max-width: none; padding: 0 } main { display: block } aside { break-inside: avoid; margin: 1.5rem 0 } a { color: inherit } }
)";

}  // namespace whosaid
