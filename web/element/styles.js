/**
 * The element's one style sheet, adopted by its shadow root, so that it works where a page's policy forbids inline styles.
 * The shape of an underline carries the kind (claim solid, quotation dotted, source double); the tint is decoration.
 */

/** Each colour for light and dark; text on its tint keeps a contrast of 4.5 to 1. @type {Record<string, [string, string]>} */
const COLOURS = {
  paper: ['#fdfcf9', '#16171b'],
  panel: ['#ffffff', '#1d1f25'],
  ink: ['#1b1b1f', '#ececf1'],
  soft: ['#5c5b66', '#a9a9b6'],
  rule: ['#e6e2d8', '#2f323c'],
  edge: ['#8c8a84', '#7d808c'],
  claim: ['#fff0c2', '#4a3a08'],
  'claim-line': ['#8a5a00', '#f0b94a'],
  said: ['#dcebff', '#16335c'],
  'said-line': ['#0b57a4', '#7db5ff'],
  source: ['#e2f5e5', '#153f24'],
  'source-line': ['#1f6f3a', '#74cf8f'],
  'finding-line': ['#a3262a', '#ff9a94'],
  'on-said': ['#b9d6fb', '#24508c'],
  'on-source': ['#bfe6c6', '#22613a'],
  'on-claim': ['#ffdf86', '#6b5510'],
  shadow: ['#1b1b1f24', '#00000080'],
};

/** @param {(pair: [string, string]) => string} choose */
function tokens(choose) {
  return Object.entries(COLOURS)
    .map(([name, pair]) => `--${name}: var(--who-said-${name}, ${choose(pair)});`)
    .join(' ');
}

const TOKENS = `
.frame { ${tokens(([light]) => light)} }
@supports (color: light-dark(red, red)) { .frame { ${tokens(([light, dark]) => `light-dark(${light}, ${dark})`)} } }`;

const FRAME = `
:host { display: block }
:host([hidden]), slot[hidden] { display: none }
.frame { all: initial; color-scheme: inherit; display: block; position: relative; container: who-said / inline-size; color: var(--ink);
  --serif: var(--who-said-serif, Charter, "Bitstream Charter", "Source Serif 4", "Iowan Old Style", Georgia, "Liberation Serif", serif);
  --sans: var(--who-said-sans, system-ui, "Segoe UI", "Helvetica Neue", sans-serif);
  font: 1rem/1.5 var(--sans); -webkit-text-size-adjust: 100% }
.frame[hidden], .frame [hidden] { display: none !important }
*, ::before, ::after { box-sizing: border-box }
h2, h3, p, ul, ol { margin: 0; padding: 0 }
button, input, summary { font: inherit; color: inherit }
button { cursor: pointer }
:focus-visible { outline: 2px solid var(--said-line); outline-offset: 2px; border-radius: 4px }
.quiet { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.soft { color: var(--soft) }
.message { font-size: .95rem; background: var(--panel); border: 1px solid var(--rule); border-inline-start: 4px solid var(--claim-line);
  border-radius: 8px; padding: .8rem 1rem; margin: 0 auto 1.5rem; max-width: 68rem }
.columns { display: grid; grid-template-columns: 6px minmax(0, 41rem) minmax(18rem, 23rem); gap: clamp(1.25rem, 3cqi, 3rem);
  justify-content: center; align-items: start }
.frame.beside .columns { display: block }
.card-place { align-self: stretch }
`;

const TOOLBAR = `
.tools { display: contents }
.toolbar { display: flex; gap: .4rem; flex-wrap: wrap; align-items: center; padding: .7rem 0; margin-block-end: 2rem; border-bottom: 1px solid var(--rule);
  position: sticky; top: var(--who-said-top, 0); background: var(--paper); z-index: 2 }
.lens { font-size: .84rem; line-height: 1.4; padding: .3rem .7rem; border: 1px solid var(--edge); border-radius: 99px; background: var(--panel);
  display: inline-flex; gap: .45rem; align-items: center; min-height: 2rem }
.lens b { font-weight: 650; font-variant-numeric: tabular-nums }
.lens i { width: 1.3em; border-bottom: 2px solid currentColor }
.lens.said i { border-bottom: 3px dotted var(--said-line) }
.lens.sources i { border-bottom: 4px double var(--source-line) }
.lens.claims i { border-color: var(--claim-line) }
.lens.findings i { border-bottom: 2px dashed var(--finding-line) }
.lens.thoughts i { border-bottom: 3px dotted var(--soft) }
.lens[aria-pressed="false"] { color: var(--soft); background: none; border-color: var(--rule) }
.lens[aria-pressed="false"] i { opacity: .45 }
.lens:hover { border-color: var(--said-line) }
.amounts { margin-inline-start: auto; display: flex; flex-wrap: wrap; gap: .1rem 1.2rem }
.amount { font-size: .82rem; color: var(--soft); display: flex; gap: .5rem; align-items: center }
.amount input { accent-color: var(--said-line); width: 4rem; height: 1.5rem; margin: 0 }
`;

