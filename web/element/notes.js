import { make } from './dom.js';
import { indexOf, isRefusal, spansOf } from './segments.js';
import * as wording from './wording.js';
import { words } from './words.js';

/**
 * What a note says, in full for the panel and in a line for lists, print and copying.
 *
 * @typedef {import('./report.d.ts').Report} Report
 *
 * @typedef {object} Reading what the drawing modules are given
 * @property {Report} report as the reader has corrected it
 * @property {Report} found what the engine finds by itself
 * @property {string} text
 * @property {Map<string, number>} numbers of the notes, by id
 * @property {import('./segments.js').View} view
 * @property {import('./corrections.js').Correction[]} corrections the reader's own
 * @property {string} address of the article, where it is known
 */

/**
 * One note in full: who, by which word, why the mark is there.
 *
 * @param {Reading} reading
 * @param {string} id
 * @returns {HTMLElement}
 */
export function noteBody(reading, id) {
  const bodies = { a: statementBody, q: quotationBody, c: claimBody, s: sourceBody, f: findingBody };
  return bodies[/** @type {keyof typeof bodies} */ (id[0])](reading, indexOf(id));
}

/** @param {string} kind @param {...(Node | string | null | false)} content */
function body(kind, ...content) {
  return make('div', { class: `note ${kind}` }, ...content);
}

/** @param {Reading} reading @param {number | null} speaker */
function nameLine({ report }, speaker) {
  if (speaker === null) return make('p', {}, words().panel.noSource);
  const role = wording.sourceRole(report.sources[speaker]);
  return make('p', {}, make('b', { dir: 'auto' }, report.sources[speaker].name), role && `, ${role}`);
}

/** @param {Reading} reading @param {number | null} index */
function anonymityLine({ report, text }, index) {
  const line = index === null ? '' : wording.anonymity(report.sources[index], text);
  return line && make('p', { class: 'soft' }, line);
}

/** @param {Reading} reading @param {number} index */
function statementBody(reading, index) {
  const { report, text } = reading;
  const attribution = report.attributions[index];
  const manner = wording.manner(report, attribution);
  return body(
    'said',
    nameLine(reading, attribution.speaker),
    make('p', {}, make('span', { class: 'cue' }, wording.excerpt(text, cueSpans(attribution))), manner && ` · ${manner}`),
    anonymityLine(reading, attribution.speaker),
    make('small', {}, make('span', { lang: attribution.why.length > 0 && 'en' }, wording.reasons(attribution.why)), ` ${wording.sureness(attribution.confidence)}`),
  );
}

/** The reporting words; of a refusal also what is refused: "declined to comment". @param {import('./report.d.ts').Attribution} attribution */
function cueSpans(attribution) {
  return isRefusal(attribution) ? [...attribution.cue, ...attribution.content] : attribution.cue;
}

function quotationBody() {
  return body('said', make('p', {}, words().panel.loose));
}

/** @param {Reading} reading @param {number} index */
function claimBody({ report, text }, index) {
  const claim = report.claims[index];
  const figures = claim.numbers.map(({ start, end }) => text.slice(start, end)).join(', ');
  return body(
    'claim',
    make('p', {}, words().panel.claim, make('b', { dir: 'auto' }, wording.claimVoice(report, claim))),
    make('p', {}, [wording.claimKind(claim), wording.claimPriority(claim)].filter(Boolean).join(' · ')),
    claim.reading && make('p', { class: 'soft', dir: 'auto', lang: 'en' }, wording.shorten(claim.reading, 300)),
    make('small', {}, wording.reasons(claim.why), figures && words().panel.figures(figures)),
  );
}

/** @param {Reading} reading @param {number} index */
function sourceBody(reading, index) {
  const source = reading.report.sources[index];
  const facts = [words().sourceTypes[source.type], words().responses[source.response], wording.wordsHeard(source)];
  return body('source', nameLine(reading, index), make('p', {}, facts.filter(Boolean).join(' · ')), anonymityLine(reading, index));
}

/** @param {Reading} reading @param {number} index */
function findingBody(reading, index) {
  const text = wording.findingText(reading.report.summary.findings[index]);
  return body('finding', make('p', {}, make('b', {}, text)), make('p', { class: 'soft', dir: 'auto' }, noteText(reading, `f${index}`, 90)));
}

/**
 * What stands in the text at a note.
 *
 * @param {Reading} reading
 * @param {string} id
 * @param {number} [most] UTF-16 units
 */
export function noteText({ report, text }, id, most = Infinity) {
  const words = id[0] === 's' ? report.sources[indexOf(id)].name : wording.excerpt(text, spansOf(report, id));
  return wording.shorten(words, most);
}

/**
 * One line about a note: "Ana Ruiz, the mayor of Tolvik · word for word".
 *
 * @param {Reading} reading
 * @param {string} id
 */
export function noteLine({ report }, id) {
  const index = indexOf(id);
  if (id[0] === 'q') return words().noteNames.looseLine;
  if (id[0] === 'c') return `${words().noteNames.claimLine} ${wording.claimKind(report.claims[index])} · ${wording.claimVoice(report, report.claims[index])}`;
  if (id[0] === 's') return [wording.sourceRole(report.sources[index]), words().responses[report.sources[index].response]].filter(Boolean).join(' · ');
  const attribution = report.attributions[index];
  return [wording.sourceNameAndRole(report, attribution.speaker), wording.manner(report, attribution)].filter(Boolean).join(' · ');
}

/**
 * A note's accessible name: "Note 4: said, Ana Ruiz".
 *
 * @param {Reading} reading
 * @param {string} id
 */
export function noteName({ report, text, numbers }, id) {
  const index = indexOf(id);
  const names = {
    a: () => `${wording.excerpt(text, report.attributions[index].cue)}, ${wording.sourceName(report, report.attributions[index].speaker)}`,
    q: () => words().noteNames.loose,
    c: () => words().noteNames.claim(wording.claimVoice(report, report.claims[index])),
    s: () => words().noteNames.source(wording.sourceNameAndRole(report, index)),
  };
  return words().noteNames.note(numbers.get(id), names[/** @type {keyof typeof names} */ (id[0])]());
}

/**
 * A statement or claim for pasting elsewhere: what it says, then on whose word.
 *
 * @param {Reading} reading
 * @param {string} id
 */
export function noteWithSource(reading, id) {
  const { report, text } = reading;
  const index = indexOf(id);
  if (id[0] === 'c') return `${noteText(reading, id)} (${wording.claimVoice(report, report.claims[index])})`;
  const { speaker, cue } = report.attributions[index];
  return `${noteText(reading, id)} (${wording.sourceNameAndRole(report, speaker)}; ${wording.excerpt(text, cue)})`;
}

/**
 * Notes numbered as in the text: the list for readers of a highlighted host page, and the endnotes in print.
 *
 * @param {Reading} reading
 * @param {string[]} ids
 * @param {(id: string, opener: HTMLElement) => void} [onChoose] without it the notes are plain text
 */
export function noteList(reading, ids, onChoose) {
  const items = ids.map((id) => {
    const content = [
      make('span', { class: 'number' }, String(reading.numbers.get(id))),
      make('span', {}, make('span', { dir: 'auto', lang: 'en' }, noteText(reading, id, 110)), make('small', {}, noteLine(reading, id))),
    ];
    if (!onChoose) return make('li', {}, ...content);
    const button = make('button', { type: 'button', 'data-note': id }, ...content);
    button.addEventListener('click', () => onChoose(id, button));
    return make('li', {}, button);
  });
  return make('ol', { class: 'notes', role: 'list' }, ...items);
}
