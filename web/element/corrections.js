import { selectors } from './kit.js';
import { idOf } from './segments.js';

/**
 * What the reader says of marks: that one is wrong, or that somebody else speaks. The engine corrects the report; here corrections are
 * made and kept. A correction names its mark by its words, so that it still holds when the text around them changes.
 *
 * @typedef {import('./report.d.ts').Report} Report
 * @typedef {import('./report.d.ts').Mark} Mark
 *
 * @typedef {object} Correction
 * @property {Mark['kind']} kind of the mark
 * @property {number} which of the marks of this kind with these words, from 1
 * @property {string} words what the mark covers; of a source its name
 * @property {string | null} speaker who says it instead, '' for nobody; null takes the mark away
 */

const KINDS = ['quote', 'quotation', 'source', 'claim'];

/** White space as the engine counts it: U+0085 is some, the byte order mark is none. @param {string} words */
function onOneLine(words) {
  return words.replace(/(?:(?!\ufeff)[\s\x85])+/g, ' ').replace(/^ | $/g, '');
}

/** @param {Report} found what the engine finds by itself @param {string} text @param {Mark} mark */
function wordsOf(found, text, { kind, index, spans }) {
  const parts = kind === 'source' ? [found.sources[index].name] : spans.map(({ start, end }) => text.slice(start, end));
  return parts.map(onOneLine).join(' … ');
}

/** @param {Report} found @param {string} text @param {Pick<Correction, 'kind' | 'words'>} correction */
function marksWith(found, text, { kind, words }) {
  return found.marks.filter((mark) => mark.kind === kind && wordsOf(found, text, mark) === words);
}

/**
 * @param {Report} found
 * @param {string} text
 * @param {number} number of the mark
 * @param {string | null} speaker
 * @returns {Correction}
 */
export function correctionOf(found, text, number, speaker) {
  const mark = /** @type {Mark} */ (found.marks.find((each) => each.number === number));
  const { kind } = mark;
  const words = wordsOf(found, text, mark);
  return { kind, which: marksWith(found, text, { kind, words }).indexOf(mark) + 1, words, speaker };
}

/** The mark that a correction is about, where the text still has it. @param {Report} found @param {string} text @param {Correction} correction @returns {Mark | undefined} */
export function correctedMark(found, text, correction) {
  return marksWith(found, text, correction)[correction.which - 1];
}

/** Whoever the reader says it is, or undefined. @param {import('./notes.js').Reading} reading @param {string} id */
export function correctedSpeaker({ found, text, numbers, corrections }, id) {
  const number = numbers.get(id);
  return corrections.find((each) => each.speaker !== null && correctedMark(found, text, each)?.number === number)?.speaker ?? undefined;
}

/** The list without a correction of the same mark, and with the new one behind. @param {Correction[]} corrections @param {Correction} added */
export function withCorrection(corrections, added) {
  const isSame = /** @param {Correction} each */ (each) => each.kind === added.kind && each.words === added.words && each.which === added.which;
  return [...corrections.filter((each) => !isSame(each)), added];
}

/** As the engine and the program read them, see docs/report-format.md. @param {Correction[]} corrections */
export function linesOf(corrections) {
  return corrections
    .map(({ kind, which, words, speaker }) => {
      const what = speaker === null ? 'remove' : speaker === '' ? 'no-speaker' : 'speaker';
      return `${[what, kind, which, words, ...(speaker ? [onOneLine(speaker)] : [])].join('\t')}\n`;
    })
    .join('');
}

/** As W3C annotations: each says of one place what the reader says of it. @param {import('./notes.js').Reading} reading */
export function correctionsAsAnnotations(reading) {
  const { found, text, corrections } = reading;
  const name = encodeURIComponent(found.id || 'article');
  const items = corrections.flatMap((each) => {
    const mark = correctedMark(found, text, each);
    if (!mark) return [];
    const value = each.speaker === null ? `mark ${mark.number} is wrong` : `said by ${each.speaker || 'nobody named'}`;
    const body = { type: 'TextualBody', value, purpose: each.speaker === null ? 'moderating' : 'editing' };
    const selector = selectors({ ...reading, report: found }, idOf(mark));
    return [{ type: 'Annotation', motivation: body.purpose, body, target: { source: reading.address || name, selector } }];
  });
  const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: `${name}#corrections`, type: 'AnnotationPage', items };
  return JSON.stringify(page, null, 2);
}

/** @param {unknown} value @returns {Correction[]} only what has the right form */
export function soundCorrections(value) {
  if (!Array.isArray(value)) return [];
  const isText = /** @param {unknown} each */ (each) => typeof each === 'string';
  return value.filter(
    (each) => KINDS.includes(each?.kind) && isText(each.words) && each.words && Number.isInteger(each.which) && each.which > 0 && (each.speaker === null || isText(each.speaker)),
  );
}