const ARTICLE = `
.article { font: 1.19rem/1.75 var(--serif); color: var(--ink); overflow-wrap: break-word; min-width: 0 }
.article > * { margin: 0 0 1.1em }
.article .plain { white-space: pre-line }
.article h1, .article h2 { font: 600 clamp(1.5rem, 5cqi, 2.1rem)/1.2 var(--serif); letter-spacing: -.015em; margin: 0 0 .3em; text-wrap: balance }
.article .about { font: .86rem/1.5 var(--sans); color: var(--soft); margin: 0 0 1.6em }
.article a { color: inherit }
mark { color: inherit; background: none; text-decoration-skip-ink: none; text-underline-offset: .2em; border-radius: 2px; cursor: default;
  -webkit-print-color-adjust: exact; print-color-adjust: exact }
mark.claim { background: linear-gradient(transparent 56%, var(--claim) 56%); border-bottom: 1.5px solid var(--claim-line); padding-bottom: .06em }
mark.said { background: var(--said); text-decoration: underline dotted 2px var(--said-line) }
mark.said.claim { background: linear-gradient(var(--said) 56%, var(--claim) 56%); padding-bottom: .16em }
mark.source, mark.reason { background: var(--source); text-decoration: underline double 1.5px var(--source-line) }
mark.cue { color: var(--said-line); text-decoration: underline solid 1px var(--said-line) }
mark.finding { border-bottom: 2px dashed var(--finding-line); padding-bottom: .06em }
.article .on { background: var(--on-said) }
.article .on.claim:not(.said) { background: var(--on-claim) }
.article .on.source, .article .on.reason, .article .on.mention { background: var(--on-source); border-radius: 2px }
.article .on.cue { background: var(--on-said); color: inherit }
.article .kin { outline: 1px solid var(--said-line); outline-offset: 1px }
.article .kin.source, .article .kin.mention { outline-color: var(--source-line) }
.article.lit mark:not(.on, .kin) { color: inherit; background: none; text-decoration-color: color-mix(in srgb, currentColor 22%, transparent); border-color: color-mix(in srgb, currentColor 22%, transparent) }
.article.lit sup:not(:focus-within) a { color: var(--soft) }
.quiet-marks .article mark:not(.on) { background: none; text-decoration-thickness: 1px } .quiet-marks .article mark.cue { color: inherit; text-decoration: none }
.quiet-marks .article sup:not(:focus-within) a { color: var(--soft); font-weight: 500 }
sup { font: 600 .62em/0 var(--sans); vertical-align: .5em; margin-inline: .06em .04em; font-variant-numeric: tabular-nums }
sup + sup { margin-inline-start: .18em }
sup a { text-decoration: none; padding: .5em .12em }
.article sup.said a { color: var(--said-line) }
.article sup.claim a { color: var(--claim-line) }
.article sup.source a { color: var(--source-line) }
.strip { cursor: pointer; position: sticky; top: 5rem; height: min(70vh, 40rem); width: 6px; border-radius: 3px; background: var(--rule); overflow: hidden }
.strip i { position: absolute; inset-inline: 0; min-height: 2px; opacity: .75 }
.strip .claim { background: var(--claim-line) } .strip .said { background: var(--said-line) } .strip .source { background: var(--source-line) }
`;

const CARD = `
.card { position: sticky; top: 4.6rem; max-height: calc(100vh - 5.6rem); overflow: auto; overscroll-behavior: auto; font-size: .9rem; background: var(--panel);
  border: 1px solid var(--rule); border-radius: 14px; padding: 1.2rem 1.3rem; scrollbar-width: thin; scrollbar-color: var(--rule) transparent }
.card::after { content: ""; display: block; position: sticky; inset-block-end: -1.2rem; height: 1.6rem; margin-block: -.4rem -1.2rem; background: linear-gradient(transparent, var(--panel)); pointer-events: none }
.fold { display: none; width: 100%; height: 3rem; padding: 0; border: 0; background: none; text-align: start; font-size: .9rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
.fold::before { content: "▸ "; color: var(--said-line) } .fold[aria-expanded="true"]::before { content: "▾ " }
.folded .fold { display: block }
@media screen { .folded .fold[aria-expanded="false"] ~ :not(.panel) { display: none } }
.frame:is(.beside, .folded) { background: var(--panel); border: 1px solid var(--rule); border-radius: 14px; padding: 0 1.3rem 1.2rem }
.frame.folded:has(> [aria-expanded="false"]) { padding-block-end: 0 }
.frame.beside .toolbar { position: static; background: none; margin-block-end: 1rem }
.frame.beside .card { position: static; max-height: none; overflow: visible; border: 0; border-radius: 0; padding: 0 }
.frame.beside .card::after { display: none }
.card h2 + p { font-size: .84rem }
.card h2 { font: 600 1.12rem/1.3 var(--serif) }
.card h3 { font: 600 .74rem/1.4 var(--sans); letter-spacing: .05em; text-transform: uppercase; color: var(--soft); margin: 1.35rem 0 .5rem }
.facts { display: grid; grid-template-columns: repeat(3, 1fr); gap: .4rem; margin: .9rem 0 0; list-style: none; text-align: center }
.facts li { border: 1px solid var(--rule); border-radius: 9px; padding: .45rem .2rem; font-size: .76rem; color: var(--soft) }
.facts li:has(button) { padding: 0 } .facts button { width: 100%; height: 100%; padding: .45rem .2rem; border: 0; border-radius: 8px; background: none; font-size: inherit }
.facts b { display: block; font: 600 1.35rem/1.2 var(--serif); color: var(--ink) }
.more { display: none; width: 100%; margin-block-start: .8rem; padding: .4rem; border: 1px solid var(--edge); border-radius: 9px; background: none; font-size: .86rem }
.more::after { content: " ▾" } .more[aria-expanded="true"]::after { content: " ▴" }
.bar { display: block; width: 100%; height: 14px; border-radius: 7px; overflow: hidden }
.share { fill: var(--source-line) } .share.named-organisation { fill: var(--said-line) } .share.document { fill: var(--soft) } .share.outlet { fill: var(--ink) }
.share.unnamed-person, .share.unnamed-group { fill: var(--claim) } .hatch { fill: var(--claim-line) }
.figures { font-size: .82rem; margin-block-start: .3rem } .figures summary, .kit summary, .wrong summary { cursor: pointer; color: var(--soft); min-height: 1.5rem; width: fit-content }
.figures table { width: 100%; border-collapse: collapse } .figures th { text-align: start; font-weight: 400 } .figures thead th { color: var(--soft) }
.figures td, .figures th { padding: .2rem .2rem; border-bottom: 1px solid var(--rule); vertical-align: baseline } .figures td, .figures thead th + th { text-align: end; font-variant-numeric: tabular-nums }
.legend, .list { list-style: none }
.legend { margin-block-start: .45rem; font-size: .82rem; color: var(--soft) }
.legend li { display: flex; gap: .5rem; align-items: baseline }
.list li { border-top: 1px solid var(--rule) } .list li:first-child { border-top: 0 }
.card h4 { font: 600 .8rem/1.4 var(--sans); margin: .6rem 0 .1rem }
.legend button, .list button, .notes button { display: flex; gap: .6rem; align-items: baseline; width: 100%; min-height: 2rem; text-align: start; padding: .42rem .35rem; margin-inline: -.35rem;
  width: calc(100% + .7rem); background: none; border: 0; border-radius: 8px; line-height: 1.4 }
.legend button:hover, .list button:hover, .notes button:hover, .facts button:hover { background: color-mix(in srgb, var(--rule) 45%, transparent) }
.legend button { padding-block: .15rem; min-height: 1.5rem }
.list small, .notes small { color: var(--soft); display: block; font-size: .84em }
.shape { flex: none; width: .7rem; height: .7rem; border-radius: 50%; background: var(--source-line); transform: translateY(1px) }
.shape.named-organisation { border-radius: 2px; background: var(--said-line) }
.shape.document { border-radius: 1px; background: var(--soft); width: .58rem; height: .74rem; margin-inline: .06rem; clip-path: polygon(0 0, 62% 0, 100% 34%, 100% 100%, 0 100%) }
.shape.unnamed-person, .shape.unnamed-group { background: none; border: 2px dashed var(--claim-line) }
.shape.outlet { background: var(--ink); border-radius: 2px }
.tag { margin-inline-start: auto; font-size: .78rem; color: var(--soft); white-space: nowrap; font-variant-numeric: tabular-nums }
.tag.no, .findings button { color: var(--finding-line) }
.number { flex: none; min-width: 1.7rem; font-variant-numeric: tabular-nums; color: var(--soft); font-size: .78rem; font-weight: 600 }
.list + .exports { margin-block-start: .6rem }
.exports { display: flex; gap: .4rem; flex-wrap: wrap }
.exports button { font-size: .82rem; padding: .25rem .7rem; min-height: 1.8rem; border: 1px solid var(--edge); border-radius: 8px; background: none }
.exports button:hover { border-color: var(--said-line); color: var(--said-line) }
.all { margin-block-start: 1.35rem; border-top: 1px solid var(--rule); padding-block-start: .8rem }
.all summary { cursor: pointer; font-weight: 600; font-size: .86rem; min-height: 1.5rem }
.notes { list-style: none; font-size: .86rem } .card .notes { margin-block-start: .4rem }
.findings li { display: flex; align-items: baseline; gap: .2rem } .findings input { flex: none; width: 1.1rem; height: 1.1rem; margin: .3rem .3rem 0 0; accent-color: var(--said-line) } .findings button { margin: 0 }
.findings li:has(:checked) button { color: var(--soft); text-decoration: line-through }
.corrections li { display: flex; gap: .5rem; align-items: baseline; padding: .3rem 0 } .list.corrections .undo { width: auto; margin: 0 0 0 auto; margin-inline: auto 0; color: var(--said-line); min-height: 1.5rem; padding: 0 .4rem }
.unsure { font-size: .82rem; color: var(--soft); background: none; border: 0; padding: .4rem 0; text-align: start; text-decoration: underline; text-underline-offset: .2em }
.busy { display: block; position: absolute; inset: 0 0 auto; width: 100%; height: 4px; accent-color: var(--said-line); z-index: 3 }
.in-part .toolbar, .in-part .card { visibility: hidden }
.endnotes { display: none }
`;

const PANEL = `
.panel { position: fixed; inset: auto; margin: 0; width: max-content; max-width: min(27rem, calc(100vw - 16px)); font: .9rem/1.45 var(--sans); color: var(--ink);
  background: var(--panel); border: 1px solid var(--rule); border-radius: 12px; box-shadow: 0 10px 34px var(--shadow); padding: .85rem 1rem; overflow: auto; max-height: 60vh }
.panel:focus { outline: none }
.panel .note { padding-inline-end: 1.6rem; border-inline-start: 3px dotted var(--said-line); padding-inline-start: .8rem }
.panel .note.claim { border-inline-start: 3px solid var(--claim-line) }
.panel .note.source { border-inline-start: 5px double var(--source-line) }
.panel .note.finding { border-inline-start: 3px dashed var(--finding-line) }
.panel b { font-weight: 650 }
.panel .cue { color: var(--said-line); text-decoration: underline solid 1px; text-underline-offset: .2em }
.panel small { color: var(--soft); display: block; margin-block-start: .35rem; font-size: .84em }
.panel .unnamed { color: var(--soft) }
.panel .statements { list-style: none; margin-block-start: .5rem; border-top: 1px solid var(--rule); max-height: 11rem; overflow: auto }
.panel .statements button, .panel .actions button { background: none; border: 0; padding: .2rem 0; min-height: 1.5rem; text-align: start; color: var(--said-line) }
.panel .statements button { display: flex; gap: .5rem; padding: .25rem 0; color: inherit; width: 100% }
.panel .statements button:hover { color: var(--said-line) }
.panel .actions { display: flex; gap: .3rem 1rem; flex-wrap: wrap; margin-block-start: .5rem; font-size: .84rem; padding-inline-start: .8rem }
.panel .actions button:hover { text-decoration: underline }
.panel .kit, .panel .wrong { margin-block-start: .5rem; padding-inline-start: .8rem; font-size: .84rem }
.panel .kit .actions, .panel .wrong .actions { padding: 0; font-size: 1em } .panel .corrected { padding-inline-start: .8rem; color: var(--finding-line); margin-block-start: .3rem }
.panel select { font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--edge); border-radius: 8px; max-width: 14rem; min-height: 1.8rem }
.panel .close { position: absolute; inset-block-start: .4rem; inset-inline-end: .4rem; width: 1.75rem; height: 1.75rem; border: 0; background: none; border-radius: 8px; color: var(--soft); font-size: 1.1rem; line-height: 1 }
.panel .close:hover { background: var(--rule); color: var(--ink) }
`;

const CONDITIONS = `
@container who-said (max-width: 56rem) {
  .columns { grid-template-columns: minmax(0, 1fr) }
  .strip { display: none }
  .card { position: static; max-height: none }
  .card-place { order: -1 }
  .frame:not(.beside) .more { display: block }
  .frame:not(.beside) .more[aria-expanded="false"] + .details { display: none }
  .amounts { margin: 0 }
}
@container who-said (min-width: 44rem) {
  .frame.beside .facts { grid-template-columns: repeat(6, 1fr) }
  .frame.beside .details { columns: 2; column-gap: 2.5rem }
  .frame.beside .details section { break-inside: avoid; padding-block-start: 1.3rem }
  .frame.beside .details h3 { margin-block-start: 0 }
}
@container who-said (max-width: 34rem) {
  .toolbar { flex-wrap: nowrap; overflow-x: auto; scrollbar-width: none; gap: .35rem; margin: 0 -1rem 1.2rem; padding: .55rem 1rem }
  .toolbar::after { content: ""; position: sticky; inset-inline-end: -1rem; flex: none; align-self: stretch; width: 2.5rem; background: linear-gradient(90deg, #0000, var(--paper)); pointer-events: none }
  .lens, .amounts { flex: none; font-size: .8rem; flex-wrap: nowrap }
  .lens { padding: .2rem .6rem }
  .card { padding: 1rem }
  .article { font-size: 1.1rem; line-height: 1.7 }
}
/* The interface speaks languages that run so, whatever the page around it does; what comes from the article has a direction of its own. */
.toolbar, .about, .card, .panel, .endnotes { direction: ltr }
@media screen {
  .list.long li { content-visibility: auto; contain-intrinsic-block-size: auto 3.2rem; overflow-clip-margin: 1rem }
  .article p.plain { content-visibility: auto; contain-intrinsic-block-size: auto 6em; overflow-clip-margin: 1rem }
}
@media (prefers-reduced-motion: no-preference) {
  .panel { animation: rise .14s ease-out } mark, .lens, .list button { transition: background-color .15s }
  @keyframes rise { from { opacity: 0; transform: translateY(3px) } }
}
@media (prefers-contrast: more) {
  .frame { --soft: var(--ink); --rule: var(--edge) } .article .on { outline: 2px solid }
}
@media (forced-colors: active) {
  .article mark { background: Canvas; color: CanvasText }
  .article .on { outline: 2px solid Highlight } .article .kin { outline: 1px dashed Highlight }
  .lens[aria-pressed="true"] { outline: 2px solid Highlight }
  .shape, .share { forced-color-adjust: none } .panel { border: 2px solid CanvasText }
}
@media print {
  .frame { color: #000; --paper: #fff; --panel: #fff; --ink: #1b1b1f; --soft: #4a4955; --rule: #cfcbc0;
    --claim: #fff0c2; --claim-line: #8a5a00; --said: #dcebff; --said-line: #0b57a4; --source: #e2f5e5; --source-line: #1f6f3a; --finding-line: #a3262a }
  .toolbar, .strip, .panel, .more, .exports, .all, .unsure, .figures, .busy, .card::after, .card section:has(.saving), .findings input { display: none !important }
  .shape { -webkit-print-color-adjust: exact; print-color-adjust: exact } .card :is(h2, h2 + p, h3, h4), .endnotes h2 { break-after: avoid } .facts { break-inside: avoid }
  .columns { display: block }
  .article { font-size: 11.5pt; line-height: 1.6 }
  .card { position: static; max-height: none; overflow: visible; break-before: auto; margin-block-start: 1.5rem; font-size: 9.5pt; border-radius: 0; padding: 0; border: 0; border-top: 2px solid #000; padding-block-start: .8rem }
  .frame .details { display: block !important; columns: 2; column-gap: 2rem } .card section { break-inside: avoid-column } .card section:first-of-type h3 { margin-block-start: 0 }
  .facts { grid-template-columns: repeat(6, 1fr); margin-block-end: 1rem }
  .list button, .legend button { padding: .2rem 0; min-height: 0; width: 100%; margin: 0 } .corrections .undo { display: none }
  .endnotes { display: block; border-top: 2px solid #000; margin-block-start: 1.5rem; padding-block-start: .8rem; font-size: 9.5pt }
  .endnotes h2 { font: 600 1.1rem/1.3 var(--serif); margin-block-end: .4rem }
  .endnotes .notes { columns: 2; column-gap: 2rem; font-size: 9pt }
  .notes li { display: flex; gap: .4rem; break-inside: avoid; padding: .15rem 0; line-height: 1.35 }
  .article p { orphans: 3; widows: 3 }
  .article :focus { outline: none }
}
`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** Made on first use: the module can be imported where there is no DOM. */
export function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(TOKENS + FRAME + TOOLBAR + ARTICLE + CARD + PANEL + CONDITIONS);
  }
  return sheet;
}
